import {expect} from 'chai';
import {memberOfJson} from '../../src/stream/json-member.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('memberOfJson', () => {
  it('reads a member as JSON.parse does', () => {
    const random = randomFrom(3);
    const KEYS = ['title', 'titles', 'place', 'ti"tle', 'ti\\tle', 'é', '', 'tit'];
    const TEXTS = ['', 'Siege', 'a "quote", {not} [one]', 'back\\slash\\', 'Łódź', '"title":"no"', '\n', '👍'];
    const value = (depth: number): unknown => {
      const kind = Math.floor(random() * (depth ? 7 : 5));
      if (kind < 2) return pick(random, TEXTS);
      if (kind < 5) return [true, false, null, -1.5e3, 0][Math.floor(random() * 5)];
      const inner = Array.from({length: Math.floor(random() * 3)}, () => value(depth - 1));
      return kind === 5 ? inner : Object.fromEntries(inner.map((one) => [pick(random, KEYS), one]));
    };
    for (let i = 0; i < cases(3000, 50_000); i++) {
      const members = Array.from({length: Math.floor(random() * 5)}, () => [pick(random, KEYS), value(2)] as const);
      const gap = pick(random, ['', ' ', '\n\t ']);
      // By hand, as an object cannot hold a key twice; of equal ones the last counts.
      const text = `{${gap}${members
        .map(([key, one]) => `${JSON.stringify(key)}${gap}:${gap}${JSON.stringify(one, undefined, gap && 1)}${gap}`)
        .join(`,${gap}`)}}`;
      const read = JSON.parse(text) as Record<string, unknown>;
      for (const key of ['title', 'place', 'tit'])
        expect(
          memberOfJson(encoder.encode(text), key, (bytes) => decoder.decode(bytes)),
          text,
        ).to.deep.equal(read[key]);
    }
  });

  it('reads a key that is written with escapes', () => {
    const bytes = encoder.encode('{"\\u0074itle":"Siege","title ":1}');
    expect(memberOfJson(bytes, 'title', (some) => decoder.decode(some))).to.equal('Siege');
  });
});

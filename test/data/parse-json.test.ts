import {expect} from 'chai';
import {parsingJson} from '../../src/data/parse-json.js';
import {finish} from '../../src/data/steps.js';
import {pick, randomFrom} from '../support/random.js';

const parsed = (text: string, parse: (text: string) => unknown) => {
  try {
    return JSON.stringify(parse(text));
  } catch (error) {
    expect(error).to.be.instanceOf(SyntaxError);
    return 'no JSON';
  }
};
const inSteps = (text: string) => finish(parsingJson(text));

/** Random JSON, of which some parts are longer than a step. */
function randomJson(random: () => number, depth = 0): string {
  const space = () => pick(random, ['', '', ' ', '\n\t']);
  const kind = random();
  if (depth > 4 || kind < 0.3)
    return pick(random, ['1', '-2.5e3', 'true', 'null', '"a,]}\\"b"', '"\\\\"', '"🌋"', `"${'long, '.repeat(9000)}"`]);
  const count = Math.floor(random() * 5);
  const wide = random() < 0.15 ? `${space()}[${'1,"{",[],{"a":[2]},'.repeat(4000)}0]` : undefined;
  const items = Array.from({length: count}, () => randomJson(random, depth + 1));
  if (wide) items.splice(Math.floor(random() * (count + 1)), 0, wide);
  if (kind < 0.65) return `${space()}[${items.map((item) => space() + item + space()).join()}]${space()}`;
  const keyed = items.map(
    (item) => `${space()}"${pick(random, ['a', 'b', '7', '__proto__', 'k\\"'])}"${space()}:${item}`,
  );
  return `${space()}{${keyed.join()}${space()}}`;
}

describe('JSON that is parsed in steps', () => {
  it('is the same as parsed at once, and so is what is no JSON', () => {
    let long = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      const text = `[${randomJson(random)},${randomJson(random)},{"last":${randomJson(random)}}]`;
      if (text.length > 1 << 17) long++;
      const wanted = parsed(text, JSON.parse);
      expect(wanted).not.to.equal('no JSON');
      expect(parsed(text, inSteps) === wanted, `seed ${seed}`).to.equal(true);
      for (let i = 0; i < 12; i++) {
        const at = Math.floor(random() * (text.length + 1));
        const broken =
          text.slice(0, at) +
          pick(random, ['', ',', ']', '}', '[', '{', '"', ':', ' 1', '\\', 'x']) +
          text.slice(at + pick(random, [0, 1, 1]));
        expect(parsed(broken, inSteps) === parsed(broken, JSON.parse), `seed ${seed}, ${i}`).to.equal(true);
      }
    }
    expect(long).to.be.greaterThan(30);
  });

  it('is told to be none at each place between two long parts', () => {
    const long = `[${'1,'.repeat(40_000)}1]`;
    const ends = ['', ',', ',,', ' ', ' 1', ']', '}', ':', '"a"', '"a":', ',"a"', ',"a":', ',1', ',1,', 'x', '\ufeff'];
    for (const first of ends)
      for (const last of ends)
        for (const text of [
          `${first}${long}${last}`,
          `[${first}${long}${last}]`,
          `{${first}${long}${last}}`,
          `{"k":${first}${long}${last}}`,
          `[${long}${first}${long}${last}]`,
        ])
          expect(parsed(text, inSteps) === parsed(text, JSON.parse), `${first} … ${last}`).to.equal(true);
  });

  it('takes no step that is long', () => {
    const text = JSON.stringify({columns: {start: Array.from({length: 200_000}, (_, i) => i), id: ['a']}, title: 'T'});
    const steps = parsingJson(text);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).to.be.at.least(Math.floor(text.length / (1 << 17)));
    expect(JSON.stringify(step.value) === text).to.equal(true);
  });
});

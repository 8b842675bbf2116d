import {expect} from 'chai';
import type {TimelineColumns} from '../../src/index.js';
import '../../src/data/read-columns.js';
import '../../src/elements/source/read-events.js';
import '../../src/scene/bent-scales.js';
import '../../src/scene/vertical-kind.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {atRest} from '../support/rest.js';

const START = Date.UTC(1990, 0, 1);
const SPAN = 1e12;

/** Points that are even in time, or denser at the start. */
const columns = (count: number, power: number): TimelineColumns => ({
  start: Float64Array.from({length: count}, (_, i) => START + (i / count) ** power * SPAN),
  precision: 'second',
  title: (i) => `No. ${i}`,
});

const VIEWS = [
  undefined,
  {start: START, end: START + SPAN / 10},
  {start: START, end: START + SPAN / 1000},
  {start: START + SPAN / 2, end: START + 0.6 * SPAN},
];

describe('more events down the page than have cards', () => {
  afterEach(cleanUp);

  for (const [what, count, power, scale] of [
    ['600 events', 600, 4, undefined],
    ['3,000 events', 3000, 4, undefined],
    ['10,000 events', 10_000, 4, undefined],
    ['450 events on a folded axis', 450, 4, 'folded'],
    ['10,000 even events on a folded axis', 10_000, 1, 'folded'],
  ] as const)
    it(`are at most 600 elements, cards, folds and counts, whatever is shown: ${what}`, async () => {
      const element = await mount(
        {columns: columns(count, power), layout: 'vertical', ...(scale && {scale})},
        {width: 700},
      );
      await atRest(element);
      expect(element.issues).to.deep.equal([]);
      expect(parts(element, '.picture button.card').length).to.be.above(20);
      for (const view of VIEWS) {
        element.view = view;
        await settled(element);
        await atRest(element);
        const {start, end} = view ?? {start: START, end: START + SPAN};
        if (view) expect((element.view!.end - element.view!.start) / (end - start)).to.be.closeTo(1, 0.01);
        const said = `elements of ${(end - start) / SPAN} of all`;
        expect(part(element, '.picture').querySelectorAll('*').length, said).to.be.at.most(600);
      }
      expect(part(element, '.picture').getBoundingClientRect().height).to.be.below(6000);
    });
});

import {expect} from 'chai';
import type {GroupBy} from '../../src/scene/lane-options.js';
import {layoutFor} from '../../src/scene/layout-names.js';

interface Asked {
  layout?: string;
  width?: number;
  groupBy?: GroupBy;
  isBent?: boolean;
  groups?: number;
  columns?: boolean;
}

/** The layout of so many events. */
function layoutOf(length: number, {layout, width = 60, groups = 0, columns = false, ...more}: Asked = {}) {
  const listed = Array.from({length: groups}, (_, i) => ({id: `g${i}`, title: `Group ${i}`}));
  const dataset = {groups: listed, ...(columns && {compiled: {} as never})};
  return layoutFor(layout, width, {groupBy: undefined, length, dataset, ...more});
}

describe('the layout that is meant', () => {
  it('is, of few events, the one asked for, else vertical where it is narrow, else lanes of what is grouped, else flags', () => {
    expect(layoutOf(10)).to.equal('flags');
    expect(layoutOf(10, {width: 29})).to.equal('vertical');
    expect(layoutOf(10, {layout: 'vertical'})).to.equal('vertical');
    expect(layoutOf(10, {layout: 'nothing'})).to.equal('flags');
    expect(layoutOf(10, {groupBy: 'group', width: 30})).to.equal('lanes');
    expect(layoutOf(10, {groupBy: 'group', width: 29})).to.equal('vertical');
    expect(layoutOf(10, {groupBy: 'group', width: 20, layout: 'lanes'})).to.equal('lanes');
    expect(layoutOf(10, {groupBy: 'group', layout: 'flags'})).to.equal('flags');
  });

  // The most events that are shown one by one.
  const cases: [what: string, asked: Asked, most: number, otherwise: string][] = [
    ['nothing', {}, 500, 'flags'],
    ['a layout', {layout: 'flags'}, 10_000, 'flags'],
    ['a scale', {isBent: true}, 10_000, 'flags'],
    ['sections of 40 groups', {groupBy: 'group', groups: 40, width: 29}, 500, 'vertical'],
    ['lanes of 8 groups', {groupBy: 'group', groups: 8}, 500, 'lanes'],
    ['lanes of 8 groups by their name', {layout: 'lanes', groups: 8}, 500, 'lanes'],
    ['lanes of 40 groups', {groupBy: 'group', groups: 40}, 2000, 'lanes'],
    ['lanes of 1,000 groups', {groupBy: 'group', groups: 1000}, 10_000, 'lanes'],
    ['lanes on a scale', {groupBy: 'group', groups: 8, isBent: true}, 10_000, 'lanes'],
    ['lanes by a field', {groupBy: 'place', groups: 8}, 2000, 'lanes'],
    ['lanes by a function', {groupBy: () => 'a'}, 2000, 'lanes'],
    ['lanes of columns', {groupBy: 'group', groups: 8, columns: true}, 500, 'lanes'],
    ['lanes of columns by what only events tell', {groupBy: 'place', groups: 8, columns: true}, 10_000, 'lanes'],
  ];
  it('is a crowd down the page where the vertical layout is asked for, on any scale, but not where it is only narrow', () => {
    for (const isBent of [false, true]) {
      expect(layoutOf(10_000, {layout: 'vertical', isBent})).to.equal('vertical');
      expect(layoutOf(10_001, {layout: 'vertical', isBent})).to.equal('tall');
    }
    expect(layoutOf(10_001, {layout: 'vertical', groupBy: 'group', groups: 8})).to.equal('tall');
    expect(layoutOf(501, {width: 20})).to.equal('crowd');
  });

  for (const [what, asked, most, otherwise] of cases)
    it(`is a crowd of more than ${most} events where a page asks for ${what}`, () => {
      expect(layoutOf(most, asked)).to.equal(otherwise);
      expect(layoutOf(most + 1, asked)).to.equal('crowd');
    });
});

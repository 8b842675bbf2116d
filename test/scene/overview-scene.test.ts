import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {layOutOverview, type OverviewLayout} from '../../src/layout/overview-layout.js';
import {metricTable} from '../../src/render/metric-table.js';
import {drawOverview} from '../../src/scene/overview-scene.js';

const WIDTH = 448; // 24 px are left at either end

function overviewOf(
  dates: readonly string[],
  {width = WIDTH, timeDirection = 'ltr'}: {width?: number; timeDirection?: 'ltr' | 'rtl'} = {},
): OverviewLayout | undefined {
  const {dataset} = readDataset({
    start: '2000',
    end: '2009',
    events: dates.map((date, i) => ({id: `${i}`, title: `Event ${i}`, date})),
  });
  const table = compileTable(dataset);
  const extent = {start: Date.UTC(2000, 0, 1), end: Date.UTC(2010, 0, 1)};
  return layOutOverview({
    table,
    extent,
    now: Date.UTC(2005, 0, 1),
    timeDirection,
    width,
    height: 48,
    locale: 'en',
    measure: metricTable(),
  });
}

/** How high the columns are over a place, px. */
const heightAt = ({columns}: OverviewLayout, px: number) =>
  columns.find(({from, to}) => px >= Math.min(from, to) && px < Math.max(from, to))?.height ?? 0;

describe('overview', () => {
  it('stands columns where the events are, higher where there are more, and none elsewhere', () => {
    const overview = overviewOf(['2001-06-01', '2007-06-01', '2007-06-02', '2007-06-03'])!;
    const at = (date: string) => overview.scale.toPx(Date.parse(date));
    expect(heightAt(overview, at('2001-06-01T12:00Z')))
      .to.be.above(0)
      .and.below(heightAt(overview, at('2007-06-02T12:00Z')));
    expect(heightAt(overview, at('2004-01-01'))).to.equal(0);
    expect(overview.columns.every(({height}) => height <= overview.axis)).to.equal(true);
  });

  it('counts a decade of equal years as one column from end to end', () => {
    const overview = overviewOf(['2000/2009'])!;
    expect(overview.columns).to.have.lengthOf(1);
    expect(overview.columns[0].from).to.equal(24);
    expect(overview.columns[0].to).to.equal(WIDTH - 24);
  });

  it('runs the other way where time does', () => {
    const ltr = overviewOf(['2001-06-01'])!;
    const rtl = overviewOf(['2001-06-01'], {timeDirection: 'rtl'})!;
    expect(rtl.columns[0].from).to.be.closeTo(WIDTH - ltr.columns[0].from, 1e-9);
    expect(rtl.now).to.be.closeTo(WIDTH - ltr.now!, 1e-9);
  });

  it('has no room in next to no width', () => {
    expect(overviewOf(['2001-06-01'], {width: 50})).to.equal(undefined);
  });

  it('is drawn as plain marks: what it shows, once each', () => {
    const marks = drawOverview(overviewOf(['2001-06-01', '2007-06-01'])!, WIDTH);
    expect(marks.map(({part}) => part)).to.include.members(['density', 'event', 'axis', 'tick', 'tick-label', 'now']);
    expect(new Set(marks.map(({key}) => key)).size).to.equal(marks.length);
    expect(structuredClone(marks)).to.deep.equal(marks);
    const density = marks.find(({part}) => part === 'density');
    // One outline, back to where it began: on the axis.
    expect(density?.type === 'path' && density.d).to.match(/^M24,\d+\.5L.*Z$/);
  });
});

import {expect} from 'chai';
import {columnDate} from '../../src/data/column-dates.js';
import {isPlain} from '../../src/time/event-date.js';
import {compileTable} from '../../src/data/event-table.js';
import {readColumns} from '../../src/data/read-columns.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';

/** A second of a year before 10,000 BC: EDTF has no text for it. */
const EARLY = Date.UTC(1990, 0, 1) - 8e15;

describe('dates of columns for which EDTF has no text', () => {
  it('are exact to their unit all the same', () => {
    const point = columnDate(EARLY, EARLY, 'second');
    expect(point.edtf).to.equal(undefined);
    expect(isPlain(point)).to.equal(true);
    const span = columnDate(EARLY, EARLY + 1e9, 'second');
    expect(isPlain(span) && isPlain(span, 'end')).to.equal(true);
  });

  it('have no marks of uncertain dates in the legend', () => {
    for (const kind of [flagsKind, crowdKind]) {
      const {dataset} = readColumns({
        columns: {start: Float64Array.from([EARLY, 0, 1e9]), precision: 'second', title: (i: number) => `Reading ${i}`},
      });
      const options = {width: 1000, measure: metricTable(16), messages: en, leastHeight: 300, mostHeight: 300};
      const plan = new ScenePlan(dataset, compileTable(dataset), kind, options);
      const {summary, legend} = plan.sceneAt(plan.extent);
      expect(summary).to.contain('3 events');
      expect(legend, kind.name).to.deep.equal([]);
    }
  });
});

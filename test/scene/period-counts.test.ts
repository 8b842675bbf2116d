import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readColumns} from '../../src/data/read-columns.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {Failures} from '../support/failures.js';
import {namelessCounts} from '../support/named-counts.js';
import {cases} from '../support/thorough.js';
import '../support/zone-rules.js';

describe('the counts of periods', () => {
  it('stand under the label of their period, and all of time has that of the last one in place of the name of its zone', () => {
    const {dataset} = readColumns(earthquakes(100_000));
    const table = compileTable(dataset);
    const failures = new Failures();
    let counts = 0;
    for (let width = 300; width <= 1300; width += cases(50, 20)) {
      const plan = new ScenePlan(dataset, table, crowdKind, {width, measure: metricTable(), messages: en});
      const {extent} = plan;
      for (const part of [1, 0.7, 0.4, 0.01]) {
        const length = part * (extent.end - extent.start);
        const end = extent.end - (part === 1 ? 0 : 0.03 * length);
        const scene = plan.sceneAt({start: end - length, end});
        failures.add(`${width} px, ${part}`, namelessCounts(scene));
        counts += scene.marks.filter((mark) => mark.part === 'period-count').length;
        const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
        if (width === 1000 && part === 1) expect(texts).to.include('2025').and.to.include('8,101');
        if (part < 1) expect(texts).to.include('UTC');
      }
    }
    expect(counts).to.be.above(cases(250, 500));
    failures.expectNone();
  });
});

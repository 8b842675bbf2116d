import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Dataset} from '../../src/data/types.js';
import type {TextMeasure} from '../../src/layout/text-measure.js';
import {de} from '../../src/locales/de.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {ScenePlan, type SceneOptions} from '../../src/scene/scene-plan.js';
import {unevenDataset} from '../support/uneven-dataset.js';

/** Measures texts, and counts how often. */
function counting(): TextMeasure & {count: number} {
  const measure = metricTable();
  return {
    ...measure,
    count: 0,
    width(text, role) {
      this.count++;
      return measure.width(text, role);
    },
  };
}

function sceneOf(dataset: Dataset, measure: TextMeasure, options: Partial<SceneOptions> = {}) {
  const plan = new ScenePlan(dataset, compileTable(dataset), crowdKind, {
    measure,
    messages: en,
    width: 1000,
    ...options,
  });
  return plan.sceneAt(plan.extent);
}

describe('the texts of a crowd whose events change', () => {
  const {dataset} = readDataset(unevenDataset(3, 900));
  const [{date}] = dataset.events;
  const later: Dataset = {...dataset, events: [...dataset.events.slice(1), {...dataset.events[5], id: 'new', date}]};

  it('are measured for what is new only', () => {
    const measure = counting();
    sceneOf(dataset, measure);
    const first = measure.count;
    measure.count = 0;
    const scene = sceneOf(later, measure);
    expect(first).to.be.above(100);
    expect(measure.count).to.be.below(first / 2);
    expect(scene).to.deep.equal(sceneOf(later, metricTable()));
  });

  it('are made anew in other words, in another width, and where the axis is another one', () => {
    const measure = counting();
    sceneOf(dataset, measure);
    const view = {start: Date.UTC(2019, 0, 2), end: Date.UTC(2019, 11, 30)};
    for (const options of [{messages: de, language: 'de'}, {width: 500}, {view}, {language: 'fa'}])
      expect(sceneOf(later, measure, options), JSON.stringify(options).slice(0, 60)).to.deep.equal(
        sceneOf(later, metricTable(), options),
      );
    const german: Dataset = {...later, lang: 'de'};
    expect(sceneOf(german, measure)).to.deep.equal(sceneOf(german, metricTable()));
  });
});

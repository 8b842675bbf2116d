import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readColumns} from '../../src/data/read-columns.js';
import {crowdText} from '../../src/layout/crowd/crowd-text.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {inputFor} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';

const COUNT = 20_000;
const HOUR = 3_600_000;
const START = Date.UTC(2020, 0);

describe('what is put into words', () => {
  it('is no date where labels have none, and only that which they have', () => {
    const input = inputFor({events: [{title: 'Storm', date: '2021-06-22T14:05:00Z/2021-06-23T08:00:00Z'}]});
    const asked: string[] = [];
    const counting = {
      ...input,
      words: (row: number) => {
        const {title, strong, state} = input.words(row);
        return {
          title,
          strong,
          state,
          get date() {
            asked.push('whole');
            return input.words(row).date;
          },
        };
      },
      shortDate: (row: number, length: 'days' | 'years') => {
        asked.push(length);
        return input.shortDate(row, length);
      },
    };
    expect(crowdText(0, 300, counting, {length: 'days', tiers: 1}).titleLines).to.deep.equal(['Storm']);
    expect(asked).to.deep.equal([]);
    expect(crowdText(0, 300, counting, {length: 'days', tiers: 4}).metaLines[0]).to.match(/^Jun 22\s–\s23$/);
    expect(asked).to.deep.equal(['days']);
    crowdText(0, 300, counting, {length: undefined, tiers: 4});
    expect(asked).to.deep.equal(['days', 'whole']);
  });

  it('are, of columns, no events but those that may have a label: none for what describes the picture', () => {
    const random = randomFrom(5);
    const made = new Set<number>();
    const {dataset} = readColumns({
      columns: {
        start: Float64Array.from({length: COUNT}, () => START + Math.floor(random() * COUNT) * HOUR),
        importance: Float32Array.from({length: COUNT}, random),
        title: (index: number) => {
          made.add(index);
          return `Reading ${index}`;
        },
      },
    });
    made.clear();
    const options = {width: 1000, measure: metricTable(16), messages: en, leastHeight: 300, mostHeight: 300};
    const plan = new ScenePlan(dataset, compileTable(dataset), crowdKind, options);
    const {items, summary} = plan.sceneAt(plan.extent);
    expect(items.filter(({kind}) => kind === 'event').length).to.be.above(5);
    expect(summary).to.match(/20,000 events.*2020.*2022/);
    expect(made.size).to.be.below(250);
  });
});

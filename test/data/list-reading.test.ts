import {expect} from 'chai';
import {askedAxis} from '../../src/data/asked-axis.js';
import {compileTable} from '../../src/data/event-table.js';
import {lintDataset} from '../../src/data/lint-dataset.js';
import {readingList} from '../../src/data/list-reading.js';
import {readBriefly} from '../../src/data/read-briefly.js';
import {finish} from '../../src/data/steps.js';
import {indexTable} from '../../src/query/table-index.js';
import {randomDataset} from '../support/random-dataset.js';
import '../support/rare-dates.js';
import '../support/zone-rules.js';

const WRONG: readonly unknown[] = [
  7,
  {title: 'No date'},
  {id: 'e3', title: 'Of an id twice', date: '2021-05-05T10:00+02:00', status: 'confirmed'},
  {title: 'Without an id', date: '2021'},
  {title: 'In no group that is listed', date: '2021-03', group: 'z'},
  {title: 'Related to nothing', date: '2021-03', relations: [{type: 'after', to: 'nothing'}]},
  {
    get title(): string {
      throw new Error('no title');
    },
    date: '2021',
  },
];

const reading = {axisOf: askedAxis({start: '', end: '', now: '', timeZone: '', asOf: ''}), indexOf: indexTable};

const byPath = (one: {path: string; code: string}, other: {path: string; code: string}) =>
  `${one.path} ${one.code}` < `${other.path} ${other.code}` ? -1 : 1;

describe('a list that is read in steps', () => {
  for (const seed of [1, 2, 3, 4])
    it(`is read, linted and compiled as at once, seed ${seed}`, () => {
      const {events, ...rest} = randomDataset(seed, 3000);
      const mixed = [...events.slice(0, 1500), ...WRONG, ...events.slice(1500)];
      for (const value of [mixed, {...rest, groups: [{id: 'a'}], events: mixed}, {...rest, events: mixed}]) {
        const once = readBriefly(value);
        lintDataset(once.dataset.events);
        const read = finish(readingList(value, reading));
        expect(read.dataset).to.deep.equal(once.dataset);
        expect(read.issues.toSorted(byPath)).to.deep.equal(once.issues.toSorted(byPath));
        const {index, ...table} = compileTable(read.dataset);
        expect(table).to.deep.equal(compileTable(once.dataset));
        expect(index).to.deep.equal(finish(indexTable(table, read.dataset.groups.length)));
      }
    });

  it('takes many steps for each event, so that none grows with all of them', () => {
    const steps = readingList(randomDataset(5, 20_000), reading);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).to.be.above(90_000);
  });

  it('says what is wrong with what is no list, and with a property that throws', () => {
    for (const value of [
      7,
      {events: 7},
      {
        events: [{title: 'A', date: '2021'}],
        get title(): string {
          throw new Error('no title');
        },
      },
    ]) {
      const read = finish(readingList(value, reading));
      const once = readBriefly(value);
      expect(read.dataset).to.deep.equal(once.dataset);
      expect(read.issues).to.deep.equal(once.issues);
    }
  });
});

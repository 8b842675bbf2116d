import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {datasetSource} from '../../src/query/dataset-source.js';
import {randomFrom} from '../support/random.js';

const random = randomFrom(5);
const NAMES = ['Ål 2', 'ål 10', 'Zell 1', 'Elm 3', 'elm 3', 'Öre 7', 'Ore 7', 'Ash'];
const name = () => NAMES[Math.floor(random() * NAMES.length)];
const {dataset} = readDataset({
  groups: [
    {id: 'z', title: 'Aft'},
    {id: 'a', title: 'Zenith'},
  ],
  events: Array.from({length: 400}, (_, i) => ({
    id: `e${i}`,
    title: `${name()} ${name()}`,
    date: `${2000 + Math.floor(random() * 20)}`,
    ...(random() < 0.7 && {group: random() < 0.5 ? 'a' : 'z'}),
    ...(random() < 0.7 && {place: {name: name()}}),
  })),
});

describe('the rows of a dataset as a source', () => {
  const source = datasetSource(dataset);
  const inTime = source.rows({offset: 0, limit: 400, sort: 'start', descending: false});
  const {compare} = new Intl.Collator('en', {numeric: true});
  const texts: Record<string, (event: (typeof inTime)[number]) => string> = {
    title: ({title}) => title,
    group: ({group}) => dataset.groups.find(({id}) => id === group)?.title ?? '',
    place: ({place}) => place?.name ?? '',
  };

  for (const [sort, textOf] of Object.entries(texts))
    for (const descending of [false, true])
      it(`are sorted by ${sort}${descending ? ', descending' : ''}: equal ones by time, those without one last`, () => {
        const sign = descending ? -1 : 1;
        const wanted = inTime.toSorted((a, b) => {
          const [one, other] = [textOf(a), textOf(b)];
          if (!one || !other) return Number(!one) - Number(!other);
          return sign * compare(one, other);
        });
        const rows = [0, 150, 300].flatMap((offset) => source.rows({offset, limit: 150, sort, descending}));
        expect(rows.map(({id}) => id)).to.deep.equal(wanted.map(({id}) => id));
      });

  it('say what they can be sorted by', () => {
    expect(() => source.rows({offset: 0, limit: 1, sort: 'color', descending: false})).to.throw(
      RangeError,
      '"color" is nothing to sort by: expected start, title, group, place',
    );
  });
});

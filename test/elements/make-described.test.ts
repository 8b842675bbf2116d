import {expect} from 'chai';
import {readBriefly} from '../../src/data/read-briefly.js';
import {readingColumns} from '../../src/data/column-reading.js';
import {finish} from '../../src/data/steps.js';
import {makeDescribed} from '../../src/elements/source/make-described.js';
import {indexTable} from '../../src/query/table-index.js';
import {describedRows, MOST_DESCRIBED} from '../../src/query/described-rows.js';
import {TableSource} from '../../src/query/table-source.js';

const COUNT = 20_000;

describe('before the first picture of many events', () => {
  it('those that describe it are made, so that the task that draws it makes none', async () => {
    let made = 0;
    const title = (index: number) => {
      made++;
      return `Reading ${index}`;
    };
    const start = Float64Array.from({length: COUNT}, (_, i) => Date.UTC(2020, 0, 1) + i * 60_000);
    const importance = Float64Array.from({length: COUNT}, (_, i) => (i % 101) / 101);
    // Of columns without details, no event is needed.
    const details = () => ({});
    const reading = {readRest: readBriefly, indexOf: indexTable};
    const {dataset: plain} = finish(readingColumns({start, title, importance}, reading));
    made = 0;
    await makeDescribed(plain, new AbortController().signal);
    expect(made).to.equal(0);
    const {dataset} = finish(readingColumns({start, title, importance, details}, reading));
    const {events, compiled} = dataset;
    made = 0;
    await makeDescribed(dataset, new AbortController().signal);
    expect(made).to.be.within(MOST_DESCRIBED, MOST_DESCRIBED + 2);
    const before = made;
    const source = new TableSource(compiled!, 0);
    const titles = describedRows(source, {start: -Infinity, end: Infinity}).map(
      (row) => events[compiled!.order[row]].title,
    );
    expect(titles).to.include.members(['Reading 0', `Reading ${COUNT - 1}`]);
    expect(made).to.equal(before);
  });
});

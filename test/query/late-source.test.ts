import {expect} from 'chai';
import {LateSource} from '../support/late-source.js';
import type {Source} from '../../src/query/source.js';

const within: Source = {
  length: 3,
  count: ({start}) => start,
  groups: 0,
  density: (edges) => [new Uint32Array(edges.length - 1)],
  peak: () => 1,
  top: ({count}) => [count],
  rows: (_, limit) => [limit],
  event: () => {
    throw new Error('none');
  },
};

describe('LateSource', () => {
  it('answers when it is told to, in any order', async () => {
    const source = new LateSource(within);
    const arrived: unknown[] = [];
    for (const start of [1, 2]) void source.count({start, end: 9}).then((count) => arrived.push(count));
    void source.top({start: 3, end: 9, count: 4}).then((rows) => arrived.push(...rows));
    expect(source.open.map(({kind, stretch}) => `${kind} ${stretch?.start}`)).to.deep.equal([
      'count 1',
      'count 2',
      'top 3',
    ]);
    source.open[1].answer();
    expect(() => source.open[1].answer()).not.to.throw();
    await source.answerAll('newest');
    expect(arrived).to.deep.equal([2, 4, 1]);
    expect(source.open).to.deep.equal([]);
  });

  it('fails when it is told to', async () => {
    const source = new LateSource(within);
    const failed: string[] = [];
    void source.rows({start: 1, end: 2}, 5).catch(({message}: Error) => failed.push(message));
    const [question] = source.open;
    await source.failAll();
    expect(failed).to.deep.equal(['the source is away']);
    expect(() => question.answer()).to.throw('answered already');
  });
});

import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Source} from '../../src/query/source.js';
import {SourceTable} from '../../src/query/source-table.js';
import {ASKED_CROWD} from '../../src/scene/layout-names.js';
import {randomDataset} from '../support/random-dataset.js';

const none = {} as Source;

describe('SourceTable', () => {
  it('holds of each event what a table in memory holds, in the order in which they come', () => {
    const {dataset} = readDataset(randomDataset(3, 300));
    const table = new SourceTable(dataset.groups, () => none);
    const rows = dataset.events.map((event) => table.add(event));
    expect(rows).to.deep.equal(dataset.events.map((_, i) => i));
    const inMemory = compileTable(dataset);
    for (const [row, index] of inMemory.order.entries())
      for (const name of ['earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance'] as const)
        expect(table[name][index], name).to.equal(inMemory[name][row]);
    expect(dataset.events.map(({id}) => table.indexOf(id))).to.deep.equal(rows);
    expect(table.add(dataset.events[7]), 'the same again').to.equal(7);
    expect(table.indexOf('nobody')).to.equal(-1);
    expect(table.earliest[300], 'an empty row lies at no time').to.deep.equal(NaN);
  });

  it('has room for more than any layout but a crowd shows, says when it is full, and takes no more than there is room for', () => {
    const {dataset} = readDataset([{id: 'e', title: 'E', date: '2020'}]);
    const table = new SourceTable([], () => none);
    expect(table.length).to.be.above(ASKED_CROWD);
    expect(table.isFull).to.equal(false);
    for (let i = 0; i < table.length; i++) expect(table.add({...dataset.events[0], id: `e${i}`})).to.equal(i);
    expect(table.isFull).to.equal(true);
    expect(table.add({...dataset.events[0], id: 'one more'})).to.equal(undefined);
    expect(table.add({...dataset.events[0], id: 'e5'})).to.equal(5);
    expect(table.events).to.have.lengthOf(table.length);
  });
});

import {expect} from 'chai';
import {eventList} from '../../src/data/event-list.js';

/** A list of objects, and the indices for which it made one. */
function listOf(length: number) {
  const made: number[] = [];
  const list = eventList(length, (index) => {
    made.push(index);
    return {id: `e${index}`};
  });
  return {list, made};
}

describe('eventList', () => {
  it('makes an item when it is asked for, and keeps it', () => {
    const {list, made} = listOf(1_000_000);
    expect(made).to.deep.equal([]);
    expect(list.length).to.equal(1_000_000);
    expect(list[999_999]).to.equal(list[999_999]);
    expect(list.at(-1)).to.equal(list[999_999]);
    expect([list[1_000_000], list[-1], list[0.5]]).to.deep.equal([undefined, undefined, undefined]);
    expect(made).to.deep.equal([999_999]);
  });

  it('lets those go that were asked for longest ago', () => {
    const {list, made} = listOf(30_000);
    const [first] = list;
    for (let i = 1; i < 10_000; i++) void list[i];
    expect(list[0]).to.equal(first);
    void list[10_000];
    expect(list[0]).to.equal(first);
    expect(list[2]).to.equal(list[2]);
    made.length = 0;
    void list[1];
    expect(made).to.deep.equal([1]);
  });

  it('behaves as an array', () => {
    const {list} = listOf(5);
    const all = Array.from({length: 5}, (_, i) => ({id: `e${i}`}));
    expect(Array.isArray(list)).to.equal(true);
    expect([...list]).to.deep.equal(all);
    expect(list).to.deep.equal(all);
    expect(JSON.stringify(list)).to.equal(JSON.stringify(all));
    expect(Object.keys(list)).to.deep.equal(Object.keys(all));
    expect(list.map(({id}) => id)).to.deep.equal(['e0', 'e1', 'e2', 'e3', 'e4']);
    expect(list.filter(({id}) => id > 'e2')).to.deep.equal(all.slice(3));
    expect(list.slice(1, 3)).to.deep.equal(all.slice(1, 3));
    expect(list.find(({id}) => id === 'e3')).to.equal(list[3]);
    expect(list.findLastIndex(({id}) => id < 'e3')).to.equal(2);
    expect(list.some(({id}) => id === 'x')).to.equal(false);
    expect(list.indexOf(list[4])).to.equal(4);
    expect(list.includes(list[2])).to.equal(true);
    expect(list.reduce((sum, {id}) => sum + id, '')).to.equal('e0e1e2e3e4');
    expect(list.concat(all).length).to.equal(10);
    expect(all.concat(list).length).to.equal(10);
    expect(Array.from(list.entries(), ([index]) => index)).to.deep.equal([0, 1, 2, 3, 4]);
    expect(list.toReversed()[0]).to.equal(list[4]);
    expect([0 in list, 4 in list, 5 in list, 'length' in list]).to.deep.equal([true, true, false, true]);
    expect(eventList(0, () => 0)).to.deep.equal([]);
    list.forEach((item, index) => expect(item.id).to.equal(`e${index}`));
  });

  it('refuses to be changed', () => {
    const list = listOf(5).list as {id: string}[];
    for (const change of [
      () => (list[0] = {id: 'x'}),
      () => list.push({id: 'x'}),
      () => list.pop(),
      () => list.sort(() => 0),
      () => list.splice(0, 1),
      () => (list.length = 0),
      () => Reflect.deleteProperty(list, 0) || Object.freeze(list),
    ])
      expect(change).to.throw(TypeError);
    expect(list.length).to.equal(5);
    expect(list[0].id).to.equal('e0');
  });
});

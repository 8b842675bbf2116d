import {expect} from 'chai';
import type {TimelineColumns} from '../../src/data/columns.js';
import {readColumns} from '../../src/data/read-columns.js';
import type {DatasetEvent} from '../../src/data/types.js';

/** What the events say, made one by one. */
const said = ({status, occurrence, place, attributions}: DatasetEvent) => ({
  status,
  occurrence,
  place: place?.name ?? '',
  who: attributions?.[0]?.who ?? '',
});

function expectAsEvents(columns: TimelineColumns): void {
  const {dataset} = readColumns({columns});
  const {fieldsAt} = dataset.compiled!;
  for (let i = 0; i < dataset.events.length; i++)
    expect({...fieldsAt!.words(i), place: fieldsAt!.place(i), who: fieldsAt!.who(i)}, `event ${i}`).to.deep.equal(
      said(dataset.events[i]),
    );
}

describe('fields of events of columns', () => {
  const DETAILS: unknown[] = [
    {place: {name: 'Basel'}, attributions: [{who: 'Reuters'}, {who: 'a witness'}], status: 'claimed'},
    {place: {name: ' '}, attributions: [{who: ''}, {who: 'the mayor'}], status: 'sure', occurrence: 'planned'},
    {place: {name: 'A\u0000 B\u202e'}, attributions: [{text: 'no name'}]},
    {place: {name: 7}, attributions: {who: 'nobody'}},
    {place: {name: 'x'.repeat(300)}, attributions: [null, {who: 'the second'}]},
    {place: 'Basel', attributions: 'Reuters', occurrence: null},
    {place: [{name: 'in a list'}], attributions: [['x']]},
    {place: {lat: 1}, attributions: []},
    {place: {name: '\ud800 half'}, attributions: [{who: 'کتاب‌خانه'}]},
    {place: {name: 'Łódź', lat: 1000}, attributions: [{who: '東京', stance: 'nods'}]},
    {start: '1999', place: {name: 'with a date'}, status: 'disputed'},
    {date: '1999', place: {name: 'with a date too'}, status: 'disputed'},
    Object.create({place: {name: 'of a prototype'}}),
    undefined,
    null,
    'a text',
    ['a list'],
    7,
  ];
  const start = Float64Array.from(DETAILS.keys());
  const details = ((i: number) => DETAILS[i]) as NonNullable<TimelineColumns['details']>;

  it('are what the events say, whatever details hold', () => {
    expectAsEvents({start, title: String, details});
  });

  it('are those of columns where these say something', () => {
    const codes = Uint8Array.from(start, (_, i) => i % 4);
    const values = ['confirmed', 'false', 'weird', null] as 'confirmed'[];
    expectAsEvents({start, title: String, details, status: {codes, values}});
    expectAsEvents({
      start,
      title: String,
      details,
      occurrence: Array.from(start, (_, i) => (i % 2 ? 'planned' : null)),
    });
    expectAsEvents({start, title: String, status: 'disputed'});
  });

  it('are those of an event that throws when it is asked', () => {
    expectAsEvents({
      start,
      title: String,
      details: (i) => {
        if (i % 2) throw new Error('not now');
        return {place: {name: 'Basel'}};
      },
    });
  });
});

import {expect} from 'chai';
import {asOf, changesBetween, knownDays} from '../../src/data/as-of.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset, TimelineEvent} from '../../src/data/types.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {parseDate} from '../../src/time/parse-date.js';

const read = (data: TimelineDataset) => readDataset(data).dataset;
const on = (data: TimelineDataset, day: string) => asOf(read(data), parseDate(day));
const only = (event: Omit<TimelineEvent, 'title'>, more: Partial<TimelineDataset> = {}) => ({
  events: [{title: 'A', id: 'a', ...event}],
  ...more,
});
/** What is known of the one event of a dataset: its status, whether it took place, and how many accounts there are. */
const told = (data: TimelineDataset, day: string) =>
  on(data, day)
    .events.map(({status, occurrence, attributions = []}) => `${status} ${occurrence} ${attributions.length}`)
    .join();

describe('asOf', () => {
  it('shows of the sample what somebody had said by a day', () => {
    const ids = (day: string) => on(withdrawal2021, day).events.map(({id}) => id);
    expect(ids('2021-06-21')).to.include('pace-may-slow').and.not.include('shir-khan-bandar');
    expect(ids('2021-06-22')).to.include.members(['shir-khan-bandar', 'all-crossings-claim']);
    const {events} = on(withdrawal2021, '2021-06-22');
    expect(events.find(({id}) => id === 'shir-khan-bandar')!.status).to.equal('reported');
    expect(events.find(({id}) => id === 'all-crossings-claim')!.status).to.equal('claimed');
    expect(events, 'all by the day of publication').to.have.length(read(withdrawal2021).events.length);
  });

  const course: TimelineDataset = only({
    date: '2020-01-01',
    status: 'false',
    attributions: [
      {who: 'A party', stance: 'claims', said: '2020-01-02'},
      {who: 'A paper', stance: 'reports', said: '2020-01-03'},
      {who: 'An office', stance: 'confirms', said: '2020-01-04'},
      {who: 'Another', stance: 'denies', said: '2020-01-05'},
      {who: 'The office', stance: 'retracts', said: '2020-01-06'},
      {who: 'A court', stance: 'analyses', said: '2020-02'},
    ],
  });

  for (const [day, expected] of [
    ['2020-01-01', ''],
    ['2020-01-02', 'claimed happened 1'],
    ['2020-01-02T23:00', ''], // it may have been said in the last hour of the day
    ['2020-01-03', 'reported happened 2'],
    ['2020-01-04', 'confirmed happened 3'],
    ['2020-01-05', 'disputed happened 4'],
    ['2020-01-06', 'retracted happened 5'],
    ['2020-02-28', 'retracted happened 5'], // it may have been said on the last day of the month
    ['2020-02-29', 'false happened 6'],
  ])
    it(`takes the status from the accounts given by ${day}: ${expected || 'none'}`, () => {
      expect(told(course, day)).to.equal(expected);
    });

  it('takes the day of the source for an account without a day of its own', () => {
    const data = only({date: '2020-01-01', attributions: [{who: 'A', source: {title: 'T', published: '2020-03-01'}}]});
    expect(told(data, '2020-02-29')).to.equal('');
    expect(told(data, '2020-03-01')).to.equal('reported happened 1');
  });

  it('knows an event without dated accounts once it has certainly begun', () => {
    const data = only({date: '2020-03'});
    expect(told(data, '2020-03-30')).to.equal('');
    expect(told(data, '2020-03-31')).to.equal('reported happened 0');
    expect(told({...data, now: '2020-03-15'}, '2020-03-15'), 'all that is published').to.equal('reported happened 0');
  });

  it('counts an account without a date by the day of publication', () => {
    const attributions = [{who: 'A', said: '2020-01-01'}, {who: 'B'}];
    const data = only({date: '2020-01-01', attributions}, {now: '2020-02-01'});
    expect(told(data, '2020-01-31')).to.equal('reported happened 1');
    expect(told(data, '2020-02-01')).to.equal('reported happened 2');
  });

  it('takes what had not yet begun for planned', () => {
    const said = (day: string) => [{who: 'A', said: day}];
    expect(told(only({date: '2020-05-01', attributions: said('2020-01-01')}), '2020-02-01')).to.equal(
      'reported planned 1',
    );
    const planned = only({date: '2020-05-01', occurrence: 'planned'});
    expect(told(planned, '2020-02-01'), 'nobody says when it was planned').to.equal('reported planned 0');
    expect(told({...planned, now: '2020-03-01'}, '2020-02-01')).to.equal('');
    const cancelled = only({
      date: '2020-05-01',
      occurrence: 'cancelled',
      attributions: [...said('2020-01-01'), ...said('2020-03-01')],
    });
    expect(told(cancelled, '2020-02-01')).to.equal('reported planned 1');
    expect(told(cancelled, '2020-03-01')).to.equal('reported cancelled 2');
  });

  it('shows no correction before it was made, and no era before it began or was published', () => {
    const revisions = [
      {date: '2020-01-05', note: 'x'},
      {date: '2020-02', note: 'y'},
    ];
    const eras = [
      {title: 'E', date: '2019/2021'},
      {title: 'F', date: '2020-03/2021'},
    ];
    const data = only({date: '2020-01-01', revisions}, {revisions, eras});
    const notes = (day: string) => {
      const {events, revisions: ofAll = [], eras: shown = []} = on(data, day);
      return (
        [events[0].revisions!, ofAll].map((all) => all.map(({note}) => note).join('')).join() +
        shown.map(({title}) => title).join('')
      );
    };
    expect(notes('2020-01-04')).to.equal(',E');
    expect(notes('2020-01-05')).to.equal('x,xE');
    expect(notes('2020-02-28'), 'it may have been made on the last day').to.equal('x,xE');
    expect(notes('2020-03-31')).to.equal('xy,xyEF');
    expect(on({...data, now: '2020-01-31'}, '2020-01-31').eras!.length, 'all that is published').to.equal(2);
    expect(knownDays(read(data)).map(({edtf}) => edtf)).to.deep.equal(['2020-01-05', '2020-02']);
  });

  it('drops relations to what is not known yet, and keeps the axis and the rest of the dataset', () => {
    const data: TimelineDataset = {
      title: 'T',
      events: [
        {
          id: 'a',
          title: 'A',
          date: '2020-01-01',
          relations: [
            {type: 'before', to: 'b'},
            {type: 'of', to: 'c'},
          ],
        },
        {id: 'b', title: 'B', date: '2021-01-01'},
        {id: 'c', title: 'C', date: '2019-01-01'},
      ],
    };
    const before = read(data);
    const frozen = JSON.stringify(before);
    const known = asOf(before, parseDate('2020-06-01'));
    expect(known.events.map(({id}) => id)).to.deep.equal(['a', 'c']);
    expect(known.events[0].relations).to.deep.equal([{type: 'of', to: 'c'}]);
    expect([known.title, known.start?.edtf, known.end?.edtf, known.now?.edtf]).to.deep.equal([
      'T',
      '2019-01-01',
      '2021-01-01',
      '2020-06-01',
    ]);
    expect(JSON.stringify(before), 'the dataset is not changed').to.equal(frozen);
    expect(readDataset(known).issues.filter(({severity}) => severity === 'error')).to.deep.equal([]);
  });
});

describe('changesBetween', () => {
  it('tells what became known, and what became better or worse known', () => {
    const data: TimelineDataset = {
      events: [
        {
          id: 'a',
          title: 'A',
          date: '2020-01-01',
          attributions: [
            {who: 'X', stance: 'claims', said: '2020-01-01'},
            {who: 'Y', stance: 'confirms', said: '2020-01-03'},
            {who: 'Z', said: '2020-01-09'},
          ],
        },
        {id: 'b', title: 'B', date: '2020-01-02'},
        {id: 'c', title: 'C', date: '2020-01-05', revisions: [{date: '2020-01-08', note: 'x'}]},
      ],
    };
    const between = (from: string, to: string) => changesBetween(read(data), parseDate(from), parseDate(to));
    expect(between('2020-01-01', '2020-01-03')).to.deep.equal({
      added: ['b'],
      changed: {confirmed: ['a']},
      corrected: [],
    });
    expect(between('2020-01-03', '2020-01-03')).to.deep.equal({added: [], changed: {}, corrected: []});
    expect(between('2020-01-05', '2020-01-08').corrected).to.deep.equal(['c']);
    expect(changesBetween(read(data), parseDate('2020-01-07')).corrected, 'up to now').to.deep.equal(['c']);
    expect(between('2019', '2020-01-08').corrected, 'what is new is not corrected').to.deep.equal([]);
    expect(between('2019', '2020-01-05').added).to.deep.equal(['a', 'b', 'c']);
  });
});

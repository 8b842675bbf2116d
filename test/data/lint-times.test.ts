import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Relation, TimelineEvent} from '../../src/data/types.js';

const told = (events: readonly TimelineEvent[]) =>
  readDataset({events}).issues.map(({code, severity, path, message}) => `${severity} ${code} ${path}: ${message}`);

/** Whether the date of an event contradicts its relation to the fire of March 6. */
const contradicts = (date: string, relation: Omit<Relation, 'to'>, other = '2024-03-06') =>
  told([
    {id: 'fire', title: 'Fire', date: other},
    {id: 'it', title: 'It', date, relations: [{...relation, to: 'fire'}]},
  ]).some((issue) => issue.includes('contradictory-times'));

describe('relations and dates', () => {
  it('are quoted where they contradict each other, with what would work', () => {
    expect(
      told([
        {id: 'fire', title: 'Fire', date: '2024-03-06'},
        {id: 'alarm', title: 'Alarm', date: '2024-03-04', relations: [{type: 'caused by', to: 'fire'}]},
      ]),
    ).to.deep.equal([
      'warning contradictory-times $.events[1].relations: these cannot all be right: "Alarm" "caused by" "Fire"; ' +
        '"Alarm" is dated "2024-03-04"; "Fire" is dated "2024-03-06"; ' +
        'expected "Alarm" on 2024-03-06 or later, or "Fire" on 2024-03-04 or earlier, or another relation',
    ]);
  });

  for (const [date, relation, other, isWrong] of [
    ['2024-03-05', {type: 'after'}, '2024-03-06', true],
    ['2024-03-06', {type: 'after'}, '2024-03-06', false],
    ['2024-03', {type: 'after'}, '2024-03-06', false],
    ['2024-03-05~', {type: 'after'}, '2024-03-06', false],
    ['2024-03-05', {type: 'after'}, '2024-03-06?', false],
    ['2024-03-07', {type: 'before'}, '2024-03-06', true],
    ['2024-03-06', {type: 'after'}, '2024-03-05/2024-03-07', true],
    ['2024-03-06', {type: 'answers'}, '2024-03-05/2024-03-07', false],
    ['2024-03-04', {type: 'Answers '}, '2024-03-05/2024-03-07', true],
    ['2024-03-09', {type: 'causes'}, '2024-03-06', true],
    ['2024-03-09', {type: 'part of'}, '2024-03', false],
    ['2024-04-09', {type: 'part of'}, '2024-03', true],
    ['2024-03-01/2024-03-09', {type: 'contains'}, '2024-03-06', false],
    ['2024-03-01/2024-03-05', {type: 'contains'}, '2024-03-06', true],
    ['2024-03-01/2024-03-05', {type: 'same time as'}, '2024-03-05', false],
    ['2024-03-01/2024-03-05', {type: 'same time as'}, '2024-03-06', true],
    ['2024-03-09', {type: 'after', within: 'P3D'}, '2024-03-06', false],
    ['2024-03-10', {type: 'after', within: 'P3D'}, '2024-03-06', true],
    ['2024-03-08', {type: 'after', atLeast: 'P3D'}, '2024-03-06', true],
    ['2024-03-09', {type: 'after', atLeast: 'P3D'}, '2024-03-06', false],
    ['2024-03-10', {type: 'near', within: 'P3D'}, '2024-03-06', true],
    ['2024-03-04', {type: 'near', within: 'P1W'}, '2024-03-06', false],
    ['2023-03-04', {type: 'is about'}, '2024-03-06', false],
  ] as const)
    it(`${date} ${Object.values(relation).join(' ')} ${other}: ${isWrong ? 'cannot be' : 'can be'}`, () =>
      expect(contradicts(date, relation, other)).to.equal(isWrong));

  it('contradict each other in a circle without dates, and several times', () => {
    const issues = told([
      {id: 'a', title: 'A', date: '2024', relations: [{type: 'after', to: 'b'}]},
      {id: 'b', title: 'B', date: '2024', relations: [{type: 'after', to: 'a'}]},
      {id: 'c', title: 'C', date: '2025', relations: [{type: 'before', to: 'a'}]},
    ]);
    expect(issues).to.have.lengthOf(2);
    expect(issues.join()).to.include('"A" "after" "B"; "B" "after" "A"; expected one of these relations less');
    expect(issues.join()).to.include('"C" "before" "A"');
  });

  it('names the two relations and the two dates of a chain of three, and nothing else', () => {
    const [issue, ...others] = told([
      {id: 'a', title: 'A', date: '2024-03-05', relations: [{type: 'after', to: 'b', atLeast: 'P3D'}]},
      {id: 'b', title: 'B', date: '2024', relations: [{type: 'after', to: 'c', atLeast: 'P3D'}]},
      {id: 'c', title: 'C', date: '2024-03-01', relations: [{type: 'before', to: 'd'}]},
      {id: 'd', title: 'D', date: '2024-03-02'},
    ]);
    expect(others).to.deep.equal([]);
    for (const quoted of [
      '"A" "after" (at least P3D) "B"',
      '"B" "after" (at least P3D) "C"',
      '"A" is dated',
      '"C" is dated',
    ])
      expect(issue).to.include(quoted);
    expect(issue).not.to.include('"B" is dated').and.not.to.include('"D"');
  });

  it('are checked in local time where dates have offsets', () => {
    const events = (hour: string) => [
      {id: 'a', title: 'A', date: '2024-03-06T10:00+02:00'},
      {id: 'b', title: 'B', date: `2024-03-06T${hour}Z`, relations: [{type: 'after', to: 'a'}]},
    ];
    expect(told(events('07:00'))).to.have.lengthOf(1);
    expect(told(events('09:00'))).to.deep.equal([]);
  });
});

describe('corrections and durations', () => {
  it('are kept where they can be read; the rest is told with what would work', () => {
    const revisions = [{date: '2024-03-08', note: 'It was not a Tuesday.'}];
    const {dataset, issues} = readDataset({
      events: [
        {
          title: 'A',
          date: '2024',
          revisions: [...revisions, {date: 'June', note: 'x'}, {date: '2024'}],
          relations: [{type: 'after', to: 'event-2', within: '3 days'}],
        },
        {title: 'B', date: '2023', revisions: 'x'},
      ],
      revisions,
    });
    expect([dataset.revisions, dataset.events[0].revisions]).to.deep.equal([revisions, revisions]);
    expect(dataset.events[0].relations).to.deep.equal([{type: 'after', to: 'event-2'}]);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'bad-date $.events[0].revisions[1].date',
      'missing $.events[0].revisions[2]',
      'bad-duration $.events[0].relations[0].within',
      'wrong-type $.events[1].revisions',
    ]);
    expect(issues[2].message).to.include('"P3D"');
    expect(readDataset(dataset).dataset).to.deep.equal(dataset);
  });
});

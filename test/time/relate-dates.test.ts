import {expect} from 'chai';
import type {EventDate} from '../../src/time/event-date.js';
import {parseDate} from '../../src/time/parse-date.js';
import {DATE_RELATIONS, type DateRelation, isBefore, relateDates} from '../../src/time/relate-dates.js';
import {zoneRules} from '../../src/time/zone-rules.js';
import {zones} from '../../src/time/zones.js';

const some = parseDate('2020');
const point = (earliest: number, latest: number): EventDate => ({
  ...some,
  kind: 'point',
  earliest,
  latest,
  endEarliest: earliest,
  endLatest: latest,
});
const span = (earliest: number, latest: number, endEarliest: number, endLatest: number): EventDate => ({
  ...some,
  kind: 'span',
  earliest,
  latest,
  endEarliest,
  endLatest,
});

/** Allen's relation of two stretches of time, told from the signs of the differences of their ends: an oracle. */
function relationOf([s, e]: readonly [number, number], [from, to]: readonly [number, number]): DateRelation {
  if (s === from && e === to) return 'equals';
  if (s === from) return e < to ? 'starts' : 'started by';
  if (e === to) return s > from ? 'finishes' : 'finished by';
  if (e < from) return 'before';
  if (to < s) return 'after';
  if (e === from) return 'meets';
  if (to === s) return 'met by';
  if (s > from && e < to) return 'during';
  if (s < from && e > to) return 'contains';
  return s < from ? 'overlaps' : 'overlapped by';
}

/** Every stretch of time that a date may stand for, at quarters: four times within a unit can follow in any order. */
function stretchesOf({kind, earliest, latest, endEarliest, endLatest}: EventDate): (readonly [number, number])[] {
  const all: (readonly [number, number])[] = [];
  for (let start = earliest; start < latest; start += 0.25)
    if (kind === 'point') all.push([start, start]);
    else for (let end = endEarliest; end < endLatest; end += 0.25) if (end > start) all.push([start, end]);
  return all;
}

/** The relations that two dates may have, found by trying all. */
function tried(a: EventDate, b: EventDate): ReadonlySet<DateRelation> {
  const found = new Set<DateRelation>();
  for (const one of stretchesOf(a)) for (const other of stretchesOf(b)) found.add(relationOf(one, other));
  return found;
}

/** All dates within the first units of time, as readers of dates make them: bounds in order, an end after the start. */
function datesWithin(units: number): EventDate[] {
  const all: EventDate[] = [];
  for (let earliest = 0; earliest < units; earliest++)
    for (let latest = earliest + 1; latest <= units; latest++) {
      all.push(point(earliest, latest));
      for (let endEarliest = earliest; endEarliest < units; endEarliest++)
        for (let endLatest = Math.max(endEarliest + 1, latest); endLatest <= units; endLatest++)
          all.push(span(earliest, latest, endEarliest, endLatest));
    }
  return all;
}

const verdictsOf = (possible: ReadonlySet<DateRelation>) =>
  Object.fromEntries(
    DATE_RELATIONS.map((relation) => [
      relation,
      possible.has(relation) ? (possible.size === 1 ? 'certain' : 'possible') : 'impossible',
    ]),
  );

const inverse = (relation: DateRelation) =>
  DATE_RELATIONS[DATE_RELATIONS.length - 1 - DATE_RELATIONS.indexOf(relation)];
const toldOf = (a: string, b: string) =>
  Object.entries(relateDates(parseDate(a), parseDate(b)))
    .filter(([, verdict]) => verdict !== 'impossible')
    .map(([relation, verdict]) => (verdict === 'certain' ? relation : `${relation}?`));

describe('relateDates', () => {
  it('says of all dates within three units of time what trying every stretch of time says', () => {
    const dates = datesWithin(3);
    expect(dates.length).to.be.above(20);
    for (const a of dates)
      for (const b of dates) expect(relateDates(a, b), JSON.stringify([a, b])).to.deep.equal(verdictsOf(tried(a, b)));
  });

  it('says the same of dates far apart and near, by a sample of those within six units', () => {
    const dates = datesWithin(6);
    for (let i = 0; i < dates.length * 2; i++) {
      const [a, b] = [dates[(i * 101) % dates.length], dates[(i * 59 + 7) % dates.length]];
      expect(relateDates(a, b), JSON.stringify([a, b])).to.deep.equal(verdictsOf(tried(a, b)));
    }
  });

  it('says of the second date the inverse of what it says of the first', () => {
    const dates = datesWithin(3);
    for (const a of dates)
      for (const b of dates) {
        const [one, other] = [relateDates(a, b), relateDates(b, a)];
        for (const relation of DATE_RELATIONS) expect(one[relation]).to.equal(other[inverse(relation)]);
      }
  });

  for (const [a, b, ...expected] of [
    ['2021-06-21', '2021-06-22', 'before'],
    ['2021-06', '2021-06-22', 'before?', 'equals?', 'after?'],
    ['2021-06-22', '2021-06-20/2021-06-24', 'during'],
    ['2021-06-20', '2021-06-20/2021-06-24', 'before?', 'starts?', 'during?'],
    ['2021-06-20/2021-06-24', '2021-06-22/2021-06-26', 'overlaps'],
    ['2021-06-20/2021-06-22', '2021-06-22/2021-06-26', 'before?', 'meets?', 'overlaps?'],
    ['../2021-06-20', '2021-06-10/..', 'overlaps'],
    ['../2021', '../2022', 'starts'],
    ['2020/..', '2021/..', 'finished by'],
    ['/2021', '2022', 'before'],
    ['2022', '2021/', 'during?', 'finishes?', 'after?'],
  ])
    it(`${a} and ${b}: ${expected.join(', ')}`, () => expect(toldOf(a, b)).to.deep.equal(expected));

  it('takes instants and calendar dates on one axis', () => {
    const {rules} = zones;
    zones.rules = zoneRules;
    try {
      const [late, next] = [parseDate('2021-06-21T23:30-04:00'), parseDate('2021-06-22')];
      expect(isBefore(late, next)).to.equal('possible');
      expect(isBefore(late, next, 'America/New_York')).to.equal('certain');
    } finally {
      zones.rules = rules;
    }
  });
});

describe('isBefore', () => {
  it('says of all dates within three units of time what trying every stretch of time says', () => {
    const dates = datesWithin(3);
    for (const a of dates)
      for (const b of dates) {
        const found = [...tried(a, b)].map((relation) => relation === 'before' || relation === 'meets');
        const expected = found.every(Boolean) ? 'certain' : found.some(Boolean) ? 'possible' : 'impossible';
        expect(isBefore(a, b), JSON.stringify([a, b])).to.equal(expected);
      }
  });
});

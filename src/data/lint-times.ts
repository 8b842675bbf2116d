import {readDuration} from '../time/duration.js';
import type {EventDate} from '../time/event-date.js';
import {type Bound, ORIGIN, saidIn} from '../time/network-bounds.js';
import {type Contradiction, needlessIn, smallestContradiction, TimeNetwork} from '../time/time-network.js';
import {isTimeOfDay, onAxis} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import {quote} from './issue.js';
import {readings} from './read-briefly.js';
import {hasTimes, timeRelation} from './relation-times.js';
import type {DatasetEvent, Relation} from './types.js';

const YEAR = 365.2425 * 86_400_000;
/** So many contradictions are told; each may be the reason of others. */
const TOLD_MOST = 20;
/** Of more events with such relations none is checked: it would take too long. */
const EVENTS_MOST = 5000;

/** Something that an author says of time: that an event has a date, or a relation to another event. */
interface Saying {
  readonly event: DatasetEvent;
  readonly index: number;
  readonly relation?: Relation;
  readonly other?: DatasetEvent;
}

const linted = new WeakSet<readonly DatasetEvent[]>();

/**
 * Warns of relations that contradict the dates of their events, or each other, once for each list of events that was
 * read: with the fewest dates and relations that cannot all be right. The warnings come to the issues that reading has
 * found. What is approximate or uncertain (`~`, `?`) contradicts nothing.
 */
export function lintTimes(events: readonly DatasetEvent[]): void {
  const reading = readings.get(events);
  if (!reading || linted.has(events)) return;
  linted.add(events);
  // Events of columns have no relations; none is made to learn it.
  if (reading.dataset.compiled || !events.some(hasTimes)) return;
  const {zone} = axisZone(reading.dataset);
  for (const {index, message} of contradictionsIn(events, zone))
    reading.places[index].child('relations').warn('contradictory-times', message);
}

/** The contradictions among events, each at the event whose relation is in it. */
function* contradictionsIn(
  events: readonly DatasetEvent[],
  zone: string,
): Generator<{readonly index: number; readonly message: string}> {
  const given = networkOf(events, zone);
  const {sayings, bounds, times} = given;
  if (times > 2 * EVENTS_MOST) return;
  const network = new TimeNetwork(times, bounds);
  const {stated, implied} = bySaying(given);
  for (let told = 0; told < TOLD_MOST; told++) {
    const smallest = network.smallestContradiction();
    if (!smallest) return;
    const inSmallest = [...saidOf(smallest)].flatMap((one) => stated[one]);
    const found = minimal(inSmallest, implied, smallest);
    const said = saidOf(found);
    const related = [...said].filter((one) => sayings[one].relation);
    yield {index: sayings[related[0]].index, message: messageOf(found, sayings)};
    // The others are found as if these relations were not there.
    network.leaveOut(new Set(related));
  }
}

/** The bounds of each saying, and those that go without saying. */
function bySaying({sayings, bounds}: Network): {readonly stated: readonly Bound[][]; readonly implied: Bound[]} {
  const stated = sayings.map((): Bound[] => []);
  const implied: Bound[] = [];
  for (const bound of bounds) (bound.says === undefined ? implied : stated[bound.says]).push(bound);
  return {stated, implied};
}

/**
 * A minimal contradiction from the one with the fewest bounds: without any one of its statements the rest would be
 * consistent.
 * @param stated - the bounds of all statements in it.
 */
function minimal(stated: readonly Bound[], implied: readonly Bound[], found: Contradiction): Contradiction {
  // A relation may state several bounds. Only if some of these are not in the contradiction can the sayings contradict
  // each other without one of them too.
  if (stated.length === saidIn(found.bounds)) return found;
  const own = renumbered(stated, implied);
  const needless = needlessIn(own.times, own.bounds);
  if (needless === undefined) return found;
  const smaller = smallestContradiction(
    own.times,
    own.bounds.filter(({says}) => says !== needless),
  )!;
  const said = saidOf(smaller);
  const rest = own.bounds.filter(({says}) => says !== undefined && said.has(says));
  return minimal(
    rest,
    own.bounds.filter(({says}) => says === undefined),
    smaller,
  );
}

const saidOf = ({bounds}: Contradiction) => new Set(bounds.flatMap(({says}) => says ?? []));

/** Some bounds, as a network of their times alone, and what goes without saying of these. */
function renumbered(
  stated: readonly Bound[],
  implied: readonly Bound[],
): {readonly times: number; readonly bounds: Bound[]} {
  const places = new Map([[ORIGIN, ORIGIN]]);
  for (const {from, to} of stated) for (const time of [from, to]) if (!places.has(time)) places.set(time, places.size);
  const own = [...stated, ...implied.filter(({from, to}) => places.has(from) && places.has(to))];
  return {
    times: places.size,
    bounds: own.map(({from, to, most, says}) => ({from: places.get(from)!, to: places.get(to)!, most, says})),
  };
}

/** The start of an event, by its place among those with relations of time; and its end. */
const startOf = (place: number) => 2 * place + 1;
const endOf = (place: number) => 2 * place + 2;

interface Network {
  readonly sayings: readonly Saying[];
  readonly bounds: readonly Bound[];
  readonly times: number;
}

/** What the dates and the relations of events say, as bounds of their starts and ends. */
function networkOf(events: readonly DatasetEvent[], zone: string): Network {
  const indices = new Map(events.map(({id}, index) => [id, index]));
  const sayings: Saying[] = [];
  const bounds: Bound[] = [];
  const places = new Map<number, number>();
  const placeOf = (index: number) => {
    const known = places.get(index);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(index, place);
    const event = events[index];
    bounds.push(
      {from: endOf(place), to: startOf(place), most: 0, says: undefined},
      ...boundsOfDate(onAxis(event.date, zone), place, sayings.length),
    );
    sayings.push({event, index});
    return place;
  };
  events.forEach((event, index) => {
    for (const relation of event.relations ?? []) {
      const to = indices.get(relation.to);
      if (to === undefined || to === index || !hasTimes({relations: [relation]})) continue;
      const [one, other] = [placeOf(index), placeOf(to)];
      const says = sayings.length;
      bounds.push(...boundsOfRelation(relation, {one, other, says}));
      sayings.push({event, index, relation, other: events[to]});
    }
  });
  return {sayings, bounds, times: 2 * places.size + 1};
}

/** A time is at the latest 1 ms before the first instant that is past it. */
function boundsOfDate(date: EventDate, place: number, says: number): Bound[] {
  const isStartLoose = date.approximate || date.uncertain;
  const isEndLoose = date.kind === 'point' ? isStartLoose : date.endApproximate || date.endUncertain;
  return [
    {from: startOf(place), to: ORIGIN, most: isStartLoose ? Infinity : -date.earliest, says},
    {from: ORIGIN, to: startOf(place), most: isStartLoose ? Infinity : date.latest - 1, says},
    {from: endOf(place), to: ORIGIN, most: isEndLoose ? Infinity : -date.endEarliest, says},
    {from: ORIGIN, to: endOf(place), most: isEndLoose ? Infinity : date.endLatest - 1, says},
  ].filter(({most}) => Number.isFinite(most));
}

function boundsOfRelation(relation: Relation, {one, other, says}: {one: number; other: number; says: number}): Bound[] {
  const kind = timeRelation(relation);
  const within = relation.within === undefined ? undefined : readDuration(relation.within)?.most;
  const least = relation.atLeast === undefined ? undefined : readDuration(relation.atLeast)?.least;
  /** `a` is before `b`: it has ended, or at least begun, when `b` begins. */
  const ordered = (a: number, b: number, isOver: boolean): Bound[] => [
    {from: startOf(b), to: (isOver ? endOf : startOf)(a), most: isOver ? -1 : 0, says},
    ...(least === undefined ? [] : [{from: startOf(b), to: endOf(a), most: -least, says}]),
    ...(within === undefined ? [] : [{from: endOf(a), to: startOf(b), most: within, says}]),
  ];
  const inside = (a: number, b: number): Bound[] => [
    {from: startOf(a), to: startOf(b), most: 0, says},
    {from: endOf(b), to: endOf(a), most: 0, says},
  ];
  const near = (most: number): Bound[] => [
    {from: endOf(other), to: startOf(one), most, says},
    {from: endOf(one), to: startOf(other), most, says},
  ];
  switch (kind) {
    case 'after':
      return ordered(other, one, true);
    case 'before':
      return ordered(one, other, true);
    case 'begins after':
      return ordered(other, one, false);
    case 'begins before':
      return ordered(one, other, false);
    case 'within':
      return inside(one, other);
    case 'around':
      return inside(other, one);
    case 'together':
      return near(0);
    default:
      return within === undefined ? [] : near(within);
  }
}

const named = ({title}: DatasetEvent) => quote(title);

/** What cannot all be right, quoted, and what would work. */
function messageOf(found: Contradiction, sayings: readonly Saying[]): string {
  const said = [...saidOf(found)].map((one) => sayings[one]);
  const relations = said.flatMap(({event, relation, other}) =>
    relation && other ? [`${named(event)} ${limited(relation)} ${named(other)}`] : [],
  );
  const dates = said
    .filter(({relation}) => !relation)
    .map(
      ({event}) =>
        `${named(event)} is dated ${quote(event.date.edtf ?? event.date.text ?? dayOf(event.date.earliest))}`,
    );
  return `these cannot all be right: ${[...relations, ...dates].join('; ')}; expected ${cureOf(found, sayings)}`;
}

/** The one of two dates that must be later, by how much, and the one that must be earlier instead. */
function cureOf({bounds, lack}: Contradiction, sayings: readonly Saying[]): string {
  const ofDate = ({says}: Bound) => says !== undefined && !sayings[says].relation;
  const upper = bounds.find((bound) => bound.from === ORIGIN && ofDate(bound));
  const lower = bounds.find((bound) => bound.to === ORIGIN && ofDate(bound));
  if (!upper || !lower) return 'one of these relations less';
  const [late, early] = [sayings[upper.says!].event, sayings[lower.says!].event];
  return `${named(late)} on ${toldOf(upper.most + lack, late)} or later, or ${named(early)} on ${toldOf(-lower.most - lack, early)} or earlier, or another relation`;
}

/** An instant, as exactly as the date of an event is told. */
function toldOf(time: number, {date}: DatasetEvent): string {
  return (isTimeOfDay(date.precision) && isoText(time)) || dayOf(time);
}

/** The day of an instant, in UTC; a year where it is farther away than calendars reach. */
function dayOf(time: number): string {
  return isoText(time)?.replace(/T.*/, '') ?? `${Math.round(time / YEAR) + 1970}`;
}

function isoText(time: number): string | undefined {
  const date = new Date();
  return Number.isNaN(date.setTime(time)) ? undefined : date.toISOString();
}

function limited({type, within, atLeast}: Relation): string {
  const limits = [within && `within ${within}`, atLeast && `at least ${atLeast}`].filter(Boolean).join(', ');
  return limits ? `${quote(type)} (${limits})` : quote(type);
}

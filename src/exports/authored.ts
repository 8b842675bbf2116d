import type {Dataset, DatasetEvent, DateBounds, Group, TimelineDataset, TimelineEvent} from '../data/types.js';
import type {EventDate} from '../time/event-date.js';

/** An event without the values that a reader fills in where nothing is said. */
export type StatedEvent = Omit<TimelineEvent, 'date'> & {readonly date: EventDate};

/** @param index - of the event in its dataset: an id that is made up of it is left out. */
export function statedEvent(event: DatasetEvent, index: number): StatedEvent {
  const {id, title, date, text, group, kind, tags, importance, occurrence, status, ...rest} = event;
  return {
    ...(id !== `event-${index + 1}` && {id}),
    title,
    date,
    ...(text !== undefined && {text}),
    ...(group !== undefined && {group}),
    ...(kind !== undefined && {kind}),
    ...(tags !== undefined && {tags}),
    ...(importance !== 0.5 && {importance}),
    ...(occurrence !== 'happened' && {occurrence}),
    ...(status !== 'reported' && {status}),
    ...rest,
  };
}

const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** An event without what is assumed, and without what is empty. */
export function filledEvent(event: DatasetEvent, index: number): StatedEvent {
  return Object.fromEntries(
    Object.entries(statedEvent(event, index)).filter(([, value]) => !isEmpty(value)),
  ) as unknown as StatedEvent; // a title and a date are never empty
}

/** The events of a dataset, without what is assumed and what is empty, each with its path. */
export function* filledEvents({events}: Dataset): Generator<{event: StatedEvent; path: string; index: number}> {
  for (let index = 0; index < events.length; index++)
    yield {event: filledEvent(events[index], index), path: `$.events[${index}]`, index};
}

/** A date as an author writes it, such that reading gives the same again. */
export function authoredDate(date: EventDate): string | DateBounds {
  const {edtf, text} = date;
  if (edtf !== undefined) return text === undefined ? edtf : {edtf, text};
  const {kind, precision, endPrecision, approximate, endApproximate, uncertain, endUncertain, offsetMinutes} = date;
  const isSpan = kind === 'span';
  const known = (ms: number) => Number.isFinite(ms);
  return {
    kind,
    ...(known(date.earliest) && {earliest: date.earliest}),
    ...(known(date.latest) && {latest: date.latest}),
    ...(isSpan && known(date.endEarliest) && {endEarliest: date.endEarliest}),
    ...(isSpan && known(date.endLatest) && {endLatest: date.endLatest}),
    precision,
    ...(isSpan && {endPrecision}),
    ...(approximate && {approximate}),
    ...(endApproximate !== approximate && {endApproximate}),
    ...(uncertain && {uncertain}),
    ...(endUncertain !== uncertain && {endUncertain}),
    ...(date.openStart && {openStart: true}),
    ...(date.openEnd && {openEnd: true}),
    ...(date.gaps && {gaps: true}),
    ...(offsetMinutes !== undefined && {offsetMinutes}),
    ...(text !== undefined && {text}),
  };
}

/** The groups of a dataset in the order in which its events name them: those that reading lists by itself. */
export function namedGroups({events, groups, compiled}: Dataset): string[] {
  const named = new Set<string>();
  if (!compiled) for (const {group} of events) if (group) named.add(group);
  if (!compiled) return Array.from(named);
  // No event is made for it.
  const first = new Map<number, number>();
  compiled.order.forEach((index, row) => {
    const group = compiled.group[row];
    if (group in groups && index < (first.get(group) ?? Infinity)) first.set(group, index);
  });
  return Array.from(first)
    .sort(([, a], [, b]) => a - b)
    .map(([group]) => groups[group].id);
}

/** The groups of a dataset as an author lists them; undefined if reading finds the same without a list. */
function authoredGroups(dataset: Dataset): Group[] | undefined {
  const {groups} = dataset;
  const named = namedGroups(dataset);
  const isFound = ({id, title, parent}: Group, i: number) => id === named[i] && title === id && parent === undefined;
  if (groups.length === named.length && groups.every(isFound)) return undefined;
  return groups.map(({id, title, ...rest}) => ({id, ...(title !== id && {title}), ...rest})) as Group[]; // a title is optional there
}

/** A dataset as an author writes it, without the values that a reader fills in: reading it gives the same dataset. */
export function authoredDataset(dataset: Dataset): TimelineDataset {
  const {title, description, lang, start, end, now, timeZone, scale, meta, eras, story, revisions, events} = dataset;
  // Such an id stays also where it is made up of the place of its event: authors move events.
  const referredTo = new Set(events.flatMap(({relations = []}) => relations.map(({to}) => to)));
  for (const {event, events: several = []} of story ?? [])
    for (const id of [event ?? '', ...several]) referredTo.add(id);
  return {
    title,
    description,
    lang,
    start: start && authoredDate(start),
    end: end && authoredDate(end),
    now: now && authoredDate(now),
    timeZone,
    scale,
    groups: authoredGroups(dataset),
    events: Array.from(events, (event, index) => ({
      ...(referredTo.has(event.id) && {id: event.id}),
      ...statedEvent(event, index),
      date: authoredDate(event.date),
    })),
    eras: eras?.map((era) => ({...era, date: authoredDate(era.date)})),
    story: story?.map((step) => ({...step, ...(step.view && {view: authoredDate(step.view)})})),
    meta,
    revisions,
  };
}

import {type ColumnIssues, Tally} from './column-issues.js';
import {isArrayLike} from './column-values.js';
import {NO_GROUP} from './event-table.js';
import {Cursor, quote} from './issue.js';
import {readGroup} from './read-briefly.js';
import type {Steps} from './steps.js';
import type {Group} from './types.js';

/** The groups of a dataset while columns name them. */
class GroupList {
  readonly groups: Group[] = [];
  readonly #places = new Map<string, number>();

  /** The index of a group in the list. A new one is added; `NO_GROUP` if the list is full. */
  add(group: Group): number {
    const known = this.#places.get(group.id);
    if (known !== undefined) return known;
    const place = this.groups.length;
    if (place >= NO_GROUP) return NO_GROUP;
    this.groups.push({...group, title: group.title || group.id});
    this.#places.set(group.id, place);
    return place;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }
}

/** What columns say of groups: the column, what its codes mean, and the groups of the dataset around them. */
export interface GivenGroups {
  readonly group?: unknown;
  readonly groups?: unknown;
  readonly ofDataset?: unknown;
}

/** So many groups are looked up in a step: each may be another one. */
const STEP = 1 << 10;

/** Reads the group of each event as its place among the groups of the dataset, in short steps. */
export function* readGroups(
  {group, groups, ofDataset}: GivenGroups,
  length: number,
  issues: ColumnIssues,
): Steps<{groups: Group[]; group?: Uint16Array}> {
  const list = new GroupList();
  const isDeclared = isArrayLike(ofDataset) || isArrayLike(groups);
  const outer = yield* readList(ofDataset, '$.groups', list, issues);
  const inner = yield* readList(groups, issues.pathOf('groups'), list, issues);
  if (group === undefined || group === null) return {groups: list.groups};
  const coded = group as {codes?: unknown; values?: unknown};
  const isCoded = !isArrayLike(group) && isArrayLike(coded.codes) && isArrayLike(coded.values);
  const values = isCoded ? (coded.codes as ArrayLike<unknown>) : group;
  if (!isArrayLike(values)) {
    issues.error('group', 'wrong-type', `${quote(group)} is no column: expected an array of ids, or of codes`);
    return {groups: list.groups};
  }
  const meanings = isCoded ? yield* placesOf(coded.values as ArrayLike<unknown>, list) : (inner ?? outer);
  const tallies = {unknown: new Tally(), crowded: new Tally(), unlisted: new Tally()};
  const places = new Map<unknown, number>();
  /** The place of a code or an id that is met the first time. */
  const find = (value: unknown, index: number): number => {
    if (typeof value === 'number' && meanings) {
      const place = meanings[value];
      if (place === undefined && !isNone(value, values)) tallies.unknown.add(index, value);
      return place ?? NO_GROUP;
    }
    if (isNone(value, values)) return NO_GROUP;
    const isNew = isDeclared && !list.has(String(value));
    const place = placeOf(value, list);
    if (place === undefined) tallies.unknown.add(index, value);
    else if (place === NO_GROUP) tallies.crowded.add(index, value);
    else if (isNew) tallies.unlisted.add(index, value);
    return place ?? NO_GROUP;
  };
  const result = new Uint16Array(length);
  let last: unknown;
  let lastPlace = NO_GROUP;
  for (let i = 0; i < length; i++) {
    if (i % STEP === 0) yield;
    const value = values[i];
    if (value !== last || i === 0) {
      const known = places.get(value);
      lastPlace = known ?? find(value, i);
      // Faults are counted one by one, so only what is sound is remembered.
      if (known === undefined && lastPlace !== NO_GROUP) places.set(value, lastPlace);
      last = lastPlace === NO_GROUP ? undefined : value;
    }
    result[i] = lastPlace;
  }
  report(tallies, meanings?.length, issues);
  return {groups: list.groups, group: result};
}

/** The place of each group that codes mean; `NO_GROUP` for what is no id. */
function* placesOf(ids: ArrayLike<unknown>, list: GroupList): Steps<number[]> {
  const places: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (i % STEP === 0) yield;
    places.push(placeOf(ids[i], list) ?? NO_GROUP);
  }
  return places;
}

/** Whether a value says that an event has no group; of unsigned codes, the greatest one does. */
function isNone(value: unknown, values: ArrayLike<unknown>): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === -1 ||
    Number.isNaN(value) ||
    (values instanceof Uint8Array && value === 0xff) ||
    (values instanceof Uint16Array && value === 0xffff)
  );
}

/** The place of the group with an id, `NO_GROUP` if there is no room for it; undefined if it is no id. */
function placeOf(id: unknown, list: GroupList): number | undefined {
  if (list.groups.length >= NO_GROUP && !list.has(String(id))) return NO_GROUP; // not read, as there may be a million
  const read = readGroup({id}, new Cursor());
  return read && list.add(read);
}

/** Reads a list of groups; the place of each, `NO_GROUP` for those that are wrong. */
function* readList(value: unknown, path: string, list: GroupList, issues: ColumnIssues): Steps<number[] | undefined> {
  if (value === undefined || value === null) return undefined;
  const root = new Cursor(undefined, path);
  const places: number[] = [];
  const ids = new Set<string>();
  if (!Array.isArray(value)) root.error('wrong-type', `${quote(value)} is not an array`);
  else {
    let crowded = 0;
    for (let index = 0; index < value.length; index++) {
      if (index % STEP === 0) yield;
      const entry: unknown = value[index];
      const at = root.child(index);
      const group = readGroup(entry, at);
      if (group && ids.has(group.id)) at.error('duplicate-id', `${quote(group.id)} is listed twice`);
      if (group) ids.add(group.id);
      places.push(group ? list.add(group) : NO_GROUP);
      if (group && places[index] === NO_GROUP) crowded++;
    }
    if (crowded)
      root.error(
        'too-many',
        `${value.length} groups; the last ${crowded} are left out, and their events have no group`,
      );
  }
  issues.add(root);
  return places;
}

function report(
  {unknown, crowded, unlisted}: Record<'unknown' | 'crowded' | 'unlisted', Tally>,
  count: number | undefined,
  issues: ColumnIssues,
): void {
  if (unknown.count)
    issues.error(
      'group',
      'unknown-group',
      `${unknown.counted('event has a group that is', 'events have groups that are')} not known, and none is shown: ${unknown.examples}; expected ${count === undefined ? 'an id' : `an index in the ${count} groups`}, or -1 for none`,
      unknown.stands,
    );
  if (crowded.count)
    issues.error(
      'group',
      'too-many',
      `there are more than ${NO_GROUP} groups, the most that can be told apart: ${crowded.counted('event')} of the others ${crowded.count === 1 ? 'has' : 'have'} none: ${crowded.examples}`,
      crowded.stands,
    );
  if (unlisted.count)
    issues.warn(
      'group',
      'unknown-group',
      `${unlisted.counted('group is', 'groups are')} named by events, but not listed in "groups": ${unlisted.examples}`,
      unlisted.stands,
    );
}

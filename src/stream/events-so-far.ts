import {NO_GROUP} from '../data/event-table.js';
import {Cursor, type Issue, ISSUE_LIMIT, notListed, quote} from '../data/issue.js';
import {lintPlan, lintRelation, lintStatus} from '../data/lint-dataset.js';
import {EVENT_LIMIT, GROUP_LIMIT} from '../data/read-briefly.js';
import {readEvent} from '../data/read-event.js';
import {going, type Steps} from '../data/steps.js';
import type {Dataset, DatasetEvent, Group, Status} from '../data/types.js';
import type {EventDate} from '../time/event-date.js';
import {toInstant} from '../time/zones.js';
import {completeIds} from './complete-ids.js';
import {FLOATING, GrowingColumns, UNNAMED} from './growing-columns.js';
import {IdIndex, placeOfMadeUp} from './id-index.js';
import {mergeIssues} from './merge-issues.js';

/** An event of which something is to be judged in view of all. */
interface Pending {
  readonly index: number;
  /** Where it stands in the list of the file, which may hold what is no event. */
  readonly place: number;
  readonly title: string;
}

/** The events of a list that have been read: no object of them is kept. */
export class EventsSoFar {
  readonly columns = new GrowingColumns();
  readonly ids = new IdIndex();
  /** Of each kind that matters to the zone of an axis one date. */
  readonly dates: EventDate[] = [];
  /** Whether some status or occurrence is not what it is where none is said. */
  readonly tells = {status: false, occurrence: false};
  readonly #cursor = new Cursor();
  readonly #isDataset: boolean;
  /** How many values the list has so far, those that are no events among them. */
  #count = 0;
  /** The groups that events name, in the order in which they are first named. */
  readonly #groups = new Map<string, number>();
  readonly #repeated: Pending[] = [];
  readonly #planned: Pending[] = [];
  readonly #unfounded: (Pending & {readonly status: Status})[] = [];
  #moreUnfounded = 0;
  readonly #related: (Pending & {readonly to: readonly string[]})[] = [];
  readonly #kinds = new Set<string>();
  #lastDate: EventDate | undefined;

  /** @param isDataset - the list is that of a dataset, not the whole file. */
  constructor(isDataset: boolean) {
    this.#isDataset = isDataset;
  }

  /** Reads the next value of the list, which stands at an offset of the file. */
  add(value: unknown, offset: number, size: number): void {
    if (this.#count >= EVENT_LIMIT) return void this.#count++;
    const place = this.#count++;
    const event = readEvent(value, this.#listIn(this.#cursor).child(place));
    if (!event) return;
    const {title, status} = event;
    const pending = {index: this.columns.length, place, title};
    if (!this.ids.add(event.id)) this.#repeated.push(pending);
    this.columns.add(event, this.#codeOf(event.group), offset, size);
    this.#noteDate(event.date);
    this.tells.status ||= status !== 'reported';
    this.tells.occurrence ||= event.occurrence !== 'happened';
    if ((status === 'confirmed' || status === 'claimed') && !event.attributions?.length) {
      // No more of them can be listed.
      if (this.#unfounded.length < ISSUE_LIMIT) this.#unfounded.push({...pending, status});
      else this.#moreUnfounded++;
    }
    if (event.occurrence === 'planned') this.#planned.push(pending);
    const to = event.relations?.map((relation) => relation.to).filter((id) => this.ids.indexOf(id) < 0);
    if (to?.length) this.#related.push({...pending, to});
  }

  /** What was found in single events so far. */
  get issues(): readonly Issue[] {
    return this.#cursor.issues;
  }

  /**
   * Completes the groups of a dataset by those that events name.
   * @returns all groups, and the index of each that events name.
   */
  groupsWith(declared: readonly Group[], isDeclared: boolean, issues: Cursor): {groups: Group[]; places: Uint16Array} {
    const groups = new Map(declared.map((group) => [group.id, group]));
    for (const id of this.#groups.keys()) {
      if (groups.has(id)) continue;
      if (groups.size >= GROUP_LIMIT) break;
      if (isDeclared) issues.child('groups').warn('unknown-group', `${quote(id)} is not listed`);
      groups.set(id, {id, title: id});
    }
    const places = new Map([...groups.keys()].map((id, place) => [id, place]));
    return {
      groups: [...groups.values()],
      places: Uint16Array.from(this.#groups.keys(), (id) => places.get(id) ?? NO_GROUP),
    };
  }

  /** New ids, found in steps, for events whose id another one has, by their indices; tells of those that the file uses twice. */
  *renamed(issues: Cursor): Steps<Map<number, string>> {
    const repeated = this.#repeated.map(({index}) => index);
    const renamed = yield* completeIds(this.ids, this.columns.length, repeated);
    yield* going(this.#repeated, ({index, place}) => {
      const message = `${quote(this.ids.idOf(index))} is used twice; the second is now ${quote(renamed.get(index))}`;
      this.#listIn(issues).child(place).child('id').error('duplicate-id', message);
    });
    return renamed;
  }

  /** Warns, in steps, of what is implausible, which can be said only in view of all. */
  *lint({now}: Pick<Dataset, 'now'>, zone: string, renamed: ReadonlyMap<number, string>): Steps<Issue[]> {
    const root = new Cursor();
    const list = this.#listIn(root);
    const {endLatest, floating} = this.columns.all;
    const named = ({index, title}: Pending) => ({
      id: renamed.get(index) ?? (this.ids.idOf(index) || `event-${index + 1}`),
      title,
    });
    for (const one of this.#unfounded) lintStatus({...named(one), status: one.status}, list.child(one.place));
    if (now)
      yield* going(this.#planned, (one) => {
        const end = endLatest[one.index];
        const onAxis = floating[one.index] & FLOATING.end ? toInstant(end, zone) : end;
        lintPlan(named(one), {now, zone, endLatest: onAxis}, list.child(one.place));
      });
    const added = new Set(renamed.values());
    const isKnown = (id: string) => added.has(id) || this.ids.indexOf(id) >= 0 || this.#isMadeUp(id, renamed);
    yield* going(this.#related, (one) => {
      for (const to of one.to) if (!isKnown(to)) lintRelation(named(one), to, list.child(one.place));
    });
    return mergeIssues(root.issues, this.#moreUnfounded ? [notListed('warning', this.#moreUnfounded)] : []);
  }

  /** Says where there are more values than are read. */
  limit(issues: Cursor): void {
    if (this.#count > EVENT_LIMIT)
      this.#listIn(issues).error('too-many', `${this.#count} items; the first ${EVENT_LIMIT} are kept`);
  }

  #listIn(root: Cursor): Cursor {
    return this.#isDataset ? root.child('events') : root;
  }

  #isMadeUp(id: string, renamed: ReadonlyMap<number, string>): boolean {
    const index = placeOfMadeUp(id);
    return index >= 0 && index < this.columns.length && !this.ids.idOf(index) && !renamed.has(index);
  }

  #codeOf(group: DatasetEvent['group']): number {
    if (!group) return UNNAMED;
    let code = this.#groups.get(group);
    if (code === undefined) this.#groups.set(group, (code = this.#groups.size));
    return code;
  }

  #noteDate(date: EventDate): void {
    const last = this.#lastDate;
    this.#lastDate = date;
    if (
      last?.offsetMinutes === date.offsetMinutes &&
      last?.precision === date.precision &&
      last.endPrecision === date.endPrecision
    )
      return;
    const kind = `${date.offsetMinutes} ${date.precision} ${date.endPrecision}`;
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    this.dates.push(date);
  }
}

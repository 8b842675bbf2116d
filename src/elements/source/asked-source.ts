import type {EventTable} from '../../data/event-table.js';
import {type Issue, quote} from '../../data/issue.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import {anchorOf, isInView} from '../../query/events-in-view.js';
import type {Density, Source, TopQuery} from '../../query/source.js';
import {SourceTable} from '../../query/source-table.js';
import {groupsToldApart} from '../../query/group-counts.js';
import type {View} from '../../view/view.js';
import {ArrivingEvents} from './arriving-events.js';
import {AskedRows} from './asked-rows.js';
import {Questions, type Wanted} from './questions.js';
import {foldDensity, isCount, readDensity, sumDensity} from './read-density.js';
import type {SourceGroups, TimelineSource} from './timeline-source.js';

/** So many answers that leave nothing out of their stretch are looked at, to save questions. */
const MOST_WHOLE = 256;

/** What one asks has in common with all that ask the same source. */
interface Shared {
  readonly source: TimelineSource;
  readonly grain: number;
  /** The ids of the groups of the dataset. */
  readonly ids: readonly string[];
  /** The groups whose events are asked for, by their indices; undefined for all. */
  readonly part?: readonly number[];
  readonly extent: View;
  readonly questions: Questions;
  readonly table: SourceTable;
  readonly arriving: ArrivingEvents;
  /** What list and table show; undefined where the source has neither. */
  readonly listed: AskedRows | undefined;
  /** Answers of `top` and of `events`, the newest last. */
  readonly tops: Answer[];
  readonly lists: Answer[];
}

/** The rows of a stretch. */
interface Answer extends View {
  readonly rows: readonly number[];
  /** No other event begins in it, or lies in it. */
  readonly isWhole: boolean;
}

/**
 * What a page gives as a source, asked for a picture: questions about rows become questions about events, and the events
 * that come become rows of a table.
 */
export class AskedSource implements Source {
  readonly questions: Questions;
  readonly #shared: Shared;
  readonly #wanted: Wanted;

  /**
   * Makes the table of a source, which asks it.
   * @param extent - all of time that the source counts as its `length`.
   * @param grain - see `Source`.
   */
  static table(
    source: TimelineSource,
    dataset: Pick<Dataset, 'groups' | 'now' | 'timeZone'>,
    {extent, grain}: {readonly extent: View; readonly grain: number},
  ): SourceTable {
    return new SourceTable(dataset.groups, (table) => {
      const arriving = new ArrivingEvents(table, dataset);
      const own = {source, extent, questions: new Questions(), table, arriving};
      return new AskedSource({
        ...own,
        grain,
        ids: dataset.groups.map(({id}) => id),
        listed: source.rows && source.begun ? new AskedRows(own) : undefined,
        tops: [],
        lists: [],
      });
    });
  }

  readonly #parts = new Map<string, AskedSource>();
  readonly ofGroups: Source['ofGroups'];

  /** @param wanted - where what it asks is wanted; of its own where that is missing. */
  constructor(shared: Shared, wanted = shared.questions.asker()) {
    this.#shared = shared;
    this.questions = shared.questions;
    this.#wanted = wanted;
    if (shared.source.byGroup && shared.ids.length) this.ofGroups = (groups) => this.#partOf(groups);
  }

  get length(): number {
    const {part, source} = this.#shared;
    return part ? (this.count(this.#shared.extent) ?? 0) : source.length;
  }

  get grain(): number {
    return this.#shared.grain;
  }

  get groups(): number {
    const {part, ids} = this.#shared;
    return part ? 0 : groupsToldApart(ids.length);
  }

  /** Whether so many events have come that it is time to forget them. */
  get isFull(): boolean {
    return this.#shared.table.isFull;
  }

  /** All events, as list and table show them; undefined where the source has neither. */
  get listed(): AskedRows | undefined {
    return this.#shared.listed;
  }

  /** What is wrong with the answers, and that there is none. */
  get issues(): Issue[] {
    return [...this.questions.issues, ...this.#shared.arriving.issues];
  }

  /** Another that asks the same, such as for an overview. */
  beside(): AskedSource {
    return new AskedSource(this.#shared);
  }

  begin(): void {
    this.#wanted.clear();
  }

  /** The events of some groups. What they ask is wanted as long as this asks it. */
  #partOf(groups: readonly number[]): AskedSource {
    const key = groups.join();
    const known =
      this.#parts.get(key) ?? new AskedSource({...this.#shared, part: groups, tops: [], lists: []}, this.#wanted);
    this.#parts.set(key, known);
    return known;
  }

  /** What a question about some groups says more, and what its key begins with. */
  get #asked(): {readonly groups?: SourceGroups} {
    const {part, ids} = this.#shared;
    return part ? {groups: part.map((group) => ids[group] ?? null)} : {};
  }

  #key(kind: string): string {
    const {part} = this.#shared;
    return part ? `${kind} of ${part.join()}:` : kind;
  }

  count({start, end}: View): number | undefined {
    const {extent, part} = this.#shared;
    if (!part && start <= extent.start && end >= extent.end) return this.length;
    return this.density([start, end])?.reduce((sum, counts) => sum + counts[0], 0);
  }

  density(edges: readonly number[]): Density | undefined {
    const {source, ids, part} = this.#shared;
    const cells = edges.length - 1;
    // One answer for all lanes.
    const density = this.questions.ask<Density>(this.#wanted, {
      kind: 'density',
      key: densityKey(edges),
      ask: (signal) => source.density({edges}, {signal}),
      read: (given) => readDensity(given, cells, {groups: ids.length, isWhole: Boolean(source.byGroup)}),
    });
    return density && (part ? sumDensity(density, part, cells) : foldDensity(density, this.groups, cells));
  }

  isLost(edges: readonly number[]): boolean {
    return this.questions.isLost(densityKey(edges));
  }

  peak(length: number): number | undefined {
    const {source} = this.#shared;
    if (!source.peak) return undefined;
    return this.questions.ask<number>(this.#wanted, {
      kind: 'peak',
      key: `${this.#key('peak')} ${length}`,
      ask: (signal) => source.peak!({length, ...this.#asked}, {signal}),
      read: (given) => {
        if (!isCount(given)) throw new RangeError(`gave ${quote(given)}: expected a number, 0 or more`);
        return given;
      },
    });
  }

  top({start, end, count}: TopQuery): readonly number[] | undefined {
    const {source, arriving, tops, table} = this.#shared;
    const whole = wholeOf(tops, {start, end});
    if (whole) return whole.rows.filter((row) => isAnchored(table, row, {start, end})).slice(0, count);
    return this.questions.ask<readonly number[]>(this.#wanted, {
      kind: 'top',
      key: this.#topKey({start, end}, count),
      ask: (signal) => source.top({start, end, count, ...this.#asked}, {signal}),
      read: (given) => {
        const rows = arriving.rows(given, 'top').slice(0, count);
        keep(tops, {start, end, rows, isWhole: (given as unknown[]).length < count});
        return rows;
      },
    });
  }

  rows({start, end}: View, limit: number): readonly number[] | undefined {
    const {source, arriving, lists, table} = this.#shared;
    const whole = wholeOf(lists, {start, end});
    if (whole) return whole.rows.filter((row) => isInView(table, row, {start, end})).slice(0, limit);
    return this.questions.ask<readonly number[]>(this.#wanted, {
      kind: 'events',
      key: `${this.#key('events')} ${start} ${end} ${limit}`,
      ask: (signal) => source.events({start, end, limit, ...this.#asked}, {signal}),
      read: (given) => {
        const rows = arriving.rows(given, 'events').slice(0, limit);
        keep(lists, {start, end, rows, isWhole: (given as unknown[]).length < limit});
        return rows;
      },
    });
  }

  holdsMore(stretch: View, count: number): boolean | undefined {
    const {tops, table} = this.#shared;
    const {start, end} = stretch;
    for (const top of tops) {
      if (top.start >= end || top.end <= start || top.rows.length <= count) continue;
      let own = 0;
      for (const row of top.rows) if (isAnchored(table, row, stretch)) own++;
      if (own > count) return true;
    }
    // What is being asked of the same stretch will tell.
    return Array.from(this.#wanted.keys()).some((key) => key.startsWith(this.#topKey(stretch))) ? undefined : false;
  }

  #topKey({start, end}: View, count: number | '' = ''): string {
    return `${this.#key('top')} ${start} ${end} ${count}`;
  }

  /** The event of an id, null where there is none; undefined while it is awaited. */
  find(id: string): DatasetEvent | null | undefined {
    const {source, arriving, table} = this.#shared;
    const row = table.indexOf(id);
    if (row >= 0 || !source.event) return table.events[row] ?? null;
    const found = this.questions.ask<number>(this.#wanted, {
      kind: 'event',
      key: `event ${id}`,
      ask: (signal) => source.event!({id}, {signal}),
      read: (given) => {
        const one = given === null || given === undefined ? undefined : arriving.row(given, '$.source.event()');
        if (one !== undefined && table.events[one].id !== id)
          throw new RangeError(`gave the event ${quote(table.events[one].id)}: expected that of the id ${quote(id)}`);
        return one ?? -1;
      },
    });
    return found === undefined ? undefined : (table.events[found] ?? null);
  }
}

function densityKey(edges: readonly number[]): string {
  return `density ${edges[0]} ${edges[1]} ${edges.at(-1)} ${edges.length}`;
}

/** The source that a table is asked of; undefined where all events are in the table. */
export function askedOf(table: EventTable | undefined): AskedSource | undefined {
  return table instanceof SourceTable && table.source instanceof AskedSource ? table.source : undefined;
}

function isAnchored(table: SourceTable, row: number, {start, end}: View): boolean {
  const anchor = anchorOf(table, row);
  return anchor >= start && anchor < end;
}

/** The newest answer that leaves nothing out of a stretch. */
function wholeOf(answers: readonly Answer[], {start, end}: View): Answer | undefined {
  return answers.findLast((one) => one.isWhole && one.start <= start && one.end >= end);
}

function keep(answers: Answer[], answer: Answer): void {
  answers.push(answer);
  if (answers.length > MOST_WHOLE) answers.shift();
}

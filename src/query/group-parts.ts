import type {EventTable} from '../data/event-table.js';
import {finish, type Steps} from '../data/steps.js';
import type {View} from '../view/view.js';
import {isInView} from './events-in-view.js';
import {PartSource} from './part-source.js';
import {type RowsByGroup, rowsByGroup} from './rows-by-group.js';
import type {Density, Source, TopQuery} from './source.js';
import type {TableSource} from './table-source.js';

/** Parts of a table of more rows are made in steps: its pictures await them meanwhile, as they do a source elsewhere. */
const MANY = 100_000;

/** Of each group, the last one that of all others: how many of its events lie in a stretch, and the first of them. */
interface GroupsWithin {
  readonly counts: Uint32Array;
  /** Rows; ∞ where there is none. */
  readonly firsts: Float64Array;
}

/** The events of each group of a table, as sources of their own. */
export class GroupParts {
  readonly #table: EventTable;
  readonly #whole: TableSource;
  readonly #groupCount: number;
  readonly #parts = new Map<string, GroupPart>();
  #within: (View & GroupsWithin) | undefined;
  #sorted: RowsByGroup | undefined;

  /** @param groupCount - how many groups the dataset has. */
  constructor(table: EventTable, groupCount: number, whole: TableSource) {
    this.#table = table;
    this.#groupCount = groupCount;
    this.#whole = whole;
  }

  /** Whether some that were asked for are still to be made. */
  get isAwaited(): boolean {
    return this.#next !== undefined;
  }

  /** The events of some groups. @param isNow - make what it answers from at once, however many they are. */
  of(groups: readonly number[], isNow = false): Source {
    const key = groups.join();
    let part = this.#parts.get(key);
    if (!part) this.#parts.set(key, (part = new GroupPart(this.#whole, groups, this.#groupCount)));
    if (!part.made && (isNow || this.#table.length <= MANY)) finish(this.#make(part));
    return part;
  }

  /** Makes those that are awaited, also such as are asked for meanwhile. */
  *making(): Steps<void> {
    for (let part = this.#next; part; part = this.#next) yield* this.#make(part);
  }

  /** What of each group lies in a stretch: it is counted once. */
  within(stretch: View): GroupsWithin {
    if (this.#within?.start === stretch.start && this.#within.end === stretch.end) return this.#within;
    const {length, group} = this.#table;
    const counts = new Uint32Array(this.#groupCount + 1);
    const firsts = new Float64Array(this.#groupCount + 1).fill(Infinity);
    const {first, last} = this.#whole.index.reach;
    // Most often all of them do.
    const isWhole = stretch.start < first && stretch.end > last;
    for (let row = 0; row < length; row++) {
      if (!isWhole && !isInView(this.#table, row, stretch)) continue;
      const index = Math.min(group[row], this.#groupCount);
      if (!counts[index]++) firsts[index] = row;
    }
    return (this.#within = {...stretch, counts, firsts});
  }

  get #next(): GroupPart | undefined {
    for (const part of this.#parts.values()) if (!part.made) return part;
    return undefined;
  }

  *#make(part: GroupPart): Steps<void> {
    const rows = this.#rowsOf(part.members);
    yield;
    part.made = yield* PartSource.making(this.#table, rows, {grain: this.#whole.grain, groupCount: 0});
  }

  #rowsOf(groups: readonly number[]): Uint32Array {
    const {rows, starts} = (this.#sorted ??= rowsByGroup(this.#table, this.#groupCount));
    const own = groups.map((group) => Math.min(group, this.#groupCount));
    if (own.length === 1) return rows.subarray(starts[own[0]], starts[own[0] + 1]);
    const isOwn = new Uint8Array(this.#groupCount + 1);
    for (const group of own) isOwn[group] = 1;
    const count = own.reduce((sum, group) => sum + starts[group + 1] - starts[group], 0);
    const merged = new Uint32Array(count);
    const {group} = this.#table;
    for (let row = 0, at = 0; at < count; row++) if (isOwn[Math.min(group[row], this.#groupCount)]) merged[at++] = row;
    return merged;
  }
}

/** The events of some groups. Until its own index is made it awaits all answers but counts that the whole table knows. */
class GroupPart implements Source {
  readonly groups = 0;
  readonly members: readonly number[];
  made: PartSource | undefined;
  readonly #whole: TableSource;
  /**
   * The indices of these groups in a density of all events; undefined where there are too many groups for each to have an
   * index of its own.
   */
  readonly #told: readonly number[] | undefined;

  constructor(whole: TableSource, members: readonly number[], groupCount: number) {
    this.#whole = whole;
    this.members = members;
    if (groupCount <= whole.groups) this.#told = members.map((group) => Math.min(group, groupCount));
  }

  get length(): number {
    return this.made?.length ?? 0;
  }

  get grain(): number {
    return this.#whole.grain;
  }

  count(stretch: View): number | undefined {
    return this.made?.count(stretch);
  }

  density(edges: readonly number[]): Density | undefined {
    if (this.made || !this.#told) return this.made?.density(edges);
    const whole = this.#whole.density(edges);
    const sum = new Uint32Array(Math.max(0, edges.length - 1));
    for (const group of this.#told) for (let cell = 0; cell < sum.length; cell++) sum[cell] += whole[group][cell];
    return [sum];
  }

  peak(length: number): number | undefined {
    return this.made?.peak(length);
  }

  top(query: TopQuery): readonly number[] | undefined {
    return this.made?.top(query);
  }

  rows(stretch: View, limit: number): readonly number[] | undefined {
    return this.made?.rows(stretch, limit);
  }
}

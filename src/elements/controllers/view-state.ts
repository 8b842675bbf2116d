import type {EventTable} from '../../data/event-table.js';
import type {Issue} from '../../data/issue.js';
import {instantOf} from '../../data/read-date.js';
import {isSameView, type View} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';
import {TimeScale} from '../../layout/time-scale.js';
import type {DateError} from '../../time/date-error.js';
import type {EventDate} from '../../time/event-date.js';
import {rareDates} from '../../time/rare-dates.js';
import {readEdtf} from '../../time/read-edtf.js';
import {onAxis, UTC} from '../../time/zones.js';
import {TimelineViewEvent} from '../events/timeline-view-event.js';
import {loadRareDates} from './late-rules.js';
import type {LazyModules} from './lazy-modules.js';

/** An instant, in ms since 1970 UTC or as a `Date`; or an EDTF date. */
export type ViewSide = number | Date | string;

/**
 * A stretch of time as a page names it: one EDTF date or interval, or its two sides. As instants the end is exclusive; as
 * EDTF dates the second is included whole, as in an interval. EDTF is read in the zone of the axis.
 */
export type ViewInput =
  string | readonly [start: ViewSide, end: ViewSide] | {readonly start: ViewSide; readonly end: ViewSide};

interface ViewHost extends EventTarget {
  readonly extent: View | undefined;
  readonly table: EventTable | undefined;
  requestUpdate(): void;
  readonly isUpdatePending: boolean;
  /** Whether nothing but a move of the view has asked for an update. */
  isMoved: boolean;
}

/** An instant in ms since 1970 UTC; NaN for what is none. */
const instant = (side: ViewSide): number => instantOf(side) ?? (typeof side === 'number' ? side : NaN);

/** The view of a timeline: all of time, unless the page or a reader has set another. */
export class ViewState {
  issues: readonly Issue[] = [];
  /** How often the page has set the view. */
  version = 0;
  /** How often a reader has moved the view. */
  moveCount = 0;
  readonly #host: ViewHost;
  readonly #modules: LazyModules;
  /** What the page has set. */
  #given: ViewInput | null | undefined;
  /** What reads it is on its way. */
  isUnread = false;
  /** The requested view, undefined for all of time; EDTF stays a date, as its bounds depend on the zone of the axis. */
  wanted: View | EventDate | undefined;
  #isAnnounced = false;

  constructor(host: ViewHost, modules: LazyModules) {
    this.#host = host;
    this.#modules = modules;
  }

  get view(): View | undefined {
    const {extent} = this.#host;
    const wanted = this.boundsOf(this.wanted);
    // A view outside of the extent was meant for other data: all of time is shown.
    if (!extent || !wanted || wanted.end <= extent.start || wanted.start >= extent.end) return extent;
    return limitView(wanted, extent);
  }

  /** Whether all of time is shown. */
  get isWhole(): boolean {
    const {extent} = this.#host;
    const {view} = this;
    return !extent || !view || isSameView(view, extent);
  }

  /** Sets the view for the page; a value that cannot be read shows all of time, and is an issue. */
  set(range: ViewInput | null | undefined): void {
    this.issues = [];
    this.version++;
    this.#given = range;
    this.wanted = this.read(range);
    this.#host.requestUpdate();
  }

  /** Reads again what the page has set, once what reads it is there, or known to be missing. */
  update(): void {
    if (this.isUnread && rareDates.reader) this.set(this.#given);
  }

  /** On the axis of the data that are shown. */
  boundsOf(wanted: View | EventDate | undefined): View | undefined {
    if (!wanted || 'start' in wanted) return wanted;
    const {earliest, endLatest} = onAxis(wanted, this.#host.table?.zone ?? UTC);
    return {start: earliest, end: endLatest};
  }

  /** What a page names; undefined, with an issue, if it is no stretch of time, or while what reads it is on its way. */
  read(range: ViewInput | null | undefined): View | EventDate | undefined {
    this.isUnread = false;
    if (range === null || range === undefined || range === '') return undefined;
    try {
      const {start: from, end: to} = range as Exclude<ViewInput, string | readonly unknown[]>;
      const sides = typeof range === 'string' ? [range] : Array.isArray(range) ? (range as ViewSide[]) : [from, to];
      const date = typeof sides[0] === 'string' ? readEdtf(sides.join('/')) : undefined;
      const [start, end] = date ? [date.earliest, date.endLatest] : sides.map(instant);
      const {view} = new TimeScale({start, end}, 0, 1); // throws if the bounds are not valid
      return date ?? view;
    } catch (error) {
      this.isUnread = (error as DateError).fault === 'unread' && !rareDates.reader;
      if (this.isUnread) return void loadRareDates(this.#modules);
      this.issues = [
        {
          code: 'bad-view',
          severity: 'error',
          path: '@view',
          message: (error as Error).message,
          ...(typeof range === 'string' && {given: range}),
        },
      ];
      return undefined;
    }
  }

  /** Moves to the nearest possible view, for a reader, and returns it; `timeline-view` is fired with the next frame. */
  moveTo(wanted: View): View {
    const host = this.#host;
    const {extent} = host;
    const before = this.view;
    if (!extent || !before || !Number.isFinite(wanted.end - wanted.start)) return before ?? wanted;
    const view = limitView(wanted, extent);
    if (isSameView(view, before)) return before;
    this.wanted = isSameView(view, extent) ? undefined : view;
    this.isUnread = false;
    this.moveCount++;
    if (!host.isUpdatePending) {
      host.requestUpdate();
      host.isMoved = !isSameView(before, extent) && this.wanted === view;
    }
    if (!this.#isAnnounced) requestAnimationFrame(() => this.#announce());
    this.#isAnnounced = true;
    return view;
  }

  #announce(): void {
    this.#isAnnounced = false;
    if (this.view) this.#host.dispatchEvent(new TimelineViewEvent(this.view));
  }
}

import type {AxisAttributes} from '../../data/override-axis.js';
import {prefersReducedMotion} from '../../interaction/flight.js';
import type {ReactiveController} from 'lit';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import {type BoundLists, reachOf} from '../../layout/time-extent.js';
import {DAY, MINUTE, SECOND, startOfDay} from '../../time/calendar.js';
import {onAxis, toWall, UTC} from '../../time/zones.js';
import type {DataSource} from './data-source.js';
import {liveClock} from './live-clock.js';
import type {TimelineCore} from './timeline-core.js';

/** The axis reaches ahead of now in steps of this part of all of time, so that it does not change with every second. */
const STEP = 1 / 16;
/** How much of a step lies ahead of now at least. */
const AHEAD = 1 / 4;
/** Where now stands in a view that it has come into, or, with reduced motion, that it has left. */
const PLACE = 3 / 4;
/** The clock is looked at this often at least, ms: timers stand still while a computer sleeps. */
const LOOK = MINUTE;

/** The years that are written with four digits begin and end here, with a day for zones. */
const FIRST = startOfDay(0, 1, 2);
const LAST = startOfDay(9999, 12, 31);

/**
 * Follows the clock for `follow`: now is its time, the axis reaches beyond it, and the view moves with it until a reader
 * moves now out of sight.
 */
export class Following implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #data: DataSource;
  readonly #isMoving: () => boolean;
  /** The time that is shown as now, ms since 1970 UTC; undefined while none is followed. */
  #now: number | undefined;
  #takeBack: (() => void) | undefined;
  /** The counts of moves at which it was last seen whether the view shows now. */
  #seen = '';
  #isInSight = true;
  #reach:
    | {readonly events: readonly DatasetEvent[]; readonly zone: string; readonly first: number; readonly last: number}
    | undefined;

  /** @param isMoving - returns whether a reader moves the view right now. */
  constructor(core: TimelineCore, data: DataSource, isMoving: () => boolean) {
    this.#core = core;
    this.#data = data;
    this.#isMoving = isMoving;
  }

  hostConnected(): void {
    this.look();
  }

  hostDisconnected(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
  }

  hostUpdated(): void {
    if (this.#core.timeline.follow !== (this.#now !== undefined)) this.look();
    else this.#watch();
  }

  /** Looks at the clock, at once, and waits until it has gone on so far that one sees it. */
  look(): void {
    this.hostDisconnected();
    const {timeline} = this.#core;
    if (!timeline.follow) {
      if (this.#now === undefined) return;
      this.#now = undefined;
      return this.#show();
    }
    if (!timeline.isConnected || liveClock.current.isHidden()) return;
    const now = liveClock.current.now();
    const before = this.#now;
    const span = this.#span;
    // A clock that was set back counts too.
    if (before === undefined || Math.abs(now - before) >= span) {
      this.#now = now;
      if (before !== undefined) this.#moveOn(before, now);
      this.#show();
    }
    const rest = Math.max(1, this.#now! + span - now);
    this.#takeBack = liveClock.current.after(Math.min(LOOK, rest), () => this.look());
  }

  /** The attributes of the axis of a dataset; with `now`, and beyond it an end, unless page or data name one. */
  axisOf(dataset: Dataset | undefined): AxisAttributes {
    const {timeline} = this.#core;
    const now = this.#now;
    if (now === undefined || !dataset) return timeline;
    const {start, end, timeZone, asOf} = timeline;
    const {first, last} = this.#reachOf(dataset);
    const [from, to] = [Math.min(first, now), Math.max(last, now)];
    const step = 2 ** Math.ceil(Math.log2(Math.max(SECOND, (to - from) * STEP)));
    const text = (time: number) => this.#textOf(time);
    const endsBefore = last < now + AHEAD * step;
    const startsAfter = now < first;
    return {
      timeZone,
      asOf,
      start: start || (!dataset.start && startsAfter ? text(Math.floor(now / step - AHEAD) * step) : ''),
      // Inclusive: the second before.
      end: end || (!dataset.end && endsBefore ? text(Math.ceil(now / step + AHEAD) * step - SECOND) : ''),
      now: text(now),
    };
  }

  /** How much later it must be for one to see it, ms: a pixel of the axis, and a second at least. */
  get #span(): number {
    const {timeline, sceneCache, frame} = this.#core;
    const {view} = timeline;
    const {scene} = sceneCache;
    const px = (scene?.along === 'y' ? scene.height : scene?.width) || frame.width;
    return view && px > 0 ? Math.max(SECOND, (view.end - view.start) / px) : SECOND;
  }

  /** Sees whether a reader, or the page, has moved now out of the view. */
  #watch(): void {
    const {timeline, view} = this.#core;
    const moves = `${view.moveCount} ${view.version}`;
    if (moves === this.#seen || !timeline.view || this.#now === undefined) return;
    this.#seen = moves;
    // Who goes on to the end, beyond now, comes back to it.
    this.#isInSight = view.isWhole || timeline.view.end > this.#now;
  }

  #moveOn(before: number, now: number): void {
    this.#watch();
    const {timeline, view} = this.#core;
    if (!timeline.view || view.isWhole || !this.#isInSight || this.#isMoving()) return;
    // Beyond an end that is fixed there is nowhere to go on to.
    if ((timeline.end || this.#data.dataset?.end) && now >= timeline.extent!.end) return;
    const {start, end} = timeline.view;
    const length = end - start;
    const isThere = before >= start && before < end;
    // In steps for who prefers less motion: once now has gone out of sight.
    if (isThere && prefersReducedMotion() && now < end) return;
    const from = isThere && !prefersReducedMotion() ? start + now - before : now - PLACE * length;
    view.wanted = {start: from, end: from + length};
  }

  #show(): void {
    // The axis is a function of it, as of the attribute.
    this.#core.timeline.requestUpdate('now');
  }

  /** The first and the last instant of all events. */
  #reachOf({events, compiled}: Dataset): {readonly first: number; readonly last: number} {
    const zone = this.#core.timeline.table?.zone ?? UTC;
    if (this.#reach?.events === events && this.#reach.zone === zone) return this.#reach;
    // Of columns no event is made for that.
    const bounds = compiled ? compiled.onAxis({zone, hasInstants: false}) : boundsOf(events, zone);
    this.#reach = {events, zone, ...reachOf(bounds)};
    return this.#reach;
  }

  /**
   * An instant as EDTF, no finer than one sees. An offset would name the zone of an axis that has none, or change it:
   * it is written only where a zone is named.
   */
  #textOf(time: number): string {
    const {data, table} = this.#core.timeline;
    const isNamed = data?.timeZone !== undefined;
    const zone = table?.zone ?? UTC;
    const date = new Date();
    const within = Math.min(LAST, Math.max(FIRST, time));
    date.setTime(isNamed ? within : toWall(within, zone));
    const text = date.toISOString();
    const span = this.#span;
    if (span >= DAY) return text.slice(0, 10);
    return text.slice(0, span >= MINUTE ? 16 : 19) + (isNamed ? 'Z' : '');
  }
}

function boundsOf(events: readonly DatasetEvent[], zone: string): BoundLists {
  const dates = events.map(({date}) => onAxis(date, zone));
  return {
    earliest: dates.map(({earliest}) => earliest),
    latest: dates.map(({latest}) => latest),
    endEarliest: dates.map(({endEarliest}) => endEarliest),
    endLatest: dates.map(({endLatest}) => endLatest),
  };
}

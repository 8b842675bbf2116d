import type {ReactiveController} from 'lit';
import {askedAxis} from '../../data/asked-axis.js';
import {givenList, MANY} from '../../data/given-list.js';
import {KnownEvents} from '../../data/known-events.js';
import {type Change, type Changed, LiveEvents, type Read} from '../../data/live-events.js';
import {compilingList} from '../../data/list-reading.js';
import {compileMerged, mergingChanges, preparingMerged} from '../../data/merge-table.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import {finish, type Steps} from '../../data/steps.js';
import type {Issue} from '../../data/issue.js';
import type {EventTable} from '../../data/event-table.js';
import {indexOfEvent} from '../../data/find-event.js';
import type {Dataset} from '../../data/types.js';
import {indexTable} from '../../query/table-index.js';
import {rareDates} from '../../time/rare-dates.js';
import {zones} from '../../time/zones.js';
import {isSameView} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';
import {TimelineLoadEvent} from '../events/timeline-load-event.js';
import {inSlices, pause, SHORT_SLICE} from '../slices.js';
import type {ShownAxis} from '../timeline/shown-data.js';
import type {DataSource, LiveReader} from './data-source.js';
import {loadRareDates, loadZones} from './late-rules.js';
import {Arrivals} from './arrivals.js';
import {Following} from './following.js';
import type {LateUse} from './late-use.js';
import {descend} from './lineage.js';
import {liveClock} from './live-clock.js';
import {layOutNext} from './next-picture.js';
import {Pace} from './pace.js';
import {haveOffsets, isSameFrame} from './same-frame.js';
import type {TimelineCore} from './timeline-core.js';

/** Of work that nothing ends early. */
const FOREVER = new AbortController().signal;

/** What is said of changes to the events of a source. */
const REFUSED =
  'add(), update() and remove() change no events of a source: change them there, and set "data" with the source again';

/**
 * Takes on changes of the data while they are shown: those that the page asks for one by one, and what it sets in place
 * of what it has set. It is loaded with the first of them.
 */
export class LiveData implements ReactiveController, LiveReader {
  readonly #core: TimelineCore;
  readonly #data: DataSource;
  readonly #late: LateUse;
  readonly #events = new LiveEvents();
  readonly #known = new KnownEvents();
  /** Notes what the first events were read from. */
  readonly #noting: Steps<void>;
  readonly #following: Following;
  /** Each piece of work ends with the update that lays the picture out. */
  readonly #pace = new Pace(() => this.#work());
  /** Reads long lists in slices: resolves when the newest is shown, or when other data have replaced it; else undefined. */
  #slices: Promise<void> | undefined;
  /** The request of that reading. */
  #request: AbortController | undefined;
  /** The long list that is read next. */
  #next: {readonly value: unknown} | undefined;
  /** Stops what is done for data that the page has replaced. */
  #stop = new AbortController();
  readonly #arrivals: Arrivals;

  constructor(core: TimelineCore, data: DataSource, late: LateUse) {
    this.#core = core;
    this.#data = data;
    this.#late = late;
    this.#arrivals = new Arrivals(core, (act) => late.use(act));
    core.modules.work.add(() => this.#pace.pending);
    this.#following = new Following(core, data, () => late.controllers?.navigation.isMoving ?? false);
    core.modules.work.add(() => this.#slices);
    const {given, dataset} = data;
    this.#noting = this.#known.noting(given, dataset && !dataset.compiled ? dataset.events : []);
    void inSlices(this.#noting, FOREVER);
    core.timeline.addController(this);
    core.timeline.addController(this.#following);
    this.change();
  }

  /** The axis that the page asks for, with the time of the clock while it is followed. */
  get axis(): ShownAxis {
    return this.#axisOf(this.#data.dataset);
  }

  #axisOf(dataset: Dataset | undefined): ShownAxis {
    const {start, end, now, timeZone, asOf} = this.#following.axisOf(dataset);
    return {start, end, now, timeZone, asOf, compile: compileMerged};
  }

  /** There may be changes. */
  change(): void {
    if (this.#data.changes.length && !this.#isWaiting) this.#pace.ask();
  }

  /** Takes what the page sets in place of what it has set. Returns whether it could. */
  give(value: unknown): boolean {
    const data = this.#data;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#next = undefined;
    const {dataset} = data;
    const isData = typeof value === 'object' && value !== null;
    // Of columns no object is made for an event: they are read as a whole, in no time.
    if (
      !dataset ||
      dataset.compiled ||
      !isData ||
      'columns' in value ||
      'source' in value ||
      data.state.status === 'loading' ||
      data.origin !== '$'
    )
      return false;
    // Many events, most of them new, are read anew; what is shown stays until then.
    const {length} = givenList(value);
    const isReading = data.request !== undefined && data.request === this.#request;
    if (length > MANY && length > 2 * dataset.events.length && !isReading) return false;
    const isMany = Math.max(length, dataset.events.length) > MANY;
    if (isMany) this.#next = {value};
    // What is being read of a long list comes to its end and is shown, also where the page never rests; then the newest.
    if (isMany && isReading) return true;
    // What is still being read is no longer wanted.
    data.request?.abort();
    data.request = undefined;
    if (isMany) {
      const work = this.#readInSlices().finally(() => {
        if (this.#slices === work) this.#slices = undefined;
      });
      this.#slices = work;
      return true;
    }
    finish(this.#noting);
    this.#events.start(dataset, data.issues);
    rareDates.isMissed = false;
    const read = finish(this.#known.reading(value, {dataset, issues: data.issues}, this.#events.byId));
    if (!read) return true;
    // What reads these dates must be loaded first.
    if (
      rareDates.isMissed ||
      (!zones.rules && (read.dataset.timeZone !== undefined || haveOffsets(read.dataset.events)))
    )
      return false;
    this.#replace(read);
    return true;
  }

  /** Reads what takes the place of many events, or is many, one list after the other; changes wait for the last. */
  async #readInSlices(): Promise<void> {
    const data = this.#data;
    const {modules} = this.#core;
    const {signal} = (data.request = this.#request = new AbortController());
    await Promise.all([loadRareDates(modules), loadZones(modules), inSlices(this.#noting, signal)]);
    while (!signal.aborted && this.#next) {
      const {value} = this.#next;
      this.#next = undefined;
      await this.#showInSlices(value, signal);
      // Each of them is drawn.
      if (this.#next) await this.#pace.pending;
    }
    if (signal.aborted) return;
    data.request = undefined;
    this.change();
  }

  /** Reads a long list, and shows it; what is shown stays until then. */
  async #showInSlices(value: unknown, signal: AbortSignal): Promise<void> {
    const data = this.#data;
    let read: ReadDataset | undefined;
    let dataset: Dataset | undefined;
    let show: (() => void) | undefined;
    // A change that was being taken may have come before it.
    while (!signal.aborted && dataset !== data.dataset) {
      dataset = data.dataset!;
      const {issues} = data;
      this.#events.start(dataset, issues);
      read = await inSlices(this.#readingAnew(value, {dataset, issues}), signal);
      show = read && (await this.#layOutNext(read.dataset, signal));
      // What is read is shown in a task of its own.
      await pause();
    }
    if (read && !signal.aborted) this.#replace(read, show);
  }

  /** Reads what takes the place of others, and compiles the table of it. */
  *#readingAnew(
    value: unknown,
    before: {readonly dataset: Dataset; readonly issues: readonly Issue[]},
  ): Steps<ReadDataset | undefined> {
    const read = yield* this.#known.reading(value, before, this.#events.byId);
    if (!read?.dataset.events.length) return read;
    const {dataset} = read;
    const axisOf = askedAxis(this.axis);
    const onAxis = {...dataset, timeZone: axisOf(dataset).zone};
    const merged = yield* mergingChanges(onAxis, this.#tableBefore, MANY);
    yield* compilingList(dataset, {axisOf, indexOf: indexTable}, merged);
    return read;
  }

  /** Shows what was read in place of what is shown. @param show - shows its picture, where that is laid out. */
  #replace(read: ReadDataset, show?: () => void): void {
    const data = this.#data;
    const {dataset} = data;
    const {byId} = this.#events;
    const {events} = read.dataset;
    // Events on another axis, or of another title, are other data.
    const kept = dataset && isSameFrame(dataset, read.dataset) ? events.filter(({id}) => byId.has(id)).length : 0;
    this.#put(read.dataset, read.issues, kept > 0);
    show?.();
    if (kept) this.#arrivals.add(events.length - kept);
    else this.#arrivals.forget();
    queueMicrotask(() => {
      if (data.dataset === read.dataset)
        this.#core.timeline.dispatchEvent(new TimelineLoadEvent(read.dataset, [...read.issues]));
    });
    // At once, as if there were nothing to read them, but once in a frame.
    if (this.#pace.isRested) this.#core.timeline.requestUpdate();
    this.#pace.ask();
  }

  hostConnected(): void {
    // oxlint-disable-next-line house/no-global-listener -- whether the page is seen is told only there
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostUpdate(): void {
    // Changes wait for the data that they change.
    this.change();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#arrivals.forget();
  }

  readonly #seen = () => {
    this.#following.look();
    this.#core.timeline.requestUpdate();
  };

  /** Whether there are no data yet that could be changed. */
  get #isWaiting(): boolean {
    const {
      state: {status},
      request,
    } = this.#data;
    // Parts of a large file are shown while it is loading.
    return status === 'idle' || status === 'loading' || request !== undefined;
  }

  async #work(): Promise<void> {
    await this.#takeChanges();
    // What nobody sees is laid out when it is seen.
    if (liveClock.current.isHidden()) return;
    this.#core.timeline.requestUpdate();
    await this.#core.updated();
  }

  async #takeChanges(): Promise<void> {
    const data = this.#data;
    if (this.#isWaiting || !data.changes.length) return;
    const {changes} = data;
    data.changes = [];
    const given = data.dataset;
    const {signal} = this.#stop;
    if (given?.compiled?.isPartial) return this.#refuse(given);
    const dataset: Dataset = given ?? {events: [], groups: []};
    this.#events.start(dataset, data.issues);
    const isMany = dataset.events.length > MANY;
    if (isMany) {
      await inSlices(this.#events.listing(), FOREVER);
      if (data.dataset !== given) return;
    }
    const first = (await inSlices(this.#reading(changes), FOREVER, undefined, SHORT_SLICE))!;
    if (data.dataset !== given || signal.aborted) return;
    const {isMissed} = first;
    let {read} = first;
    const events = [...read.touched.values()].filter((event) => event !== undefined);
    const needsZones = !zones.rules && (isMissed || haveOffsets(events));
    if (isMissed || needsZones) {
      const {modules} = this.#core;
      const rare = isMissed ? loadRareDates(modules) : undefined;
      if (needsZones) await loadZones(modules);
      await rare;
      if (data.dataset !== given) return;
      ({read} = (await inSlices(this.#reading(changes), FOREVER, undefined, SHORT_SLICE))!);
      if (data.dataset !== given || signal.aborted) return;
    }
    let changed: Changed;
    if (isMany) {
      // Not in the task that has read them.
      await pause();
      changed = (await inSlices(this.#taking(read), FOREVER, undefined, SHORT_SLICE))!;
    } else changed = this.#events.take(read);
    const isOther = changed.dataset !== dataset;
    if (!isOther && changed.issues === data.issues) return;
    const show = isOther ? await this.#layOutNext(changed.dataset, signal) : undefined;
    // The page may have set other data meanwhile, which these were no changes of.
    if (data.dataset !== given || signal.aborted) return;
    this.#put(changed.dataset, changed.issues, true);
    show?.();
    this.#arrivals.add(changed.added);
  }

  /** Reads changes, and tells whether what reads their dates is missed, which others may look for meanwhile. */
  *#reading(changes: readonly Change[]): Steps<{readonly read: Read; readonly isMissed: boolean}> {
    const steps = this.#events.reading(changes);
    for (let isMissed = false; ;) {
      rareDates.isMissed = false;
      const step = steps.next();
      isMissed ||= rareDates.isMissed;
      if (step.done) return {read: step.value, isMissed};
      yield;
    }
  }

  /** Takes on changes of many events, and compiles the table of them, so that the task that shows them need not. */
  *#taking(read: Read): Steps<Changed> {
    const changed = yield* this.#events.taking(read);
    yield* preparingMerged(changed.dataset, this.#tableBefore, {axisOf: askedAxis(this.axis), indexOf: indexTable});
    return changed;
  }

  /** The table of all events that are shown. */
  get #tableBefore(): EventTable | undefined {
    const {table} = this.#core.timeline;
    return table?.whole ?? table;
  }

  /** Tells that the events of a source cannot be changed here: only some of them are. */
  #refuse(dataset: Dataset): void {
    const data = this.#data;
    const issue: Issue = {code: 'wrong-type', severity: 'error', path: '$.source', message: REFUSED};
    data.put({dataset, issues: [...data.issues.filter(({message}) => message !== REFUSED), issue]});
    this.#core.timeline.requestUpdate();
  }

  /** Lays out, in slices, the picture of data that are not shown yet, where a picture is shown: see `layOutNext`. */
  async #layOutNext(dataset: Dataset, signal: AbortSignal): Promise<(() => void) | undefined> {
    const {timeline, sceneCache} = this.#core;
    const {controllers} = this.#late;
    // What nobody sees is laid out when it is seen; what a filter leaves of other events is known once they are shown.
    if (!sceneCache.scene || !controllers?.displayModes.isPicture || timeline.filter || liveClock.current.isHidden())
      return undefined;
    return layOutNext(
      this.#core,
      () => ({dataset, axis: this.#axisOf(dataset), isMoving: controllers.navigation.isMoving}),
      signal,
    );
  }

  /** @param isSame - whether what is shown goes on, and what a reader has chosen with it. */
  #put(dataset: Dataset, issues: readonly Issue[], isSame: boolean): void {
    const {timeline, view} = this.#core;
    const {extent} = timeline;
    const wanted = view.boundsOf(view.wanted);
    const before = this.#data.dataset;
    if (isSame && before && before.events !== dataset.events) descend(dataset.events, before.events);
    // All of time is all of time afterwards too, also where the page or a flight has named its ends.
    if (isSame && extent && wanted && isSameView(limitView(wanted, extent), extent)) view.wanted = undefined;
    this.#data.put({dataset, issues: [...issues]});
    this.#events.start(dataset, issues);
    const {selected} = timeline;
    if (selected && before && indexOfEvent(before, selected) >= 0 && indexOfEvent(dataset, selected) < 0)
      timeline.selected = '';
  }
}

import {isServer, noChange, type PropertyValues, type TemplateResult} from 'lit';
import type {EventTable} from '../../data/event-table.js';
import {findEvent} from '../../data/find-event.js';
import type {Issue} from '../../data/issue.js';
import type {ArrowColumns, ColumnDataset, TimelineColumns} from '../../data/columns.js';
import type {Dataset, DatasetEvent, TimelineDataset, TimelineEvent} from '../../data/types.js';
import type {View} from '../../view/view.js';
import {needsLegend} from '../../scene/legend.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {timeDirection} from '../../scene/text-direction.js';
import {AXIS_NAMES} from '../../data/axis-attributes.js';
import {asksForZones} from '../../data/axis-zone.js';
import {rareDates} from '../../time/rare-dates.js';
import {zones} from '../../time/zones.js';
import {DataSource} from '../controllers/data-source.js';
import {loadRareDates, loadZones} from '../controllers/late-rules.js';
import {Frame} from '../controllers/frame.js';
import {Language} from '../controllers/language.js';
import {drawLegend} from './legend-template.js';
import type {PictureOptions, PngOptions} from '../export/picture-options.js';
import type {Navigable} from '../navigable.js';
import {LazyModules} from '../controllers/lazy-modules.js';
import {Picture} from './picture.js';
import {ServedElement} from '../served-element.js';
import type {SourceDataset} from '../source/timeline-source.js';
import {ShownData} from './shown-data.js';
import {LateLoader} from '../controllers/late-loader.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {SceneCache, type SceneCacheInput} from './scene-cache.js';
import {frameStyles} from './frame-styles.js';
import {markStyles, pictureStyles} from './picture-styles.js';
import {TimelineAttributes} from './timeline-attributes.js';
import {type TimelineHandlers, timelineTemplate} from './timeline-template.js';
import {type ViewInput, ViewState} from '../controllers/view-state.js';

const STATES = ['loading', 'ready', 'empty', 'failed'] as const;

/**
 * Shows dated events: true to time, readable where they crowd, honest about what is uncertain.
 *
 * Data, the first found wins: the `data`, `events` or `columns` property; a child `<script type="application/json">`; `src`; the
 * element's own `<ol>` of `<li><time datetime>…</li>`, which is also what readers without script see.
 *
 * @fires {TimelineLoadEvent} timeline-load - The data was read.
 * @fires {TimelineIssuesEvent} timeline-issues - Something is wrong with the data; what is right is shown. Unless it is
 *   prevented, the console is told too.
 * @fires {TimelineAsOfEvent} timeline-as-of - A reader chose the day as of which the events are shown.
 * @fires {TimelineSelectEvent} timeline-select - A reader opened the details of an event, or closed them.
 * @fires {TimelineExportEvent} timeline-export - A reader takes a picture, data or code along: a page can change it, or
 *   prevent it.
 * @fires {TimelineFilterEvent} timeline-filter - A reader narrowed the events that are shown, or showed all again.
 * @fires {TimelineViewEvent} timeline-view - A reader moved to another stretch of time; once a frame at most.
 */
export class EventTimelineElement extends TimelineAttributes implements Navigable {
  // The life of an element. Data, size and words can change at any time, and lead back to the step that they decide.
  //
  //   connected ──▶ data looked for ──▶ none to show: loading, empty or failed, which it says; its own list stays
  //                                 └─▶ data ready ──▶ size known ──▶ first picture
  //   first picture, or something to say ──▶ idle, or first use ──▶ late controllers: a reader can move, open, read
  //   disconnected ──▶ keeps data and view; listens to nothing, ends its flights; connected again, it goes on

  static override styles = [markStyles, pictureStyles, frameStyles];
  /** @internal Imports what registers the other elements: set where this element is registered. */
  static companions: TimelineCore['companions'];

  readonly #modules = new LazyModules(() => this.requestUpdate());
  readonly #data = new DataSource(this, () => this.src, this.#modules);
  readonly #frame = new Frame(this, () => this.#late.controllers?.selection.target !== undefined);
  readonly #language = new Language(this, this.#modules);
  readonly #view = new ViewState(this, this.#modules);
  readonly #sceneCache = new SceneCache(this.#modules);
  readonly #picture = new Picture();
  /** Kept here: WebKit collects it otherwise as garbage, and the one it makes then does not know which states are set. */
  readonly #states = this.attachInternals().states;
  readonly #shown = new ShownData();
  readonly #late = new LateLoader(
    {
      timeline: this,
      frame: this.#frame,
      language: this.#language,
      sceneCache: this.#sceneCache,
      picture: this.#picture,
      view: this.#view,
      modules: this.#modules,
      shown: this.#shown,
      updated: () => super.getUpdateComplete(),
      companions: EventTimelineElement.companions,
      sceneInput: () => this.#sceneInput(),
      setState: (name, isSet) => this.#setState(name, isSet),
    },
    this.#data,
  );

  /**
   * The dataset as it was read, with the axis that the attributes ask for. Set a dataset, one whose events are asked of a
   * `source`, or an array of events; `undefined` takes it back.
   */
  get data(): Dataset | undefined {
    const {dataset} = this.#data;
    return dataset === this.#shown.source ? this.#shown.dataset : dataset;
  }
  set data(value: TimelineDataset | ColumnDataset | SourceDataset | readonly TimelineEvent[] | null | undefined) {
    this.#data.give(value);
  }

  /**
   * The events as they were read; of those that are asked of a source, which have come so far. Set an array of them in
   * place of a dataset.
   */
  get events(): readonly DatasetEvent[] {
    return this.#data.dataset?.events ?? [];
  }
  set events(value: readonly TimelineEvent[] | null | undefined) {
    this.#data.give(value);
  }

  /**
   * The events as columns, from some thousands on: no object is made for one before it is shown. Set columns, or a table
   * of Apache Arrow, in place of a dataset; within a dataset they stand in place of `events`.
   */
  get columns(): TimelineColumns | ArrowColumns | undefined {
    return (this.#data.given as Partial<ColumnDataset> | undefined)?.columns;
  }
  set columns(value: TimelineColumns | ArrowColumns | null | undefined) {
    this.#data.give(value && {columns: value});
  }

  /** What is wrong with the data, with the attributes, and with what could not be loaded. */
  get issues(): readonly Issue[] {
    const found = [this.#data, this.#shown, this.#late.controllers, this.#view, this.#modules].flatMap(
      (one) => one?.issues ?? [],
    );
    return this.#late.problems?.complete(found) ?? found;
  }

  /** The events in columns, in the order of time; undefined while there is nothing to show. */
  get table(): EventTable | undefined {
    return this.extent && this.#shown.table;
  }

  /** All of time that can be shown, ms since 1970 UTC; undefined while there is nothing to show. */
  get extent(): View | undefined {
    return this.#shown.extent;
  }

  /**
   * The stretch of time that is shown, `[start, end)` in ms since 1970 UTC. Set an EDTF date or interval, or its sides, as
   * `[start, end]` or `{start, end}`: ms since 1970 UTC, `Date` objects or EDTF dates. `undefined` shows all.
   */
  get view(): View | undefined {
    return this.#view.view;
  }
  set view(range: ViewInput | null | undefined) {
    this.#view.set(range);
  }

  /** @internal What the picture shows, for companions: its scale, lanes and eras. */
  get scenePlan(): ScenePlan | undefined {
    return this.#sceneCache.scenePlan;
  }

  /** The direction in which time runs along a horizontal axis. */
  get timeDirection(): 'ltr' | 'rtl' {
    return this.askedDirection ?? timeDirection(this.#language.tag);
  }

  /** Flies to a stretch of time, which is given as `view` is; resolves when it is there. */
  async zoomTo(range: ViewInput): Promise<void> {
    await this.#late.load();
    await super.getUpdateComplete();
    if (this.#late.controllers) await this.#late.controllers.navigation.flyToRange(range);
    else this.view = range;
  }

  /** Flies to where all of time is shown. */
  async fit(): Promise<void> {
    await super.getUpdateComplete(); // the data may have just been set
    if (this.extent) await this.zoomTo(this.extent);
  }

  /**
   * Shows another stretch of time because a reader wants it, with a `timeline-view` event: for companions, such as an
   * overview of one's own.
   */
  moveTo(view: View): View {
    return this.#view.moveTo(view);
  }

  /**
   * Adds one event, or several, with the next frame, whatever the origin of the data. One whose id is there already takes
   * the place of that event. No event is fired: it is the page that changes its data.
   */
  add(events: TimelineEvent | readonly TimelineEvent[]): void {
    this.#late.change({add: events});
  }

  /** Changes some fields of an event, with the next frame; `undefined` takes a field away. */
  override update(id: string, patch: Partial<TimelineEvent>): void;
  /** @internal Lit calls it with what has changed of the element: it draws before the controllers see what is drawn. */
  override update(changed: PropertyValues<this>): void;
  override update(id: string | PropertyValues<this>, patch?: Partial<TimelineEvent>): void {
    if (!(id instanceof Map)) return this.#late.change({update: id, patch});
    super.update(id);
    if (!this.hasUpdated)
      this.#frame.watch(this.#part('.ruler'), this.#part('.probe'), this.#part<HTMLElement>('.plot'));
    if (this.#isPicture && !this.#frame.isMeasured && this.#frame.measure(this.#modules.pending)) {
      this.#updateScene();
      super.update(id);
    }
    const {scene} = this.#sceneCache;
    if (!scene || !this.#isPicture) return;
    const {selection, legend} = this.#late.controllers ?? {};
    this.#picture.show(this.#part('.picture svg'), this.#part('.picture ol'), scene, selection?.target);
    drawLegend(this.renderRoot, legend?.entries ?? scene.legend);
    if (this.#frame.height === undefined) this.#part<HTMLElement>('.plot').style.flexBasis = `${scene.height}px`;
  }

  /**
   * Removes the event of an id, or those of several, with the next frame. Without an argument it is the method of every
   * element, which takes the element itself from the page, as for a `select`.
   */
  override remove(...ids: [ids?: string | readonly string[]]): void {
    if (ids.length) this.#late.change({remove: ids[0]});
    else super.remove();
  }

  /** Opens the details of an event, as `selected` does; without an id it closes them. */
  select(id?: string): void {
    this.selected = id ?? '';
  }

  /**
   * The picture as an SVG file that stands alone, in the colours of the page; empty where there is none. It waits for data
   * that are being loaded. Of a list or a table it is the picture of the same events.
   */
  async toSvg(options?: PictureOptions): Promise<string> {
    return (await this.#late.pictures()).toSvg(options);
  }

  /**
   * The picture as a PNG file, in the fonts and colours of the page. It waits for data that are being loaded.
   * @throws {RangeError} if it were larger than the browser can paint, or the scale is no number above 0: the message
   *   says what would work.
   * @throws {DOMException} InvalidStateError where there is nothing to show.
   */
  async toPng(options?: PngOptions): Promise<Blob> {
    return (await this.#late.pictures()).toPng(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    // The view moves, and nothing else changes: all but the picture follows once it rests.
    if (this.isMoved && this.#picture.isMoving) return this.#sceneCache.show(this.view!, false);
    // Also covers a `src` set before the element was upgraded, which comes back with its first update.
    if (this.src !== this.#data.lookedFor || (this.hasUpdated && changed.has('map'))) this.#data.reload();
    const {dataset, state} = this.#data;
    const {status} = state;
    if (dataset && findEvent(this.#shown.source, this.selected) && !findEvent(dataset, this.selected))
      this.selected = '';
    this.#view.update();
    rareDates.isMissed = false;
    const isDerived = this.#shown.update(
      dataset,
      this.#data.live?.axis ?? this,
      AXIS_NAMES.some((name) => changed.has(name)),
    );
    // The attributes may need what the data do not.
    if (rareDates.isMissed) void loadRareDates(this.#modules);
    if (isDerived && !zones.rules && asksForZones(this.#shown.dataset ?? {})) void loadZones(this.#modules);
    if (status !== 'ready') this.#sceneCache.clear();
    if (this.#isPicture) {
      if (status === 'ready') this.#updateScene();
      else this.#sceneCache.foresee(this, this.#data.given);
    }
    for (const name of STATES) this.#setState(name, name === status);
    if (this.selected || this.linked || this.filter || this.hasControl('') || !this.#isPicture || !this.#view.isWhole)
      void this.#late.load();
  }

  /** What there is to lay out; undefined where there is nothing, or no place to show it. */
  #sceneInput(): SceneCacheInput | undefined {
    const {width, height, textVersion} = this.#frame;
    const {messages, tag, direction} = this.#language;
    const {dataset, table, narrow, isAwaited} = this.#shown;
    const {controllers, hasFailed} = this.#late;
    const {layout, scale, groupBy} = controllers ?? this;
    const adapt = controllers?.thumbnails.adapt;
    if (!dataset || !table || !this.view || width <= 0 || !this.isConnected) return undefined;
    // Not before it is known what is hidden, and what room thumbnails take: nothing goes or moves later.
    if (!hasFailed && ((this.filter && (!narrow || isAwaited)) || (this.thumbnails && !adapt)))
      return void this.#late.load();
    return {
      dataset,
      table,
      height,
      textVersion,
      width: width - (controllers?.aside ?? 0),
      layout,
      scale,
      messages,
      direction,
      language: tag,
      title: this.heading,
      axisDirection: this.timeDirection,
      groupBy: groupBy || undefined,
      laneOrder: this.laneOrder,
      collapsedLanes: controllers?.collapsedLanes,
      adapt,
    };
  }

  /** Lays out and draws, unless there is no place to show it. */
  #updateScene(): void {
    const input = this.#frame.isMeasured ? this.#sceneInput() : undefined;
    if (!input) return;
    this.#sceneCache.layOut(input, getComputedStyle(this));
    this.#sceneCache.show(this.view!, !this.#late.controllers?.navigation.isMoving);
    if (input.height === undefined && this.#sceneCache.scene) this.#frame.want(this.#sceneCache.scene.height);
  }

  /** Also waits for modules that are on their way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isStable = await super.getUpdateComplete();
    if (!this.#modules.isPending) return isStable;
    await this.#modules.settled();
    return this.getUpdateComplete();
  }

  protected override updated(): void {
    // The late controllers may find more, to be told together.
    this.#late.problems?.updated(!this.#late.controllers && !this.#late.hasFailed);
    const {status} = this.#data.state;
    if (status === 'failed' || this.issues.length) this.#late.explain();
    if (status !== 'loading') this.#late.loadWhenIdle();
  }

  /** The picture is shown, not what there is to read in place of it. */
  get #isPicture(): boolean {
    const {controllers, hasFailed} = this.#late;
    return controllers?.displayModes.isPicture ?? (hasFailed || !this.askedText);
  }

  /** An element that every rendering has. */
  #part<Part extends Element>(selector: string): Part {
    return this.renderRoot.querySelector<Part>(selector)!;
  }

  #setState(name: string, isSet: boolean): void {
    // Browsers take every call for a change, and compute the style of all that is in the element.
    if (this.#states.has(name) !== isSet) this.#states[isSet ? 'add' : 'delete'](name);
  }

  readonly #handlers: TimelineHandlers = {
    click: (event) => {
      const target = this.#picture.targetOf(event);
      // A click whose `detail` is 0 comes from the keyboard, or from assistive technology.
      if (target) void this.#late.use(({selection}) => selection.toggle(target, event.detail === 0));
    },
    pressed: (event) => this.#late.controllers?.handleKey(event),
    pressedInPicture: (event) => {
      const item = this.#picture.keyAt(event.target as Element);
      void this.#late.use(({navigation}) => navigation.handleKey(event, item));
    },
    focused: (event) => {
      this.#picture.keepTabStop(event);
      void this.#late.load();
    },
    asked: () => void this.#late.use((late) => late.toggleKeys()),
    pointed: (event) => {
      const target = event.type === 'pointerleave' ? undefined : this.#picture.targetOf(event);
      // A pointer that rests where the picture will be is no reason to load anything.
      if (target || this.#late.controllers) void this.#late.use((late) => late.hover(target));
    },
  };

  protected override render(): TemplateResult | typeof noChange {
    if (this.isMoved && this.#picture.isMoving) return noChange;
    if (this.isServed) return ServedElement.served;
    const {state, dataset} = this.#data;
    const isReady = state.status === 'ready';
    const isPicture = isReady && this.#isPicture;
    const {scene} = this.#sceneCache;
    const {tag, words, messages} = this.#language;
    const titleLang = this.heading ? tag : (dataset?.lang ?? tag);
    return timelineTemplate(
      {
        data: this.#data,
        problems: this.#late.problems?.render(),
        missing: this.#modules.issues.at(0)?.message,
        timeline: this,
        messages,
        wordsLang: words === tag ? undefined : words,
        titleLang: titleLang === words ? undefined : titleLang,
        scene,
        isPicture,
        headingLevel: this.outlineLevel,
        title: this.heading || dataset?.title || '',
        isFixed: this.#frame.height !== undefined,
        isLow: this.#frame.isLow,
        isZoomed: !this.#view.isWhole,
        handlers: this.#handlers,
        awaitsToolbar:
          isReady &&
          (this.hasControl('toolbar', 'grouping', 'export') ||
            (isPicture && scene !== undefined && scene.scale !== 'linear')),
        awaitsOverview: isPicture && this.hasControl('overview'),
        awaitsLegend: isReady && !scene && needsLegend(this.#shown),
      },
      this.#late.controllers?.render(isReady) ?? {},
    );
  }
}

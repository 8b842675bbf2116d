import type {ReactiveController} from 'lit';
import {findEvent, rowOfEvent} from '../../data/find-event.js';
import type {Issue} from '../../data/issue.js';
import type {DatasetEvent} from '../../data/types.js';
import {unknownEvent} from '../../data/unknown-event.js';
import {highlight} from '../../render/highlight.js';
import {TimelineSelectEvent} from '../events/timeline-select-event.js';
import {memoize} from '../memoize.js';
import {eventAt} from '../../scene/scene-input.js';
import {stopOf} from '../../scene/scene-stops.js';
import type {SceneItem} from '../../scene/scene.js';
import type {View} from '../../view/view.js';
import type {Target} from '../timeline/picture.js';
import {viewApart} from './view-apart.js';
import type {Collapsing} from './collapsing.js';
import type {DisplayModes} from './display-mode.js';
import {type FocusPlace, rowsOf} from './focus-place.js';
import {lineageOf} from './lineage.js';
import type {Linking} from './linking.js';
import type {Navigation} from './navigation.js';
import type {SourceWatch} from './source-watch.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * How much of the details below the picture must be visible together with the button of their event, px; if both do not
 * fit, only the details are scrolled into sight.
 */
const BEGINNING = 96;
/** A period that fills as much of the view opens as a list of events, of at most so many. */
const MOST_ZOOM = 0.7;
const MOST_LISTED = 1000;

/** A chip, and the events that were shown when it was opened. */
interface Chip {
  readonly target: Target;
  /** The data and the closed lanes of the picture in which it was opened; with others it counts other events, or is gone. */
  readonly lineage: object;
  readonly closedLanes: readonly string[];
}

/** The controllers that the selection calls. */
interface SelectionInput {
  readonly core: TimelineCore;
  readonly displayModes: DisplayModes;
  readonly linking: Linking;
  readonly navigation: Navigation;
  readonly collapsing: Collapsing;
  readonly source: SourceWatch;
}

/**
 * The selection: the event, or the chip, whose details are open. Which event it is stands in the element's `selected`.
 *
 * This file is the way of a click, from top to bottom. The element asks its picture what was clicked, and calls
 * `toggle()`, which changes what is open and tells the address and then the page. The element updates: it lays the
 * picture out beside details that take width from it, and renders them. Then `hostUpdated()` highlights the event's
 * marks, moves the focus, scrolls the details into sight, and flies to the event if it lies outside of the view.
 */
export class Selection implements ReactiveController {
  readonly #input: SelectionInput;
  /** The chip whose events a reader chooses from. */
  #chip: Chip | undefined;
  /** The chip from whose events a reader has chosen the one that is open. */
  #origin: Chip | undefined;
  // Looked up in all events, and asked for many times in an update.
  readonly #findTarget = memoize<Target | undefined>();
  readonly #findEvents = memoize<readonly DatasetEvent[]>();
  readonly #hasLeft = memoize<boolean>();
  readonly #check = memoize<Issue | undefined>();
  /** What a reader has opened last. */
  #chosen: string | undefined;
  /** What a reader has opened of which the events are awaited. */
  #awaited: {readonly target: Target; readonly isByKey: boolean} | undefined;
  /** A reader has opened something, and is to see it. */
  #isNew = false;
  /** Where the focus goes when what it was on is gone. */
  #focusNext: 'details' | 'choice' | {readonly item: string} | undefined;
  /** The id of the event that was brought into view last, and how often the page had set the view then. */
  #revealed = '';
  #viewVersion = 0;

  constructor(input: SelectionInput) {
    this.#input = input;
  }

  /** What is open; undefined where nothing is. */
  get target(): Target | undefined {
    const {selected, events, data} = this.#input.core.timeline;
    // Events that are asked of a source come one by one.
    const event = this.#findTarget([selected, data, events.length], () =>
      findEvent(data, selected) ? {key: selected, ids: [selected]} : undefined,
    );
    return event ?? (this.isChoice ? this.#chip?.target : undefined);
  }

  /** Whether a chip is open, of whose events a reader chooses one. */
  get isChoice(): boolean {
    return !this.#input.core.timeline.selected && this.#isThere(this.#chip);
  }

  /** Whether the event that is open was chosen from those of a chip, or is the only one of it. */
  get isOfChip(): boolean {
    const {selected} = this.#input.core.timeline;
    return selected !== '' && selected === this.#chosen && this.#isThere(this.#origin);
  }

  /** Whether there is a list of a chip to which a reader can go back. */
  get canGoBack(): boolean {
    return this.isOfChip && this.#origin!.target.ids.length > 1;
  }

  #isThere(chip: Chip | undefined): boolean {
    const {core, collapsing} = this.#input;
    if (!chip || chip.closedLanes !== collapsing.lanes) return false;
    const {events, data, table} = core.timeline;
    if (chip.lineage !== lineageOf(events)) return false;
    // Events may have gone or been hidden meanwhile; a list of those that are left stays open.
    return this.#hasLeft([chip, data, table], () => chip.target.ids.some((id) => this.#isShown(id)));
  }

  #isShown(id: string): boolean {
    const {data, table} = this.#input.core.timeline;
    if (!data || !findEvent(data, id)) return false;
    return !table?.whole || rowOfEvent(data, table, id) !== undefined;
  }

  /** The events whose details are open, or that a reader chooses from. */
  get events(): readonly DatasetEvent[] {
    const {target} = this;
    const {data, table} = this.#input.core.timeline;
    const {isChoice} = this;
    return this.#findEvents([target, data, table], () =>
      (target?.ids ?? [])
        // An event that is open stays so when it is hidden.
        .filter((id) => !isChoice || this.#isShown(id))
        .map((id) => findEvent(data, id))
        .filter((event) => event !== undefined),
    );
  }

  /** Whether a reader has opened what is open, not the page. */
  get isByReader(): boolean {
    return this.isChoice || this.#input.core.timeline.selected === this.#chosen;
  }

  /** The issue that `selected` is the id of no event; undefined where it is one. */
  get issue(): Issue | undefined {
    const {selected, events, asOf} = this.#input.core.timeline;
    // What was not known on a day is an event all the same.
    const isThere = this.target !== undefined || (Boolean(asOf) && events.some(({id}) => id === selected));
    const isAwaited = this.#input.source.isAwaited(selected);
    return this.#check([selected, events, isThere, isAwaited], () => {
      if (!selected || !events.length || isThere || isAwaited) return undefined;
      const some = events.slice(0, 4).map(({id}) => id);
      return {code: 'unknown-event', severity: 'warning', path: '@selected', message: unknownEvent(selected, some)};
    });
  }

  /**
   * Opens what a reader has clicked in the picture. If it is open, a pointer closes it, and a key leads into it. A fold
   * or a period is opened by zooming into it, a lane is closed and opened again. The only event of a chip opens where the
   * list of several would: what is beside a chip moves nothing, however many it counts.
   */
  toggle(target: Target, isByKey: boolean): void {
    const item = this.#input.core.sceneCache.scene?.items.find(({key}) => key === target.key);
    const {kind} = item ?? {};
    if (kind === 'fold' || (kind === 'period' && !this.#isList(item!)))
      return this.#input.navigation.openStretch(target.key);
    if (kind === 'lane') return this.#input.collapsing.toggle(target.key);
    const ids = item?.stretch ? this.#idsIn(item.stretch, item.lane) : target.ids;
    if (!ids) return void (this.#awaited = {target, isByKey});
    const [id] = ids;
    const isSingle = ids.length === 1;
    const {core, collapsing} = this.#input;
    const isOpen = target.key === this.target?.key || (isSingle && id === core.timeline.selected);
    if (isOpen && isByKey) return this.enter();
    if (isOpen) return this.close();
    this.#isNew = true;
    this.#select(isSingle ? id : '');
    const chip = {
      target: {key: target.key, ids},
      lineage: lineageOf(core.timeline.events),
      closedLanes: collapsing.lanes,
    };
    if (!isSingle) this.#chip = chip;
    else if (kind !== undefined && kind !== 'event') this.#origin = chip;
    core.timeline.requestUpdate();
  }

  /** Whether a period opens as a list: to zoom in to it would tell nothing apart, or show little more than there is. */
  #isList({stretch, isFinest}: SceneItem): boolean {
    const {view} = this.#input.core.timeline;
    return isFinest || !view || !stretch || stretch.end - stretch.start > MOST_ZOOM * (view.end - view.start);
  }

  /** The events of a stretch, in a lane if it has one; undefined while they are awaited. */
  #idsIn(stretch: View, lane: string | undefined): string[] | undefined {
    const {scenePlan} = this.#input.core.sceneCache;
    const rows = scenePlan?.plan.rowsIn ? scenePlan.plan.rowsIn(stretch, MOST_LISTED, lane) : [];
    return rows?.map((row) => eventAt(scenePlan!.input, row).id);
  }

  /**
   * Opens an event from within the details of others: these are gone then, and the focus goes on to what takes their
   * place.
   */
  choose(id: string): void {
    const origin = this.#chip ?? this.#origin;
    this.open(id);
    this.#origin = origin;
  }

  /** Opens an event for a reader who comes from elsewhere on the page, and leads into its details. */
  open(id: string): void {
    // A list has all that there is to read of it.
    const isRead = this.#input.displayModes.mode === 'list';
    this.#focusNext = isRead ? undefined : 'details';
    this.#isNew = !isRead;
    this.#select(id);
    this.#input.core.timeline.requestUpdate();
  }

  /** Goes back from an event to the list of the chip that it was chosen from. */
  goBack(): void {
    const origin = this.#origin;
    this.#focusNext = 'choice';
    this.#select('');
    this.#chip = origin;
    this.#input.core.timeline.requestUpdate();
  }

  /** Closes the list of a chip, and flies to where its events lie apart; the first of them gets the focus. */
  async zoomToChip(): Promise<void> {
    const {
      core: {picture},
      navigation,
    } = this.#input;
    const {target} = this;
    const view = this.viewOfChip;
    if (!target || !view) return;
    this.close();
    await navigation.flyBy(() => view);
    picture.focus(target.ids[0]);
  }

  /** The view in which the events of the open chip lie apart, in axis time; undefined where no view is near enough. */
  get viewOfChip(): View | undefined {
    const {
      core: {
        timeline: {view},
        sceneCache: {scenePlan},
      },
    } = this.#input;
    return this.isChoice && this.target && view && scenePlan ? viewApart(scenePlan, this.target.ids, view) : undefined;
  }

  /** Leads into the details of what is open. */
  enter(): void {
    this.#focusNext = 'details';
    this.#input.core.timeline.requestUpdate();
  }

  /** Closes everything, and takes the focus back to where it came from. */
  close(): void {
    const {target} = this;
    if (!target) return;
    this.#focusNext = {item: target.key};
    this.leave();
  }

  /** Closes everything, and leaves the focus where it is. */
  leave(): void {
    this.#select('');
    this.#input.core.timeline.requestUpdate();
  }

  /** Changes what is open, and tells of it: the address first, the page last. */
  #select(id: string): void {
    const {
      core: {timeline},
      linking,
    } = this.#input;
    this.#chip = undefined;
    this.#origin = undefined;
    this.#chosen = id;
    if (id === timeline.selected) return;
    timeline.selected = id;
    linking.opened();
    timeline.dispatchEvent(new TimelineSelectEvent(findEvent(timeline.data, id)));
  }

  /** Before the timeline renders. */
  hostUpdate(): void {
    const {timeline} = this.#input.core;
    if (!this.isChoice) this.#chip = undefined;
    // The details that hold the focus are about to go.
    if (!this.target && !this.#focusNext && timeline.shadowRoot?.activeElement?.closest('#details'))
      this.#focusNext = {item: ''};
  }

  /** After the timeline has rendered. */
  hostUpdated(): void {
    const {
      core: {timeline, picture},
      displayModes,
    } = this.#input;
    const {renderRoot} = timeline;
    const svg = renderRoot.querySelector<SVGElement>('.picture svg')!;
    if (this.target || svg.querySelector('.selected')) highlight(svg, new Set(this.target?.ids), 'selected');
    this.#moveFocus(renderRoot.querySelector('#details-title'), displayModes.isPicture ? picture : rowsOf(renderRoot));
    if (timeline.isConnected) this.#reveal();
    this.#openAwaited();
  }

  /** Opens what a reader has opened once its events have come, unless it has left the view. */
  #openAwaited(): void {
    const awaited = this.#awaited;
    if (!awaited) return;
    this.#awaited = undefined;
    const {scene} = this.#input.core.sceneCache;
    if (scene?.items.some(({key}) => key === awaited.target.key)) this.toggle(awaited.target, awaited.isByKey);
  }

  #moveFocus(title: HTMLElement | null, place: FocusPlace): void {
    // The code that renders the details is still loading: keep the request for the next update.
    const details = title?.parentElement;
    const next = this.#focusNext;
    const isInside = next === 'details' || next === 'choice';
    if (this.target && !details && (this.#isNew || isInside)) return;
    // If the focus is in the details, as on the "next" button, it stays, so that the button can be pressed again.
    if (next === 'choice') details?.querySelector<HTMLElement>('.choice[tabindex="0"]')?.focus();
    else if (next === 'details') {
      if (!details?.matches(':focus-within')) title?.focus();
    } else if (next && !place.focus(next.item)) place.focus('');
    this.#focusNext = undefined;
    if (this.#isNew && details) this.#scrollIntoSight(details, place);
    this.#isNew = false;
  }

  #scrollIntoSight(details: HTMLElement, place: FocusPlace): void {
    const {key = '', ids: [id = ''] = []} = this.target ?? {};
    const button = place.buttonOf(key) ?? place.buttonOf(id);
    // A sheet closes when the focus leaves the timeline, Escape closes a list only from within, and not every browser
    // focuses a button that is clicked; marks have no focus.
    if ((details.popover || details.matches('.over > *')) && !details.closest('.frame')?.matches(':focus-within'))
      button?.focus();
    if (details.popover) {
      button?.scrollIntoView({block: 'nearest'});
      return;
    }
    details.scrollIntoView({block: 'nearest', behavior: 'instant'});
    if (button && details.getBoundingClientRect().top - button.getBoundingClientRect().top < innerHeight - BEGINNING)
      button.scrollIntoView({block: 'nearest', behavior: 'instant'});
  }

  /** Moves what has just been opened into the view, whoever opened it; not if the page has set the view too. */
  #reveal(): void {
    const {
      core: {
        timeline: {selected},
        sceneCache: {scenePlan},
        view,
      },
      navigation,
    } = this.#input;
    if (!scenePlan || (selected && !this.target)) return;
    const isSetByPage = view.version !== this.#viewVersion;
    this.#viewVersion = view.version;
    if (selected === this.#revealed) return;
    this.#revealed = selected;
    const stop = selected && !isSetByPage ? stopOf(scenePlan, selected) : undefined;
    if (stop) navigation.reveal(stop, this.isByReader);
  }
}

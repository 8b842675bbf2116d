import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {fly, prefersReducedMotion} from '../../interaction/flight.js';
import {type GestureTarget, placeOf} from '../../interaction/gesture-target.js';
import {stopForKey} from '../../interaction/item-keys.js';
import {MouseGestures} from '../../interaction/mouse-gestures.js';
import {TouchGestures} from '../../interaction/touch-gestures.js';
import {viewForKey} from '../../view/view-keys.js';
import {isSameView, type View} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';
import {middleOf, revealInView, revealWell, zoomView} from '../../view/view-moves.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {itemKey} from '../../scene/keys.js';
import {revealed, type SceneStop} from '../../scene/scene-stops.js';
import type {AxisPlace} from '../../layout/layout-plan.js';
import type {Announcer} from './announcer.js';
import {steadyOrigin} from '../../scene/steady-origin.js';
import type {KeptFocus} from './kept-focus.js';
import {keyStops} from './key-stops.js';
import {loadRareDates} from './late-rules.js';
import {inHaste} from './preparing.js';
import {drawSeenButtons} from './seen-buttons.js';
import {type TimeAxis, timeAxis} from './time-axis.js';
import type {TimelineCore} from './timeline-core.js';
import type {ViewInput} from './view-state.js';

/** How many times nearer a double click zooms. */
const CLICK_ZOOM = 2;
/** How much of a view the stretch is that was opened: little less than all of it. */
const STRETCH_ZOOM = 0.9;
/** A double click does not zoom within this time after a click on an item, ms. */
const TWO_CLICKS = 600;
/** What stands for an item: its button, or, where a click is for that, the chip that is drawn. */
const ITEM = 'button, .more-shade';
/** How long the hint about the wheel is shown, ms. */
const HINT_TIME = 2500;
/** How long after the last move the view is at rest, ms: longer than between two events of a wheel or a pointer. */
const REST_TIME = 160;

/**
 * Moves the view for readers: by gestures and keys on the picture, or in a flight to where a button or the page wants
 * it.
 */
export class Navigation implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #announcer: Announcer;
  readonly #keptFocus: KeptFocus;
  /** What gestures are made on, and what listens to them there; undefined while the timeline is nowhere. */
  #surface: HTMLElement | undefined;
  #mouse: MouseGestures | undefined;
  #touch: TouchGestures | undefined;
  #endFlight: () => void = () => {};
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #isHinting = false;
  #isHeld = false;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  /** The key of an item that takes the focus once it is in the picture. */
  #awaited: string | undefined;
  /**
   * Time stamp of the last click on an item, ms. It may open details and scroll the page, so that the second click of a
   * double click is beside the item.
   */
  #clickedAt = -Infinity;

  constructor(core: TimelineCore, announcer: Announcer, keptFocus: KeptFocus) {
    this.#core = core;
    this.#announcer = announcer;
    this.#keptFocus = keptFocus;
    core.sceneCache.originAt = steadyOrigin;
    core.picture.drawSeen = drawSeenButtons;
  }

  hostUpdated(): void {
    const {timeline} = this.#core;
    if (this.#awaited !== undefined) this.#awaited = this.#keptFocus.goTo(this.#awaited);
    if (this.#surface || !timeline.isConnected) return;
    this.#surface = timeline.renderRoot.querySelector<HTMLElement>('.plot')!;
    const target = this.#target();
    this.#mouse = new MouseGestures(this.#surface, target);
    this.#touch = new TouchGestures(this.#surface, target);
    this.#surface.addEventListener('dblclick', this.#doubleClicked);
    this.#surface.addEventListener('click', this.#clicked);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#mouse?.disconnect();
    this.#touch?.disconnect();
    this.#surface?.removeEventListener('dblclick', this.#doubleClicked);
    this.#surface?.removeEventListener('click', this.#clicked);
    this.#surface = undefined;
    this.#isHinting = false;
    clearTimeout(this.#hintTimer);
    clearTimeout(this.#restTimer);
    this.#rest();
    this.#isHeld = false;
  }

  /**
   * Flies to a view; resolves when it is there, or when something else has taken over.
   * @param isReader - whether a reader wants it, not the page.
   */
  flyTo(view: View, isReader: boolean): Promise<void> {
    const {timeline, view: viewState} = this.#core;
    const {extent, view: from} = timeline;
    this.#stop();
    // Without a picture there is nothing to animate.
    if (!this.#surface || !extent || !from) {
      if (!isReader) viewState.set(view);
      return Promise.resolve();
    }
    const to = limitView(view, extent);
    if (isSameView(from, to)) return Promise.resolve();
    const {toAxis, toTime} = this.#axis();
    return new Promise((resolve) => {
      const step = (one: View) => {
        if (isReader) this.#move(toTime(one));
        else {
          this.#keepMoving();
          viewState.set(toTime(one));
        }
      };
      // Buttons are in place where a flight ends: who began it may want one of them.
      const done = () => {
        this.#core.picture.isMoving = false;
        timeline.requestUpdate();
        resolve();
      };
      const end = fly({from: toAxis(from), to: toAxis(to), isInstant: prefersReducedMotion(), step, done});
      this.#endFlight = () => {
        end();
        resolve();
      };
    });
  }

  /** Flies, for the page, to a stretch of time that is given as `view` is. */
  async flyToRange(range: ViewInput): Promise<void> {
    const {view, modules} = this.#core;
    let wanted = view.read(range);
    if (view.isUnread) {
      view.isUnread = false;
      await loadRareDates(modules);
      wanted = view.read(range);
    }
    const bounds = view.boundsOf(wanted);
    if (bounds) await this.flyTo(bounds, false);
  }

  /** Flies to where a move leads from the view, for a reader; it gets the view in axis time. */
  async flyBy(move: (view: View) => View): Promise<void> {
    const {view} = this.#core.timeline;
    const {toAxis, toTime} = this.#axis();
    if (view) await this.flyTo(toTime(move(toAxis(view))), true);
  }

  /**
   * Handles a key on the picture; those that mean nothing here are left to the page.
   * @param item - the key of the item that has the focus.
   */
  handleKey(event: KeyboardEvent, item: string | undefined): void {
    // A held Enter opens the details; its repeats must not move the focus into them.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    const {
      sceneCache: {scenePlan, scene},
      timeline,
    } = this.#core;
    const {toAxis, toTime} = this.#axis();
    const view = timeline.view && toAxis(timeline.view);
    if (
      !this.#surface ||
      !scenePlan ||
      !scene ||
      !view ||
      event.defaultPrevented ||
      event.isComposing ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const [later, earlier] =
      scene.along === 'y'
        ? (['ArrowDown', 'ArrowUp'] as const)
        : scenePlan.input.mirrored
          ? (['ArrowLeft', 'ArrowRight'] as const)
          : (['ArrowRight', 'ArrowLeft'] as const);
    const {stops, index, neighbour} = keyStops(event, {scenePlan, scene, view}, [this.#keptFocus.keyAt(item), item]);
    const middle = middleOf(view);
    const focused =
      index >= 0 && stops[index].time >= view.start && stops[index].time < view.end ? stops[index] : undefined;
    const wanted = viewForKey(event, {view, extent: scenePlan.extent, focus: focused?.time ?? middle, later, earlier});
    if (wanted) {
      event.preventDefault();
      // A card may be moved far from its event: where one zooms, it stays in the picture with the event, and in the
      // window.
      const isZoom = focused && event.key !== later && event.key !== earlier;
      void this.flyTo(toTime(isZoom ? this.#revealed(focused, wanted, revealInView) : wanted), true).then(() =>
        this.#surface?.querySelector(':focus')?.scrollIntoView({block: 'nearest'}),
      );
      return;
    }
    if (event.shiftKey) return;
    // Without a focused item, an arrow starts from the middle of the view.
    const from = index >= 0 ? index : stops.findLastIndex(({time}) => time < middle);
    const stop = neighbour ?? stopForKey(event.key, {later, earlier, stops, index: from, periods: scene.periods});
    if (!stop) return;
    event.preventDefault();
    this.#stop();
    // At the very edge of a view it might be part of another item, such as the chip that counts what lies beyond.
    this.#move(toTime(this.#revealed(stop, view, revealWell)));
    this.#awaited = this.#keptFocus.goTo(stop.key);
  }

  /**
   * Moves the view as little as needed to show an event and its label.
   * @param isReader - whether a reader asked for it, not the page.
   */
  reveal(stop: SceneStop, isReader: boolean): void {
    const {
      sceneCache: {scenePlan},
      timeline,
    } = this.#core;
    const {toAxis, toTime} = this.#axis();
    const view = timeline.view && toAxis(timeline.view);
    if (scenePlan && view) void this.flyTo(toTime(this.#revealed(stop, view, revealInView)), isReader);
  }

  /**
   * Opens a fold or a period for a reader: flies to where its stretch fills most of the view. The focus stays in the lane
   * of a period: it waits at the header of that lane, as the period itself is gone when the view comes nearer.
   */
  openStretch(key: string): void {
    const {picture, sceneCache} = this.#core;
    const {stretch, lane, box} = sceneCache.scene?.items.find((item) => item.key === key) ?? {};
    if (!stretch || !box) return;
    const {toAxis, toTime} = this.#axis({near: box.y + box.height / 2});
    const header = lane === undefined ? undefined : itemKey('lane', lane);
    if (header !== undefined) picture.focus(header);
    void this.flyTo(toTime(zoomView(toAxis(stretch), STRETCH_ZOOM, middleOf(toAxis(stretch)))), true).then(() => {
      const focused = this.#surface?.querySelector(':focus');
      if (header === undefined || !focused || picture.keyAt(focused) !== header) return;
      const items = sceneCache.scene?.items ?? [];
      const first = items.at(items.findIndex((item) => item.key === header) + 1);
      if (first && first.kind !== 'lane') picture.focus(first.key);
    });
  }

  /** A view moved by one of the functions that reveal a stretch, so that a stop is seen with its label: where that is planned yet. */
  #revealed(stop: SceneStop, view: View, move: typeof revealInView): View {
    const scenePlan = this.#core.sceneCache.scenePlan!;
    return inHaste(scenePlan, () => revealed(scenePlan, stop, view, move));
  }

  /** Of all events, and of the lane from which a view is moved where lanes have a scale each: see `timeAxis`. */
  #axis(where?: AxisPlace): TimeAxis {
    return timeAxis(this.#core.sceneCache.scenePlan, where);
  }

  /** Whether a gesture or a flight moves the view, or has a moment ago. */
  get isMoving(): boolean {
    return this.#restTimer !== undefined;
  }

  /** Notes that the view moves; it rests again some time after the last move, unless it is held. */
  #keepMoving(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      if (this.#isHeld) return this.#keepMoving();
      this.#rest();
      this.#core.timeline.requestUpdate();
    }, REST_TIME);
    this.#core.picture.isMoving = true;
  }

  #rest(): void {
    this.#restTimer = undefined;
    this.#core.picture.isMoving = false;
  }

  /** A hint, shown after the wheel was turned without a modifier key: with which key it zooms. */
  hint(messages: Messages): TemplateResult | typeof nothing {
    // The name of the modifier key on the reader's keyboard.
    const key = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
    return this.#isHinting
      ? html`<p class="hint" part="hint" lang=${languageOfWord(messages, 'wheelHint') ?? nothing}
        dir="auto">${messages.wheelHint(key)}</p>`
      : nothing;
  }

  /** The timeline as gestures see it; each getter reads its current state. */
  #target(): GestureTarget {
    const {timeline, sceneCache, setState} = this.#core;
    const axis = (near: number) => this.#axis({near});
    const none: View = {start: 0, end: 1};
    const target: GestureTarget = {
      near: 0,
      get view() {
        return timeline.view ? axis(target.near).toAxis(timeline.view) : none;
      },
      get along() {
        return sceneCache.scene?.along ?? 'x';
      },
      get prefersReducedMotion() {
        return prefersReducedMotion();
      },
      timeAt(px, view) {
        const {scenePlan, scene} = sceneCache;
        if (!scenePlan || !scene) return 0;
        const isTurned = scenePlan.input.mirrored && scene.along === 'x';
        return scenePlan.plan.scale(view, target.near).toTime(isTurned ? scene.width - px : px);
      },
      limit: (view) => (timeline.extent ? limitView(view, timeline.extent) : view),
      moveTo: (view) => {
        this.#stopFlight();
        const {toAxis, toTime} = axis(target.near);
        return toAxis(this.#move(toTime(view)));
      },
      hold: (isHeld) => {
        if (isHeld) this.#stop();
        this.#isHeld = isHeld;
        setState('dragging', isHeld);
      },
      hint: () => this.#showHint(true),
    };
    return target;
  }

  #move(view: View): View {
    if (this.#isHinting) this.#showHint(false);
    this.#announcer.announceView();
    this.#keepMoving();
    return this.#core.timeline.moveTo(view);
  }

  #showHint(isHinting: boolean): void {
    clearTimeout(this.#hintTimer);
    this.#isHinting = isHinting;
    this.#core.timeline.requestUpdate();
    if (isHinting) this.#hintTimer = setTimeout(() => this.#showHint(false), HINT_TIME);
  }

  #stop(): void {
    this.#stopFlight();
    this.#touch?.stop();
  }

  #stopFlight(): void {
    this.#endFlight();
    this.#endFlight = () => {};
  }

  readonly #clicked = (event: MouseEvent) => {
    if ((event.target as Element).closest(ITEM)) this.#clickedAt = event.timeStamp;
  };

  /** Zooms on a double click, except on an item, which two clicks open and close again. */
  readonly #doubleClicked = (event: MouseEvent) => {
    if (
      !this.#core.timeline.view ||
      !this.#surface ||
      (event.target as Element).closest(ITEM) ||
      event.timeStamp - this.#clickedAt < TWO_CLICKS
    )
      return;
    const target = this.#target();
    const {along} = placeOf(event, this.#surface, target.along);
    target.near = along;
    const {view} = target;
    const zoomed = zoomView(view, event.shiftKey ? 1 / CLICK_ZOOM : CLICK_ZOOM, target.timeAt(along, view));
    void this.flyTo(this.#axis({near: along}).toTime(zoomed), true);
  };
}

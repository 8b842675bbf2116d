import {html, nothing, type TemplateResult} from 'lit';
import {fly} from '../../interaction/flight.js';
import {type GestureTarget, placeOf} from '../../interaction/gesture-target.js';
import {stopForKey} from '../../interaction/item-keys.js';
import {MouseGestures} from '../../interaction/mouse-gestures.js';
import {TouchGestures} from '../../interaction/touch-gestures.js';
import {SHIFT_STEP, viewForKey, ZOOM_STEP} from '../../view/view-keys.js';
import {isSameView, type View} from '../../view/view.js';
import {leastLength, limitView} from '../../view/view-limits.js';
import {revealInView, revealWell, shiftView, zoomView} from '../../view/view-moves.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {ScenePlan, SceneStop} from '../../scene/scene-plan.js';
import type {Scene} from '../../scene/scene.js';
import {prefersReducedMotion} from './prefers-reduced-motion.js';
import {spokenView} from './spoken-view.js';
import {type ToolbarAction, toolbarTemplate} from '../toolbar/toolbar-template.js';
import type {DisplayMode} from './display-mode.js';

/** What navigation has to know of a timeline. */
export interface NavigationState {
  /** All of time, and what of it is shown; undefined while there is nothing. */
  readonly scenePlan: ScenePlan | undefined;
  readonly scene: Scene | undefined;
  readonly view: View | undefined;
  readonly messages: Messages;
  readonly mode: DisplayMode;
}

/** What navigation asks of a timeline. */
export interface NavigationHost {
  state(): NavigationState;
  /** Shows another view: because a reader wants it, or because the page does. */
  moveTo(view: View): View;
  setView(view: View): void;
  choose(mode: DisplayMode): void;
  /** Moves the focus to an item, once the picture shows it. */
  focusItem(key: string): void;
  /** Whether the picture is held. */
  hold(isHeld: boolean): void;
  announce(sentence: unknown): void;
  requestUpdate(): void;
}

/** How many times nearer a double click zooms. */
const CLICK_ZOOM = 2;
/** The longest time between its two clicks, ms. */
const TWO_CLICKS = 600;
/** How long the hint about the wheel is shown, ms. */
const HINT_TIME = 2500;
/** How long a view has to stand still before it is announced to screen readers, ms. */
const SETTLE_TIME = 600;

/** Moves a timeline for its readers: by gestures, keys and buttons, or in a flight to where the page wants it. */
export class Navigation {
  readonly #host: NavigationHost;
  readonly #surface: HTMLElement;
  readonly #mouse: MouseGestures;
  readonly #touch: TouchGestures;
  #endFlight: () => void = () => {};
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;
  #isHinting = false;
  /** When an event was clicked last: that may open something, and scroll the page under the second click. */
  #clickedAt = -Infinity;
  /** The button of the toolbar that Tab comes to. */
  #toolStop = 0;
  /** What the last announced view was. */
  #told: View | undefined;

  constructor(host: NavigationHost, surface: HTMLElement) {
    this.#host = host;
    this.#surface = surface;
    const target = this.#target();
    this.#mouse = new MouseGestures(surface, target);
    this.#touch = new TouchGestures(surface, target);
    surface.addEventListener('dblclick', this.#doubleClicked);
    surface.addEventListener('click', this.#clicked);
  }

  disconnect(): void {
    this.#stop();
    this.#mouse.disconnect();
    this.#touch.disconnect();
    this.#surface.removeEventListener('dblclick', this.#doubleClicked);
    this.#surface.removeEventListener('click', this.#clicked);
    clearTimeout(this.#hintTimer);
    clearTimeout(this.#settleTimer);
  }

  /** Flies to a view; resolves when it is there, or when something else has taken over. @param isReader - who wants it. */
  flyTo(view: View, isReader: boolean): Promise<void> {
    const {scenePlan, view: from} = this.#host.state();
    this.#stop();
    if (!scenePlan || !from) return Promise.resolve();
    const to = limitView(view, scenePlan.extent);
    if (isSameView(from, to)) return Promise.resolve();
    return new Promise((resolve) => {
      const end = fly(from, to, prefersReducedMotion(), (step) => (isReader ? this.#move(step) : this.#host.setView(step)), resolve);
      this.#endFlight = () => {
        end();
        resolve();
      };
    });
  }

  /** Handles a key on the picture; those that are none of ours are left to the page. */
  handleKey(event: KeyboardEvent, key: string | undefined): void {
    const {scenePlan, scene, view} = this.#host.state();
    if (!scenePlan || !scene || !view || event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const [later, earlier] = scene.layout === 'vertical' ? ['ArrowDown', 'ArrowUp'] as const
      : scenePlan.mirrored ? ['ArrowLeft', 'ArrowRight'] as const : ['ArrowRight', 'ArrowLeft'] as const;
    const stops = scenePlan.stops(view);
    const index = stops.findIndex((stop) => stop.key === key);
    const middle = view.start + (view.end - view.start) / 2;
    const focused = index >= 0 && stops[index].time >= view.start && stops[index].time < view.end ? stops[index] : undefined;
    const wanted = viewForKey(event, view, scenePlan.extent, focused?.time ?? middle, [later, earlier]);
    if (wanted) {
      event.preventDefault();
      // A card may be moved far from its event: where one zooms, it stays in the picture with the event, and in the window.
      const isZoom = focused && event.key !== later && event.key !== earlier;
      void this.flyTo(isZoom ? revealInView(wanted, scenePlan.reach(focused, limitView(wanted, scenePlan.extent))) : wanted, true)
        .then(() => this.#surface.querySelector(':focus')?.scrollIntoView({block: 'nearest'}));
      return;
    }
    if (event.shiftKey) return;
    // From where there is nothing, an arrow leads to the next thing there is.
    const from = index >= 0 ? index : stops.findLastIndex(({time}) => time < middle);
    const stop = stopForKey(event.key, {later, earlier, stops, index: from, periods: scene.periods});
    if (!stop) return;
    event.preventDefault();
    this.#stop();
    // At the very edge of a view it might be part of another item, such as the chip that counts what lies beyond.
    this.#move(revealWell(view, scenePlan.reach(stop, view)));
    this.#host.focusItem(stop.key);
  }

  /** Moves the view as little as needed to show an event and its label. @param isReader - whether a reader asked for it, not the page. */
  reveal(stop: SceneStop, isReader: boolean): void {
    const {scenePlan, view} = this.#host.state();
    if (scenePlan && view) void this.flyTo(revealInView(view, scenePlan.reach(stop, view)), isReader);
  }

  toolbar(): TemplateResult {
    const {scenePlan, scene, view, mode, messages} = this.#host.state();
    const idle = new Set<ToolbarAction>();
    if (scenePlan && view) {
      const {extent} = scenePlan;
      const add = (isIdle: boolean, ...actions: ToolbarAction[]) => isIdle && actions.forEach((action) => idle.add(action));
      add(isSameView(view, extent), 'out', 'all');
      add(view.start <= extent.start, 'earlier');
      add(view.end >= extent.end, 'later');
      add(view.end - view.start <= leastLength(extent), 'in');
    }
    return toolbarTemplate({
      mode, idle, timeDirection: scenePlan?.mirrored ? 'rtl' : 'ltr', isVertical: scene?.layout === 'vertical',
      stop: this.#toolStop, act: (action) => this.#act(action), choose: (chosen) => this.#host.choose(chosen),
      reach: (stop) => {
        this.#toolStop = stop;
        this.#host.requestUpdate();
      },
    }, messages);
  }

  hint(): TemplateResult | typeof nothing {
    // As long as the key is called what the keyboard of the reader calls it.
    const key = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
    const {messages} = this.#host.state();
    return this.#isHinting ? html`<p class="hint" part="hint" lang=${languageOfWord(messages, 'wheelHint') ?? nothing} dir="auto">${messages.wheelHint(key)}</p>` : nothing;
  }

  #act(action: ToolbarAction): void {
    const {scenePlan, view} = this.#host.state();
    if (!scenePlan || !view) return;
    const middle = view.start + (view.end - view.start) / 2;
    const wanted: Record<ToolbarAction, View> = {
      earlier: shiftView(view, -2 * SHIFT_STEP), later: shiftView(view, 2 * SHIFT_STEP),
      in: zoomView(view, ZOOM_STEP, middle), out: zoomView(view, 1 / ZOOM_STEP, middle), all: scenePlan.extent,
    };
    void this.flyTo(wanted[action], true);
  }

  #target(): GestureTarget {
    const host = this.#host;
    const none: View = {start: 0, end: 1};
    return {
      get view() { return host.state().view ?? none; },
      get along() { return host.state().scene?.layout === 'vertical' ? 'y' as const : 'x' as const; },
      get prefersReducedMotion() { return prefersReducedMotion(); },
      timeAt(px, view) {
        const {scenePlan, scene} = host.state();
        if (!scenePlan || !scene) return 0;
        return scenePlan.scale(view).toTime(scenePlan.mirrored && scene.layout === 'flags' ? scene.width - px : px);
      },
      limit(view) {
        const {scenePlan} = host.state();
        return scenePlan ? limitView(view, scenePlan.extent) : view;
      },
      moveTo: (view) => {
        this.#stopFlight();
        return this.#move(view);
      },
      hold: (isHeld) => {
        if (isHeld) this.#stop();
        host.hold(isHeld);
      },
      hint: () => this.#showHint(true),
    };
  }

  #move(view: View): View {
    if (this.#isHinting) this.#showHint(false);
    clearTimeout(this.#settleTimer);
    this.#settleTimer = setTimeout(() => this.#tell(), SETTLE_TIME);
    return this.#host.moveTo(view);
  }

  /** Says what is in view, once it stands. */
  #tell(): void {
    const {scenePlan, view, messages} = this.#host.state();
    if (!scenePlan || !view || (this.#told && isSameView(view, this.#told))) return;
    this.#told = view;
    const sentence = spokenView(scenePlan, view, messages);
    const lang = languageOfWord(messages, 'inView');
    this.#host.announce(lang ? html`<span lang=${lang}>${sentence}</span>` : sentence);
  }

  #showHint(isHinting: boolean): void {
    clearTimeout(this.#hintTimer);
    this.#isHinting = isHinting;
    this.#host.requestUpdate();
    if (isHinting) this.#hintTimer = setTimeout(() => this.#showHint(false), HINT_TIME);
  }

  #stop(): void {
    this.#stopFlight();
    this.#touch.stop();
  }

  #stopFlight(): void {
    this.#endFlight();
    this.#endFlight = () => {};
  }

  readonly #clicked = (event: MouseEvent) => {
    if ((event.target as Element).closest('button')) this.#clickedAt = event.timeStamp;
  };

  /** Where there is an event, two clicks open it and close it again; between them they zoom. */
  readonly #doubleClicked = (event: MouseEvent) => {
    const {view} = this.#host.state();
    if (!view || (event.target as Element).closest('button') || event.timeStamp - this.#clickedAt < TWO_CLICKS) return;
    const target = this.#target();
    const at = target.timeAt(placeOf(event, this.#surface, target.along).along, view);
    void this.flyTo(zoomView(view, event.shiftKey ? 1 / CLICK_ZOOM : CLICK_ZOOM, at), true);
  };
}

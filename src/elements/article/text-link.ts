import {gatheredTimes} from './page-links.js';
import type {TextPlace} from './page-text.js';

/** What a place in the text shows of its events. */
export interface LinkState {
  /** The details of one of them are open. */
  readonly isOpen: boolean;
  /** All of them are in view. */
  readonly isInView: boolean;
  /** A reader points at one of them in the timeline. */
  readonly isPointed: boolean;
}

/** What a place in the text does with its events; without ids a reader points at none any more. */
export interface LinkActions {
  point(ids: readonly string[] | undefined): void;
  open(link: TextLink, isByKey: boolean): void;
}

/** A `<timeline-link>`, which shows its state itself. */
interface MarkedElement extends HTMLElement {
  mark(state: LinkState | undefined): void;
}

/** Elements in a line of text, which can be a link: what they say is its name. */
const PHRASES =
  'a, abbr, b, bdi, bdo, cite, code, data, dfn, em, i, ins, kbd, mark, q, s, samp, small, span, strong, sub, sup, time, u, var';
/** Elements that are followed or pressed by themselves. */
const NATIVE = 'a[href], button, summary, timeline-link';
/** Elements of which no part can be a link of its own. */
const WHOLE = `${NATIVE}, label, [role=link], [role=button]`;
/** Elements that have a use of their own, which a link around them would take away. */
const CONTROLS = `${WHOLE}, input, select, textarea, iframe, audio, video, [tabindex], [contenteditable], [data-timeline-event]`;
const LISTENED = ['pointerenter', 'pointerleave', 'focus', 'blur', 'click', 'keydown'] as const;

/**
 * A place in the text that is linked with its events. It is a link for every reader where it can be one: links and
 * buttons are what they were, words in a line get the role and a tab stop. A passage, such as a paragraph, is only
 * marked, and opens by a click: for keys there is the button of the event itself.
 */
export class TextLink {
  readonly place: TextPlace;
  readonly #actions: LinkActions;
  readonly #isPassage: boolean;
  /** Whether it gets a role and a tab stop. */
  readonly #isMade: boolean;
  /** The attributes that were added, and are taken away again. */
  readonly #added = new Set<string>();
  #state: LinkState | undefined;
  #shown = '';
  /** Whether it was copied from what is linked, as pages do that keep their text: with attributes that were added. */
  #isCopy = false;

  constructor(place: TextPlace, actions: LinkActions) {
    const {element} = place;
    this.place = place;
    this.#actions = actions;
    const isNative = element.matches(NATIVE);
    this.#isMade =
      !isNative &&
      place.isNamed &&
      element.matches(`${PHRASES}, [tabindex]`) &&
      !element.parentElement?.closest(WHOLE) &&
      !element.querySelector(CONTROLS) &&
      ![...element.querySelectorAll('time')].some((time) => gatheredTimes.has(time));
    this.#isPassage = !isNative && !this.#isMade;
  }

  /** Whether all of its events are in view. */
  get isInView(): boolean {
    return this.#state?.isInView ?? false;
  }

  /** Shows the state of its events; undefined where they are not there: then it is plain text. */
  show(state: LinkState | undefined): void {
    const {element} = this.place;
    if (!state) return this.release();
    const before = this.#state;
    this.#state = state;
    if (!before) {
      this.#isCopy = element.hasAttribute(STATE);
      if (this.#isCopy && !state.isOpen && element.ariaCurrent === 'true') element.ariaCurrent = null;
      for (const name of LISTENED) element.addEventListener(name, this);
      if (this.#isMade) this.#add('role', 'link');
      if (this.#isMade) this.#add('tabindex', '0');
    }
    if (isMarked(element)) {
      if (!before || !isSameState(state, before)) element.mark(this.place.isNamed ? state : undefined);
      return;
    }
    const tokens = [state.isOpen && 'open', state.isInView && 'in-view', state.isPointed && 'pointed'];
    const shown = tokens.filter(Boolean).join(' ');
    if (shown === this.#shown && this.#added.has(STATE)) return;
    this.#shown = shown;
    this.#added.add(STATE);
    element.setAttribute(STATE, shown);
    if (this.#isPassage) return;
    if (state.isOpen) this.#add('aria-current', 'true');
    else this.#remove('aria-current');
  }

  /** Makes it plain text again. */
  release(): void {
    if (!this.#state) return;
    this.#state = undefined;
    const {element} = this.place;
    for (const name of LISTENED) element.removeEventListener(name, this);
    for (const name of this.#added) this.#remove(name);
    if (isMarked(element)) element.mark(undefined);
  }

  handleEvent(event: Event): void {
    const {ids} = this.place;
    if (event.type === 'pointerenter') {
      // A finger that touches it opens it.
      if ((event as PointerEvent).pointerType !== 'touch') this.#actions.point(ids);
    } else if (event.type === 'focus') {
      if (!this.#isPassage) this.#actions.point(ids);
    } else if (event.type === 'click') this.#click(event as MouseEvent);
    else if (event.type === 'keydown') this.#press(event as KeyboardEvent);
    else this.#actions.point(undefined);
  }

  #click(event: MouseEvent): void {
    const {element} = this.place;
    // With a key it is meant for the browser, such as a new tab.
    if (event.defaultPrevented || event.button || isModified(event)) return;
    if (this.#isPassage) {
      const inner = (event.target as Element).closest(CONTROLS);
      const isSelecting = element.ownerDocument.getSelection()?.isCollapsed === false;
      if (isSelecting || element.closest(WHOLE) || (inner && inner !== element && element.contains(inner))) return;
    }
    event.preventDefault();
    // A click whose `detail` is 0 comes from the keyboard, or from assistive technology.
    this.#actions.open(this, event.detail === 0);
  }

  /** What is a link by its role only does not follow Enter by itself, and one in Firefox does not say that it was a key. */
  #press(event: KeyboardEvent): void {
    const {element} = this.place;
    if (event.key !== 'Enter' || event.defaultPrevented || event.repeat || event.isComposing || isModified(event))
      return;
    if (this.#isPassage || element.matches('button, summary')) return;
    event.preventDefault();
    element.click();
  }

  #add(name: string, value: string): void {
    const {element} = this.place;
    // What the page has set stays.
    if (element.hasAttribute(name) && !(this.#isCopy && element.getAttribute(name) === value)) return;
    this.#added.add(name);
    element.setAttribute(name, value);
  }

  #remove(name: string): void {
    if (this.#added.delete(name)) this.place.element.removeAttribute(name);
  }
}

/** The attribute by which a page can style what is linked. */
const STATE = 'data-timeline-state';

const isSameState = (one: LinkState, other: LinkState) =>
  one.isOpen === other.isOpen && one.isInView === other.isInView && one.isPointed === other.isPointed;

const isMarked = (element: HTMLElement): element is MarkedElement => 'mark' in element;

const isModified = ({altKey, ctrlKey, metaKey, shiftKey}: MouseEvent | KeyboardEvent) =>
  altKey || ctrlKey || metaKey || shiftKey;

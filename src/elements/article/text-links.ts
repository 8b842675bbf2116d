import type {ReactiveController} from 'lit';
import {findEvent, rowOfEvent} from '../../data/find-event.js';
import type {Issue} from '../../data/issue.js';
import {unknownEvent} from '../../data/unknown-event.js';
import {isInView} from '../../query/events-in-view.js';
import {highlight} from '../../render/highlight.js';
import {stopOf} from '../../scene/scene-stops.js';
import {adoptStyles} from '../adopt-styles.js';
import type {DisplayModes} from '../controllers/display-mode.js';
import {rowsOf} from '../controllers/focus-place.js';
import type {Navigation} from '../controllers/navigation.js';
import type {Selection} from '../controllers/selection.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {memoize} from '../memoize.js';
import {elementPath} from './element-path.js';
import {adoptTextStyles} from './linked-text-styles.js';
import {isSamePlace, PageText, type TextPlace} from './page-text.js';
import {pointedStyles} from './pointed-styles.js';
import {type LinkState, TextLink} from './text-link.js';

/** How much of a view several events may take that are shown together. */
const PART = 0.8;
const POINTED = 'data-pointed';

/** What it needs of the other controllers. */
export interface TextLinksInput {
  readonly core: TimelineCore;
  readonly selection: Selection;
  readonly navigation: Navigation;
  readonly displayModes: DisplayModes;
  /** Whether it is awaited which event has an id. */
  isAwaited(id: string): boolean;
  /** Registers `<timeline-link>`, where that was not done. */
  registerLink(): void;
}

/**
 * Links the text of the page with the events of a timeline. Who points at words, or leads the focus there, sees the
 * event marked; a click opens it. Words are marked while their event is open, in view, or pointed at in the timeline. It
 * is loaded when there is such a text.
 */
export class TextLinks implements ReactiveController {
  readonly #input: TextLinksInput;
  #text: PageText | undefined;
  #endFollowing: (() => void) | undefined;
  readonly #links = new Map<Element, TextLink>();
  /** The ids of the events that a reader points at in the text, and in the timeline. */
  #inText: readonly string[] | undefined;
  #inTimeline: readonly string[] = [];
  /** What a reader has followed by the keyboard to an event that is open still: the focus comes back to it. */
  #opener: {readonly link: TextLink; readonly id: string} | undefined;
  readonly #check = memoize<readonly Issue[]>();
  #unknown: readonly TextPlace[] = [];
  /** Some links are not defined yet. */
  #isWaiting = false;
  /** The places whose links were taken up last. */
  #taken: readonly TextPlace[] | undefined;

  constructor(input: TextLinksInput) {
    this.#input = input;
    adoptStyles(input.core.timeline, [pointedStyles]);
    input.core.timeline.addController(this);
  }

  /** Links to events that are not there. */
  get issues(): readonly Issue[] {
    const {events} = this.#input.core.timeline;
    return this.#check([this.#unknown, events], () => {
      const some = events.slice(0, 4).map(({id}) => id);
      return this.#unknown.flatMap(({element, ids}) =>
        ids
          .filter((id) => this.#isUnknown(id))
          .map((id): Issue => ({
            code: 'unknown-event',
            severity: 'warning',
            path: elementPath(element),
            message: unknownEvent(id, some),
          })),
      );
    });
  }

  hostConnected(): void {
    const {timeline} = this.#input.core;
    this.#text = PageText.around(timeline);
    this.#endFollowing = this.#text.follow(timeline, () => timeline.requestUpdate());
    adoptTextStyles(timeline);
    timeline.renderRoot.addEventListener('focusin', this.#focused);
    timeline.renderRoot.addEventListener('focusout', this.#focused);
    timeline.requestUpdate();
  }

  hostDisconnected(): void {
    const {timeline} = this.#input.core;
    this.#endFollowing?.();
    timeline.renderRoot.removeEventListener('focusin', this.#focused);
    timeline.renderRoot.removeEventListener('focusout', this.#focused);
    for (const link of this.#links.values()) link.release();
    this.#links.clear();
    this.#taken = undefined;
    this.#inText = undefined;
    this.#opener = undefined;
  }

  hostUpdated(): void {
    if (!this.#input.core.timeline.isConnected) return;
    this.#takeUp();
    this.#show();
    this.#mark();
    this.#return();
  }

  /** Marks the words of the events that a reader points at in the timeline. */
  point(ids: readonly string[]): void {
    if (ids.length === this.#inTimeline.length && ids.every((id, i) => id === this.#inTimeline[i])) return;
    this.#inTimeline = ids;
    this.#show();
  }

  /** Looks again for what the page links, after a text was read anew. */
  lookAgain(): void {
    this.#text?.lookAgain();
    // Some may have just been defined.
    if (this.#isWaiting) this.#input.core.timeline.requestUpdate();
  }

  readonly #focused = (event: Event) => {
    const {picture} = this.#input.core;
    const key = event.type === 'focusin' ? picture.keyAt(event.target as Element) : undefined;
    this.point(
      key === undefined ? [] : (this.#input.core.sceneCache.scene?.items.find((item) => item.key === key)?.ids ?? []),
    );
  };

  /** Adds the links that are new in the text and removes those that are gone; does nothing while the text is the same. */
  #takeUp(): void {
    const places = this.#text!.placesOf(this.#input.core.timeline);
    if (places === this.#taken && !this.#isWaiting) return;
    this.#taken = places;
    const left = new Set(this.#links.keys());
    this.#isWaiting = false;
    for (const place of places) {
      const {element} = place;
      if (element.localName === 'timeline-link' && !customElements.get('timeline-link')) this.#input.registerLink();
      const isUndefined = element.matches(':not(:defined)');
      this.#isWaiting ||= isUndefined;
      if (isUndefined) continue;
      left.delete(element);
      const known = this.#links.get(element);
      if (known && isSamePlace(known.place, place)) continue;
      known?.release();
      this.#links.set(element, new TextLink(place, this.#actions));
    }
    for (const element of left) {
      this.#links.get(element)!.release();
      this.#links.delete(element);
    }
  }

  readonly #actions = {
    point: (ids: readonly string[] | undefined) => {
      this.#inText = ids;
      this.#mark();
    },
    open: (link: TextLink, isByKey: boolean) => void this.#open(link, isByKey),
  };

  /** Shows each link the state of its events. */
  #show(): void {
    const {timeline} = this.#input.core;
    const {data} = timeline;
    const unknown: TextPlace[] = [];
    for (const link of this.#links.values()) {
      const {place} = link;
      const known = place.ids.filter((id) => findEvent(data, id));
      link.show(known.length ? this.#stateOf(known) : undefined);
      if (!place.isGathered && known.length < place.ids.length) unknown.push(place);
    }
    const before = this.#unknown;
    if (unknown.length === before.length && unknown.every((place, i) => place === before[i])) return;
    this.#unknown = unknown;
    // They are told after an update.
    timeline.requestUpdate();
  }

  #stateOf(ids: readonly string[]): LinkState {
    const {data, table, view, selected} = this.#input.core.timeline;
    return {
      isOpen: ids.includes(selected),
      isInView: ids.every((id) => {
        const row = data && table && rowOfEvent(data, table, id);
        return row !== undefined && view !== undefined && isInView(table!, row, view);
      }),
      isPointed: ids.some((id) => this.#inTimeline.includes(id)),
    };
  }

  /** Whether the timeline has data, and none of them has an id, also as of another day. */
  #isUnknown(id: string): boolean {
    const {timeline} = this.#input.core;
    const {events, data, asOf} = timeline;
    if (!events.length || findEvent(data, id) || this.#input.isAwaited(id)) return false;
    return !asOf || !events.some((event) => event.id === id);
  }

  /** Marks the events that a reader points at in the text: marks, buttons and rows; nothing is moved. */
  #mark(): void {
    const {
      timeline: {renderRoot},
      picture,
    } = this.#input.core;
    const ids = this.#inText ?? [];
    highlight(renderRoot.querySelector<SVGElement>('.picture svg')!, new Set(ids), 'pointed');
    const wanted = new Set<Element>(
      ids.flatMap((id) => [
        ...renderRoot.querySelectorAll(`:is(.article, .table-row)[data-id="${CSS.escape(id)}"]`),
        ...(picture.buttonOf(id) ? [picture.buttonOf(id)!] : []),
      ]),
    );
    for (const element of renderRoot.querySelectorAll(`[${POINTED}]`))
      if (!wanted.has(element)) element.removeAttribute(POINTED);
    for (const element of wanted) element.setAttribute(POINTED, '');
  }

  /** Opens the event of a link and leads there; several are shown together, and the first of them gets the focus. */
  async #open(link: TextLink, isByKey: boolean): Promise<void> {
    const {
      core: {timeline, picture, sceneCache},
      selection,
      navigation,
      displayModes,
    } = this.#input;
    const ids = link.place.ids.filter((id) => findEvent(timeline.data, id));
    const [id] = ids;
    if (id === undefined) return;
    if (ids.length === 1 || !displayModes.isPicture) {
      selection.open(id);
      this.#opener = isByKey ? {link, id} : undefined;
      if (displayModes.mode !== 'list') return;
      await timeline.updateComplete;
      timeline.renderRoot.querySelector<HTMLElement>(`.article[data-id="${CSS.escape(id)}"]`)?.focus();
      return;
    }
    const {scenePlan} = sceneCache;
    const stops = scenePlan ? ids.flatMap((one) => stopOf(scenePlan, one) ?? []) : [];
    const times = stops.map(({time}) => time);
    const stretch = {start: Math.min(...times), end: Math.max(...times)};
    if (!link.isInView && stretch.end > stretch.start)
      await navigation.flyBy(() => {
        const margin = ((1 / PART - 1) / 2) * (stretch.end - stretch.start);
        return {start: stretch.start - margin, end: stretch.end + margin};
      });
    else if (!link.isInView && stops.length) navigation.reveal(stops[0], true);
    await timeline.updateComplete;
    if (!picture.focus(id)) rowsOf(timeline.renderRoot).focus(id);
  }

  /** Takes the focus back to the link that a reader has come from, once the event is closed. */
  #return(): void {
    const opener = this.#opener;
    const {timeline} = this.#input.core;
    if (!opener || timeline.selected === opener.id) return;
    this.#opener = undefined;
    const {activeElement, body} = timeline.ownerDocument;
    // In some browsers the focus is nowhere while what had it is taken away.
    const isHere = timeline.matches(':focus-within') || !activeElement || activeElement === body;
    if (!timeline.selected && isHere) opener.link.place.element.focus();
  }
}

import {type Issue, quote} from '../../data/issue.js';
import type {DatasetEvent} from '../../data/types.js';
import type {Target} from '../timeline/picture.js';
import {TimelineSelectEvent} from '../events/timeline-select-event.js';

/** Of details below the picture, px: so much of them is to be seen beside the event that they tell of, or else only they. */
const BEGINNING = 96;

/** Where events have a button each: the picture, or a table. */
export interface FocusPlace {
  /** Moves the focus to an event, or, with an empty id, to where Tab comes; tells whether it could. */
  focus(keyOrId: string): boolean;
  /** The button that stands for an event or a key. */
  buttonOf(keyOrId: string): HTMLElement | null | undefined;
}

/** The events of a table, as places of the focus. */
export function rowsOf(root: ShadowRoot): FocusPlace {
  const buttonOf = (id: string) => root.querySelector<HTMLElement>(id ? `.table-row[data-id="${CSS.escape(id)}"] .title-button` : '.table-row .title-button[tabindex="0"]');
  return {
    focus(id) {
      const button = buttonOf(id);
      button?.focus();
      return button !== null;
    },
    buttonOf,
  };
}

/** What the selection needs of the element. */
export interface SelectionHost extends EventTarget {
  selected: string;
  readonly events: readonly DatasetEvent[];
  requestUpdate(): void;
}

/** The selection: the event, or the chip, whose details are open. Which event it is stands in the element's `selected`. */
export class Selection {
  /** The issue that `selected` is the id of no event; undefined where it is one. */
  issue: Issue | undefined;
  /** The events of a chip, of which a reader chooses one; undefined unless a chip is open. */
  choices: Target | undefined;

  readonly #host: SelectionHost;
  #checked: {readonly selected: string; readonly events: readonly DatasetEvent[]} | undefined;
  /** What a reader has opened last. */
  #chosen: string | undefined;
  /** A reader has opened something, and is to see it. */
  #isNew = false;
  /** Where the focus goes when what it was on is gone. */
  #focusNext: 'details' | {readonly item: string} | undefined;

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  /** Whether a reader has opened what is open, not the page. */
  get isByReader(): boolean {
    return this.choices !== undefined || this.#host.selected === this.#chosen;
  }

  get target(): Target | undefined {
    const {selected, events} = this.#host;
    return selected && events.some(({id}) => id === selected) ? {key: selected, ids: [selected]} : this.choices;
  }

  /** Looks whether there is what the page has named, where that or the data have changed. */
  check(): void {
    const {selected, events} = this.#host;
    if (selected === this.#checked?.selected && events === this.#checked.events) return;
    this.#checked = {selected, events};
    const isThere = !selected || !events.length || events.some(({id}) => id === selected);
    const ids = events.slice(0, 3).map(({id}) => quote(id)).join(', ');
    this.issue = isThere ? undefined : {code: 'unknown-event', severity: 'warning', path: '@selected', message: `${quote(selected)} is the id of no event: ids are ${ids}${events.length > 3 ? ' and so on' : ''}`};
  }

  get events(): readonly DatasetEvent[] {
    const {target} = this;
    if (!target) return [];
    const wanted = new Set(target.ids);
    const byId = new Map(this.#host.events.filter(({id}) => wanted.has(id)).map((event) => [event.id, event]));
    return target.ids.map((id) => byId.get(id)).filter((event) => event !== undefined);
  }

  /** Opens what a reader has chosen in the picture, or closes it if it was open. */
  toggle(target: Target): void {
    this.#isNew = target.key !== this.target?.key;
    if (!this.#isNew) this.close();
    else if (target.ids.length === 1) this.#select(target.ids[0]);
    else {
      this.#select('');
      this.choices = target;
      this.#host.requestUpdate();
    }
  }

  /** Opens an event from within the details of others: these are gone then, and the focus goes on to what takes their place. */
  choose(id: string): void {
    this.#focusNext = 'details';
    this.#isNew = true;
    this.#select(id);
  }

  /** Leads into the details of what is open. */
  enter(): void {
    this.#focusNext = 'details';
    this.#host.requestUpdate();
  }

  /** Closes everything, and leaves the focus where it is. */
  leave(): void {
    this.#select('');
    this.#host.requestUpdate();
  }

  /** Closes everything, and takes the focus back to where it came from. */
  close(): void {
    const {target} = this;
    if (!target) return;
    this.#focusNext = {item: target.key};
    this.leave();
  }

  /** Sees to it that the focus goes back to the picture where the details that hold it are about to go. */
  keepFocus(active: Element | null | undefined): void {
    if (!this.target && !this.#focusNext && active?.closest('#details')) this.#focusNext = {item: ''};
  }

  /** Moves the focus, after what takes it has been rendered. */
  moveFocus(title: HTMLElement | null, picture: FocusPlace): void {
    // What shows them is on its way.
    const details = title?.parentElement;
    if (this.target && !details && (this.#isNew || this.#focusNext === 'details')) return;
    // A button that leads on to the next event is still there, and is pressed again.
    if (this.#focusNext === 'details') {
      if (!details?.matches(':focus-within')) title?.focus();
    } else if (this.#focusNext && !picture.focus(this.#focusNext.item)) picture.focus('');
    this.#focusNext = undefined;
    if (this.#isNew && details) this.#bringIntoSight(details, picture);
    this.#isNew = false;
  }

  #bringIntoSight(details: HTMLElement, picture: FocusPlace): void {
    const {key = ''} = this.target ?? {};
    const button = picture.buttonOf(key);
    if (details.popover) {
      // A sheet stands as long as the focus is here; not every browser gives it to what is pressed.
      if (!button?.closest('.frame')?.matches(':focus-within')) picture.focus(key);
      button?.scrollIntoView({block: 'nearest'});
      return;
    }
    details.scrollIntoView({block: 'nearest', behavior: 'instant'});
    if (button && details.getBoundingClientRect().top - button.getBoundingClientRect().top < innerHeight - BEGINNING) button.scrollIntoView({block: 'nearest', behavior: 'instant'});
  }

  #select(id: string): void {
    this.choices = undefined;
    this.#chosen = id;
    if (id === this.#host.selected) return;
    this.#host.selected = id;
    this.#host.dispatchEvent(new TimelineSelectEvent(this.#host.events.find((event) => event.id === id)));
  }
}

import {drawItems, drawMarks, itemOf, markOf} from '../../render/live-picture.js';
import type {Scene, SceneItem} from '../../scene/scene.js';

/** What a reader points at: some events, in the picture or in the list over it. */
export interface Target {
  readonly key: string;
  readonly ids: readonly string[];
}

/**
 * Shows a scene: its marks in an SVG, and over it, in time order, a list of buttons that carries the words and the
 * focus. One of the buttons is in the order of Tab; arrows move on from it.
 */
export class Picture {
  /** The view moves: buttons of which nothing is seen follow once it rests. */
  isMoving = false;
  /** Draws those of which something is seen, and tells whether it could; set by what moves a view. */
  drawSeen!: (list: Element, items: readonly SceneItem[]) => boolean;
  #scene: Scene | undefined;
  #svg: SVGSVGElement | undefined;
  #list: HTMLOListElement | undefined;
  /** The item that had the focus last. */
  #tabStop: SceneItem | undefined;
  #open: Target | undefined;
  /** Of the buttons. */
  #items: readonly SceneItem[] | undefined;

  /**
   * Draws, if the scene or what is open has changed. A focus on an item that is gone goes to another, not to the page.
   */
  show(svg: SVGSVGElement, list: HTMLOListElement, scene: Scene, open: Target | undefined): void {
    const hadFocus = list.matches(':focus-within');
    if (scene !== this.#scene || svg !== this.#svg) {
      drawMarks(svg, scene.marks);
      // What reaches out of the picture is cut by a box around the drawing, which nothing can scroll.
      Object.assign(svg.parentElement!.style, {width: `${scene.width}px`, height: `${scene.height}px`});
      svg.style.translate = list.style.translate = scene.origin.map((px) => `${px}px`).join(' ');
    }
    [this.#svg, this.#list, this.#scene, this.#open] = [svg, list, scene, open];
    if (!this.isMoving || open || !this.drawSeen(list, scene.items)) this.#drawItems();
    // Where nothing is in view there is still a place to come back from.
    if (hadFocus && !list.matches(':focus-within') && !this.focus('')) list.focus();
  }

  /** The key of the item that has the focus, or that a part of it belongs to. */
  keyAt(element: Element): string | undefined {
    return itemOf(element.closest('button'))?.key;
  }

  /**
   * Moves the focus to the button that stands for an event or a key, itself or in a chip; with an empty one to that of
   * Tab. Tells whether there is one.
   */
  focus(keyOrId: string): boolean {
    const button =
      this.buttonOf(keyOrId) ??
      (keyOrId ? undefined : this.#list?.querySelector<HTMLButtonElement>('button[tabindex="0"]'));
    button?.focus();
    return Boolean(button);
  }

  /** Remembers where the focus is, so that Tab comes back to it. */
  keepTabStop(event: FocusEvent): void {
    this.#tabStop = itemOf((event.target as Element).closest('button'));
    this.#drawItems();
  }

  /** What lies under a pointer or was clicked. */
  targetOf(event: MouseEvent): Target | undefined {
    const element = event.target as Element;
    const item = itemOf(element.closest('button'));
    if (item) return item;
    const drawn = markOf(element);
    const mark = drawn?.at ? drawn.at(element, event.clientX, event.clientY) : drawn;
    return mark?.ids && (mark as Target);
  }

  #drawItems(): void {
    if (!this.#list || !this.#scene) return;
    const items = (this.#items = this.#scene.items);
    // A chip may have come apart, or an event be counted in one.
    const itemFor = (target: Target | undefined) =>
      target && (items.find(({key}) => key === target.key) ?? items.find(({ids}) => ids.includes(target.ids[0])));
    const open = itemFor(this.#open);
    // At first an event if there is one, not a chip at the edge.
    const tabStop = itemFor(this.#tabStop) ?? open ?? items.find(({kind}) => kind === 'event') ?? items[0];
    drawItems(this.#list, items, {tabStop: tabStop?.key, open: open?.key});
    // A list without items is focusable itself, but only until it has lost the focus: screen readers that move from
    // list to list skip a list that can always be focused.
    if (!items.length) this.#list.tabIndex = 0;
    else if (this.#list.matches(':focus')) this.#list.tabIndex = -1;
    else this.#list.removeAttribute('tabindex');
    const role = items.length ? 'list' : 'group';
    if (this.#list.role !== role) this.#list.role = role;
  }

  /** The button that stands for an event or a key, itself or in a chip. */
  buttonOf(keyOrId: string): HTMLButtonElement | null | undefined {
    if (this.#items !== this.#scene?.items) this.#drawItems();
    const index = this.#items?.findIndex(({key, ids}) => key === keyOrId || ids.includes(keyOrId)) ?? -1;
    return this.#list?.children[index]?.querySelector('button');
  }
}

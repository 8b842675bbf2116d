import {drawItem, itemOf} from '../../render/live-picture.js';
import type {SceneItem} from '../../scene/scene.js';

/**
 * Draws the buttons of a picture of which something is seen while it moves: the one that is pointed at, and the one that has
 * the focus. In a crowd one is pointed at nearly always, as the buttons of periods fill it.
 * @returns false where one of them is no longer in the picture: then all buttons have to be drawn.
 */
export function drawSeenButtons(list: Element, items: readonly SceneItem[]): boolean {
  // It has the focus itself where there was nothing in view.
  if (list.matches(':focus')) return false;
  return Array.from(list.querySelectorAll<HTMLButtonElement>('button:is(:hover, :focus)')).every((button) => {
    const key = itemOf(button)?.key;
    const item = items.find((one) => one.key === key);
    if (item) drawItem(button, item, {tabStop: button.tabIndex < 0 ? undefined : key, open: undefined});
    return item !== undefined;
  });
}

/**
 * A list without items is focusable itself, but only until it has lost the focus: screen readers that move from list to list
 * skip a list that can always be focused.
 */
export function tellOfList(list: HTMLElement, {length}: readonly SceneItem[]): void {
  if (!length) list.tabIndex = 0;
  else if (list.matches(':focus')) list.tabIndex = -1;
  else list.removeAttribute('tabindex');
  const role = length ? 'list' : 'group';
  if (list.role !== role) list.role = role;
}

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

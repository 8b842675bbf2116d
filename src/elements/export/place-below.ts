/** The distance from the button, and from the edges of the window, px. */
const GAP = 4;
const MARGIN = 8;
/** A menu that has less room below, px, opens above where there is more. */
const LEAST_BELOW = 240;

/**
 * Places a popover at a button, within the window: below it or above it, where there is room. It moves with the page.
 * Not every browser places it by the stylesheet alone (anchor positioning).
 */
export function placeBelow(popover: HTMLElement, button: Element): void {
  const {clientWidth, clientHeight} = document.documentElement;
  const {left, right, top, bottom} = button.getBoundingClientRect();
  const below = innerHeight - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const isBelow = below >= LEAST_BELOW || below >= above;
  const isRtl = getComputedStyle(button).direction === 'rtl';
  // In the top layer these are distances from the corners of the page as it lies at its beginning.
  Object.assign(popover.style, {
    maxHeight: `${Math.max(isBelow ? below : above, 0)}px`,
    top: isBelow ? `${bottom + GAP + scrollY}px` : 'auto',
    bottom: isBelow ? 'auto' : `${clientHeight - top + GAP - scrollY}px`,
    left: '0',
    right: 'auto',
  });
  // Its width is known only now: it is set by its content.
  const width = widthOf(popover);
  const wanted = isRtl ? right - width : left;
  popover.style.left = `${Math.max(MARGIN, Math.min(wanted, clientWidth - width - MARGIN)) + scrollX}px`;
}

/** The width of a popover that may not be shown yet, px. */
function widthOf(popover: HTMLElement): number {
  const {style} = popover;
  Object.assign(style, {display: 'block', visibility: 'hidden'});
  const {offsetWidth} = popover;
  Object.assign(style, {display: '', visibility: ''});
  return offsetWidth;
}

// What does not fit where it stands.

/** The elements of a timeline that are shown, those of companions in it included; what is drawn is looked at by its texts. */
export function shownElements(root: ParentNode): Element[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element): Element[] => {
    if (element.closest('.words, .ruler') || (element.closest('svg') && element.localName !== 'text') || element.getClientRects().length === 0) return [];
    return [element, ...(element.shadowRoot ? shownElements(element.shadowRoot) : [])];
  });
}

/** Glyphs reach out of what they are measured by, and buttons out of the texts that they stand for, px. */
const SLACK = 1.5;
const BUTTON_SLACK = 3.5;
/** Firefox places texts with marks of direction somewhere beyond any screen, px. */
const NOWHERE = 1e6;
const MEDIA = 'img, iframe, audio, video, input, select, svg';

/** What sticks out of the timeline to the side, or is cut by what it stands in. `scrollable` may hold more than it shows. */
export function misfits(host: Element, scrollable = '.sheet > .details, .beside > .details, .fixed.vertical .plot, .fixed .below > .details'): string[] {
  const box = host.getBoundingClientRect();
  return shownElements(host.shadowRoot!).flatMap((element) => {
    const {left, right, width} = element.getBoundingClientRect();
    const {overflowX, overflowY} = getComputedStyle(element);
    // Parts of a picture that is moved under its frame are cut by it; sheets stand on the screen, not in the timeline.
    const out = width > 0 && Math.abs(right) < NOWHERE && Math.abs(left) < NOWHERE && !element.closest('.zoomed .plot, .sheet > .details') ? Math.max(box.left - left, right - box.right) : 0;
    const cut = element.matches(`${MEDIA}, ${scrollable}, .plot`) ? 0
      : Math.max(overflowX === 'visible' ? 0 : element.scrollWidth - element.clientWidth, overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
    return [...(out > (element.matches('.picture button') ? BUTTON_SLACK : SLACK) ? [`${name} sticks out by ${out.toFixed(1)} px`] : []), ...(cut > 1 ? [`${name} is cut by ${cut} px`] : [])];
  });
}

/** Texts of chrome, and of the picture, that lie over another. */
export function overlaps(host: Element): string[] {
  const texts = Array.from(host.shadowRoot!.querySelectorAll<SVGElement>('.picture svg text')).map((text) => ({text: text.textContent, box: text.getBoundingClientRect()})).filter(({box}) => box.width < NOWHERE);
  return texts.flatMap(({text, box}, i) => texts.slice(i + 1)
    // Glyph boxes are higher than what is drawn.
    .filter(({box: other}) => box.right > other.left + 1 && other.right > box.left + 1 && box.bottom > other.top + 7 && other.bottom > box.top + 7)
    .map((other) => `${text} / ${other.text}`));
}

// Finds elements that do not fit their container, and texts that overlap.

/**
 * The elements of a timeline that are shown, those of companions in it included; of an SVG only its texts. The buttons over
 * the picture hold words that are only heard.
 */
export function shownElements(root: ParentNode): Element[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element): Element[] => {
    if (
      element.closest('.words, .ruler, .picture ol') ||
      (element.closest('svg') && element.localName !== 'text') ||
      element.getClientRects().length === 0
    )
      return [];
    return [element, ...(element.shadowRoot ? shownElements(element.shadowRoot) : [])];
  });
}

/** Tolerances, px: for rounding, and for buttons of the picture, which are larger than their texts. */
const SLACK = 1.5;
const BUTTON_SLACK = 3.5;
const MEDIA = 'img, iframe, audio, video, input, select, svg';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The box of an element on screen. That of an SVG text is computed from its advance width, since Firefox returns the
 * box of the ink, which reaches beyond it on all sides.
 */
function boxOf(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (!(element instanceof SVGTextElement)) return box;
  const {textAnchor, direction} = getComputedStyle(element);
  const {x, y} = new DOMPoint(element.x.baseVal[0]?.value ?? 0, element.y.baseVal[0]?.value ?? 0).matrixTransform(
    element.getScreenCTM()!,
  );
  const length = element.getComputedTextLength();
  const toLeft = textAnchor === 'middle' ? length / 2 : (textAnchor === 'end') === (direction === 'rtl') ? 0 : length;
  const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
  return {left: x - toLeft, right: x - toLeft + length, top: y - fontSize, bottom: y + fontSize / 4};
}

/**
 * Lists the elements that stick out of the timeline sideways, or are cut by their container; those that match
 * `scrollable` may hold more than they show.
 */
export function misfits(
  host: Element,
  scrollable = '.sheet > .details, .beside > .details, .fixed.vertical .plot, .fixed .below > .details',
): string[] {
  const box = host.getBoundingClientRect();
  return shownElements(host.shadowRoot!).flatMap((element) => {
    const {left, right} = boxOf(element);
    const {overflowX, overflowY} = getComputedStyle(element);
    // A zoomed picture is clipped by its frame; a sheet is placed on the screen, not in the timeline.
    const out =
      right > left && !element.closest('.zoomed .plot, .sheet > .details')
        ? Math.max(box.left - left, right - box.right)
        : 0;
    const cut = element.matches(`${MEDIA}, ${scrollable}, .plot`)
      ? 0
      : Math.max(
          overflowX === 'visible' ? 0 : element.scrollWidth - element.clientWidth,
          overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight,
        );
    const name = `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
    return [
      ...(out > (element.matches('.picture button') ? BUTTON_SLACK : SLACK)
        ? [`${name} sticks out by ${out.toFixed(1)} px`]
        : []),
      ...(cut > 1 ? [`${name} is cut by ${cut} px`] : []),
    ];
  });
}

/** Pairs of texts of the picture that overlap. */
export function overlaps(host: Element): string[] {
  const texts = Array.from(host.shadowRoot!.querySelectorAll<SVGElement>('.picture svg text')).map((text) => ({
    text: text.textContent,
    box: boxOf(text),
  }));
  return texts.flatMap(({text, box}, i) =>
    texts
      .slice(i + 1)
      // Boxes may overlap by 5 px vertically, as they are higher than most letters.
      .filter(
        ({box: other}) =>
          box.right > other.left + 1 &&
          other.right > box.left + 1 &&
          box.bottom > other.top + 5 &&
          other.bottom > box.top + 5,
      )
      .map((other) => `${text} / ${other.text}`),
  );
}

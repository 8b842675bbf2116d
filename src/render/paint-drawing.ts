import type {DrawnElement, Drawing} from './scene-drawing.js';

/** The letters of a text are struck through at this height over its baseline, in sizes of the text, and so thick. */
const STRIKE_HEIGHT = 0.3;
const STRIKE_WIDTH = 0.07;

/** What is taken from the style of an element as it is. */
const TAKEN = [
  'fill',
  'fillOpacity',
  'stroke',
  'strokeOpacity',
  'strokeWidth',
  'strokeDasharray',
  'opacity',
  'fontSize',
  'textDecorationLine',
  'paintOrder',
] as const;

/** The style of one kind of element, as the stylesheet of the drawing has it. */
type Style = Pick<CSSStyleDeclaration, (typeof TAKEN)[number] | 'font'>;

/**
 * Paints a drawing on a canvas of a page, in the fonts that the page has loaded. No image is decoded and nothing is
 * requested, so that no content security policy forbids it and the canvas can always be read.
 *
 * @param root - where the styles of the page hold for the texts: their slant and spacing.
 */
export function paintDrawing(context: CanvasRenderingContext2D, drawing: Drawing, root: ShadowRoot): void {
  const styles = new Styles(drawing, root);
  try {
    context.fillStyle = drawing.background;
    context.fillRect(0, 0, drawing.width, drawing.height);
    const {letterSpacing, wordSpacing} = getComputedStyle(root.host);
    Object.assign(context, {letterSpacing: lengthOf(letterSpacing), wordSpacing: lengthOf(wordSpacing)});
    for (const element of [...drawing.heads, drawing.picture, ...drawing.legend])
      paint(context, element, styles, drawing.lang);
  } finally {
    styles.remove();
  }
}

/** A canvas takes "normal" for no length. */
const lengthOf = (spacing: string) => (spacing === 'normal' ? '0px' : spacing);

/**
 * Looks up what the stylesheet of a drawing says of an element, once for each kind: by an element of its kind that is
 * never shown.
 */
class Styles {
  readonly #host = document.createElement('div');
  readonly #parent: SVGElement;
  readonly #known = new Map<string, Style>();

  constructor({css, fontFamily, fontSize, ink}: Drawing, root: ShadowRoot) {
    const {fontStyle} = getComputedStyle(root.host);
    const shadow = this.#host.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    // Forced colours are for what a reader sees, not for files.
    sheet.replaceSync(`:host{all:initial;display:none;forced-color-adjust:none}${css}`);
    shadow.adoptedStyleSheets = [sheet];
    this.#parent = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    Object.assign(this.#parent.style, {fontFamily, fontStyle, fontSize: `${fontSize}px`, color: ink});
    shadow.append(this.#parent);
    root.append(this.#host);
  }

  of({tag, attributes}: DrawnElement): Style {
    const kind = {class: attributes['class'], 'stroke-width': attributes['stroke-width']};
    const key = [tag, ...Object.values(kind)].join(' ');
    let style = this.#known.get(key);
    if (!style) {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
      for (const [name, value] of Object.entries(kind))
        if (value !== undefined) element.setAttribute(name, String(value));
      this.#parent.append(element);
      const computed = getComputedStyle(element);
      const {fontStyle, fontWeight, fontSize, fontFamily} = computed;
      style = {
        // It ends with the element.
        ...(Object.fromEntries(TAKEN.map((name) => [name, computed[name]])) as Omit<Style, 'font'>),
        font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
      };
      this.#known.set(key, style);
      element.remove();
    }
    return style;
  }

  remove(): void {
    this.#host.remove();
  }
}

function paint(context: CanvasRenderingContext2D, element: DrawnElement, styles: Styles, lang: string): void {
  const {tag, attributes, content = ''} = element;
  if (typeof content === 'string') {
    const style = styles.of(element);
    if (tag === 'text') paintText(context, {tag, attributes, content}, style, lang);
    else paintShape(context, pathOf(element), style);
    return;
  }
  context.save();
  if (tag === 'svg') {
    const [x, y, width, height] = numbers(attributes, 'x', 'y', 'width', 'height');
    context.translate(x, y);
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
  } else {
    const [x, y] = String(attributes['transform'])
      .match(/-?[\d.]+(?:e-?\d+)?/g)!
      .map(Number);
    context.translate(x, y);
  }
  for (const one of content) paint(context, one, styles, lang);
  context.restore();
}

const numbers = (attributes: DrawnElement['attributes'], ...names: readonly string[]) =>
  names.map((name) => Number(attributes[name] ?? 0));

function pathOf({tag, attributes}: DrawnElement): Path2D {
  const path = new Path2D(tag === 'path' ? String(attributes['d']) : undefined);
  if (tag === 'line') {
    const [x1, y1, x2, y2] = numbers(attributes, 'x1', 'y1', 'x2', 'y2');
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  } else if (tag === 'rect') {
    const [x, y, width, height, rx] = numbers(attributes, 'x', 'y', 'width', 'height', 'rx');
    path.roundRect(x, y, width, height, Math.min(rx, width / 2, height / 2));
  } else if (tag === 'circle') {
    const [x, y, radius] = numbers(attributes, 'cx', 'cy', 'r');
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
  return path;
}

function paintShape(context: CanvasRenderingContext2D, path: Path2D, style: Style): void {
  if (takeFill(context, style)) context.fill(path);
  if (takeStroke(context, style)) context.stroke(path);
  context.globalAlpha = 1;
}

/** Sets the paint of what is filled; returns whether there is any. */
function takeFill(context: CanvasRenderingContext2D, {fill, fillOpacity, opacity}: Style): boolean {
  context.fillStyle = fill;
  context.globalAlpha = Number(opacity) * Number(fillOpacity);
  return fill !== 'none';
}

function takeStroke(context: CanvasRenderingContext2D, style: Style): boolean {
  const {stroke, strokeOpacity, strokeWidth, strokeDasharray, opacity} = style;
  if (stroke === 'none') return false;
  context.strokeStyle = stroke;
  context.globalAlpha = Number(opacity) * Number(strokeOpacity);
  context.lineWidth = Number.parseFloat(strokeWidth);
  context.setLineDash(strokeDasharray === 'none' ? [] : strokeDasharray.split(/[\s,]+/).map(Number.parseFloat));
  return true;
}

function paintText(
  context: CanvasRenderingContext2D,
  {attributes, content: text}: DrawnElement & {readonly content: string},
  style: Style,
  lang: string,
): void {
  const [x, y] = numbers(attributes, 'x', 'y');
  const anchor = attributes['text-anchor'];
  context.font = style.font;
  context.direction = attributes['direction'] as CanvasDirection;
  context.textAlign = anchor === 'middle' ? 'center' : (anchor as CanvasTextAlign);
  // Han characters look different in different languages.
  if ('lang' in context) context.lang = String(attributes['lang'] ?? lang);
  if (style.paintOrder.startsWith('stroke') && takeStroke(context, style)) {
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  takeFill(context, style);
  context.fillText(text, x, y);
  if (style.textDecorationLine.includes('line-through')) {
    const {actualBoundingBoxLeft, actualBoundingBoxRight} = context.measureText(text);
    const size = Number.parseFloat(style.fontSize);
    context.fillRect(
      x - actualBoundingBoxLeft,
      y - STRIKE_HEIGHT * size,
      actualBoundingBoxLeft + actualBoundingBoxRight,
      STRIKE_WIDTH * size,
    );
  }
  context.globalAlpha = 1;
}

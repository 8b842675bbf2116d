import {quote} from '../data/issue.js';
import {breakLines} from '../layout/break-lines.js';
import {baseline, lineHeight, ROLE_SIZE, type TextMeasure, type TextRole} from '../layout/text-measure.js';
import {fixedColors} from '../scene/fixed-colors.js';
import {LEGEND_GLYPH} from '../scene/legend.js';
import type {Mark, TextMark} from '../scene/mark.js';
import type {Scene} from '../scene/scene.js';
import {type ColorName, type ColorValue, pictureCss} from '../scene/theme.js';
import {textDirection} from '../scene/text-direction.js';
import {anchorAt, classOf, type Shape, shapeOf} from './mark-shapes.js';

/** How one line of text is drawn in a file. */
interface TextLine {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What its length is taken for where that is not known, px. */
  readonly width?: number;
  readonly align: TextMark['align'];
  readonly direction: TextMark['direction'];
  readonly lang?: string;
  /** The role in which the text was measured, and the factor by which it is drawn larger. */
  readonly role: TextRole;
  readonly scale?: number;
}

/** The font families of a file where none are given. */
export const FONT_FAMILY = "Arial, Helvetica, 'Liberation Sans', sans-serif";
/** The margin around the picture in its file, px. */
export const SVG_PAD = 16;
// Distances in the legend, px: between two entries, between a mark and its words, from one row to the next, from line
// to line of one entry.
const LEGEND_GAP = 18;
const LEGEND_INSET = 6;
const LEGEND_ROW = 22;
const LEGEND_LINE = 16;
/** The font sizes of the title and the summary, relative to the surrounding text. */
const HEADING_SIZE = 1.25;
const SUMMARY_SIZE = 0.8125;
const HEAD_LINES = 4;

/** An element of a drawing, named as in SVG; its text is its content. */
export interface DrawnElement {
  readonly tag: Shape['tag'] | 'svg';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content?: string | readonly DrawnElement[];
}

/** A scene with its title, summary and legend, for a file: written as SVG, or painted. */
export interface Drawing {
  /** px. */
  readonly width: number;
  readonly height: number;
  /** Of the texts. */
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly lang: string;
  readonly ink: string;
  readonly background: string;
  /** The stylesheet of its elements. */
  readonly css: string;
  /** The lines of title and summary. */
  readonly heads: readonly DrawnElement[];
  readonly picture: DrawnElement;
  /** The entries of the legend. */
  readonly legend: readonly DrawnElement[];
}

/** The style of a picture in a file. */
export interface SvgStyle {
  /** Whether the background is light or dark. */
  readonly scheme?: 'light' | 'dark';
  /** Colours in place of those of the scheme, by name, such as `ink` or `group-1`: as CSS has them. */
  readonly colors?: Partial<Readonly<Record<ColorName, string>>>;
  /** CSS font families, of which the first that is installed is used; the measure should fit it. */
  readonly fontFamily?: string;
}

/**
 * Draws a scene with its title, summary and legend.
 * @throws RangeError if a colour is none.
 */
export function drawScene(
  scene: Scene,
  measure: TextMeasure,
  {scheme = 'light', colors = {}, fontFamily = FONT_FAMILY}: SvgStyle = {},
): Drawing {
  const color = colorsOf(scheme, colors);
  const headingScale = HEADING_SIZE / ROLE_SIZE.strong;
  const summaryScale = SUMMARY_SIZE / ROLE_SIZE.title;
  const titles = breakLines(scene.title, scene.width / headingScale, HEAD_LINES, (text) =>
    measure.width(text, 'strong'),
  );
  const summaries = breakLines(scene.summary, scene.width / summaryScale, HEAD_LINES, (text) =>
    measure.width(text, 'title'),
  );
  const titleLine = Math.ceil(measure.fontSize * 1.6);
  const summaryLine = lineHeight('title', measure);
  const headHeight = titles.length * titleLine + summaries.length * summaryLine + SVG_PAD;
  const legend = placeLegend(scene, measure);
  const legendHeight = legend.height ? legend.height + SVG_PAD : 0;
  const width = scene.width + 2 * SVG_PAD;
  const height = headHeight + scene.height + legendHeight + 2 * SVG_PAD;
  const right = scene.direction === 'rtl';
  const align = right ? 'right' : 'left';
  // The lines of one text have one direction.
  const line = (whole: string, parts: Omit<TextLine, 'align' | 'direction'>) =>
    drawText({...parts, align, direction: textDirection(whole, scene.direction)}, measure);
  const x = right ? width - SVG_PAD : SVG_PAD;
  const firstLine = SVG_PAD + baseline('title', measure);
  const heads = [
    ...titles.map((text, i) =>
      line(scene.title, {
        className: 'heading',
        x,
        y: firstLine + i * titleLine + 4,
        text,
        role: 'strong',
        scale: headingScale,
      }),
    ),
    ...summaries.map((text, i) =>
      line(scene.summary, {
        className: 'summary',
        x,
        y: firstLine + titles.length * titleLine + i * summaryLine,
        text,
        role: 'title',
        scale: summaryScale,
      }),
    ),
  ];
  const marks = scene.marks.map((mark) => drawMark(mark, measure));
  const top = SVG_PAD + headHeight;
  const legends = legend.entries.map(({entry: {marks: glyph, label}, lines, x: at, y}): DrawnElement => {
    const left = right ? width - SVG_PAD - at - LEGEND_GLYPH.width : SVG_PAD + at;
    const words = lines.map((text, i) =>
      line(label, {
        className: 'legend',
        x: right ? -LEGEND_INSET : LEGEND_GLYPH.width + LEGEND_INSET,
        y: 12 + i * LEGEND_LINE,
        text,
        role: 'small',
      }),
    );
    return {
      tag: 'g',
      attributes: {transform: `translate(${left} ${top + scene.height + SVG_PAD + y})`},
      content: [...glyph.map((mark) => drawMark(mark, measure)), ...words],
    };
  });
  return {
    width,
    height,
    fontFamily,
    fontSize: measure.fontSize,
    lang: scene.locale,
    ink: color('ink'),
    background: color('background'),
    css: `.heading{font-size:${HEADING_SIZE}em;font-weight:700;fill:currentColor}.summary{font-size:${SUMMARY_SIZE}em;fill:${color('muted')}}.legend{fill:${color('ink')}}${pictureCss(color)}`,
    heads,
    picture: scene.isWhole
      ? {tag: 'g', attributes: {transform: `translate(${SVG_PAD} ${top})`}, content: marks}
      : // A nested SVG clips what reaches out of the picture.
        {tag: 'svg', attributes: {x: SVG_PAD, y: top, width: scene.width, height: scene.height}, content: marks},
    legend: legends,
  };
}

/** What a colour may look like, so that none adds rules to the stylesheet. */
const COLOR = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s.,%/+-]*\))$/i;

function colorsOf(scheme: 'light' | 'dark', own: NonNullable<SvgStyle['colors']>): ColorValue {
  for (const [name, value] of Object.entries(own)) {
    if (!COLOR.test(value)) throw new RangeError(`${quote(value)} is no colour for ${quote(name)}, such as "#b02022"`);
  }
  const fixed = fixedColors(scheme);
  return (name) => own[name] ?? fixed(name);
}

/** An entry of the legend, with its place in px from the top corner at which reading begins. */
interface PlacedEntry {
  readonly entry: Scene['legend'][number];
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Places the entries of the legend in rows; one that is wider than the picture is broken into lines. */
function placeLegend({legend, width}: Scene, measure: TextMeasure): {entries: PlacedEntry[]; height: number} {
  const inset = LEGEND_GLYPH.width + LEGEND_INSET;
  const widthOf = (text: string) => measure.width(text, 'small');
  const entries: PlacedEntry[] = [];
  let x = 0;
  let y = 0;
  let height = 0;
  for (const entry of legend) {
    const lines = breakLines(entry.label, width - inset, HEAD_LINES, widthOf);
    const length = inset + Math.max(...lines.map(widthOf));
    if (x > 0 && x + length > width) [x, y] = [0, height];
    entries.push({entry, lines, x, y});
    x += length + LEGEND_GAP;
    height = Math.max(height, y + LEGEND_ROW + (lines.length - 1) * LEGEND_LINE);
  }
  return {entries, height};
}

function drawMark(mark: Mark, measure: TextMeasure): DrawnElement {
  const {tag, attributes} = shapeOf(mark);
  const className = classOf(mark);
  if (mark.type === 'group')
    return {
      tag,
      attributes: {class: className, transform: `translate(${mark.x} ${mark.y})`},
      content: mark.marks.map((one) => drawMark(one, measure)),
    };
  if (mark.type !== 'text') return {tag, attributes: {class: className, ...attributes}};
  return drawText({...mark, className, role: roleOfPart(mark.part)}, measure);
}

/** The role in which layouts measure the texts of each part, and in which `pictureCss` sets them. */
const ROLES: Readonly<Record<string, TextRole>> = {
  title: 'title',
  strong: 'strong',
  date: 'smallStrong',
  'tick-label': 'smallStrong',
  'more-label': 'smallStrong',
  'lane-label': 'smallStrong',
  'era-label': 'smallStrong',
};

/** The role of the texts of a part. */
export function roleOfPart(part: string): TextRole {
  return ROLES[part] ?? 'small';
}

/** Draws a line of text with the measured length as `textLength`, to which another font is scaled. */
function drawText(
  {className, x, y, text, width, align, direction, lang, role, scale = 1}: TextLine,
  measure: TextMeasure,
): DrawnElement {
  const length = (measure.advance ? measure.advance(text, role) : measure.width(text, role)) ?? width;
  return {
    tag: 'text',
    attributes: {
      class: className,
      x,
      y,
      'text-anchor': anchorAt(align, direction),
      direction,
      ...(lang && {lang}),
      ...(length && {textLength: Math.round(length * scale * 100) / 100, lengthAdjust: 'spacingAndGlyphs'}),
    },
    content: text,
  };
}

import {breakLines, withoutBreaks} from '../layout/break-lines.js';
import {baseline, lineHeight, ROLE_SIZE, type TextMeasure, type TextRole} from '../layout/text-measure.js';
import {LEGEND_GLYPH} from '../scene/legend.js';
import type {Mark, TextMark} from '../scene/mark.js';
import type {Scene} from '../scene/scene.js';
import {fixedColors, pictureCss} from '../scene/theme.js';
import {textDirection} from '../scene/text-direction.js';
import {anchorAt, classOf, shapeOf} from './mark-shapes.js';

/** The style of an SVG file. */
export interface SvgStyle {
  /** Whether the background is light or dark. */
  readonly scheme?: 'light' | 'dark';
  /** CSS font families, of which the first that is installed is used; the measure should fit it. */
  readonly fontFamily?: string;
}

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

/** Draws a scene as a self-contained SVG file; see `renderSvg`. */
export function sceneToSvg(
  scene: Scene,
  measure: TextMeasure,
  {scheme = 'light', fontFamily = FONT_FAMILY}: SvgStyle = {},
): string {
  const color = fixedColors(scheme);
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
    textToSvg({...parts, align, direction: textDirection(whole, scene.direction)}, measure);
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
  const words = scene.items.map(({label, phrases}) => label + phrases.map(({text}) => text).join(''));
  const marks = scene.marks.map((mark) => markToSvg(mark, measure)).join('\n');
  const css = `.heading{font-size:${HEADING_SIZE}em;font-weight:700;fill:currentColor}.summary{font-size:${SUMMARY_SIZE}em;fill:${color('muted')}}.legend{fill:${color('ink')}}${pictureCss(color)}`;
  const scope = `timeline-${hash(css)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${written({
      class: scope,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: scene.locale,
      // As attributes, so that a font family cannot inject rules into the stylesheet.
      'font-family': fontFamily,
      'font-size': measure.fontSize,
      color: color('ink'),
    })}>`,
    element('title', {}, escapeXml(withoutBreaks(scene.title))),
    element('desc', {}, escapeXml([scene.summary, ...words].join('. '))),
    element('style', {}, escapeXml(scoped(css, `.${scope}`))),
    element('rect', {width, height, fill: color('background')}),
    ...heads,
    scene.isWhole
      ? element('g', {transform: `translate(${SVG_PAD} ${SVG_PAD + headHeight})`}, marks)
      : // A nested SVG clips what reaches out of the picture.
        element('svg', {x: SVG_PAD, y: SVG_PAD + headHeight, width: scene.width, height: scene.height}, marks),
    ...legend.entries.map(({entry: {marks: glyph, label}, lines, x: at, y}) => {
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
      return element(
        'g',
        {transform: `translate(${left} ${SVG_PAD + headHeight + scene.height + SVG_PAD + y})`},
        glyph.map((mark) => markToSvg(mark, measure)).join('') + words.join(''),
      );
    }),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Prefixes each selector of a stylesheet with a class: an SVG that is inlined in a page shares its styles with the
 * page, and with other such SVGs.
 */
function scoped(css: string, scope: string): string {
  return css.replace(/[^{}]+(?=\{)/g, (selectors) =>
    selectors
      .trim()
      .split(',')
      .map((selector) => `${scope} ${selector}`)
      .join(),
  );
}

/** A short name for a text, the same for the same text: FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
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

function markToSvg(mark: Mark, measure: TextMeasure): string {
  const {tag, attributes} = shapeOf(mark);
  const className = classOf(mark);
  if (mark.type !== 'text') return element(tag, {class: className, ...attributes});
  return textToSvg({...mark, className, role: roleOfPart(mark.part)}, measure);
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
function textToSvg(
  {className, x, y, text, width, align, direction, lang, role, scale = 1}: TextLine,
  measure: TextMeasure,
): string {
  const length = (measure.advance ? measure.advance(text, role) : measure.width(text, role)) ?? width;
  return element(
    'text',
    {
      class: className,
      x,
      y,
      'text-anchor': anchorAt(align, direction),
      direction,
      ...(lang && {lang}),
      ...(length && {textLength: Math.round(length * scale * 100) / 100, lengthAdjust: 'spacingAndGlyphs'}),
    },
    escapeXml(text),
  );
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  return content ? `<${tag}${written(attributes)}>${content}</${tag}>` : `<${tag}${written(attributes)}/>`;
}

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Escapes a text for XML, removes characters that XML forbids, and replaces halves of surrogate pairs. */
function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"]/g, (character) => ESCAPES[character])
  );
}

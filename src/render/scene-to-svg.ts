import {breakLines} from '../layout/break-lines.js';
import {baseline, lineHeight, type TextMeasure} from '../layout/text-measure.js';
import {LEGEND_GLYPH} from '../scene/legend.js';
import type {Mark} from '../scene/mark.js';
import type {Scene} from '../scene/scene.js';
import {fixedColors, pictureCss} from '../scene/theme.js';
import {textDirection} from '../scene/text-direction.js';
import {anchorAt, classOf, shapeOf} from './mark-shapes.js';

/** How a picture that stands alone looks. */
export interface SvgStyle {
  /** The surroundings it is made for. */
  readonly scheme?: 'light' | 'dark';
  /** CSS font families, the first that there is; the measure should fit it. */
  readonly fontFamily?: string;
}

const FONT_FAMILY = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const PAD = 16;
const LEGEND_GAP = 18;
/** Against the title of an event. */
const HEADING_SIZE = 1.43;
const HEAD_LINES = 4;

/** Draws a scene as an SVG file that stands alone; see `renderSvg`. */
export function sceneToSvg(scene: Scene, measure: TextMeasure, {scheme = 'light', fontFamily = FONT_FAMILY}: SvgStyle = {}): string {
  const color = fixedColors(scheme);
  const titles = breakLines(scene.title, scene.width / HEADING_SIZE, HEAD_LINES, (text) => measure.width(text, 'strong'));
  const summaries = breakLines(scene.summary, scene.width, HEAD_LINES, (text) => measure.width(text, 'title'));
  const titleLine = Math.ceil(measure.fontSize * 1.6);
  const summaryLine = lineHeight('title', measure);
  const headHeight = titles.length * titleLine + summaries.length * summaryLine + PAD;
  const legend = legendRows(scene, measure);
  const legendHeight = legend.length ? legend.length * LEGEND_ROW + PAD : 0;
  const width = scene.width + 2 * PAD;
  const height = headHeight + scene.height + legendHeight + 2 * PAD;
  const right = scene.direction === 'rtl';
  const heading = (className: string, y: number, text: string) =>
    element('text', {class: className, x: right ? width - PAD : PAD, y, direction: textDirection(text, scene.direction), 'text-anchor': anchorAt(right ? 'right' : 'left', textDirection(text, scene.direction))}, escapeXml(text));
  const words = scene.items.map(({label, description}) => `${label}, ${description}`);
  const css = `svg{font:${measure.fontSize}px ${fontFamily};color:${color('ink')}}.heading{font-size:1.25em;font-weight:700;fill:currentColor}.summary{font-size:.8125em;fill:${color('muted')}}.legend{font-size:.75em;fill:${color('ink')}}${pictureCss(color)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" lang="${escapeXml(scene.locale)}">`,
    element('title', {id: 'title'}, escapeXml(scene.title)),
    element('desc', {id: 'description'}, escapeXml([scene.summary, ...words].join('. '))),
    element('style', {}, escapeXml(css)),
    element('rect', {width, height, fill: color('background')}),
    ...titles.map((line, i) => heading('heading', PAD + i * titleLine + baseline('title', measure) + 4, line)),
    ...summaries.map((line, i) => heading('summary', PAD + titles.length * titleLine + i * summaryLine + baseline('title', measure), line)),
    scene.isWhole
      ? element('g', {transform: `translate(${PAD} ${PAD + headHeight})`}, scene.marks.map(markToSvg).join('\n'))
      // A picture within the picture cuts off what reaches out of it.
      : element('svg', {x: PAD, y: PAD + headHeight, width: scene.width, height: scene.height}, scene.marks.map(markToSvg).join('\n')),
    ...legend.flatMap((entries, row) => entries.map(({entry, x}) => {
      const y = PAD + headHeight + scene.height + PAD + row * LEGEND_ROW;
      const left = right ? width - PAD - x - LEGEND_GLYPH.width : PAD + x;
      const direction = textDirection(entry.label, scene.direction);
      const label = element('text', {class: 'legend', x: right ? -6 : LEGEND_GLYPH.width + 6, y: 12, direction, 'text-anchor': anchorAt(right ? 'right' : 'left', direction)}, escapeXml(entry.label));
      return element('g', {transform: `translate(${left} ${y})`}, entry.marks.map(markToSvg).join('') + label);
    })),
    '</svg>',
    '',
  ].join('\n');
}

const LEGEND_ROW = 22;

/** The entries of the legend, as many in a row as it holds. */
function legendRows({legend, width}: Scene, measure: TextMeasure): {entry: Scene['legend'][number]; x: number}[][] {
  const rows: {entry: Scene['legend'][number]; x: number}[][] = [];
  let x = Infinity;
  for (const entry of legend) {
    const length = LEGEND_GLYPH.width + 6 + measure.width(entry.label, 'small');
    if (x + length > width) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1].push({entry, x});
    x += length + LEGEND_GAP;
  }
  return rows;
}

function markToSvg(mark: Mark): string {
  const {tag, attributes} = shapeOf(mark);
  return element(tag, {class: classOf(mark), ...attributes}, mark.type === 'text' ? escapeXml(mark.text) : '');
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('');
  return content ? `<${tag}${written}>${content}</${tag}>` : `<${tag}${written}/>`;
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text for XML: escaped, and without the characters that XML forbids. */
function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

import {withoutBreaks} from '../layout/break-lines.js';
import type {TextMeasure} from '../layout/text-measure.js';
import type {Scene} from '../scene/scene.js';
import {type DrawnElement, drawScene, type SvgStyle} from './scene-drawing.js';

/**
 * Draws a scene as a self-contained SVG file; see `renderSvg`.
 * @throws RangeError if a colour is none.
 */
export function sceneToSvg(scene: Scene, measure: TextMeasure, style: SvgStyle = {}): string {
  const {width, height, fontFamily, fontSize, lang, ink, background, css, heads, picture, legend} = drawScene(
    scene,
    measure,
    style,
  );
  const words = scene.items.map(({label, phrases}) => label + phrases.map(({text}) => text).join(''));
  const scope = `timeline-${hash(css)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${written({
      class: scope,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang,
      // As attributes, so that a font family cannot inject rules into the stylesheet.
      'font-family': fontFamily,
      'font-size': fontSize,
      color: ink,
    })}>`,
    element('title', {}, escapeXml(withoutBreaks(scene.title))),
    element('desc', {}, escapeXml([scene.summary, ...words].join('. '))),
    element('style', {}, escapeXml(scoped(css, `.${scope}`))),
    element('rect', {width, height, fill: background}),
    ...heads.map((head) => drawn(head)),
    drawn(picture, '\n'),
    ...legend.map((entry) => drawn(entry)),
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

/** @param between - what stands between the elements in it. */
function drawn({tag, attributes, content = ''}: DrawnElement, between = ''): string {
  const written = typeof content === 'string' ? escapeXml(content) : content.map((one) => drawn(one)).join(between);
  return element(tag, attributes, written);
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

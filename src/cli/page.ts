import {renderHtml} from '../core.js';
import type {Dataset} from '../data/types.js';
import {escapeHtml} from '../exports/escape.js';
import {fixedColors} from '../scene/fixed-colors.js';
import type {ColorName} from '../scene/theme.js';
import {languageDirection} from '../locales/language-direction.js';
import type {Call} from './arguments.js';
import type {Language} from './language.js';
import type {OptionName} from './options.js';
import {componentScript} from './package-files.js';

/** The options of `render` that are attributes of the element by the same name. */
const ATTRIBUTES: readonly OptionName[] = ['layout', 'scale', 'group-by', 'lane-order', 'axis-direction'];

/** The colours of the page are those of the picture: its marks hide what they lie on. */
const color = (name: ColorName) => `light-dark(${fixedColors('light')(name)},${fixedColors('dark')(name)})`;

const FONT = 'system-ui, sans-serif';

/** A page that shows a dataset: the script, or its address, the data, and story and list for readers without script. */
export function renderPage(dataset: Dataset, {language, messages}: Language, call: Call): string {
  const title = call.text('title') ?? dataset.title;
  const attributes = Object.fromEntries(
    ATTRIBUTES.filter((name) => call.has(name)).map((name) => [name, call.text(name)!]),
  );
  const form = call.text('story') ?? 'slides';
  const element = renderHtml(dataset, {
    element: {...attributes, ...(title !== undefined && {heading: title, 'heading-level': 1}), controls: true},
    data: true,
    story: form !== 'none' && {form},
    messages,
  });
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${languageDirection(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta name="color-scheme" content="${call.text('theme') ?? 'light dark'}">`,
    `<title>${escapeHtml(title ?? messages.timeline)}</title>`,
    `<style>${pageCss(call)}</style>`,
    ...scriptOf(call.text('script') ?? 'inline', dataset.story !== undefined && form !== 'none'),
    '</head>',
    '<body>',
    `<main>`,
    `${element}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What stands in the elements is styled for readers without script; in their shadow roots none of it counts. */
function pageCss(call: Call): string {
  const [width, height] = [call.size('width'), call.size('height')];
  // As an element of this page it cannot end the stylesheet; a family may hold any other character.
  const font = (call.text('font') ?? FONT).replaceAll(/[<{}]/g, '');
  return [
    `body{margin:1rem;font-family:${font};color:${color('ink')};background:${color('background')}}`,
    'p,figure{max-width:40em}figure{margin:1em 0}img{max-width:100%;height:auto}',
    ...(width ? [`timeline-story,event-timeline{max-width:${width}px}`] : []),
    ...(height ? [`event-timeline{height:${height}px}`] : []),
  ].join('');
}

/** @param hasStory - the page is about a story: its code is fetched at once, not only after the first picture. */
function scriptOf(script: string, hasStory: boolean): string[] {
  if (script === 'none') return [];
  const told = script.replace(/event-timeline\.min\.js$/, 'event-timeline.timeline-story.min.js');
  const scripts = hasStory && told !== script ? [script, told] : [script];
  if (script !== 'inline') return scripts.map((url) => `<script type="module" src="${escapeHtml(url)}"></script>`);
  // In a script element "<!--" and "</script" mean something; in the texts of the script they may be written so.
  const code = componentScript().replaceAll(/<(?=!--|\/?script)/gi, String.raw`\x3C`);
  return [`<script type="module">${code}</script>`];
}

import {onDark} from './contrast.js';
import {directionOf, SETTINGS} from './draft.js';

/** The name of the script, and of the data beside it. */
export const SCRIPT = 'event-timeline.min.js';
export const DATA = 'events.json';

/** What the page in a frame tells the page around it. */
const MESSAGE = 'event-timeline-height';

const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text) => String(text).replaceAll(/[&<>"]/g, (char) => ESCAPES[char]);

/** A dataset as JSON, with an event a line. */
export function datasetJson(dataset) {
  const entries = Object.entries(dataset).map(([key, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    const text = isList
      ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** JSON that ends no script, whatever texts it holds. */
const inlined = (dataset) => datasetJson(dataset).replaceAll('<', '\\u003c');

/** The attributes that say how a timeline is to look, `[name, value]` each; a value of undefined is none. */
export function attributesOf({layout, scale, groupBy, controls, lang}) {
  return [
    ...(layout === SETTINGS.layout ? [] : [['layout', layout]]),
    ...(scale === SETTINGS.scale ? [] : [['scale', scale]]),
    ...(groupBy ? [['group-by', groupBy]] : []),
    ...(controls.length
      ? [['controls', controls.join() === SETTINGS.controls.join() ? undefined : controls.join(' ')]]
      : []),
    ...(lang
      ? [
          ['lang', lang],
          ['dir', directionOf(lang)],
        ]
      : []),
  ];
}

/** The values of the custom properties for the colours of groups. */
export const colorProperties = (colors) =>
  Object.entries(colors).map(([number, color]) => [
    `--timeline-group-${number}`,
    `light-dark(${color}, ${onDark(color)})`,
  ]);

function element(settings, {src, content = ''} = {}) {
  const attributes = [...(src ? [['src', src]] : []), ...attributesOf(settings)]
    .map(([name, value]) => (value === undefined ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
  return `<event-timeline${attributes}>${content}</event-timeline>`;
}

function styleOf({colors}) {
  const properties = colorProperties(colors).map(([name, value]) => `  ${name}: ${value};\n`);
  return properties.length ? `<style>\nevent-timeline {\n${properties.join('')}}\n</style>\n` : '';
}

const scriptTag = (address) => `<script type="module" src="${escaped(address)}"></script>\n`;

/** HTML for any page, with the data in it. */
export function snippet({dataset, settings}, script = SCRIPT) {
  const content = `\n<script type="application/json">\n${inlined(dataset)}</script>\n`;
  return `${scriptTag(script)}${styleOf(settings)}${element(settings, {content})}\n`;
}

/** A whole page. */
function page({title, lang}, head, body) {
  return `<!doctype html>
<html lang="${escaped(lang || 'en')}" dir="${directionOf(lang || 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title || 'Timeline')}</title>
${head}</head>
<body>
${body}</body>
</html>
`;
}

const heading = ({dataset, settings}) => ({title: dataset.title, lang: settings.lang || dataset.lang});

/** A page that reads its data from a file beside it. */
export function standalonePage(made) {
  const style =
    '<style>\nbody { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font-family: system-ui, sans-serif; }\n</style>\n';
  return page(
    heading(made),
    style + scriptTag(SCRIPT),
    `${styleOf(made.settings)}${element(made.settings, {src: DATA})}\n`,
  );
}

/** A page for a frame, with the data in it, that tells the page around it how high it is. */
export function framedPage(made, script = SCRIPT) {
  const head = `<style>
body { margin: 0; font-family: system-ui, sans-serif; }
main { display: flow-root; }
</style>
`;
  const report = `<script type="module">
const main = document.querySelector('main');
new ResizeObserver(() => {
  parent.postMessage({type: '${MESSAGE}', height: Math.ceil(main.getBoundingClientRect().height)}, '*');
}).observe(main);
</script>
`;
  return page(heading(made), head, `<main>\n${snippet(made, script)}</main>\n${report}`);
}

/** What the page around a frame holds. Its style is an attribute, as a snippet has no style sheet to stand in. */
export function frameSnippet({dataset}, address = 'embed.html') {
  return `<iframe class="event-timeline" src="${escaped(address)}" title="${escaped(dataset.title || 'Timeline')}" width="100%" height="480" style="border: 0"></iframe>
<script>
addEventListener('message', ({data, source}) => {
  if (data?.type !== '${MESSAGE}' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe.event-timeline')) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
</script>
`;
}

/** A name for files, from a title. */
export const fileName = (title) =>
  (title ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '') || 'timeline';

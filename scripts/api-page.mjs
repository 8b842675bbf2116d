// Writes docs/api.md from the manifest, so that nothing is typed twice. `--check` fails if the page is out of date.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}docs/api.md`;
const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8'));
const modules = new Map(manifest.modules.map((module) => [module.path, module]));

/** Escapes a text for a cell of a table, which pipes and line breaks would end. */
const cell = (text = '') =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, columns, rows) {
  if (!rows.length) return '';
  return [
    `### ${title}`,
    '',
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    '',
  ].join('\n');
}

function elementPage({
  tagName,
  description,
  members = [],
  attributes = [],
  events = [],
  cssParts = [],
  cssProperties = [],
  cssStates = [],
  slots = [],
}) {
  const isPublic = ({privacy, static: isStatic, name, inheritedFrom}) =>
    !isStatic &&
    (!inheritedFrom || inheritedFrom.module?.startsWith('dist/')) &&
    privacy !== 'private' &&
    privacy !== 'protected' &&
    !name.startsWith('_') &&
    !name.startsWith('#');
  const own = members.filter(isPublic);
  const attributeOf = new Map(attributes.map(({fieldName, name}) => [fieldName, name]));
  return [
    `## \`<${tagName}>\``,
    '',
    description,
    '',
    table(
      'Attributes and properties',
      ['attribute', 'property', 'type', 'default', ''],
      own
        .filter(({kind, description: said}) => kind === 'field' && said)
        .map((field) => [
          code(attributeOf.get(field.name)),
          code(field.name),
          code(field.type?.text),
          code(field.default),
          cell(field.description),
        ]),
    ),
    table(
      'Methods',
      ['method', ''],
      own
        .filter(({kind, description: said}) => kind === 'method' && said)
        .map((method) => [code(signature(method)), cell(method.description)]),
    ),
    table(
      'Events',
      ['event', 'type', ''],
      events.map((event) => [code(event.name), code(event.type?.text), cell(event.description)]),
    ),
    table(
      'Parts',
      ['part', ''],
      cssParts.map((part) => [code(part.name), cell(part.description)]),
    ),
    table(
      'Custom properties',
      ['property', ''],
      cssProperties.map((property) => [code(property.name), cell(property.description)]),
    ),
    table(
      'States',
      ['state', ''],
      cssStates.map((state) => [code(`:state(${state.name})`), cell(state.description)]),
    ),
    table(
      'Slots',
      ['slot', ''],
      slots.map((slot) => [slot.name ? code(slot.name) : 'default', cell(slot.description)]),
    ),
  ].join('\n');
}

function signature({name, parameters = [], return: result}) {
  const list = parameters.map(
    (parameter) =>
      `${parameter.name}${parameter.optional || parameter.default ? '?' : ''}: ${parameter.type?.text ?? 'unknown'}`,
  );
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

/** The functions that `event-timeline/core` exports, as the manifest describes them. */
function coreFunctions() {
  const found = [];
  for (const {name, declaration} of modules.get('dist/core.js').exports) {
    const path = declaration.module;
    const declared = modules.get(path)?.declarations ?? [];
    found.push(...declared.filter((entry) => entry.kind === 'function' && (name === '*' || entry.name === name)));
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

const elements = ['EventTimelineElement', 'TimelineOverviewElement', 'TimelineLinkElement', 'TimelineStoryElement'].map(
  (name) =>
    manifest.modules.flatMap(({declarations = []}) => declarations).find((declaration) => declaration.name === name),
);
const functions = coreFunctions().map((entry) => {
  const parameters = (entry.parameters ?? [])
    .filter(({description}) => description)
    .map(({name, description}) => `- \`${name}\`: ${cell(description)}`);
  return [`### \`${signature(entry)}\``, '', entry.description ?? '', '', ...parameters, ''].join('\n');
});
const text =
  [
    '# API',
    '',
    'Made from the code by `npm run build:api`. The types are in the package.',
    '',
    ...elements.map((element) => elementPage(element)),
    '## `event-timeline/core`',
    '',
    'Without elements and without a DOM: for Node, workers and other frameworks. `event-timeline` exports all of it too.',
    '',
    ...functions,
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd() + '\n';

if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    console.error('docs/api.md is not what the code says: run `npm run build:api`');
    process.exit(1);
  }
} else writeFileSync(page, text);

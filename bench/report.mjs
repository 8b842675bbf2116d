// Writes docs/performance.md from the figures that were saved last.
import {writeFileSync} from 'node:fs';
import {cell, compare, comparedCell, OWN, say} from './comparison.mjs';
import {shapes} from './datasets.js';
import {libraries} from './libraries.mjs';
import {lastResults} from './machine.mjs';
import {metrics} from './metrics.mjs';
import {root} from './package-exports.mjs';

const browsers = lastResults('browsers');
const core = lastResults('core');
const file = lastResults('file');
if (!browsers?.versions[OWN]) throw new Error(`There are no figures of ${OWN}: run \`npm run bench\` first`);

const names = Object.keys(browsers.versions);
const others = names.filter((name) => name !== OWN);
const titleOf = (name) => libraries[name].title;
const sizeOf = (size) => size.toLocaleString('en');
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** How a library is moved in the columns of gestures. */
function movedBy({drag, wheel, zoom, view}) {
  if (drag && wheel) return `mouse and wheel${wheel.ctrl ? ' (with Ctrl)' : ''}`;
  if (drag && zoom) return 'mouse; zoomed by its API, as its buttons do';
  return view ? 'its API' : 'nothing';
}

function versionTable() {
  return table(
    ['library', 'version', 'what it draws', 'how it is set up', 'moved by'],
    names.map((name) => {
      const {title, draws, setup} = libraries[name];
      return [title, browsers.versions[name], draws, setup, movedBy(libraries[name])];
    }),
  );
}

/** Whether others used the machine, which makes times long and uneven. */
const sayLoad = ({load, cores}) =>
  load > cores / 2
    ? `**The machine was not quiet**: when the run began, its load was ${say(load)} on ${cores} cores, so that times are long and uneven.`
    : `When it began, the load of the machine was ${say(load)}.`;

/** In what form Event Timeline was given many events. */
function sayForm() {
  const forms = new Set(
    browsers.tasks.flatMap(({count, results}) => (count > 1000 ? results[OWN].runs.map(({form}) => form) : [])),
  );
  return forms.has('columns')
    ? 'In this run Event Timeline was given columns from 10,000 events on.'
    : 'In this run Event Timeline was given objects at every size, as it takes no columns.';
}

/** How often Event Timeline is ahead of each of the others, and how often behind, by metric. */
function summaryTable() {
  const rows = Object.entries(metrics).map(([metric, {heading}]) => [
    heading,
    ...others.map((name) => {
      const verdicts = browsers.tasks.map(({results}) => compare(metric, results[OWN], results[name])?.verdict);
      const count = (verdict) => verdicts.filter((one) => one === verdict).length;
      const lost = count('lost');
      return [
        ...(lost ? [`**behind ${lost}**`] : []),
        ...(count('even') ? [`even ${count('even')}`] : []),
        ...(count('won') ? [`ahead ${count('won')}`] : []),
      ].join(', ');
    }),
  ]);
  return table(['', ...others.map(titleOf)], rows);
}

function metricTable(metric) {
  const rows = browsers.tasks.map(({shape, count, results}) => [
    shape === 'sample' ? `sample, ${count}` : `${shape}, ${sizeOf(count)}`,
    results[OWN].notRun ? `**${cell(metric, results[OWN])}**` : cell(metric, results[OWN]),
    ...others.map((name) => comparedCell(metric, results[OWN], results[name])),
  ]);
  return table(['events', ...names.map(titleOf)], rows);
}

const metricSections = () =>
  Object.entries(metrics).map(
    ([metric, {heading, unit, says}]) => `### ${heading}${unit && `, ${unit}`}\n\n${says}\n\n${metricTable(metric)}`,
  );

function coreSection() {
  if (!core) return 'Not measured in this run: `npm run bench:core`.';
  const steps = Object.values(core.steps);
  const sizes = [...new Set(steps.flatMap(({points}) => points.map(({size}) => size)))].sort((a, b) => a - b);
  const timeAt = ({points, stopped, isEarlier}, size) => {
    const point = points.find((one) => one.size === size);
    if (point) return say(point.time);
    if (stopped !== size) return '';
    return isEarlier ? 'stopped before' : `over ${core.limit} s`;
  };
  const rows = steps.map((step) => [
    step.title,
    ...sizes.map((size) => timeAt(step, size)),
    step.exponent === undefined ? '' : step.exponent.toFixed(2),
  ]);
  const perDate = ({points}) => points.at(-1).time / points.at(-1).size;
  const {parseDays, edtfDays} = core.steps;
  const ratio = perDate(edtfDays) / perDate(parseDays);
  return [
    `A run of ${core.date}, in Node ${core.machine.node}, ms, medians. ${sayLoad(core.machine)} The last column is the measured exponent of growth from 1,000 on: the slope of log time over log size; 1 where twice the events take twice the time. A step stops where one run takes over ${core.limit} s, and so do those that need its result.`,
    table(['step', ...sizes.map(sizeOf), 'exponent'], rows),
    `The parser of dates named \`edtf\` on npm takes ${say(ratio)} times as long a date.`,
  ].join('\n\n');
}

function fileSection() {
  if (!file) return 'Not measured in this run: `npm run bench:file`.';
  const {first, ready, block, blocks} = file.figures;
  return [
    `A run of ${file.date}, ${file.browser}, medians of ${file.runs} runs: ${sizeOf(file.count)} events, ${say(file.megabytes)} MB of JSON, from a server on the same machine. ${sayLoad(file.machine)} The longest block is that of the main thread; it counts from 50 ms on.`,
    table(
      ['first picture, ms', 'ready, ms', 'longest block, ms', 'blocks of 50 ms and more'],
      [[say(first), say(ready), block ? say(block) : '< 50', String(blocks)]],
    ),
  ].join('\n\n');
}

const {machine} = browsers;
const page = `# Performance

Written by \`npm run report\` in [bench/](../bench/README.md) from the figures of a run; not to be edited by hand.

A run of ${browsers.date}: ${browsers.browser}, headless; ${machine.cores} cores (${machine.cpu}), ${machine.memory} GB of memory. Medians of ${browsers.runs} runs, the quartiles in brackets; one run where it is long. ${sayLoad(machine)} **Compare within a run only**, as ratios: times depend on the machine and on what else it does.

After the dot is Event Timeline’s figure divided by the other’s: 0.5 where it needs half as much, **2.0, bold, where it needs twice as much and is behind**. Less is better of everything here.

## In short

In how many of the ${browsers.tasks.length} sets of events Event Timeline is ahead or behind. Within 10 % counts as even; a library that was not run, as it takes too long, is behind one that was.

${summaryTable()}

## What is compared

They do not draw the same thing: read the figures with this table. uPlot is the floor, what bare points cost at least.

${versionTable()}

Each library has a page of its own, in a browser of its own, 1,000 × 500 px, and they take turns. All get the same events, made up from a seed, each in the form that its documentation asks for; making that form is not timed. ${sayForm()} “Not run: over ${browsers.limit} s” means that one run took longer at that size, and that larger ones were not tried.

${Object.entries(shapes)
  .map(([shape, says]) => `- **${shape}**: ${says}.`)
  .join('\n')}

## Figures

${metricSections().join('\n\n')}

## From \`src\`, while it arrives

${fileSection()}

## Without a browser

${coreSection()}

## What is not measured

- Loading: the size of the code, its transfer, parse and first compilation. Every page has loaded its library before.
- Work outside the main thread: raster, compositing, the GPU, which a canvas leaves most of its drawing to. Slow frames show some of it.
- The memory of the DOM, of canvases and of layers: only the JS heap is.
- Other browsers than Chromium, phones, touch, and screens with more than one pixel a CSS px.
- Whether what is drawn can be read, used with a keyboard or heard: see [accessibility](guides/accessibility.md).
- Titles, texts and media of real data, which are longer; details that are open; lists and tables.
- Many events added one after the other, and removal.
`;
writeFileSync(new URL('docs/performance.md', root), page);
console.log('docs/performance.md is written');

// Event Timeline beside others: how long each takes to be ready, what moving it costs, and what it holds.
//
//     npm run bench -- [--sizes 17,100,1000] [--shapes even,bursts,lanes,mixed] [--libraries event-timeline,echarts]
//                      [--runs 5] [--limit 20] [--pictures FOLDER] [--write]
//
// Each library has a page of its own in a browser of its own, and they take turns, so that whatever slows the machine
// down hits all alike. Compare within a run only. The figures are kept in results/, from which report.mjs writes
// docs/performance.md; `--write` does so at once.
import {mkdirSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {closeServer} from './browser.mjs';
import {libraries} from './libraries.mjs';
import {installedVersion, machine, saveResults} from './machine.mjs';
import {measure, TooSlow} from './measure.mjs';
import {sampleRows} from './sample.mjs';
import {metrics} from './metrics.mjs';
import {median} from './statistics.mjs';

const SAMPLE = 17;
/** The sizes of the shapes other than even points, unless shapes are asked for: a run is long enough. */
const OTHER_SIZES = {bursts: [10_000], lanes: [10_000], mixed: [100, 1000, 10_000]};
/** A run that took longer than this altogether, ms, is not repeated. */
const LONG = 40_000;

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '17,100,1000,10000,100000,1000000'},
    shapes: {type: 'string'},
    libraries: {type: 'string', default: Object.keys(libraries).join()},
    runs: {type: 'string', default: '5'},
    limit: {type: 'string', default: '20'},
    pictures: {type: 'string'},
    write: {type: 'boolean', default: false},
  },
});
const names = values.libraries.split(',');
const unknown = names.find((name) => !libraries[name]);
if (unknown) throw new RangeError(`There is no library "${unknown}": choose from ${Object.keys(libraries).join(', ')}`);
if (values.pictures) mkdirSync(values.pictures, {recursive: true});
const limit = Number(values.limit) * 1000;

/** What is to be shown, from few events to many. */
async function listTasks() {
  const sizes = values.sizes.split(',').map(Number);
  const shapes = values.shapes?.split(',') ?? ['even', ...Object.keys(OTHER_SIZES)];
  const isAsked = (shape, count) => values.shapes || shape === 'even' || OTHER_SIZES[shape].includes(count);
  const listed = shapes.flatMap((shape) =>
    sizes.filter((count) => count !== SAMPLE && isAsked(shape, count)).map((count) => ({shape, count})),
  );
  const sample = sizes.includes(SAMPLE) ? [{shape: 'sample', count: SAMPLE, rows: await sampleRows()}] : [];
  return [...sample, ...listed.sort((one, other) => one.count - other.count)];
}

/** Where a library has given up, by shape: larger sizes are not tried. */
const givenUp = new Map();
/** Those of which one run is enough, as it takes so long. */
const long = new Set();

async function measureOnce(name, task, isFirst) {
  const {shape, count, rows} = task;
  const picture = isFirst && values.pictures ? `${values.pictures}/${name}-${shape}-${count}.png` : undefined;
  const start = performance.now();
  try {
    const result = await measure(name, {shape, count, rows}, {limit, picture});
    if (performance.now() - start > LONG) long.add(`${name} ${shape} ${count}`);
    task.results[name].runs.push(result);
    const figures = Object.values(metrics).map(({title, of}) => `${title} ${of(result)?.toFixed(1) ?? 'none'}`);
    console.log(`  ${name.padEnd(15)} ${figures.join(', ')}`);
    for (const fault of result.faults) console.log(`    its page says: ${fault}`);
  } catch (error) {
    const reason = error instanceof TooSlow ? error.message : `failed (${error.message.split('\n')[0]})`;
    if (!task.results[name].runs.length) {
      task.results[name].notRun = `${reason} at ${count.toLocaleString('en')}`;
      givenUp.set(`${name} ${shape}`, task.results[name].notRun);
    }
    console.log(`  ${name.padEnd(15)} ${reason}`);
  }
}

// Asked to end, puppeteer would close its browser only, and the next one would be opened.
process.once('SIGTERM', () => process.exit(143));

const tasks = await listTasks();
const outcome = {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: Number(values.runs),
  limit: Number(values.limit),
  versions: Object.fromEntries(names.map((name) => [name, installedVersion(libraries[name].version)])),
  tasks: [],
};
for (const {rows, ...task} of tasks) {
  const results = Object.fromEntries(
    names.map((name) => [name, {runs: [], notRun: givenUp.get(`${name} ${task.shape}`)}]),
  );
  outcome.tasks.push({...task, results});
  for (let run = 0; run < outcome.runs; run++) {
    console.log(`\n${task.shape}, ${task.count.toLocaleString('en')} events, run ${run + 1} of ${outcome.runs}`);
    for (const name of names) {
      if (
        task.count < libraries[name].from ||
        results[name].notRun ||
        (run > 0 && long.has(`${name} ${task.shape} ${task.count}`))
      )
        continue;
      await measureOnce(name, {...task, rows, results}, run === 0);
    }
  }
  outcome.browser ??= Object.values(results).find(({runs}) => runs.length)?.runs[0].browser;
  // After each task, so that a run that is ended early is not lost; a trial of one library replaces none.
  if (names.length > 1) saveResults('browsers', outcome);
}
closeServer();

console.log('\nMedians: ms, elements, MB');
for (const {shape, count, results} of outcome.tasks) {
  console.log(`\n${shape}, ${count.toLocaleString('en')}`);
  for (const [name, {runs, notRun}] of Object.entries(results)) {
    const figures = Object.values(metrics).map(({title, of}) => {
      const found = runs.map(of).filter((value) => value !== undefined);
      return `${title} ${found.length ? median(found).toFixed(1) : 'none'}`;
    });
    if (runs.length || notRun)
      console.log(`  ${name.padEnd(15)} ${runs.length ? figures.join(', ') : `not run: ${notRun}`}`);
  }
}
if (values.write && names.length > 1) await import('./report.mjs');

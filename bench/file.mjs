// A large file that `src` names, from the request to its last picture: Event Timeline alone, as no other library reads one
// while it arrives.
//
//     npm run bench:file -- [--count 1000000] [--runs 5] [--write]
//
// The figures are kept in results/, from which report.mjs writes docs/performance.md; `--write` does so at once.
import {parseArgs} from 'node:util';
import {closeServer, madeFiles, withPage} from './browser.mjs';
import {makeEvents} from './datasets.js';
import {machine, saveResults} from './machine.mjs';
import {median} from './statistics.mjs';

const PATH = '/made/events.json';
const BATCH = 1000;

const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '1000000'},
    runs: {type: 'string', default: '5'},
    write: {type: 'boolean', default: false},
  },
});
const count = Number(values.count);

/** The pieces of a file of made-up events. */
function makeFile() {
  const {title, date, importance} = makeEvents('even', count);
  const pieces = [];
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({length: Math.min(BATCH, count - from)}, (_, i) => {
      const event = {
        id: `e${from + i}`,
        title: title(from + i),
        date: date(from + i),
        importance: importance[from + i],
      };
      return JSON.stringify(event);
    });
    pieces.push(Buffer.from(`${from ? ',' : '{"title":"Readings","events":['}${batch.join()}`));
  }
  pieces.push(Buffer.from(']}'));
  return pieces;
}

/** What runs in the page. */
async function load(path) {
  const blocks = [];
  new PerformanceObserver((list) => blocks.push(...list.getEntries())).observe({type: 'longtask'});
  const timeline = document.createElement('event-timeline');
  timeline.style.height = '500px';
  const loaded = new Promise((resolve) => timeline.addEventListener('timeline-load', resolve, {once: true}));
  const start = performance.now();
  timeline.src = path;
  document.getElementById('host').append(timeline);
  let first;
  requestAnimationFrame(function look() {
    if (timeline.shadowRoot.querySelector('.picture li')) first = performance.now() - start;
    else requestAnimationFrame(look);
  });
  await loaded;
  await timeline.updateComplete;
  await new Promise(requestAnimationFrame);
  const ready = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200)); // tasks are told of a little later
  const long = blocks.filter(({startTime}) => startTime > start).map(({duration}) => duration);
  return {first, ready, block: Math.max(0, ...long), blocks: long.length, events: timeline.events.length};
}

madeFiles.set(PATH, makeFile());
const megabytes = madeFiles.get(PATH).reduce((sum, {length}) => sum + length, 0) / 1e6;
const runs = [];
let browser;
for (let run = 0; run < Number(values.runs); run++) {
  const result = await withPage('event-timeline', async (page, version) => {
    browser = version;
    return page.evaluate(load, PATH);
  });
  if (result.events !== count) throw new Error(`${result.events} of ${count} events were read`);
  runs.push(result);
  console.log(
    Object.entries(result)
      .map(([name, value]) => `${name} ${Math.round(value)}`)
      .join(', '),
  );
}
closeServer();
const figures = Object.fromEntries(
  ['first', 'ready', 'block', 'blocks'].map((name) => [name, median(runs.map((run) => run[name]))]),
);
saveResults('file', {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  browser,
  count,
  megabytes,
  runs: runs.length,
  figures,
});
if (values.write) await import('./report.mjs');

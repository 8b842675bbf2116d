// What a frame costs while a reader drags and pinches, side by side with vis-timeline.
//
//     node move.mjs [--sizes sample,200,1000] [--runs 5]
//
// A quarter of all time is in view. The mouse goes 480 px to the left in steps of 6 px, one a frame; then two fingers
// go apart from 100 px to 300. What counts is the time of the main thread a frame: frames themselves come 16.7 ms apart
// at best. Each library has a browser of its own, and they take turns. Compare within a run only.
import {parseArgs} from 'node:util';
import {madeUpEvents, sampleEvents} from './events.js';
import {libraries} from './libraries.js';
import {closePages, median, showEvents, withPage} from './pages.mjs';

const {values} = parseArgs({
  options: {sizes: {type: 'string', default: 'sample,200,1000'}, runs: {type: 'string', default: '5'}},
});
const STEPS = 80;
const names = Object.keys(libraries).filter((name) => libraries[name].view);

/** The time between frames and the main thread's time a frame, ms, while something is done in as many steps. */
async function costOf(page, session, step) {
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration').value * 1000;
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    let last = performance.now();
    globalThis.watch = requestAnimationFrame(function note(now) {
      globalThis.frameTimes.push(now - last);
      last = now;
      globalThis.watch = requestAnimationFrame(note);
    });
  });
  const before = await busy();
  for (let i = 1; i <= STEPS; i++) {
    await step(i / STEPS);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const spent = (await busy()) - before;
  const frames = (await page.evaluate(() => (cancelAnimationFrame(globalThis.watch), globalThis.frameTimes))).sort(
    (a, b) => a - b,
  );
  return {main: spent / frames.length, frame: median(frames), slow: frames[Math.floor(frames.length * 0.95)]};
}

function measure(name, events) {
  return withPage(name, {width: 1024, height: 640, hasTouch: true}, async (page) => {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await showEvents(page, name, events);
    const first = Math.min(...events.map(({start}) => start));
    const length = Math.max(...events.map(({start, end}) => end ?? start)) - first;
    const view = (part) =>
      page.evaluate(
        (show, start, end) => new Function(`return {${show}}.view`)()(start, end),
        libraries[name].view.toString(),
        first + length * part,
        first + length * (part + 0.25),
      );
    await view(0.25);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.mouse.move(760, 250);
    await page.mouse.down();
    const drag = await costOf(page, session, (part) => page.mouse.move(760 - 480 * part, 250));
    await page.mouse.up();
    await view(0.25);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const touch = (type, spread) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                {x: 500 - spread / 2, y: 250, id: 1},
                {x: 500 + spread / 2, y: 250, id: 2},
              ],
      });
    await touch('touchStart', 100);
    const pinch = await costOf(page, session, (part) => touch('touchMove', 100 + 200 * part));
    await touch('touchEnd', 0);
    return {drag, pinch};
  });
}

for (const size of values.sizes.split(',')) {
  const events = size === 'sample' ? sampleEvents() : madeUpEvents(Number(size));
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < Number(values.runs); run++)
    for (const name of names) results[name].push(await measure(name, events));
  console.log(
    `\n${size === 'sample' ? `The sample, ${events.length} events` : `${size} events`}: ms of the main thread a frame, ours as a part of it; frames, median and 95 %`,
  );
  for (const gesture of ['drag', 'pinch']) {
    const of = (name, what) => median(results[name].map((run) => run[gesture][what]));
    for (const name of names) {
      console.log(
        `  ${gesture.padEnd(6)} ${name.padEnd(15)} ${of(name, 'main').toFixed(1).padStart(5)}   ${(of('event-timeline', 'main') / of(name, 'main')).toFixed(2)}   ${of(name, 'frame').toFixed(1)}, ${of(name, 'slow').toFixed(1)}`,
      );
    }
  }
}
closePages();

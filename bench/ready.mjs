// How long a page with a library's code loaded takes from its events to a painted timeline, side by side with others.
//
//     node ready.mjs [--sizes sample,100,1000] [--runs 7] [--pictures FOLDER]
//
// Each library has a page of its own in a browser of its own, and they take turns, so that whatever slows the machine
// down hits all alike. The time ends with the second frame after the library is done. Compare within a run only.
import {parseArgs} from 'node:util';
import {madeUpEvents, sampleEvents} from './events.js';
import {libraries} from './libraries.js';
import {closePages, median, withPage} from './pages.mjs';

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: 'sample,100,1000'},
    runs: {type: 'string', default: '7'},
    pictures: {type: 'string'},
  },
});

/** Shows events and returns how long it took until they were painted, ms, and how many elements the page then has. */
function measure(name, events, picture) {
  return withPage(name, {width: 1024, height: 640}, async (page) => {
    const result = await page.evaluate(
      async (show, given) => {
        const shown = new Function(`return {${show}}.show`)();
        const frame = () => new Promise(requestAnimationFrame);
        const elements = (scope) =>
          [...scope.querySelectorAll('*')].reduce(
            (count, {shadowRoot}) => count + 1 + (shadowRoot ? elements(shadowRoot) : 0),
            0,
          );
        await frame();
        const start = performance.now();
        await shown(document.getElementById('host'), given);
        await frame();
        await frame();
        return {ready: performance.now() - start, elements: elements(document)};
      },
      libraries[name].show.toString(),
      events,
    );
    if (picture) await page.screenshot({path: picture});
    return result;
  });
}

for (const size of values.sizes.split(',')) {
  const events = size === 'sample' ? sampleEvents() : madeUpEvents(Number(size));
  const results = Object.fromEntries(Object.keys(libraries).map((name) => [name, []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const name of Object.keys(libraries)) {
      results[name].push(
        await measure(
          name,
          events,
          run === 0 && values.pictures ? `${values.pictures}/${name}-${size}.png` : undefined,
        ),
      );
    }
  }
  const own = median(results['event-timeline'].map(({ready}) => ready));
  console.log(
    `\n${size === 'sample' ? `The sample, ${events.length} events` : `${size} events`}: ms to painted, and as a part of it ours`,
  );
  for (const [name, runs] of Object.entries(results)) {
    const ready = median(runs.map((one) => one.ready));
    console.log(
      `  ${name.padEnd(15)} ${ready.toFixed(0).padStart(5)}   ${(own / ready).toFixed(2)}   ${median(runs.map((one) => one.elements))} elements`,
    );
  }
}
closePages();

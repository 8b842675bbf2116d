// What runs in the page of a library: the same for all.
import {eventsOf, makeEvents} from './datasets.js';

const host = document.getElementById('host');
const {library} = await import(`./libraries/${document.documentElement.dataset.library}.js`);
let events, input, shown;

const frame = () => new Promise(requestAnimationFrame);

/** Resolves when the second frame from now has been painted: the first may still lay out what sizes decide. */
async function painted() {
  await frame();
  await frame();
  const {port1, port2} = new MessageChannel();
  const done = new Promise((resolve) => (port1.onmessage = resolve));
  port2.postMessage(undefined);
  await done;
  port1.close();
}

/** How long something takes until it is painted, ms, in a task of its own. */
async function timed(act) {
  await frame();
  return new Promise((resolve, reject) => {
    setTimeout(async () => {
      try {
        const start = performance.now();
        await act();
        await painted();
        resolve({start, time: performance.now() - start});
      } catch (error) {
        reject(error);
      }
    });
  });
}

const longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({type: 'longtask'});

function countElements(scope) {
  let count = 0;
  for (const {shadowRoot} of scope.querySelectorAll('*')) count += 1 + (shadowRoot ? countElements(shadowRoot) : 0);
  return count;
}

/** A part of all time as a stretch of it. */
const stretch = (from, to) => {
  const {first, last} = events;
  return [first + (last - first) * from, first + (last - first) * to];
};

globalThis.bench = {
  prepare({shape, count, rows}) {
    events = rows ? eventsOf(rows) : makeEvents(shape, count);
    input = library.prepare(events);
    return input.form; // where a library takes several
  },

  /** Shows the events: the time to painted, and the longest task on the way; 0 if none was over 50 ms. */
  async show() {
    const {start, time} = await timed(async () => (shown = await library.show(host, input, events)));
    await new Promise((resolve) => setTimeout(resolve, 100)); // tasks are told of a little later
    const blocks = longTasks.filter(({startTime}) => startTime < start + time && startTime > start - 50);
    return {ready: time, block: Math.max(0, ...blocks.map(({duration}) => duration))};
  },

  countElements: () => countElements(host),

  view(from, to) {
    library.view?.(shown, ...stretch(from, to));
    return frame();
  },

  zoom(step) {
    library.zoom(shown, step);
    return frame();
  },

  frame: async () => void (await frame()),

  async add() {
    const time = Math.round(stretch(0.5, 1)[0] / 1000) * 1000;
    return (await timed(() => library.add(shown, input, {time, title: 'One more'}))).time;
  },

  /** Notes the time between frames, ms, until `framesSeen` asks for it. */
  watchFrames() {
    const times = [];
    let last = performance.now();
    let request = requestAnimationFrame(function note(now) {
      times.push(now - last);
      last = now;
      request = requestAnimationFrame(note);
    });
    globalThis.bench.framesSeen = () => {
      cancelAnimationFrame(request);
      return times;
    };
  },
};

// One library with one set of events, once, from a fresh page to its figures.
import {withPage} from './browser.mjs';
import {measureGestures} from './gestures.mjs';
import {libraries} from './libraries.mjs';

const MEGABYTE = 2 ** 20;

/** What did not end in time. */
export class TooSlow extends Error {}

/** The result of something, unless it takes longer than some ms. */
function within(limit, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`over ${limit / 1000} s`)), limit);
  });
  promise.catch(() => {}); // it ends with its browser
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The JS heap after a collection, with the contents of typed arrays, MB. */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / MEGABYTE;
}

/**
 * @param task - `shape` and `count`, or `rows`: see `page.js`.
 * @param options - `limit`: ms, for what has no end of its own; `picture`: where to keep what it drew.
 * @throws TooSlow
 */
export function measure(name, task, {limit, picture}) {
  const library = libraries[name];
  return withPage(name, async (page, browser) => {
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error.message ?? error).split('\n')[0]));
    const session = await page.createCDPSession();
    const form = await page.evaluate((given) => globalThis.bench.prepare(given), task);
    const heapBefore = await heapOf(session);
    const {ready, block} = await within(
      limit,
      page.evaluate(() => globalThis.bench.show()),
    );
    // What is loaded when the page is idle is a part of the library.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const heap = (await within(limit, heapOf(session))) - heapBefore;
    const elements = await within(
      limit,
      page.evaluate(() => globalThis.bench.countElements()),
    );
    if (picture) await page.screenshot({path: picture});
    const costs = await within(4 * limit, measureGestures(page, library));
    await page.evaluate(() => globalThis.bench.view(0, 1));
    const add = await within(
      limit,
      page.evaluate(() => globalThis.bench.add()),
    ).catch((error) => {
      if (error instanceof TooSlow) return undefined;
      throw error;
    });
    return {browser, faults, form, ready, block, heap, elements, add, ...costs};
  });
}

// What a reader does with a timeline, step by step, one step a frame; and what that costs the main thread.
import {quantile} from './statistics.mjs';

const STEPS = 60;
/** What takes longer than this altogether, ms, ends early: its frames are slow enough to tell. */
const PATIENCE = 5000;
/** A fling is that long, in steps; what the library does in the frames after it counts too. */
const FLING_STEPS = 8;
const FLING_REST = 30;
const DRAG_LENGTH = 480;
/** How much a step zooms, and how many of them zoom in. */
const ZOOM = 1.1;
const ZOOM_IN = 40;

/** The main thread's time a frame, and the time between frames, ms, while something is done in steps. */
async function costOf(page, steps, act) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  // What the thread has computed, not how long its tasks took: others who use the machine lengthen those.
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'ThreadTime').value * 1000;
  await page.evaluate(() => globalThis.bench.watchFrames());
  const [before, start] = [await busy(), performance.now()];
  for (let i = 1; i <= steps && performance.now() - start < PATIENCE; i++) await act(i);
  const spent = (await busy()) - before;
  const frames = await page.evaluate(() => globalThis.bench.framesSeen());
  await session.detach();
  return {main: spent / Math.max(1, frames.length), slow: quantile(frames, 0.95)};
}

const nextFrame = (page) => page.evaluate(() => globalThis.bench.frame());
const view = (page, from, to) => page.evaluate((...parts) => globalThis.bench.view(...parts), from, to);

/** Moves by the mouse where the library listens to it, otherwise by its API, to the left. */
async function dragBy(page, {drag}, steps, rest = 0) {
  if (drag) {
    await page.mouse.move(drag.x, drag.y);
    await page.mouse.down();
  }
  const cost = await costOf(page, steps + rest, async (i) => {
    const part = Math.min(1, i / steps);
    if (drag && i <= steps) await page.mouse.move(drag.x - DRAG_LENGTH * part, drag.y);
    if (drag && i === steps) await page.mouse.up();
    if (drag || i > steps) await nextFrame(page);
    else await view(page, 0.25 + (part * 0.25 * DRAG_LENGTH) / 1000, 0.5 + (part * 0.25 * DRAG_LENGTH) / 1000);
  });
  if (drag) await page.mouse.up().catch(() => {}); // it may have ended early
  return cost;
}

const gestures = {
  drag: (page, library) => dragBy(page, library, STEPS),
  fling: (page, library) => dragBy(page, library, FLING_STEPS, FLING_REST),

  /** Zooms in by 10 % a step, and then out again by half as many, so that the picture differs in the end. */
  async wheel(page, {wheel, zoom}) {
    const session = await page.createCDPSession();
    if (wheel) await page.mouse.move(wheel.x, wheel.y);
    return costOf(page, STEPS, async (i) => {
      const isIn = i <= ZOOM_IN;
      if (wheel) {
        const {x, y, deltaY, ctrl} = wheel;
        const turn = {type: 'mouseWheel', x, y, deltaX: 0, deltaY: isIn ? deltaY : -deltaY, modifiers: ctrl ? 2 : 0};
        await session.send('Input.dispatchMouseEvent', turn);
        await nextFrame(page);
      } else if (zoom) {
        await page.evaluate((step) => globalThis.bench.zoom(step), i - 1);
      } else {
        const half = 0.125 / ZOOM ** (isIn ? i : 2 * ZOOM_IN - i);
        await view(page, 0.375 - half, 0.375 + half);
      }
    });
  },
};

/** What each gesture costs, from a view of a quarter of all time; and whether the picture has moved by it. */
export async function measureGestures(page, library) {
  const picture = () => page.screenshot({encoding: 'base64', clip: {x: 0, y: 0, width: 1000, height: 500}});
  const costs = {};
  for (const [name, act] of Object.entries(gestures)) {
    await view(page, 0.25, 0.5);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await nextFrame(page);
    const before = await picture();
    costs[name] = await act(page, library);
    costs[name].hasMoved = (await picture()) !== before;
  }
  return costs;
}

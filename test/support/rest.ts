import type {EventTimelineElement} from '../../src/index.js';
import {settled} from './element.js';
import {frames} from './page.js';

/** Longer than this only the test runner waits, ms. */
const LONGEST = 10_000;

/** What the page means to do later: timers, and what waits for a moment without work. */
const pending = new Set<object>();

/** Counts what is asked for by one function and taken back by another. */
function count(ask: 'setTimeout' | 'requestIdleCallback', takeBack: 'clearTimeout' | 'cancelIdleCallback'): void {
  const scope = globalThis as unknown as Record<string, ((...values: unknown[]) => unknown) | undefined>;
  const [asked, takenBack] = [scope[ask], scope[takeBack]];
  if (!asked || !takenBack) return; // WebKit knows no idle callbacks
  const tickets = new Map<unknown, object>();
  scope[ask] = (run, ...more) => {
    if (Number(more[0]) > LONGEST) return asked(run, ...more);
    const ticket = {};
    pending.add(ticket);
    const id = asked(
      (...values: unknown[]) => {
        pending.delete(ticket);
        (run as (...values: unknown[]) => void)(...values);
      },
      ...more,
    );
    tickets.set(id, ticket);
    return id;
  };
  scope[takeBack] = (id) => {
    pending.delete(tickets.get(id)!);
    takenBack(id);
  };
}

count('setTimeout', 'clearTimeout');
count('requestIdleCallback', 'cancelIdleCallback');

/** Waits until all has happened that was to happen: no timer is left, no flight moves the view. */
export async function atRest(element: EventTimelineElement): Promise<void> {
  for (let view = '', still = 0; still < 4;) {
    await frames(1);
    const now = JSON.stringify(element.view);
    still = pending.size === 0 && now === view ? still + 1 : 0;
    view = now;
  }
  await settled(element);
}

/** Waits until something holds; fails, saying what, when it does not within 600 frames. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (await holds()) return;
    await frames(1);
  }
  throw new Error(`in 600 frames it has not come about that ${holds.toString()}`);
}

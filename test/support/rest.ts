import type {EventTimelineElement} from '../../src/index.js';
import {settled} from './element.js';
import {frames} from './page.js';

/** Timers that are longer than this, ms, are those of the test runner, and are ignored. */
const LONGEST = 10_000;

/** The timers and idle callbacks that are pending in the page. */
const pending = new Set<object>();

/** Wraps a function that schedules callbacks, and the one that cancels them, to track what is pending. */
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

/** Waits until no timer is pending and the view has stopped moving. */
export async function atRest(element: EventTimelineElement): Promise<void> {
  for (let view = '', still = 0; still < 4;) {
    await frames(1);
    const now = JSON.stringify(element.view);
    still = pending.size === 0 && now === view ? still + 1 : 0;
    view = now;
  }
  await settled(element);
}

/** Waits until a flight has ended. */
export async function landed(element: EventTimelineElement): Promise<void> {
  for (let before = NaN, still = 0; still < 4;) {
    await frames(1);
    still = element.view!.start === before ? still + 1 : 0;
    before = element.view!.start;
  }
  await settled(element);
}

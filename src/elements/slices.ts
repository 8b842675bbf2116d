/** Longer than this, ms, nothing holds up the page at a time. */
const SLICE = 8;
/** The length of a slice of work that is done again and again, ms: its last step may end as much later. */
export const SHORT_SLICE = 5;

/**
 * Does long work in slices, so that the page answers in between.
 *
 * @param work - yields after each short step; for `progress` it yields how much of the work is done, 0 to 1.
 * @param signal - stops the work before its next slice.
 * @param length - of a slice, ms.
 * @returns what the work returns; undefined if it was stopped.
 */
export async function inSlices<Done, Result>(
  work: Iterator<Done, Result>,
  signal: AbortSignal,
  progress: (done: Done) => void = () => {},
  length = SLICE,
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const until = performance.now() + length;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    progress(step.value);
    await pause();
  }
  return undefined;
}

/** Lets the page do what waits, wherever it is asked and a slice has passed since it last did. */
export function sharing(): () => Promise<void> {
  let until = performance.now() + SLICE;
  return async () => {
    if (performance.now() < until) return;
    await pause();
    until = performance.now() + SLICE;
  };
}

/** Lets the page do what waits. A message comes sooner than a timer, which browsers hold back when it is set often. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      {once: true},
    );
    port1.start();
    port2.postMessage(undefined);
  });
}

const {process} = globalThis as unknown as {process: {cpuUsage(): {user: number}}};

/** How long this process has worked, ms: unlike by the clock, it is no longer where others work at the same time. */
const cpuTime = () => process.cpuUsage().user / 1000;

/**
 * How long some work takes, ms: where that is no less than it should be, the least of three times, as a collection of garbage
 * or a busy machine makes one of them long.
 */
export function leastTime(work: () => void, limit: number): number {
  let least = Infinity;
  for (let i = 0; i < 3 && least >= limit; i++) {
    const start = cpuTime();
    work();
    least = Math.min(least, cpuTime() - start);
  }
  return least;
}

const {process} = globalThis as unknown as {process: {cpuUsage(): {user: number}}};

/** How long this process has worked, ms: unlike by the clock, it is no longer where others work at the same time. */
export const cpuTime = () => process.cpuUsage().user / 1000;

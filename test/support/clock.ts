// The clock of a test page runs faster than that of a wall: flights pass through all that they pass through for readers, in fewer
// frames, and what waits for a pause waits less. Imported before anything that takes the functions of the page.
const SPEED = 3;

const {requestAnimationFrame: ask, setTimeout: wait} = globalThis;
globalThis.requestAnimationFrame = (run) => ask((now) => run(now * SPEED));
globalThis.setTimeout = ((run: () => void, ms = 0, ...more: unknown[]) => wait(run, ms / SPEED, ...more)) as typeof setTimeout;

// The clock by which frames are drawn runs faster than that of a wall: flights pass through all that they pass through for readers, in
// fewer frames. Imported before anything that takes the function of the page.
const SPEED = 3;

const {requestAnimationFrame: ask} = globalThis;
globalThis.requestAnimationFrame = (run) => ask((now) => run(now * SPEED));

import type * as eraMarks from './era-marks.js';

/** What draws eras, once it is loaded; without it there are none. */
export const eras: {marks?: typeof eraMarks} = {};

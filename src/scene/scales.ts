import type * as bentScales from './bent-scales.js';

/** Scales that are not linear, once they are loaded; without them every axis is linear. */
export const scales: {bent?: typeof bentScales} = {};

import {chipsInView} from '../chips-in-view.js';
import {flagStops} from './flag-stops.js';
import {refineFlags} from './refine-flags.js';

/**
 * What views of a part of time need: plans for finer scales, chips that count exactly what is in view, stops for arrow
 * keys. Loaded after the first picture, which shows all of time.
 */
export const flagsDetail = {refineFlags, chipsInView, flagStops};

export type FlagsDetail = typeof flagsDetail;

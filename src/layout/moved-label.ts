import type {BarLabel} from './bars.js';

/** A label that starts at another place, px. */
export function moved(label: BarLabel, at: number): BarLabel {
  return {...label, at, metaAt: label.metaAt + at - label.at};
}

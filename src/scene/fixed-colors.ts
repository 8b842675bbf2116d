import {COLORS, type ColorValue} from './theme.js';

/** Colours as they are in one kind of surroundings: for a picture that stands alone. */
export function fixedColors(scheme: 'light' | 'dark'): ColorValue {
  return (name) => COLORS[name][scheme === 'light' ? 0 : 1];
}

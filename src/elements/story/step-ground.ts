import type {ToldStep} from './told-step.js';

/** The lightness of a color as it counts for contrast, from 0 to 1 (WCAG, relative luminance). */
function luminance(channels: readonly number[]): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black has as much contrast to a color of this luminance as white has. */
const MIDDLE = 0.179;

/** A color of CSS as red, green and blue, each from 0 to 255, without its transparency; undefined for what is none. */
function channelsOf(color: string): readonly number[] | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !CSS.supports('color', color)) return undefined;
  // A canvas names every color in one of two ways, and keeps the one before where it knows none.
  context.fillStyle = '#fedcba';
  context.fillStyle = color;
  const {fillStyle} = context;
  if (fillStyle === '#fedcba' && !/^#fedcba$/i.test(color)) return undefined;
  const hex = /^#(..)(..)(..)$/.exec(fillStyle);
  const channels = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : fillStyle
        .match(/[\d.]+/g)
        ?.slice(0, 3)
        .map(Number);
  return channels?.length === 3 ? channels : undefined;
}

/**
 * Gives steps the color that lies behind them, and words on it black or white, of which one always has a contrast of
 * 4.5 to 1. By the object model: a page may forbid style attributes.
 */
export function paintGrounds(shown: readonly HTMLElement[], steps: readonly ToldStep[]): void {
  shown.forEach(({style, classList}, i) => {
    const {color, url} = steps.at(i)?.step.background ?? {};
    const channels = color === undefined ? undefined : channelsOf(color);
    classList.toggle('on-color', channels !== undefined && !url);
    if (channels) {
      style.setProperty('--_ground', `rgb(${channels.join(' ')})`);
      style.setProperty('--_on-ground', luminance(channels) > MIDDLE ? '#000' : '#fff');
    } else {
      style.removeProperty('--_ground');
      style.removeProperty('--_on-ground');
    }
  });
}

/** The backgrounds that a timeline expects, and how much the colour of a group must differ from them: dates are set in it. */
export const BACKGROUNDS = {light: '#ffffff', dark: '#16181d'};
export const LEAST_CONTRAST = 4.5; // WCAG 2.2, 1.4.3

const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** The relative luminance of `#rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color) {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much two colours differ, from 1 to 21. */
export function contrast(first, second) {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour for dark surroundings: the same, with as little white as makes it readable there. */
export function onDark(color) {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = `#${channels(color)
      .map((value) =>
        Math.round(value + (255 - value) * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrast(mixed, BACKGROUNDS.dark) >= LEAST_CONTRAST) return mixed;
  }
  return '#ffffff';
}

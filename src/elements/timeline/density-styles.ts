import {unsafeCSS} from 'lit';

/**
 * How strongly the parts of the groups are filled, in the order of the groups, where all have one colour: dark and light
 * in turn, as they lie on each other in that order.
 */
const FILLS = [1, 0.35, 0.65, 0.15, 0.9, 0.4, 0.7, 0.25];

/**
 * Tells groups apart in forced colours, where marks have the shapes of their groups, but a density has none: its parts are
 * outlined, and filled as the marks are that explain them.
 */
export const densityStyles = unsafeCSS(
  `@media (forced-colors:active){.density{fill-opacity:.5;stroke:currentColor;stroke-width:.75}.density-label{stroke-width:6}${FILLS.map(
    (fill, i) => `:is(.density,:is(.crowd,.tall) .mark:not(.hollow)).group-${i + 1}{fill-opacity:${fill}}`,
  ).join('')}}`,
);

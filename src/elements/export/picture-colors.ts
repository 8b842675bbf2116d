import type {SvgStyle} from '../../render/scene-drawing.js';
import {fixedColors} from '../../scene/fixed-colors.js';
import {COLOR_NAMES} from '../../scene/theme.js';

/** The scheme of a picture, and the colours in which the page differs from it. */
export type PictureColors = Required<Pick<SvgStyle, 'scheme' | 'colors'>>;

/**
 * Finds the colours of a picture as the page has set them. One that the page sets for both schemes by `light-dark()` is
 * right for either. One that is always the same was chosen for the scheme that the page is shown in: in the other one,
 * it could be dark on dark.
 *
 * @param asked - the scheme; as the page is shown where it is missing.
 */
export function pictureColors(root: ShadowRoot, asked: 'light' | 'dark' | undefined): PictureColors {
  const shown = shownScheme(root);
  const {colorOf, end} = probed(root);
  const scheme = asked ?? shown;
  const fixed = fixedColors(scheme);
  const colors: Partial<Record<(typeof COLOR_NAMES)[number], string>> = {};
  // Forced colours are the reader's, and the same for all groups: the picture is for others too.
  if (!matchMedia('(forced-colors: active)').matches)
    for (const name of COLOR_NAMES) {
      const color = colorOf(`var(--_${name})`, scheme);
      const isForScheme = scheme === shown || color !== colorOf(`var(--_${name})`, shown);
      if (isForScheme && color !== colorOf(fixed(name), scheme)) colors[name] = color;
    }
  end();
  return {scheme, colors};
}

/** The scheme in which the page shows a timeline. */
export function shownScheme(root: ShadowRoot): 'light' | 'dark' {
  const {colorOf, end} = probed(root);
  const scheme = colorOf('light-dark(#fff,#000)', '') === colorOf('#fff', '') ? 'light' : 'dark';
  end();
  return scheme;
}

/** Reads colours as they are computed in a tree, by an element that is never shown. */
function probed(root: ShadowRoot): {colorOf(value: string, scheme: string): string; end(): void} {
  const probe = document.createElement('span');
  probe.hidden = true;
  root.append(probe);
  return {
    colorOf(value, scheme) {
      Object.assign(probe.style, {color: value, colorScheme: scheme, forcedColorAdjust: 'none'});
      return getComputedStyle(probe).color;
    },
    end: () => probe.remove(),
  };
}

import {expect} from 'chai';
import {overviewStyles} from '../../src/elements/overview/overview-styles.js';
import {fixedColors} from '../../src/scene/fixed-colors.js';
import {moreContrast} from '../../src/scene/more-contrast.js';
import {
  type ColorName,
  colorProperties,
  elementColors,
  forcedColorProperties,
  pictureCss,
} from '../../src/scene/theme.js';

type Triple = readonly [number, number, number];

const NAMES = [...colorProperties().matchAll(/--_([\w-]+):/g)].map(([, name]) => name as ColorName);
const GROUPS = NAMES.filter((name) => name.startsWith('group-'));
const SCHEMES = ['light', 'dark'] as const;

/** A color of sRGB as light: each part from 0 to 1, linear. */
function linear(color: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Contrast as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((color) => {
      const [red, green, blue] = linear(color);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** What a color is seen as where so much of it covers another. */
function over(color: string, background: string, opacity: number): string {
  const part = (from: number) => {
    const [top, below] = [color, background].map((one) => Number.parseInt(one.slice(from, from + 2), 16));
    return Math.round(top * opacity + below * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/**
 * How colors are seen: as they are, and without one of the three kinds of cones (Machado, Oliveira and Fernandes 2009,
 * severity 1).
 */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple => [
  matrix[0][0] * x + matrix[0][1] * y + matrix[0][2] * z,
  matrix[1][0] * x + matrix[1][1] * y + matrix[1][2] * z,
  matrix[2][0] * x + matrix[2][1] * y + matrix[2][2] * z,
];

/** In Oklab (Ottosson 2020) equal distances look about equally far. */
function oklab(light: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map((value) => Math.cbrt(value)) as unknown as Triple,
  );
}

const clamp = (light: Triple) => light.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;

/** How far apart two colors look to eyes of a kind. */
function distance(a: string, b: string, eyes: readonly [Triple, Triple, Triple]): number {
  const [one, other] = [a, b].map((color) => oklab(clamp(times(eyes, linear(color)))));
  return Math.hypot(...one.map((value, i) => value - other[i]));
}

// 0.02 is a difference that one can just see (CSS Color 4, deltaEOK) between large fields that touch. Dots and words
// that stand apart take more: four of them for most readers, half as much again as two for those who see fewer colors.
// More than that eight colors that all hold 4.5:1 do not have, unless they glare; a group is named in words besides,
// never told by its color alone.
const APART = 0.08;
const APART_WITH_TWO_CONES = 0.05;

describe('the colors of the picture', () => {
  it('are those that are looked at here', () => {
    expect(NAMES).to.deep.equal(['ink', 'muted', 'rule', 'background', ...GROUPS]);
    expect(GROUPS).to.have.lengthOf(8);
    for (const name of NAMES) for (const scheme of SCHEMES) expect(fixedColors(scheme)(name)).to.match(/^#[\da-f]{6}$/);
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.01);
  });

  for (const scheme of SCHEMES) {
    const colorOf = fixedColors(scheme);
    const background = colorOf('background');

    describe(scheme, () => {
      it('texts hold 4.5:1: titles, what is said beside, and dates in the colors of groups', () => {
        for (const name of ['ink', 'muted', ...GROUPS] as const)
          expect(contrast(colorOf(name), background), name).to.be.at.least(4.5);
      });

      it('texts hold 4.5:1 over the tint of what is open, and over that of a bar or a band', () => {
        for (const name of ['ink', ...GROUPS] as const) {
          // A bar, its core, and the button over it; in the color of its group.
          const tinted = over(colorOf(name), over(colorOf(name), background, 0.1), 0.14);
          expect(contrast(colorOf('ink'), tinted), `a title on ${name}`).to.be.at.least(4.5);
          // What is open is tinted in the color of its text, which is that of titles.
          const open = over(colorOf('ink'), background, 0.13);
          expect(contrast(colorOf(name), open), `${name} on what is open`).to.be.at.least(3.5);
        }
      });

      it('counts hold 4.5:1 on every shade of a chip, and shades grow darker', () => {
        const shades = [...pictureCss(colorOf).matchAll(/\.shade-\d\{fill-opacity:([\d.]+)/g)].map(([, opacity]) =>
          Number(opacity),
        );
        expect(shades).to.have.lengthOf(4);
        expect(shades).to.deep.equal(shades.toSorted((a, b) => a - b));
        for (const shade of shades)
          expect(contrast(colorOf('ink'), over(colorOf('ink'), background, shade)), String(shade)).to.be.at.least(4.5);
      });

      it('lines and marks hold 3:1, also where they are drawn faint', () => {
        expect(contrast(colorOf('rule'), background)).to.be.at.least(3);
        for (const name of ['ink', ...GROUPS] as const) {
          // Poles, leaders, and the outline of a band.
          const faint = Number(/\.pole,\.leader\{[^}]*stroke-opacity:([\d.]+)/.exec(pictureCss(elementColors))![1]);
          expect(contrast(over(colorOf(name), background, faint), background), name).to.be.at.least(3);
        }
      });

      for (const [eyes, matrix] of Object.entries(EYES)) {
        it(`groups look apart to ${eyes}`, () => {
          const least = eyes === 'all cones' ? APART : APART_WITH_TWO_CONES;
          const near = GROUPS.flatMap((a, i) =>
            GROUPS.slice(i + 1).map((b) => ({pair: `${a} ${b}`, apart: distance(colorOf(a), colorOf(b), matrix)})),
          ).filter(({apart}) => apart < least);
          expect(near).to.deep.equal([]);
        });
      }
    });
  }

  it('are the system’s where colors are forced, every one', () => {
    expect(
      [...forcedColorProperties().matchAll(/--_([\w-]+):(CanvasText|Canvas);/g)].map(([, name]) => name),
    ).to.deep.equal(NAMES);
  });

  it('lose what is faint for who asks for more contrast', () => {
    for (const faint of ['.pole', '.leader', '.band-outline']) expect(moreContrast).to.contain(faint);
    const faint = [...pictureCss(elementColors).matchAll(/^([^{}\n]+)\{[^}]*stroke-opacity:\.\d+/gm)].flatMap(
      ([, selectors]) => selectors.split(','),
    );
    expect(faint.filter((selector) => !moreContrast.includes(selector))).to.deep.equal([]);
  });

  it('keeps the columns of the overview at 3:1 under the veil over what is not in view', () => {
    const css = overviewStyles.map(({cssText}) => cssText).join('');
    const opacityOf = (selector: string) =>
      Number(new RegExp(`\\n\\s*${selector} \\{[^}]*fill-opacity: ([\\d.]+)`).exec(css)![1]);
    for (const scheme of SCHEMES) {
      const color = fixedColors(scheme);
      const seen = (name: ColorName, opacity: number) =>
        contrast(over(color('background'), color(name), opacity), color('background'));
      expect(seen('muted', opacityOf('\\.veil')), scheme).to.be.at.least(3);
      for (const name of GROUPS) expect(seen(name, opacityOf('\\.lanes \\.veil')), name).to.be.at.least(3);
    }
  });
});

/** The colours of the picture, in light and in dark surroundings. */
export const COLORS = {
  /** Titles and the axis. */
  ink: ['#16181d', '#eceef2'],
  /** What is said beside: states, labels of the edges. */
  muted: ['#565c66', '#a6adb8'],
  /** Lines that are only to be seen when looked for. */
  rule: ['#8b919b', '#7b828e'],
  /** The surroundings, where a mark has to hide what it lies on. */
  background: ['#ffffff', '#16181d'],
  // Groups: 4.5:1 against the background, because dates are set in them, and apart for colour-blind readers too.
  'group-1': ['#b02022', '#fe8173'],
  'group-2': ['#9c650a', '#ee9e17'],
  'group-3': ['#0867bd', '#88c1f7'],
  'group-4': ['#4e4b56', '#cdc2ca'],
  'group-5': ['#116c61', '#3bbeae'],
  'group-6': ['#6d3d9c', '#b398f5'],
  'group-7': ['#a93981', '#e59ad0'],
  'group-8': ['#36610f', '#a4d064'],
} as const;

export type ColorName = keyof typeof COLORS;

export const COLOR_NAMES = Object.keys(COLORS) as readonly ColorName[];

/** How a colour is written in a stylesheet. */
export type ColorValue = (name: ColorName) => string;

/** Colours as the stylesheet of an element has them: private properties, which `colorProperties` defines. */
export const elementColors: ColorValue = (name) => `var(--_${name})`;

/**
 * Defines the private properties: as the page sets them (`--timeline-ink`), and where it does not, by its colour
 * scheme.
 */
export function colorProperties(): string {
  return Object.entries(COLORS)
    .map(([name, values]) => `--_${name}:var(--timeline-${name},light-dark(${values.join()}));`)
    .join('');
}

/** Defines the private properties for forced colors, which do not override fills and strokes of SVG. */
export function forcedColorProperties(): string {
  return COLOR_NAMES.map((name) => `--_${name}:${name === 'background' ? 'Canvas' : 'CanvasText'};`).join('');
}

const GROUP_NAMES = COLOR_NAMES.filter((name) => name.startsWith('group-'));

/**
 * The stylesheet of the picture, for every renderer. Marks are drawn in `currentColor`, which is that of their group;
 * their body and outline say whether and how well an event is known, so that nothing hangs on colour alone. No line ends:
 * every element has it.
 */
export function pictureCss(color: ColorValue): string {
  return `\
.mark,.cap,.label-rule,.cross,.bar-outline,.band-outline{stroke:currentColor;stroke-width:1.5}\
.pole,.leader,.cap,.cross,.bar-outline,.band-outline,.axis,.tick,.tick-minor,.now,.fold{fill:none}\
.mark,.label-rule,.bar,.bar-core,.band{fill:currentColor}\
.group-none{color:${color('ink')}}\
${GROUP_NAMES.map((name) => `.${name}{color:${color(name)}}`).join('')}\
.bar,.band{fill-opacity:.1}\
.bar-core{fill-opacity:.14}\
.bar.bar-core{fill-opacity:.226}\
.band.plain{fill-opacity:.2;stroke:currentColor;stroke-opacity:.75}\
.hollow.bar,.hollow.bar-core,.hollow.band{fill-opacity:.03}\
.hollow.bar.bar-core{fill-opacity:.06}\
.bar-outline{stroke-width:1.25}\
.cap{stroke-width:1.75}\
.band-outline{stroke-width:1;stroke-opacity:.75}\
.mark.hollow,.label-rule.hollow,.fold-gap{fill:${color('background')}}\
.ring{fill:none}\
.label-rule{stroke-width:1}\
line.label-rule{stroke-width:3}\
.dashed.mark,.dashed.bar-outline,.dashed.band-outline,.dashed.plain,.dashed.label-rule{stroke-dasharray:3 2}\
.pole,.leader{stroke:currentColor;stroke-width:1;stroke-opacity:.75}\
.axis{stroke:${color('ink')};stroke-width:1.5}\
.axis.ahead{stroke:${color('rule')};stroke-dasharray:3 3}\
.tick,.fold{stroke:${color('ink')};stroke-width:1}\
.tick-minor{stroke:${color('rule')};stroke-width:1}\
.grid{stroke-opacity:.4}\
.density{fill:currentColor;fill-opacity:.45}\
.density-label{paint-order:stroke;stroke:${color('background')};stroke-width:3}\
.era{stroke:currentColor;opacity:.07}\
.now{stroke:${color('ink')};stroke-width:1.25;stroke-dasharray:1 3}\
text{font-size:.75em}\
.title,.strong{font-size:.875em;fill:${color('ink')}}\
.tick-label{fill:${color('ink')};font-weight:700}\
.date,.state{fill:currentColor}\
.date,.strong{font-weight:700}\
.now-label,.edge-label,.zone-label,.fold-label,.density-label,.period-count{fill:${color('muted')}}\
.now-label,.fold-label{font-style:italic}\
.struck.title,.struck.strong{text-decoration:line-through}\
.edge-chip,.more-chip{fill:${color('background')};stroke:${color('rule')}}\
.more-shade,.more-label{fill:${color('ink')}}\
.more-label{font-weight:700}\
.shade-0{fill-opacity:.05}\
.shade-1{fill-opacity:.14}\
.shade-2{fill-opacity:.24}\
.shade-3{fill-opacity:.36}
`;
}

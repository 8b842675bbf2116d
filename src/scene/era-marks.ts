import type {DatasetEra} from '../data/types.js';
import {truncate} from '../layout/break-lines.js';
import {packBars} from '../layout/pack-bars.js';
import type {Scale} from '../layout/scales/scale.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {TimeScale} from '../layout/time-scale.js';
import {onAxis} from '../time/zones.js';
import type {View} from '../view/view.js';
import {groupStyle} from './event-style.js';
import {markKey} from './keys.js';
import type {SceneInput} from './scene-input.js';
import {inLanguage, type Sheet} from './sheet.js';

/** Around the name of an era, px. */
const PAD = 4;
/** Between two eras of which one follows the other, px. */
const APART = 2;
/** Beside a vertical axis, a name is at most so wide, in sizes of the text. */
const NAME_MOST = 10;
/** Names of eras that overlap stand in so many tiers at most. */
const MOST_TIERS = 4;

/** An era in time, ms since 1970 UTC, cut at the ends of the axis, and the tier in which its name stands. */
interface PlacedEra extends View {
  readonly era: DatasetEra;
  readonly tier: number;
}

/** The eras that lie in time, the first ones first; those that overlap in tiers. */
function erasOf({dataset, table, layout: {extent}}: SceneInput): PlacedEra[] {
  const all = (dataset.eras ?? [])
    .map((era) => {
      const {earliest, endLatest} = onAxis(era.date, table.zone);
      return {era, start: Math.max(extent.start, earliest), end: Math.min(extent.end, endLatest)};
    })
    .filter(({start, end}) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const tiers = packBars(
    all.map(({start, end}) => ({start, end, importance: 0.5})),
    0,
    MOST_TIERS,
  );
  return all.map((era, i) => ({...era, tier: tiers[i] ?? MOST_TIERS - 1}));
}

/** The titles of all eras, in the order of time: for the summary. */
export function eraTitles(input: SceneInput): string[] {
  return erasOf(input).map(({era}) => era.title);
}

/** The height of the names of eras above a picture in which time runs to the right, px. */
export function eraHeight(input: SceneInput): number {
  return erasOf(input).reduce((most, {tier}) => Math.max(most, tier + 1), 0) * nameHeight(input);
}

function nameHeight({layout: {measure}}: SceneInput): number {
  return lineHeight('small', measure) + PAD;
}

/** What eras are drawn in. */
interface EraFrame {
  readonly along: 'x' | 'y';
  /** Where the axis lies while the view is shown. */
  readonly axis: TimeScale;
  /** Undefined where the axis is linear. */
  readonly scale: Scale | undefined;
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
  /** How far above the picture the names stand, px. */
  readonly above: number;
}

/** Draws bands behind the picture, with their names: above it, or, where time runs down, at the edge of the band. */
export function drawEras(sheet: Sheet, {along, axis, scale, width, height, above}: EraFrame, input: SceneInput): void {
  const {measure} = input.layout;
  const px = (time: number) => axis.toPx(scale?.toAxis(time) ?? time);
  const length = along === 'x' ? width : height;
  for (const {era, start, end, tier} of erasOf(input)) {
    const [from, to] = [Math.max(-1, px(start)) + APART / 2, Math.min(length + 1, px(end)) - APART / 2];
    if (to <= Math.max(0, from) || from >= length) continue;
    const key = markKey('era', era.title, start);
    const color = groupStyle(era.group, input.dataset.groups);
    const top = along === 'x' ? tier * nameHeight(input) - above : 0;
    sheet.rect(
      {key, part: 'era', role: {styles: [color]}},
      along === 'x'
        ? {x: from, y: top, width: to - from, height: height - top}
        : {x: 0, y: from, width, height: to - from},
    );
    const most = (along === 'x' ? to - Math.max(0, from) : NAME_MOST * measure.fontSize) - 2 * PAD;
    const text = truncate(era.title, most, (one) => measure.width(one, 'smallStrong'));
    // The first letters of a name say nothing.
    if (text.length < Math.min(4, era.title.length) || (along === 'y' && to - from < nameHeight(input))) continue;
    sheet.text(
      {
        key: markKey(key, 'name'),
        part: 'era-label',
        role: inLanguage({styles: ['date', color]}, input.wording.dataLang()),
        whole: era.title,
      },
      along === 'x'
        ? [Math.max(0, from) + PAD, top + baseline('smallStrong', measure) + PAD / 2]
        : [width - PAD, Math.max(0, from) + baseline('smallStrong', measure) + PAD / 2],
      along === 'x' ? 'left' : 'right',
      text,
    );
  }
}

import type {DatasetEra} from '../data/types.js';
import {truncate} from '../layout/break-lines.js';
import {packBars} from '../layout/pack-bars.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {onAxis} from '../time/zones.js';
import type {View} from '../view/view.js';
import {groupStyle} from './group-style.js';
import {markKey} from './keys.js';
import type {Box} from '../layout/layout-input.js';
import type {LayoutPlan, Projection} from '../layout/layout-plan.js';
import type {VerticalLayout} from '../layout/vertical/vertical-layout.js';
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

/** So high is what stands below the names of eras at least, in sizes of the text: the axis, and a tier of bars. */
const LEAST_BELOW = 5;

/** An era in time, ms since 1970 UTC, cut at the ends of the axis, and the tier in which its name stands. */
interface PlacedEra extends View {
  readonly era: DatasetEra;
  readonly tier: number;
}

/** The eras of what is drawn: they are asked for in every frame. */
const placed = new WeakMap<SceneInput, readonly PlacedEra[]>();

/** The eras that lie in time, the first ones first; those that overlap in tiers. The same list for the same input. */
export function erasOf(input: SceneInput): readonly PlacedEra[] {
  const eras = placed.get(input) ?? placeEras(input);
  placed.set(input, eras);
  return eras;
}

function placeEras({dataset, table, layout: {extent}}: SceneInput): PlacedEra[] {
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

/**
 * The height of the names of eras above a picture in which time runs to the right, px. In a low frame they have none:
 * they give way to the events, and are in the summary.
 * @param mostHeight - of the picture with them, px.
 */
export function eraHeight(input: SceneInput, mostHeight: number): number {
  const height = erasOf(input).reduce((most, {tier}) => Math.max(most, tier + 1), 0) * nameHeight(input);
  return mostHeight - height < LEAST_BELOW * input.layout.measure.fontSize ? 0 : height;
}

function nameHeight({layout: {measure}}: SceneInput): number {
  return lineHeight('small', measure) + PAD;
}

/**
 * Draws bands behind a picture, with their names: above it, or, where time runs down, at the edge of the band.
 * @param view - in axis time.
 * @param above - the height of what stands above the picture, px; where there is none the bands have no names.
 */
export function drawEras(
  sheet: Sheet,
  layout: Projection,
  view: View,
  {plan, above, input}: {readonly plan: LayoutPlan; readonly above: number; readonly input: SceneInput},
): void {
  const {
    axis: {along},
    width,
    height,
  } = layout;
  const all = erasOf(input);
  const hasNames = along === 'y' || above > 0;
  if (!all.length) return;
  const axis = plan.scale(view);
  const lines = 'cards' in layout ? cardLines(layout as VerticalLayout, input) : [];
  const {measure, scale} = input.layout;
  const px = (time: number) => axis.toPx(scale?.toAxis(time) ?? time);
  const length = along === 'x' ? width : height;
  for (const {era, start, end, tier} of all) {
    const [from, to] = [Math.max(-1, px(start)) + APART / 2, Math.min(length + 1, px(end)) - APART / 2];
    if (to <= Math.max(0, from) || from >= length) continue;
    const key = markKey('era', era.title, start);
    const color = groupStyle(era.group, input.dataset.groups);
    const top = along === 'x' && above ? tier * nameHeight(input) - above : 0;
    // A line as wide as the band: the box of a shape would lie under a part of some texts, whose contrast could not be
    // decided then.
    const [middle, thickness] = [(from + to) / 2, to - from];
    sheet.line(
      {key, part: 'era', role: {styles: [color]}, width: Math.round(thickness * 100) / 100},
      along === 'x' ? [middle, top] : [0, middle],
      along === 'x' ? [middle, height] : [width, middle],
    );
    if (!hasNames) continue;
    const most = (along === 'x' ? to - Math.max(0, from) : NAME_MOST * measure.fontSize) - 2 * PAD;
    const text = truncate(era.title, most, (one) => measure.width(one, 'smallStrong'));
    const left = width - PAD - measure.width(text, 'smallStrong');
    const place = along === 'x' ? top : freePlace(Math.max(0, from), left, nameHeight(input), lines);
    // The first letters of a name say nothing.
    if (text.length < Math.min(4, era.title.length) || (along === 'y' && place + nameHeight(input) > to)) continue;
    sheet.text(
      {
        key: markKey(key, 'name'),
        part: 'era-label',
        role: inLanguage({styles: ['date', color]}, input.wording.dataLang()),
        whole: era.title,
      },
      along === 'x'
        ? [Math.max(0, from) + PAD, place + baseline('smallStrong', measure) + PAD / 2]
        : [width - PAD, place + baseline('smallStrong', measure) + PAD / 2],
      along === 'x' ? 'left' : 'right',
      text,
    );
  }
}

/** The lines of all cards, from top to bottom. */
function cardLines({cards}: VerticalLayout, {layout: {measure}}: SceneInput): Box[] {
  return cards.flatMap(({x, y, metaLines, titleLines, strong}) => {
    const title = strong ? ('strong' as const) : ('title' as const);
    let top = y;
    return [
      ...metaLines.map((text) => ({text, role: 'smallStrong' as const})),
      ...titleLines.map((text) => ({text, role: title})),
    ].map(({text, role}): Box => {
      const box = {x, y: top, width: measure.width(text, role), height: lineHeight(role, measure)};
      top += box.height;
      return box;
    });
  });
}

/** Where something of a height has room right of a place, below another: beside no line. px, from top to bottom. */
function freePlace(from: number, left: number, height: number, lines: readonly Box[]): number {
  let top = from;
  for (const line of lines)
    if (line.x + line.width > left - PAD && line.y < top + height && line.y + line.height > top)
      top = line.y + line.height;
  return top;
}

import type {DatasetEra} from '../data/types.js';
import {breakLines, truncate} from '../layout/break-lines.js';
import {DOT_ROOM} from '../layout/axis-ends.js';
import {baseline, lineHeight, type TextMeasure} from '../layout/text-measure.js';
import {onAxis} from '../time/zones.js';
import type {View} from '../view/view.js';
import {groupStyle} from './group-style.js';
import {markKey} from './keys.js';
import type {Box} from '../layout/layout-input.js';
import type {LayoutPlan, LayoutSize, Projection} from '../layout/layout-plan.js';
import type {VerticalLayout} from '../layout/vertical/vertical-layout.js';
import type {SceneInput} from './scene-input.js';
import {inLanguage, type Sheet} from './sheet.js';

/** Around the name of an era, px. */
const PAD = 4;
/** Between two eras of which one follows the other, px. */
const APART = 2;
/** A band is so long at least, px. */
const LEAST_BAND = 1;
/** Beside a vertical axis, a name that is not seen as a whole is at most so wide, in sizes of the text. */
const NAME_MOST = 10;
/** It is broken into so many lines, of which the widest takes about so much of it. */
const PARTS = [
  [2, 0.6],
  [3, 0.45],
] as const;
/** As a whole it stands so many of its heights lower than where it would be cut, at most. */
const MOST_LOWER = 4;
/** Names of eras stand in so many rows at most. */
const MOST_ROWS = 4;
/** Between two names of a row, px. */
const NAME_GAP = 8;
/** What rounding does, px. */
const ROUNDING = 0.01;

/** So high is what stands below the names of eras at least, in sizes of the text: the axis, and a tier of bars. */
const LEAST_BELOW = 5;

/** An era in time, ms since 1970 UTC, cut at the ends of the axis. */
interface PlacedEra extends View {
  readonly era: DatasetEra;
}

/** The eras of what is drawn, and the rows of their names: they are asked for in every frame. */
const placed = new WeakMap<SceneInput, readonly PlacedEra[]>();
const rows = new WeakMap<SceneInput, readonly number[]>();

/** The eras that lie in time, the first ones first. The same list for the same input. */
export function erasOf(input: SceneInput): readonly PlacedEra[] {
  const eras = placed.get(input) ?? placeEras(input);
  placed.set(input, eras);
  return eras;
}

function placeEras({dataset, table, layout: {extent}}: SceneInput): PlacedEra[] {
  return (dataset.eras ?? [])
    .map((era) => {
      const {earliest, endLatest} = onAxis(era.date, table.zone);
      return {era, start: Math.max(extent.start, earliest), end: Math.min(extent.end, endLatest)};
    })
    .filter(({start, end}) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The row of each name, the first that is free: of eras that overlap, which may both begin before a view, and, as far as
 * there are rows, of names that would touch while all of time is shown. Undefined where eras that overlap have too few.
 */
function rowsOf(input: SceneInput, width: number, most: number): number[] | undefined {
  const {extent, measure, scale} = input.layout;
  const pxPerMs = (width - 2 * DOT_ROOM) / (extent.end - extent.start);
  const all = Array.from({length: most}, () => ({time: -Infinity, px: -Infinity}));
  const rows: number[] = [];
  for (const {era, start, end} of erasOf(input)) {
    const from = ((scale?.toAxis(start) ?? start) - extent.start) * pxPerMs;
    const free = all.filter(({time}) => time <= start);
    if (!free.length && most < MOST_ROWS) return undefined;
    const row = free.find(({px}) => px + NAME_GAP <= from) ?? free[0] ?? all[most - 1];
    row.time = Math.max(row.time, end);
    row.px = from + measure.width(era.title, 'smallStrong');
    rows.push(all.indexOf(row));
  }
  return rows;
}

/** The titles of all eras, in the order of time: for the summary. */
export function eraTitles(input: SceneInput): string[] {
  return erasOf(input).map(({era}) => era.title);
}

/**
 * The height of the names of eras above a picture in which time runs to the right, px. In a low frame they have none:
 * they give way to the events, and are in the summary.
 * @param size - of the picture with them, px.
 */
export function eraHeight(input: SceneInput, {width, mostHeight}: LayoutSize): number {
  const room = mostHeight - LEAST_BELOW * input.layout.measure.fontSize;
  const found = rowsOf(input, width, Math.max(0, Math.min(MOST_ROWS, Math.floor(room / nameHeight(input))))) ?? [];
  rows.set(input, found);
  return Math.max(0, ...found.map((row) => row + 1)) * nameHeight(input);
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
  {plan, above, input}: {readonly plan: Pick<LayoutPlan, 'scale'>; readonly above: number; readonly input: SceneInput},
): void {
  const {
    axis: {along},
    width,
    height,
  } = layout;
  const all = erasOf(input);
  const hasNames = along === 'y' || above > 0;
  // Sections draw them each for itself.
  if (!all.length || 'sections' in layout) return;
  const axis = plan.scale(view);
  const lines = 'cards' in layout ? cardLines(layout as VerticalLayout, input) : [];
  const {measure, scale} = input.layout;
  const px = (time: number) => axis.toPx(scale?.toAxis(time) ?? time);
  const length = along === 'x' ? width : height;
  const rowOf = rows.get(input) ?? [];
  const shown = all.flatMap(({era, start, end}, i): ShownEra[] => {
    const [first, last] = [px(start), Math.max(px(end), px(start) + LEAST_BAND)];
    // A short band gives nothing to what is beside it.
    const apart = last - first > 2 * APART ? APART / 2 : 0;
    const [from, to] = [Math.max(-1, first) + apart, Math.min(length + 1, last) - apart];
    return to <= Math.max(0, from) || from >= length ? [] : [{era, start, from, to, row: rowOf[i] ?? 0}];
  });
  const topOf = ({row}: ShownEra) => (along === 'x' && above ? row * nameHeight(input) - above : 0);
  const styleOf = ({era}: ShownEra) => groupStyle(era.group, input.dataset.groups);
  const keyOf = ({era, start}: ShownEra) => markKey('era', era.title, start);
  for (const one of shown) {
    // A line as wide as the band: the box of a shape would lie under a part of some texts, whose contrast could not be
    // decided then.
    const [middle, thickness] = [(one.from + one.to) / 2, one.to - one.from];
    sheet.line(
      {key: keyOf(one), part: 'era', role: {styles: [styleOf(one)]}, width: Math.round(thickness * 100) / 100},
      along === 'x' ? [middle, topOf(one)] : [0, middle],
      along === 'x' ? [middle, height] : [width, middle],
    );
  }
  if (!hasNames) return;
  const names = along === 'x' ? namesInRows(shown, width, measure) : undefined;
  const beside = {right: width - PAD, height: nameHeight(input), lines, measure};
  // After all bands: a name may reach beyond its own.
  for (const one of shown) {
    const name = names ? names.get(one) : nameBeside(one, beside);
    if (!name) continue;
    const top = (name.top ?? topOf(one)) + baseline('smallStrong', measure) + PAD / 2;
    [name.text, ...(name.more ?? [])].forEach((text, line) =>
      sheet.text(
        {
          key: markKey(keyOf(one), 'name', ...(line ? [line] : [])),
          part: 'era-label',
          role: inLanguage({styles: ['date', styleOf(one)]}, input.wording.dataLang()),
          whole: one.era.title,
        },
        [name.at, top + line * lineHeight('small', measure)],
        along === 'x' ? 'left' : 'right',
        text,
      ),
    );
  }
}

/** An era in a picture: where its band starts and ends, px along the axis, and the row of its name. */
interface ShownEra {
  readonly era: DatasetEra;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The name of an era: where its text starts, or ends beside a vertical axis, px. */
interface EraName {
  readonly at: number;
  readonly top?: number;
  readonly text: string;
  /** The lines below that, where it is broken. */
  readonly more?: readonly string[];
}

/**
 * The names of eras above a picture: each where its band starts, or where the picture does, and whole also where its band
 * is shorter, unless another name of its row is in the way. Where one is, or the end of the picture, it moves towards the
 * start as far as there is room, or else stands behind another name of its row; it is shortened only if it has no room there.
 */
function namesInRows(shown: readonly ShownEra[], width: number, measure: TextMeasure): Map<ShownEra, EraName> {
  const widthOf = (text: string) => measure.width(text, 'smallStrong');
  const layOut = (inRow: readonly ShownEra[]): Map<ShownEra, EraName> => {
    const names = new Map<ShownEra, EraName>();
    let free = PAD;
    let nameless: ShownEra | undefined;
    inRow.forEach((one, i) => {
      const {title} = one.era;
      const start = Math.max(0, one.from);
      // Of more than there are rows, several may have begun before the view: they stand behind one another.
      const next = inRow.slice(i + 1).find(({from}) => from > start);
      const limit = next ? next.from + PAD - NAME_GAP : width - PAD;
      const at = Math.max(free, Math.min(start + PAD, limit - widthOf(title)));
      const text = truncate(title, limit - at + ROUNDING, widthOf);
      // It stands, at least in part, on its own band, or begins where that ends.
      if (saysMuch(text, title) && at <= one.to + PAD && at + widthOf(text) > one.from) {
        names.set(one, {at, text});
        free = at + widthOf(text) + NAME_GAP;
      } else nameless = one;
    });
    // One that has no room anyway leaves it to those before.
    return nameless ? layOut(inRow.filter((one) => one !== nameless)) : names;
  };
  const endOf = ({at, text}: EraName) => at + widthOf(text);
  const rowsOfNames = Array.from({length: MOST_ROWS}, (_, row) => {
    const inRow = shown.filter((one) => one.row === row);
    const names = layOut(inRow);
    for (const one of inRow) {
      const {title} = one.era;
      if (names.get(one)?.text === title) continue;
      // Of eras that overlap in one row, a long one may go on after the names of others that begin within it.
      const others = Array.from(names).flatMap(([other, name]) => (other === one ? [] : [name]));
      const isFree = (name: EraName) =>
        name.at <= one.to + PAD &&
        endOf(name) > one.from &&
        endOf(name) <= width - PAD &&
        others.every((other) => endOf(name) + NAME_GAP <= other.at || name.at >= endOf(other) + NAME_GAP);
      const behind = others.map((other): EraName => ({at: endOf(other) + NAME_GAP, text: title})).find(isFree);
      if (behind) names.set(one, behind);
    }
    return [...names];
  });
  return new Map(rowsOfNames.flat());
}

/**
 * The name of an era at the right edge of its band, beside an axis that runs down, on no line of a card: on one line, or on
 * more of them where it would stand much lower otherwise, or would be cut.
 */
function nameBeside(
  {era: {title}, from, to}: ShownEra,
  {right, height, lines, measure}: {right: number; height: number; lines: readonly Box[]; measure: TextMeasure},
): EraName | undefined {
  const widthOf = (text: string) => measure.width(text, 'smallStrong');
  const most = NAME_MOST * measure.fontSize - 2 * PAD;
  // It does not reach beyond the cards, to the axis.
  const room = lines.reduce((widest, {x}) => Math.max(widest, right - x), most);
  const broken = PARTS.flatMap(([count, part]) => {
    const own = breakLines(title, part * widthOf(title), count, widthOf);
    // At its spaces only, and not cut.
    return own.join(' ') === title && own.every((line) => widthOf(line) <= room) ? [own] : [];
  });
  const placed = [...(widthOf(title) <= room ? [[title]] : []), ...broken, [truncate(title, most, widthOf)]].flatMap(
    (own): (EraName & {readonly top: number})[] => {
      const [text, ...more] = own;
      const size = height + more.length * lineHeight('small', measure);
      const top = freePlace(Math.max(0, from), right - Math.max(...own.map(widthOf)), size, lines);
      return saysMuch(own.join(' '), title) && top + size <= to ? [{at: right, top, text, more}] : [];
    },
  );
  const highest = Math.min(...placed.map(({top}) => top));
  return placed.find(({top}) => top - highest <= MOST_LOWER * height);
}

/** The first letters of a name say nothing. */
const saysMuch = (text: string, title: string) => text.length >= Math.min(4, title.length);

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

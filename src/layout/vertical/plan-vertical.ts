import type {Steps} from '../../data/steps.js';
import {chipHeight, chipWidth} from '../chips.js';
import {eventsInView} from '../../query/events-in-view.js';
import {META_LINES, TITLE_LINES} from '../flag-text.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {lineHeight} from '../text-measure.js';
import type {View} from '../../view/view.js';
import {TimeScale} from '../time-scale.js';
import {DAY} from '../../time/calendar.js';
import {CardTexts} from './card-texts.js';
import {CardTiles} from './card-tiles.js';
import {CHIP_ROOM} from './chip-places.js';
import {CARD_GAP, MARK_ROOM} from './place-cards.js';
import {byRank} from './rank.js';
import {columnCount, type Columns, columnsBehind} from './vertical-columns.js';
import {eventsOf, type VerticalPart} from './vertical-part.js';
import {VerticalPlan} from './vertical-plan.js';
import {verticalTicks, zoneLines} from './vertical-ticks.js';

/** Between the chip for what lies beyond the axis and its end, px. */
export const EDGE_GAP = 12;
/** Below the name of the zone, px. */
export const HEAD_GAP = 4;
/** The axis is at least so long for each event, px. */
const LEAST_PITCH = 48;
/** The axis is longer than its cards, so that even where they crowd some distances stay visible. */
export const SLACK = 1.12;
/** As many cards as one wants to scroll through: up to here the picture is as long as all of them. */
const CARD_LIMIT = 64;
/** With more events, most are counted in chips, and so many have cards: the axis is only as long as these. */
const CROWD_CARDS = 60;
/** The finest scale for which bar columns are counted, px per ms: practically every span is a bar there. */
const FINEST = 1;
/** The widest that a tick's label may be, in multiples of the font size; wider ones are broken into lines. */
const LABEL_MOST = 6;
/** Where days have labels, a day is at least so long, px. */
const DAY_LABEL = 40;

/** How much room the cards of a plan have. */
export interface MoreRoom {
  /** The axis of all events is so many times as long as usual. */
  readonly longer: number;
  /** Below its end there is room for so many more of the highest cards. */
  readonly below: number;
}

const USUAL_ROOM: MoreRoom = {longer: 1, below: 0};

/**
 * Plans all of time down a vertical axis, which is as long as its cards need, in steps.
 * @param part - the events that it is of; all where it is missing.
 * @param more - how much more room than usual the cards of all events have.
 */
export function* planVertical(
  input: LayoutInput,
  size: Pick<LayoutSize, 'width' | 'leastHeight'>,
  part?: VerticalPart,
  {longer, below}: MoreRoom = USUAL_ROOM,
): Steps<VerticalPlan> {
  const {table, extent, measure} = input;
  const {width, leastHeight} = size;
  const events = part ? eventsOf(part, input) : eventsInView(table, extent);
  const {within, before, after} = events;
  yield;
  const byImportance = [...within].sort(byRank((row) => table.importance[row]));
  const mostCards = part?.mostCards ?? (within.length > CARD_LIMIT ? CROWD_CARDS : CARD_LIMIT);
  const isCrowded = within.length > mostCards;
  const withCards = isCrowded ? byImportance.slice(0, mostCards) : within;
  yield;

  const chip = chipHeight(measure);
  const zone = zoneLines(input);
  const head = zone.lines.length ? zone.lines.length * lineHeight('small', measure) + HEAD_GAP : 0;
  const top = head + (before.length ? chip + EDGE_GAP : 0);
  const bottom = after.length ? chip + EDGE_GAP : 0;
  const line = lineHeight('small', measure);
  // The scale, which decides in the end how many columns of bars there are, is not known yet.
  const pxPerMs = Math.max(1, leastHeight, within.length * LEAST_PITCH) / (extent.end - extent.start);
  const count = yield* columnCount(within, input, pxPerMs);
  yield;
  const finestCount = Math.max(count, yield* columnCount(byImportance.slice(0, mostCards), input, FINEST));
  yield;

  const texts = new CardTexts(input, width);
  // Chips stand among the labels of the axis.
  const chips = chipWidth(input.chipLabel(within.length), input) + CHIP_ROOM - MARK_ROOM;
  let labelWidth = Math.max(zone.width, chips, part?.labels?.whole ?? 0);
  let height: number;
  let foot: number;
  let room: number;
  let [whole, zoomed]: Columns[] = [];
  const heightOf = (row: number) => texts.heightOf(row, whole, zoomed);
  // A longer axis has finer ticks, whose wider labels make cards narrower and so higher, which makes the axis longer:
  // until the labels fit.
  for (let widest = labelWidth; ; labelWidth = widest) {
    whole = columnsBehind(labelWidth, count);
    let cards = 0;
    let highest = 0;
    for (const row of withCards) {
      const own = texts.of(row, whole).height;
      cards += own + CARD_GAP;
      highest = Math.max(highest, own);
      yield;
    }
    // A card stands with its first line beside its mark, also where that is the end of the axis.
    foot = Math.ceil(Math.max(0, highest - line / 2 - MARK_ROOM) + (part?.below ?? below) * (highest + CARD_GAP));
    room = top + bottom + foot + 2 * MARK_ROOM;
    const length = part ? part.lengthFor(cards) : (input.scale?.length ?? cards * SLACK) * longer;
    height = Math.max(leastHeight, Math.ceil(length) + room);
    const named = widestOfDays(input, height - room);
    zoomed = columnsBehind(Math.max(labelWidth, named, part?.labels?.zoomed ?? 0), finestCount);
    yield;
    if (!isCrowded) height = Math.max(height, room + within.reduce((sum, row) => sum + heightOf(row), 0));
    widest = widestLabel(input, new TimeScale(extent, top + MARK_ROOM, height - bottom - foot - MARK_ROOM));
    yield;
    if (widest <= labelWidth) break;
  }
  const tiles = new CardTiles(within, input, {
    length: height - room,
    most: (height - room) / SLACK,
    mostCards,
    line,
    foot: foot + MARK_ROOM,
    least: META_LINES * line + TITLE_LINES * lineHeight('strong', measure) + CARD_GAP,
    heightOf,
  });
  yield;
  return new VerticalPlan({
    input,
    width,
    height,
    margins: {head, top, bottom, foot},
    events,
    withCards,
    tiles,
    texts,
    whole,
    zoomed,
  });
}

/** The width of the widest label of days on an axis of a length, px; 0 where it has none. */
function widestOfDays(input: LayoutInput, length: number): number {
  const days = longestDays(input.extent, length);
  return days.end > days.start ? widestLabel(input, new TimeScale(days, 0, length)) : 0;
}

/**
 * As much of some time as an axis of a length, px, has room to label day by day: labels of days are the widest. It begins
 * where that time does.
 */
export function longestDays({start, end}: View, length: number): View {
  return {start, end: Math.min(end, start + (length / DAY_LABEL) * DAY)};
}

/** The width of the widest label of the axis, px. */
export function widestLabel(input: LayoutInput, scale: TimeScale): number {
  const {ticks} = verticalTicks(input, scale, LABEL_MOST * input.measure.fontSize);
  const folds = input.scale?.foldsIn(scale, input) ?? [];
  return Math.ceil([...ticks, ...folds].reduce((most, {width}) => Math.max(most, width), 0));
}

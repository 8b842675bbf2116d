import type {ScaleName} from '../../data/scale-names.js';
import type {Steps} from '../../data/steps.js';
import {isInView} from '../../query/events-in-view.js';
import type {Lane} from '../lanes/lane.js';
import {countText, laneHeaders} from '../lanes/lane-headers.js';
import {SCROLLBAR} from '../lanes/lanes-in-sight.js';
import type {Box, LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import type {makeOwnScale, OwnScale} from '../scales/own-scale.js';
import {VerticalLayoutPlan} from '../vertical/vertical-layout-plan.js';
import {byRank} from '../vertical/rank.js';
import type {AxisLabels, VerticalPart} from '../vertical/vertical-part.js';

/** Above a header, and from there to the axis below it, px. */
const SECTION_GAP = 16;
const HEADER_GAP = 4;
/** The axis of a section is at least so long, px: two of its ticks have labels. */
const LEAST_AXIS = 120;
/** A linear axis is so many times as long as the cards of its section are together, one after the other. */
const SLACKS = [1.12, 1.5];
/** Where no other scale gives cards to all, it may be longer, up to so many px. */
const LONG_SLACKS = [2.1, 3, 4.5];
const MOST_AXIS = 600;
/** An axis that is not linear is so many times as long as its scale asks for. */
const LONGER = [1, 1.35, 1.8];
/** On it a stretch without events may be this much longer than the card at its start, px. */
const FOLD_SLACK = 44;
/** A longer axis is taken where each card that this gains takes at most so many times the usual height of a card. */
const COST = 3;
/** So often are sections planned anew until their axes stand below each other. */
const MOST_ALIGNED = 4;
/** Of more sections than this the usual length is taken, as to look for others takes time. */
const MOST_SEARCHED = 40;
/** With more events in all sections together, each bent for each of these, the sections share one scale. */
const MOST_BENT = 2e6;
/**
 * A timeline has 600 elements at most. Of these a section takes so many for its header and its axis, and a card, with its
 * button; the toolbar and all else around the picture take the rest.
 */
const [ELEMENTS, OF_SECTION, OF_CARD] = [500, 24, 6.5];
/** With fewer cards than this in all, sections would count nearly all that they have: they are scrolled instead. */
const LEAST_CARDS = 24;
/** Of so many sections each has so many cards at most: where they are scrolled, few of them are in sight at once. */
const SCROLLED_CARDS = 12;

/** A section with its place in a picture in which nothing is scrolled, px. */
export interface SectionFrame {
  readonly lane: Lane;
  /** How many come before it. */
  readonly index: number;
  /** With the space above its header. */
  readonly y: number;
  readonly height: number;
  readonly header: Box;
  readonly lines: readonly string[];
  readonly isCountBelow: boolean;
  /** Where what is below its header begins, px. */
  readonly top: number;
  /** Missing where it is closed, or only holds others. */
  readonly plan?: VerticalLayoutPlan;
  /** That of its events alone, in whose axis time it is planned; missing where it has that of all events. */
  readonly own?: OwnScale | undefined;
}

/** All of time planned in sections. */
export interface SectionsPlan {
  readonly input: LayoutInput;
  readonly width: number;
  readonly height: number;
  /** Of all sections, px: more than that of the picture where they are scrolled. */
  readonly fullHeight: number;
  readonly frames: readonly SectionFrame[];
}

/** The lanes of a plan: those that are shown, and all of them if none were closed, by which room is shared out. */
export interface SectionLanes {
  readonly shown: readonly Lane[];
  readonly all: readonly Lane[];
  /** Nothing can be scrolled: all are shown, however high they are. */
  readonly isFile: boolean;
}

/** The scale of each section. */
export interface SectionScales {
  readonly asked: ScaleName | 'auto';
  /** All events in time, and what makes a scale of some of them; missing while that is not loaded: then all share one. */
  readonly linear: LayoutInput;
  readonly make?: typeof makeOwnScale | undefined;
}

/** Plans a vertical picture for each lane, one below the other. */
export function* planSections(
  input: LayoutInput,
  {width: given, leastHeight, mostHeight}: LayoutSize,
  {shown, all, isFile}: SectionLanes,
  {asked, linear, make: makeOwn}: SectionScales,
): Steps<SectionsPlan> {
  const room = Math.floor((ELEMENTS - OF_SECTION * all.length) / OF_CARD);
  const isScrolled = !isFile && room < LEAST_CARDS;
  const width = isScrolled ? given - SCROLLBAR : given;
  const mostOf = room < LEAST_CARDS ? () => SCROLLED_CARDS : sharesOf(all, room, input);
  const {headers} = laneHeaders(shown, width, input.measure, {
    widthOf: ({count = 0}) => input.measure.width(countText(count, input), 'small'),
    isOfAll: true,
    isBeside: false,
  });
  const open = shown.filter(({rows, isCollapsed}) => rows.length && !isCollapsed);
  const make = input.table.length * all.length > MOST_BENT ? undefined : makeOwn;
  const size = {width, leastHeight: LEAST_AXIS};
  const search = {asked, linear, make, isShort: all.length > MOST_SEARCHED};
  let drafts: readonly Draft[] = [];
  let labels: AxisLabels = {whole: 0, zoomed: 0};
  // Where another section has wider labels, cards are narrower, so that all axes stand below each other.
  for (let i = 0; i < MOST_ALIGNED; i++) {
    const next: Draft[] = [];
    for (const lane of open) {
      // The zone is named once.
      const named = (one: LayoutInput) => (lane === open[0] ? one : {...one, zoneName: undefined});
      const planOf = (from: LayoutInput, {lengthFor, below}: SectionRoom) =>
        VerticalLayoutPlan.planned(named(from), size, {
          rows: lane.rows,
          mostCards: mostOf(lane),
          lengthFor,
          below,
          labels,
        });
      const known = drafts[next.length];
      next.push(
        isAligned(known, labels)
          ? known
          : yield* draftOf({rows: lane.rows, mostCards: mostOf(lane), input, ...search}, planOf),
      );
      yield;
    }
    drafts = next;
    const widest = widestOf(drafts);
    if (i && widest.whole === labels.whole && widest.zoomed === labels.zoomed) break;
    labels = widest;
  }
  const frames: SectionFrame[] = [];
  let y = 0;
  for (const [index, lane] of shown.entries()) {
    const {plan, own: scale} = drafts[open.indexOf(lane)] ?? {};
    const {lines, isCountBelow, height: own, boxAt} = headers[index];
    const header = boxAt(y + (index ? SECTION_GAP : 0), own);
    const top = header.y + own + (plan ? HEADER_GAP : 0);
    const height = top + (plan?.height ?? 0) - y;
    frames.push({lane, index, y, height, header, lines, isCountBelow, top, ...(plan && {plan, own: scale})});
    y += height;
    yield;
  }
  const fullHeight = Math.max(y, leastHeight);
  return {input, width: given, height: isScrolled ? Math.min(fullHeight, mostHeight) : fullHeight, fullHeight, frames};
}

/** How much room the cards of a section have: see `VerticalPart`. */
type SectionRoom = Pick<VerticalPart, 'lengthFor' | 'below'>;

/** A section planned on one scale. */
interface Draft {
  readonly plan: VerticalLayoutPlan;
  readonly own: OwnScale | undefined;
}

const isAligned = (draft: Draft | undefined, {whole, zoomed}: AxisLabels): draft is Draft =>
  draft?.plan.labels.whole === whole && draft.plan.labels.zoomed === zoomed;

function widestOf(drafts: readonly Draft[]): AxisLabels {
  const most = (key: keyof AxisLabels) => drafts.reduce((widest, {plan}) => Math.max(widest, plan.labels[key]), 0);
  return {whole: most('whole'), zoomed: most('zoomed')};
}

/** A section, and the scales that it may have. */
interface Search extends SectionScales {
  readonly rows: readonly number[];
  readonly mostCards: number;
  /** In the axis time of the scale of all events. */
  readonly input: LayoutInput;
  /** Nothing is looked for, as there are too many sections. */
  readonly isShort: boolean;
}

/**
 * Plans a section on the first scale, and with the shortest axis, that leaves all of its cards near their marks, else on
 * the one that leaves most of them there: a linear one, a folded one, and longer ones as far as the cards that they gain
 * are worth it.
 */
function* draftOf(
  {rows, mostCards, input, asked, linear, make, isShort}: Search,
  planOf: (input: LayoutInput, room: SectionRoom) => Steps<VerticalLayoutPlan>,
): Steps<Draft> {
  const scaled = (slack: number, below = 0): SectionRoom => ({lengthFor: (cards) => cards * slack, below});
  const even = make?.('linear', linear, {rows, sizeOf: () => 0, slack: 0});
  const inputs = new Map<OwnScale | undefined, LayoutInput>();
  const inputOf = (own: OwnScale | undefined) => {
    const known = inputs.get(own) ?? own?.bend(linear, rows) ?? input;
    inputs.set(own, known);
    return known;
  };
  const slack = SLACKS[isShort ? 1 : 0];
  const first = {plan: yield* planOf(inputOf(even), scaled(slack)), own: even};
  const isBent = asked !== 'auto' && asked !== 'linear';
  // Where all lie beyond the ends of the axis, it has no cards.
  if (!first.plan.count || (isShort && !(make && isBent))) return first;
  // So many are counted however long the axis is.
  const fewest = Math.max(0, first.plan.count - mostCards);
  const {needs} = first.plan;
  const usual = needs.rows.reduce((sum, row) => sum + needs.sizeOf(row), 0) / needs.rows.length;
  const bent =
    asked === 'linear' ? undefined : make?.(isBent ? asked : 'folded', linear, {...needs, slack: FOLD_SLACK});
  const lengths = (longer: number, below = 0): SectionRoom => ({
    lengthFor: (cards) => longer * Math.max(cards * SLACKS[0], bent!.length),
    below,
  });
  let best: Draft | undefined;
  let least = Infinity;
  function* attempt(own: OwnScale | undefined, room: SectionRoom, most = Infinity): Steps<boolean> {
    const plan = own === first.own && room.below === 0 && !best ? first.plan : yield* planOf(inputOf(own), room);
    const counted = yield* plan.counting();
    const isWorth = !best || plan.height - best.plan.height <= COST * usual * (least - counted);
    if (counted < least && plan.height <= most && isWorth) [best, least] = [{plan, own}, counted];
    return least > fewest;
  }
  if (bent && isBent) {
    for (const [i, longer] of LONGER.entries()) {
      if (!(yield* attempt(bent, lengths(longer))) || isShort) break;
      if (!i && !(yield* attempt(bent, lengths(longer, 1)))) break;
    }
    return best!;
  }
  for (const one of SLACKS) if (!(yield* attempt(even, scaled(one)))) return best!;
  if (!(yield* attempt(even, scaled(SLACKS[0], 1)))) return best!;
  if (bent)
    for (const longer of LONGER) {
      if (!(yield* attempt(bent, lengths(longer)))) return best!;
      if (!(yield* attempt(bent, lengths(longer, 1)))) return best!;
    }
  for (const one of LONG_SLACKS) if (!(yield* attempt(even, scaled(one), MOST_AXIS))) return best!;
  return best!;
}

/**
 * How many cards each lane has at most: of the most important events of all, as many as there is room for; one at least.
 * @param room - for so many cards in all.
 */
function sharesOf(all: readonly Lane[], room: number, {table, extent}: LayoutInput): (lane: Lane) => number {
  const rows = all.flatMap((lane) => lane.rows).filter((row) => isInView(table, row, extent));
  const ranked = rows.sort(byRank((row) => table.importance[row]));
  const chosen = new Set(ranked.slice(0, room));
  return ({rows: own}) => Math.max(1, own.filter((row) => chosen.has(row)).length);
}

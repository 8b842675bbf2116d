import type {Steps} from '../../data/steps.js';
import {isInView} from '../../query/events-in-view.js';
import type {Lane} from '../lanes/lane.js';
import {countText, laneHeaders} from '../lanes/lane-headers.js';
import {SCROLLBAR} from '../lanes/lanes-in-sight.js';
import type {Box, LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {VerticalLayoutPlan} from '../vertical/vertical-layout-plan.js';
import {byRank} from '../vertical/rank.js';
import type {AxisLabels, VerticalPart} from '../vertical/vertical-part.js';

/** Above a header, and from there to the axis below it, px. */
const SECTION_GAP = 16;
const HEADER_GAP = 4;
/** The axis of a section is at least so long, px: two of its ticks have labels. */
const LEAST_AXIS = 120;
/**
 * The axis of a section is so many times as long as its cards are together: by the first of these factors with which every
 * card has room near its mark, else by that with which most have. Above the usual factor an axis may have no more than so
 * many px.
 */
const SLACKS = [1.12, 1.5, 2.1, 3, 4.5];
const USUAL_SLACK = 1.5;
const MOST_AXIS = 600;
/**
 * A timeline has 600 elements at most. Of these a section takes so many for its header and its axis, and a card, with its
 * button; the toolbar and all else around the picture take the rest.
 */
const [ELEMENTS, OF_SECTION, OF_CARD] = [500, 24, 6.5];
/** With fewer cards than this in all, sections would count nearly all that they have: they are scrolled instead. */
const LEAST_CARDS = 24;
/** In a picture in which sections are scrolled, each has so many cards at most: few of them are in sight at once. */
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

/** Plans a vertical picture for each lane, one below the other. */
export function* planSections(
  input: LayoutInput,
  {width: given, leastHeight, mostHeight}: LayoutSize,
  {shown, all, isFile}: SectionLanes,
): Steps<SectionsPlan> {
  const room = Math.floor((ELEMENTS - OF_SECTION * all.length) / OF_CARD);
  const isScrolled = !isFile && room < LEAST_CARDS;
  const width = isScrolled ? given - SCROLLBAR : given;
  const mostOf = isScrolled ? () => SCROLLED_CARDS : sharesOf(all, Math.max(LEAST_CARDS, room), input);
  const {headers} = laneHeaders(shown, width, input.measure, {
    widthOf: ({count = 0}) => input.measure.width(countText(count, input), 'small'),
    isOfAll: true,
    isBeside: false,
  });
  const drafts: (VerticalLayoutPlan | undefined)[] = [];
  const open = shown.filter(({rows, isCollapsed}) => rows.length && !isCollapsed);
  const size = {width, leastHeight: LEAST_AXIS};
  const planOf = (lane: Lane, {slack, below}: SectionRoom, labels?: AxisLabels) => {
    const part: VerticalPart = {rows: lane.rows, mostCards: mostOf(lane), slack, below, labels};
    // The zone is named once.
    return VerticalLayoutPlan.planned(lane === open[0] ? input : {...input, zoneName: undefined}, size, part);
  };
  const rooms: SectionRoom[] = [];
  let labels: AxisLabels = {whole: 0, zoomed: 0};
  for (const lane of open) {
    const {room: own, plan} = yield* bestRoom((one) => planOf(lane, one), isScrolled);
    rooms.push(own);
    drafts.push(plan);
    labels = {whole: Math.max(labels.whole, plan.labels.whole), zoomed: Math.max(labels.zoomed, plan.labels.zoomed)};
    yield;
  }
  const frames: SectionFrame[] = [];
  let y = 0;
  for (const [index, lane] of shown.entries()) {
    const i = open.indexOf(lane);
    const draft = drafts[i];
    // Another section has wider labels.
    const isAligned = draft?.labels.whole === labels.whole && draft.labels.zoomed === labels.zoomed;
    const plan = isAligned ? draft : draft && (yield* planOf(lane, rooms[i], labels));
    const {lines, isCountBelow, height: own, boxAt} = headers[index];
    const header = boxAt(y + (index ? SECTION_GAP : 0), own);
    const top = header.y + own + (plan ? HEADER_GAP : 0);
    const height = top + (plan?.height ?? 0) - y;
    frames.push({lane, index, y, height, header, lines, isCountBelow, top, ...(plan && {plan})});
    y += height;
    yield;
  }
  const fullHeight = Math.max(y, leastHeight);
  return {input, width: given, height: isScrolled ? Math.min(fullHeight, mostHeight) : fullHeight, fullHeight, frames};
}

/** How much room the cards of a section have: see `VerticalPart`. */
type SectionRoom = Pick<VerticalPart, 'slack' | 'below'>;

/**
 * The shortest axis that leaves all cards of a section near their marks, else the one that leaves most of them; with room
 * for one more card below it where that leaves more.
 * @param isOne - none is looked for, as there are too many sections.
 */
function* bestRoom(
  planAt: (room: SectionRoom) => Steps<VerticalLayoutPlan>,
  isOne: boolean,
): Steps<{readonly room: SectionRoom; readonly plan: VerticalLayoutPlan}> {
  const [first, ...longer] = (isOne ? [USUAL_SLACK] : SLACKS).map((slack): SectionRoom => ({slack, below: 0}));
  let best = {room: first, plan: yield* planAt(first)};
  if (isOne) return best;
  let least = yield* best.plan.counting();
  for (const room of longer) {
    if (!least) return best;
    const plan = yield* planAt(room);
    if (room.slack > USUAL_SLACK && plan.height > MOST_AXIS) break;
    const counted = yield* plan.counting();
    if (counted < least) [best, least] = [{room, plan}, counted];
  }
  if (!least) return best;
  const room = {...best.room, below: 1};
  const plan = yield* planAt(room);
  return (yield* plan.counting()) < least ? {room, plan} : best;
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

import type {Steps} from '../../data/steps.js';
import {middleOf} from '../../view/view-moves.js';
import type {View} from '../../view/view.js';
import type {Lane} from '../lanes/lane.js';
import {LanesInSight} from '../lanes/lanes-in-sight.js';
import type {LayoutInput} from '../layout-input.js';
import type {AxisLine, AxisPlace, LayoutPlan, LayoutSize, OwnAxis, Stop} from '../layout-plan.js';
import type {OwnScale} from '../scales/own-scale.js';
import {TimeScale} from '../time-scale.js';
import {cutSection} from './cut-section.js';
import {foldKeyIn, type PlacedSection, type SectionPicture, type SectionsLayout} from './sections-layout.js';
import {
  planSections,
  type SectionFrame,
  type SectionLanes,
  type SectionScales,
  type SectionsPlan,
} from './sections-plan.js';

/** The axis of a picture of which all sections are closed. */
const NO_AXIS: AxisLine = {along: 'y', across: 0, start: 0, end: 0, known: 0};

/**
 * A vertical picture for each group of events, one below the other: of all of time each shows the stretch
 * of its own events, of a part of it all show the same.
 */
export class SectionsLayoutPlan implements LayoutPlan<SectionsLayout> {
  readonly isTiled = true;
  readonly isSectioned = true;
  readonly lanes: readonly Lane[];
  /** Nothing stays above sections that are scrolled. */
  readonly lanesTop = 0;
  readonly #plan: SectionsPlan;
  readonly #inSight: LanesInSight<SectionFrame>;

  constructor(plan: SectionsPlan, lanes: readonly Lane[]) {
    this.lanes = lanes;
    this.#plan = plan;
    this.#inSight = new LanesInSight(plan.frames, {...plan, lanesTop: 0});
  }

  static *planned(
    input: LayoutInput,
    size: LayoutSize,
    lanes: SectionLanes,
    sectionScales: SectionScales,
  ): Steps<SectionsLayoutPlan> {
    return new SectionsLayoutPlan(yield* planSections(input, size, lanes, sectionScales), lanes.shown);
  }

  /** The scales of its sections that are not linear. */
  get bentScales(): readonly OwnScale[] {
    return this.#plan.frames.flatMap(({own}) => (own?.isBent ? own : []));
  }

  get height(): number {
    return this.#plan.height;
  }

  get fullHeight(): number {
    return this.#plan.fullHeight;
  }

  scrollTo(asked: number | 'all', kept?: string): boolean {
    return this.#inSight.scrollTo(asked, kept);
  }

  scrollTopOf(row: number): number | undefined {
    return this.#inSight.scrollTopOf(row);
  }

  axisOf({near = 0, lane, row}: AxisPlace): OwnAxis {
    const {frames} = this.#plan;
    const frame =
      row !== undefined
        ? frames.find((one) => one.lane.rows.includes(row))
        : lane !== undefined
          ? frames.find(({index}) => index === lane)
          : this.#nearest(near);
    const axis = this.#axisOf(frame ?? {});
    return {toOwn: axis.toOwn, toShared: ({start, end}) => ({start: axis.toShared(start), end: axis.toShared(end)})};
  }

  /** Converts between the axis time of all events and that of a section. */
  #axisOf({own}: Pick<SectionFrame, 'own'>): {toOwn(view: View): View; toShared(time: number): number} {
    const {scale: shared} = this.#plan.input;
    return {
      toOwn: (view) => own?.viewToAxis(shared?.viewToTime(view) ?? view) ?? view,
      toShared: (axisTime) => {
        const time = own?.toTime(axisTime);
        return time === undefined ? axisTime : (shared?.toAxis(time) ?? time);
      },
    };
  }

  /** The open section at a place, px, or the one nearest to it. */
  #nearest(near: number): SectionFrame | undefined {
    const place = near + this.#inSight.top;
    const away = ({top, y, height}: SectionFrame) => Math.max(0, top - place, place - y - height);
    const open = this.#plan.frames.filter(({plan}) => plan);
    return open.reduce<SectionFrame | undefined>(
      (best, frame) => (best && away(best) <= away(frame) ? best : frame),
      undefined,
    );
  }

  scale(view: View, near = 0): TimeScale {
    const nearest = this.#nearest(near);
    if (!nearest) return new TimeScale(view, 0, this.height);
    const {from, to} = nearest.plan!.scale(view);
    const top = nearest.top - this.#inSight.top;
    return new TimeScale(view, from + top, to + top);
  }

  *preparing(view: View): Steps<void> {
    for (const frame of this.#inSight.shown)
      if (frame.plan) yield* frame.plan.preparing(this.#axisOf(frame).toOwn(view));
  }

  project(view: View): SectionsLayout {
    const {width} = this.#plan;
    const sections = this.#inSight.shown.map((frame): PlacedSection => {
      const {plan, lane, lines, isCountBelow, header, index} = frame;
      const y = frame.y - this.#inSight.top;
      const top = frame.top - this.#inSight.top;
      return {
        lane,
        lines,
        isCountBelow,
        x: 0,
        y,
        width,
        height: frame.height,
        header: {...header, y: header.y - this.#inSight.top},
        groundY: index ? y : y - 1,
        ...(plan && {picture: pictureOf(frame, this.#axisOf(frame).toOwn(view), top)}),
      };
    });
    const pictures = sections.flatMap(({picture}) => picture ?? []);
    const first = pictures[0]?.layout;
    const {toShared} = this.#axisOf(this.#inSight.shown.find(({plan}) => plan) ?? {});
    const chips = pictures.flatMap(({top, layout}) => layout.chips.map((chip) => ({...chip, y: chip.y + top})));
    const edges = pictures.flatMap(({top, layout}) => layout.edges.map((edge) => ({...edge, y: edge.y + top})));
    return {
      view,
      width,
      height: this.#inSight.height,
      axis: first?.axis ?? NO_AXIS,
      ticks: first?.ticks.map((tick) => ({...tick, time: toShared(tick.time)})) ?? [],
      minorTicks: [],
      zone: [],
      marks: [],
      chips,
      edges,
      sections,
      cards: pictures.flatMap(({top, layout}) =>
        layout.cards
          .filter(({leads}) => leads === undefined)
          .map((card) => ({...card, y: card.y + top, at: card.at + top})),
      ),
    };
  }

  /** Section by section: its header, then what is in it in the order of time. Of the sections that are drawn. */
  stops(view: View): Stop[] {
    return this.#inSight.shown.flatMap((frame): Stop[] => {
      const {
        plan,
        lane: {key},
        index: lane,
      } = frame;
      // A header is in sight in every view: it leads to none.
      const header: Stop = {kind: 'lane', rows: [], time: middleOf(view), lane, key};
      if (!plan) return [header];
      const {scale: bent} = plan.input;
      const {toOwn, toShared} = this.#axisOf(frame);
      const ownView = toOwn(view);
      const folds = (bent?.closedFolds(plan.scale(ownView).pxPerMs) ?? []).map(({start, end}): Stop => ({
        kind: 'fold',
        rows: [],
        key: foldKeyIn(key, start),
        time: middleOf(bent!.viewToAxis({start, end})),
      }));
      const own = withFolds(plan.stops(ownView), folds);
      return [header, ...own.map((stop): Stop => ({...stop, time: toShared(stop.time), lane}))];
    });
  }

  labelTime(row: number, view: View): number | undefined {
    const frame = this.#plan.frames.find(({lane}) => lane.rows.includes(row));
    if (!frame) return undefined;
    const {toOwn, toShared} = this.#axisOf(frame);
    const time = frame.plan?.labelTime(row, toOwn(view));
    return time === undefined ? undefined : toShared(time);
  }
}

/** Puts each fold before the first stop that comes after it. */
function withFolds(stops: readonly Stop[], folds: readonly Stop[]): Stop[] {
  const all = [...stops];
  for (const fold of folds) {
    const next = all.findIndex(({time}) => time > fold.time);
    all.splice(next < 0 ? all.length : next, 0, fold);
  }
  return all;
}

/**
 * What is seen of a section.
 * @param view - in its own axis time.
 * @param top - where it begins, px from the top of all.
 */
function pictureOf({plan, own}: SectionFrame, view: View, top: number): SectionPicture {
  const {input, height} = plan!;
  const scale = plan!.scale(view);
  const all = cutSection(plan!.project(view), input);
  // Beyond what it has of time, now would seem to come right after that.
  const layout = all.now && own?.isBeyond(input.now!.time, scale.pxPerMs) ? {...all, now: undefined} : all;
  const isEmpty = ![layout.cards, layout.bars, layout.marks, layout.chips, layout.edges].some(({length}) => length);
  return {top, bottom: top + height, scale, layout, input, view, ...(isEmpty && {emptyX: layout.leaderX})};
}

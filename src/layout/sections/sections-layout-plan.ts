import type {Steps} from '../../data/steps.js';
import {middleOf} from '../../view/view-moves.js';
import type {View} from '../../view/view.js';
import type {Lane} from '../lanes/lane.js';
import {LanesInSight} from '../lanes/lanes-in-sight.js';
import type {LayoutInput} from '../layout-input.js';
import type {AxisLine, LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import {TimeScale} from '../time-scale.js';
import type {VerticalLayoutPlan} from '../vertical/vertical-layout-plan.js';
import {cutSection} from './cut-section.js';
import {foldKeyIn, type PlacedSection, type SectionPicture, type SectionsLayout} from './sections-layout.js';
import {planSections, type SectionFrame, type SectionLanes, type SectionsPlan} from './sections-plan.js';

/** The axis of a picture of which all sections are closed. */
const NO_AXIS: AxisLine = {along: 'y', across: 0, start: 0, end: 0, known: 0};

/** A vertical picture for each group of events, one below the other, all of the same stretch of time. */
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

  static *planned(input: LayoutInput, size: LayoutSize, lanes: SectionLanes): Steps<SectionsLayoutPlan> {
    return new SectionsLayoutPlan(yield* planSections(input, size, lanes), lanes.shown);
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

  scale(view: View, near = 0): TimeScale {
    const place = near + this.#inSight.top;
    const away = ({top, y, height}: SectionFrame) => Math.max(0, top - place, place - y - height);
    const open = this.#plan.frames.filter(({plan}) => plan);
    const nearest = open.reduce<SectionFrame | undefined>(
      (best, frame) => (best && away(best) <= away(frame) ? best : frame),
      undefined,
    );
    if (!nearest) return new TimeScale(view, 0, this.height);
    const {from, to} = nearest.plan!.scale(view);
    const top = nearest.top - this.#inSight.top;
    return new TimeScale(view, from + top, to + top);
  }

  *preparing(view: View): Steps<void> {
    for (const {plan} of this.#inSight.shown) if (plan) yield* plan.preparing(view);
  }

  project(view: View): SectionsLayout {
    const {input, width} = this.#plan;
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
        ...(plan && {picture: pictureOf(plan, view, top, input)}),
      };
    });
    const pictures = sections.flatMap(({picture}) => picture ?? []);
    const first = pictures[0]?.layout;
    const chips = pictures.flatMap(({top, layout}) => layout.chips.map((chip) => ({...chip, y: chip.y + top})));
    const edges = pictures.flatMap(({top, layout}) => layout.edges.map((edge) => ({...edge, y: edge.y + top})));
    return {
      view,
      width,
      height: this.#inSight.height,
      axis: first?.axis ?? NO_AXIS,
      ticks: first?.ticks ?? [],
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
    const {scale: bent} = this.#plan.input;
    return this.#inSight.shown.flatMap(({plan, lane: {key}, index: lane}): Stop[] => {
      // A header is in sight in every view: it leads to none.
      const header: Stop = {kind: 'lane', rows: [], time: middleOf(view), lane, key};
      if (!plan) return [header];
      const folds = (bent?.closedFolds(plan.scale(view).pxPerMs) ?? []).map(({start, end}): Stop => ({
        kind: 'fold',
        rows: [],
        key: foldKeyIn(key, start),
        time: middleOf(bent!.viewToAxis({start, end})),
        lane,
      }));
      const own = plan.stops(view).map((stop): Stop => ({...stop, lane}));
      return [header, ...withFolds(own, folds)];
    });
  }

  labelTime(row: number, view: View): number | undefined {
    return this.#plan.frames.find(({lane}) => lane.rows.includes(row))?.plan?.labelTime(row, view);
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

/** What is seen of a section. @param top - where it begins, px from the top of all. */
function pictureOf(plan: VerticalLayoutPlan, view: View, top: number, input: LayoutInput): SectionPicture {
  const layout = cutSection(plan.project(view), input);
  const isEmpty = ![layout.cards, layout.bars, layout.marks, layout.chips, layout.edges].some(({length}) => length);
  return {top, bottom: top + plan.height, scale: plan.scale(view), layout, ...(isEmpty && {emptyX: layout.leaderX})};
}

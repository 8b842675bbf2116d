import type {ScaleName} from '../../src/data/scale-names.js';
import type {FlagsLayout} from '../../src/layout/flags/project-flags.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import type {LayoutInput} from '../../src/layout/layout-input.js';
import type {Projection} from '../../src/layout/layout-plan.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import type {VerticalLayout} from '../../src/layout/vertical/vertical-layout.js';
import {anchorOf} from '../../src/query/events-in-view.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import {clampTime} from '../../src/view/view.js';
import {Failures} from '../support/failures.js';
import {datasets, picturesOf, toldAs} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';

const SCALES: readonly ScaleName[] = ['linear', 'folded', 'even', 'log'];
/** So many views at the same scale, and so many scales of each plan. */
const STEPS = 5;
const GESTURES = cases(2, 5);
/** A chip that is farther from the edges does not count what lies beyond them, px. */
const CHIP_MARGIN = 150;
/** What is cut at an edge may be missing there, px. */
const MARGIN = 10;
/** As far as coordinates are exact, px. */
const EXACT = 1e-2;

/** Something that has to stay where it is: what it is, where along the axis, and how it stands there. */
interface Standing {
  readonly key: string;
  readonly at: number;
  /** Beside its place along the axis, and across the axis, px. */
  readonly offset: number;
  readonly across: number;
  /** How far from the edges it has to be to be seen in any case, px. */
  readonly margin: number;
  readonly style: string;
}

const chipsOf = ({chips, axis: {along}}: Projection, laneOf: (y: number) => number = () => 0): Standing[] =>
  chips.map(({rows, first, x, y, width, height}) => ({
    // Down the page, one may count events of a long stretch, of which a part leaves before it does.
    key: `chip of ${along === 'x' ? rows.join() : first}`,
    at: along === 'x' ? x + width / 2 : y + height / 2,
    offset: 0,
    across: 0,
    margin: CHIP_MARGIN,
    style: String(laneOf(y)),
  }));

const inFlags = (layout: FlagsLayout): Standing[] => [
  ...layout.flags.map(({row, at, x, y, side, hang}) => ({
    key: `flag of ${row}`,
    at,
    offset: x - at,
    across: y,
    margin: MARGIN,
    style: `${side} ${hang}`,
  })),
  ...layout.bars
    .filter(({cutStart}) => !cutStart)
    .map(({rows, x, y}) => ({key: `bar of ${rows[0]}`, at: x, offset: 0, across: y, margin: MARGIN, style: ''})),
  ...chipsOf(layout),
];

const inLanes = (layout: LanesLayout): Standing[] => [
  ...layout.points.flatMap(({mark, y, label, lane}) =>
    label
      ? [
          {
            key: `name of ${mark.rows[0]}`,
            at: mark.start,
            offset: label.at - mark.start,
            across: y,
            margin: MARGIN,
            style: String(lane),
          },
        ]
      : [],
  ),
  ...layout.bars
    .filter(({cutStart, label}) => label && !cutStart)
    .map(({rows, x, y, lane}) => ({
      key: `bar of ${rows[0]}`,
      at: x,
      offset: 0,
      across: y,
      margin: MARGIN,
      style: String(lane),
    })),
  ...chipsOf(layout, (y) => layout.lanes.findIndex((lane) => y < lane.y + lane.height)),
];

const downThePage = (layout: VerticalLayout, scale: TimeScale, {table, extent}: LayoutInput): Standing[] => [
  ...layout.cards.map(({row, at, y, x, height}) => ({
    key: `card of ${row}`,
    at: y,
    offset: at - y,
    across: x,
    // It leaves with its mark.
    margin: height + Math.abs(at - y),
    style: '',
  })),
  ...chipsOf(layout).map((chip, i) => ({
    ...chip,
    // Nearer to the labels of the axis a chip may not move against its events.
    offset: chip.at - scale.toPx(clampTime(anchorOf(table, layout.chips[i].first), extent)),
  })),
];

/** What differs between two views of the same scale, but at their edges. */
function changes(
  [one, scale]: readonly [readonly Standing[], TimeScale],
  [other, otherScale]: readonly [readonly Standing[], TimeScale],
  [from, to]: readonly [number, number],
): string[] {
  const others = new Map(other.map((standing) => [standing.key, standing]));
  return one.flatMap(({key, at, offset, across, margin, style}) => {
    const there = at + otherScale.toPx(scale.view.start) - scale.toPx(scale.view.start);
    const isInside = (px: number) => px > from + margin && px < to - margin;
    const same = others.get(key);
    if (!same) return isInside(at) && isInside(there) ? [`the ${key} has gone at ${there} px`] : [];
    const isSame =
      style === same.style && Math.abs(offset - same.offset) < EXACT && Math.abs(across - same.across) < EXACT;
    return isSame || !isInside(at) || !isInside(there) ? [] : [`the ${key} stands elsewhere at ${there} px`];
  });
}

function expectSteady<Layout extends Projection>(
  kind: LayoutKind<Layout>,
  widths: readonly number[],
  standingIn: (layout: Layout, scale: TimeScale, input: LayoutInput) => Standing[],
  seed: number,
): void {
  const random = randomFrom(seed);
  const failures = new Failures();
  // Each width and each scale in turn; all of them where there is time.
  const pairs = inTurn(SCALES.flatMap((scale) => widths.map((width) => ({scale, width}))));
  for (const [name, dataset] of datasets(8)) {
    for (const {scale, width} of pairs()) {
      const {plan, input} = picturesOf(dataset, kind, width, scale);
      const {start, end} = input.extent;
      for (let gesture = 0; gesture < GESTURES; gesture++) {
        const length = (end - start) / 2 ** (0.2 + random() * 7);
        const middle = start + random() * (end - start - length);
        let before: readonly [Standing[], TimeScale] | undefined;
        for (let step = 0; step < STEPS; step++) {
          const from = Math.max(start, Math.min(end - length, middle + (step / 11 + random() / 20) * length));
          const view = {start: from, end: from + length};
          const layout = plan.project(view, false);
          const seen = plan.scale(view);
          const now = [standingIn(layout, seen, input), seen] as const;
          const left = 'plotX' in layout ? (layout.plotX as number) : 0;
          // Below the end of its axis a picture has only cards, which leave with their marks.
          const edges = [left, kind.along === 'x' ? width : layout.axis.end] as const;
          const what = `${toldAs(name, kind.name, width, view)} of the ${scale} axis`;
          if (before) failures.add(what, [...changes(before, now, edges), ...changes(now, before, edges)]);
          before = now;
        }
      }
    }
  }
  failures.expectNone();
}

describe('a picture that is moved along', () => {
  it('moves no flag against its pole, and lets nothing come or go in the middle', () =>
    expectSteady(flagsKind, [700, 1100], inFlags, 51));

  it('moves no name in lanes to another place or tier, and lets nothing come or go in the middle', () =>
    expectSteady(lanesKind, [700, 1100], inLanes, 52));

  it('moves no card against its mark, and lets nothing come or go in the middle', () =>
    expectSteady(oneAxisKind, [360, 700], downThePage, 53));
});

import {FLAG_PAD} from '../flags/hang-flags.js';
import type {FlagHang} from '../flags/flag-places.js';
import type {TimeScale} from '../time-scale.js';
import type {View} from '../../view/view.js';
import type {LabelCandidates} from './label-candidates.js';
import {type Candidate, type HungLabel, isApart, LabelPlaces, touches} from './label-places.js';
import type {CrowdLabel} from './label-tiles.js';

/** How many of the next candidates a label makes room for at most. */
const LOOK_AHEAD = 10;

/** A view, and from where to where labels may reach in it, px along the axis. */
export interface LabelledView {
  readonly view: View;
  readonly scale: TimeScale;
  readonly from: number;
  readonly to: number;
}

/** A label as it is drawn: where its pole stands, px along the axis. */
export type DrawnLabel = Pick<CrowdLabel, 'row' | 'width' | 'tier' | 'hang'> & {readonly at: number};

/**
 * More labels for a view at rest: what tiles have hung knows nothing of the edges of a view, and keeps its places while one
 * comes nearer, so that room is left.
 */
export class RestLabels {
  readonly #importance: ArrayLike<number>;
  readonly #candidates: LabelCandidates;
  readonly #places: LabelPlaces;

  /** @param importance - of each row. */
  constructor(importance: ArrayLike<number>, candidates: LabelCandidates) {
    this.#importance = importance;
    this.#candidates = candidates;
    this.#places = new LabelPlaces(candidates.frame.tiers);
  }

  /**
   * Hangs labels that find room in a view, the most important first.
   * @param drawn - what hangs there already.
   * @param cut - rows whose labels the edges cut: they come before others, as they are labelled while the view moves.
   */
  hang({view, scale, from, to}: LabelledView, drawn: readonly DrawnLabel[], cut: readonly number[]): CrowdLabel[] {
    const candidates = this.#candidates;
    const step = candidates.stepFrom(scale.pxPerMs);
    const most = candidates.mostIn(to - from);
    const all = drawn.map(hung);
    // Of all of time each has been tried.
    if (!step || all.length >= most) return [];
    const labelled = new Set([...drawn.map(({row}) => row), ...cut]);
    const others = candidates
      .tilesIn(step, view)
      .flatMap((index) => candidates.rows(step, index) ?? [])
      .filter((row) => !labelled.has(row));
    const order = [cut, others].flatMap((rows) =>
      rows
        // Rows of a source come in the order of its answers, which says nothing.
        .toSorted((a, b) => this.#importance[b] - this.#importance[a] || candidates.timeOf(a) - candidates.timeOf(b))
        .map((row) => ({row, at: scale.toPx(candidates.timeOf(row))}))
        .filter(({at}) => at >= from && at <= to && isApart(at, all))
        .map(({row, at}): Candidate => {
          const width = FLAG_PAD + candidates.textOf(row, step).width;
          const hangs: FlagHang[] = [];
          if (at + width <= to) hangs.push('right');
          if (at - width >= from) hangs.push('left');
          return {row, at, width, hangs};
        }),
    );
    for (let i = 0; i < order.length && all.length < most; i++) {
      const place = this.#places.place(order[i], all, () => order.slice(i + 1, i + 1 + LOOK_AHEAD));
      if (place) all.push({...place, from: 0});
    }
    return all
      .slice(drawn.length)
      .map(({row, tier, hang}) => ({
        ...candidates.textOf(row, step),
        row,
        time: candidates.timeOf(row),
        tier,
        hang,
        from: 0,
      }));
  }
}

/** The first labels, and those of the second that are not among them and touch none of them. */
export function joined<One extends DrawnLabel>(first: readonly One[], second: readonly One[]): One[] {
  const places = first.map(hung);
  return [
    ...first,
    ...second.filter((label) => places.every((place) => place.row !== label.row && !touches(hung(label), place))),
  ];
}

function hung({row, at, width, tier, hang}: DrawnLabel): HungLabel {
  return {row, at, width: FLAG_PAD + width, tier, hang, from: 0};
}

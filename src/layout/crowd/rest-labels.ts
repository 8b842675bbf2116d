import type {TimeScale} from '../time-scale.js';
import type {View} from '../../view/view.js';
import type {CrowdLabel, LabelCandidates} from './label-candidates.js';
import {Candidate, type HungLabel, isApart, LabelPlaces, touches} from './label-places.js';

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
export type DrawnLabel = Pick<CrowdLabel, 'row' | 'width' | 'height' | 'tier' | 'hang'> & {readonly at: number};

/**
 * More labels for a view at rest: what tiles have hung knows nothing of the edges of a view, and keeps its places while one
 * comes nearer, so that room is left.
 */
export class RestLabels {
  readonly #candidates: LabelCandidates;
  readonly #places: LabelPlaces;

  constructor(candidates: LabelCandidates) {
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
    const all = drawn.map((label): HungLabel => ({...candidates.placeOf(label, label.at), from: 0}));
    // Of all of time each has been tried.
    if (!step || all.length >= most) return [];
    const labelled = new Set([...drawn.map(({row}) => row), ...cut]);
    const others = candidates
      .tilesIn(step, view)
      .flatMap((index) => candidates.rows(step, index) ?? [])
      .filter((row) => !labelled.has(row));
    const measure = (row: number) => candidates.widthOf(row, step);
    const order = [cut, others].flatMap((rows) =>
      rows
        // Not by row: rows of a source are numbered in the order of its answers.
        .toSorted(
          (a, b) =>
            candidates.importanceOf(b) - candidates.importanceOf(a) || candidates.timeOf(a) - candidates.timeOf(b),
        )
        .map((row) => new Candidate(row, scale.toPx(candidates.timeOf(row)), {from, to}, measure))
        .filter(({at}) => at >= from && at <= to && isApart(at, all)),
    );
    for (let i = 0; i < order.length && all.length < most; i++) {
      const place = this.#places.place(order[i], all, () => order.slice(i + 1, i + 1 + LOOK_AHEAD));
      if (place) all.push({...place, from: 0});
    }
    return all.slice(drawn.length).map((label) => candidates.labelAt(label, step));
  }

  /** The first labels, and those of the second that are not among them and touch none of them. */
  joined<One extends DrawnLabel>(first: readonly One[], second: readonly One[]): One[] {
    const placed = (label: One) => this.#candidates.placeOf(label, label.at);
    const places = first.map(placed);
    return [
      ...first,
      ...second.filter((label) => places.every((place) => place.row !== label.row && !touches(placed(label), place))),
    ];
  }
}

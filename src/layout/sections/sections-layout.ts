import type {View} from '../../view/view.js';
import type {PlacedLane} from '../lanes/lanes-layout.js';
import type {LayoutInput} from '../layout-input.js';
import type {Projection} from '../layout-plan.js';
import type {TimeScale} from '../time-scale.js';
import type {Card, VerticalLayout} from '../vertical/vertical-layout.js';

/** What a section shows of a view: the picture of its events, px from its own top, cut at its ends. */
export interface SectionPicture {
  /** Where it starts and ends, px from the top of all. */
  readonly top: number;
  readonly bottom: number;
  /** Where its axis lies, px from its top. */
  readonly scale: TimeScale;
  readonly layout: VerticalLayout;
  /** What it is laid out from, and the view, in the axis time of its own scale. */
  readonly input: LayoutInput;
  readonly view: View;
  /** Whether nothing of the view is in it, of which a line of text tells: from there on to the right, px. */
  readonly emptyX?: number;
}

/** A lane down the page. Its box, with its header, is measured from the top of all. */
export interface PlacedSection extends PlacedLane {
  /** Where the ground of its header begins, which hides what reaches out of the section before, px. */
  readonly groundY: number;
  /** Missing where it is closed, or only holds others. */
  readonly picture?: SectionPicture;
}

/** Where everything in view lies when each group of events has a vertical axis of its own, one below the other. */
export interface SectionsLayout extends Projection {
  /** In the axis time of all events. */
  readonly view: View;
  readonly sections: readonly PlacedSection[];
  /** The cards of all sections of which nothing is cut, px from the top of all. */
  readonly cards: readonly Card[];
}

/** What tells a fold of a section from the same one of another. @param start - of the fold, ms since 1970 UTC. */
export function foldKeyIn(lane: string, start: number): string {
  return `${start} ${lane}`;
}

import type {ReactiveControllerHost} from 'lit';
import type {EventTable} from '../data/event-table.js';
import type {ScaleName} from '../data/scale-names.js';
import type {Dataset} from '../data/types.js';
import type {GroupBy} from '../scene/lane-options.js';
import type {ScenePlan} from '../scene/scene-plan.js';
import type {TimelineFilter} from '../query/filter/filter.js';
import type {View} from '../view/view.js';

/** A timeline as its companions, such as an overview, see it. A companion follows it by `addController()`. */
export interface Navigable extends ReactiveControllerHost, HTMLElement {
  readonly data: Dataset | undefined;
  /** The events of `data` in columns, in time order. */
  readonly table: EventTable | undefined;
  /** All of time that can be shown; undefined while there is nothing to show. */
  readonly extent: View | undefined;
  /** The plan of its picture, from which a companion takes scale, lanes and eras; undefined while there is no picture. */
  readonly scenePlan?: ScenePlan | undefined;
  /** The stretch of time on screen. */
  readonly view: View | undefined;
  /** The direction in which time runs along a horizontal axis. */
  readonly timeDirection: 'ltr' | 'rtl';
  /**
   * Moves to the possible view nearest to another one, as for a reader, with a `timeline-view` event. Returns that
   * view.
   */
  moveTo(view: View): View;
}

/** A timeline of which a companion tells. */
export interface Tellable extends Filterable {
  /** The ids of the events that are marked. */
  marked: readonly string[] | undefined;
  scale: 'auto' | ScaleName;
  groupBy: GroupBy | '';
  /** The level of its heading in the outline of the page. */
  readonly headingLevel: number;
  set view(view: View | undefined);
  get view(): View | undefined;
  /** Flies to a stretch of time. */
  zoomTo(view: View): Promise<void>;
}

/** A timeline whose events a companion narrows. */
export interface Filterable extends Navigable {
  /** Which events are shown; all of them where it is missing. */
  filter: TimelineFilter | undefined;
  /** The id of the event whose details are open; empty if none are. */
  readonly selected: string;
  /** Opens the details of an event. */
  select(id: string): void;
}

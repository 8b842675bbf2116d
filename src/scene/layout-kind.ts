import type {EventTable} from '../data/event-table.js';
import type {ScaleName} from '../data/scale-names.js';
import type {Steps} from '../data/steps.js';
import type {DatasetEvent} from '../data/types.js';
import type {Along, LayoutInput} from '../layout/layout-input.js';
import type {LayoutPlan, LayoutSize, Projection} from '../layout/layout-plan.js';
import type {GroupParts} from '../query/group-parts.js';
import type {Scale} from '../layout/scales/scale.js';
import type {LaneOptions} from './lane-options.js';
import type {LayoutName} from './layout-names.js';
import type {SceneInput} from './scene-input.js';
import type {SceneItem} from './scene.js';
import type {Sheet} from './sheet.js';

/** What a picture is described by of an event. */
export type DescribedEvent = Pick<DatasetEvent, 'date' | 'status' | 'occurrence'>;

/** The events by which a picture is described: in its legend, and from when to when they go. */
export interface Described {
  readonly events: readonly DescribedEvent[];
  /** Those that tell from when to when they go; all of them where it is missing. */
  readonly ends?: readonly DescribedEvent[];
  /** How many there are in its extent, undefined while that is awaited, and how many beyond. */
  readonly count: number | undefined;
  readonly background: number;
  /** The indices of all groups of these events, and others that there are. */
  readonly groups: ReadonlySet<number>;
  /** How many answers it still awaits: with each that comes it is described anew. */
  readonly awaited?: number;
}

/** What a picture asks of its scale, or of those of its lanes. */
export interface ChosenScale extends Pick<Scale, 'told'> {
  readonly name: ScaleName;
  bend(input: LayoutInput): LayoutInput;
}

/** A way to lay out and draw time: a module of its own, so that a page loads those that it shows. */
export interface LayoutKind<Layout extends Projection = Projection> {
  readonly name: LayoutName;
  readonly along: Along;
  /**
   * The scale on which it lays time out, found in steps; undefined for a linear one. Which may be left to the layout, as
   * `auto`.
   * @param asked - the scale that is asked for, and how events are grouped: lanes may have a scale each.
   * @param input - in time, as if the axis were linear.
   */
  scale(asked: LaneOptions, input: LayoutInput, size: LayoutSize): Steps<ChosenScale | undefined>;
  /**
   * Lays out all of time, in steps.
   * @param scene - what the layout is drawn from, for layouts that need more than times and words.
   */
  plan(input: LayoutInput, size: LayoutSize, scene: SceneInput): Steps<LayoutPlan<Layout>>;
  /** By which events it is described; by all of its extent where it is missing. */
  described?(input: SceneInput): Described;
  /** What tells the groups of a table apart, which may be made in steps, once lanes of it were laid out. */
  partsOf?(table: EventTable): GroupParts | undefined;
  /** Draws what is in view, and returns what can be chosen on it, in the order in which it is read. */
  draw(sheet: Sheet, layout: Layout, input: SceneInput): SceneItem[];
  /**
   * Loads what only views of a part of time need; until it is there, they show the plan of the whole. Missing where
   * nothing is loaded later.
   */
  loadDetail?(): Promise<void>;
}

import type {GroupBy} from '../../scene/lane-options.js';
import {isSameView, type View} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';
import {prepare} from '../controllers/preparing.js';
import type {Tellable} from '../navigable.js';
import {viewWithMarked} from './marked-view.js';
import {viewOfStep} from './step-view.js';
import type {ToldStep} from './told-step.js';

/** What a reader does to a timeline, and leaves the story by. */
const LEAVING = ['timeline-view', 'timeline-select', 'timeline-filter'] as const;

/** How events are shown. */
type Manner = Pick<Tellable, 'scale' | 'groupBy' | 'filter'>;

/**
 * Leads a timeline from step to step: what is shown of it, and how. A reader may look at anything else in between, of
 * which it tells.
 */
export class StoryGuide {
  /** Whether the reader looks at something else than the step. */
  isAway = false;
  readonly #changed: () => void;
  #timeline: Tellable | undefined;
  /** What the page itself has set on the timeline: used for whatever a step does not set. */
  #own: Manner | undefined;
  /** What was set last. */
  #asked: Manner | undefined;

  /** What the timeline was told to show last. */
  #flight = {};

  /** @param changed - is called when the reader has left the story. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Goes along with another timeline, or with none. */
  follow(timeline: Tellable | undefined): void {
    if (timeline === this.#timeline) return;
    for (const type of LEAVING) this.#timeline?.removeEventListener(type, this.#left);
    this.stop();
    this.#timeline = timeline;
    for (const type of LEAVING) timeline?.addEventListener(type, this.#left);
  }

  /** Leaves the timeline as the page has it, where nobody has changed it since: there is nothing to tell any more. */
  stop(): void {
    const timeline = this.#timeline;
    if (timeline?.marked) timeline.marked = undefined;
    if (timeline && this.#own && this.#asked)
      for (const key of ['scale', 'groupBy', 'filter'] as const)
        if (timeline[key] === this.#asked[key]) set(timeline, key, this.#own[key]);
    this.#flight = {};
    this.#own = this.#asked = undefined;
    this.isAway = false;
  }

  /**
   * Shows what a step is about.
   * @param opens - the details of its event are opened.
   */
  show(told: ToldStep, opens: boolean): void {
    const timeline = this.#timeline;
    const {data, table, extent} = timeline ?? {};
    if (!timeline || !data || !table || !extent) return;
    const isFirst = this.#own === undefined;
    this.#own ??= {scale: timeline.scale, groupBy: timeline.groupBy, filter: timeline.filter};
    timeline.marked = told.ids;
    // An address, or the page, may have opened something: the reader came for that.
    this.isAway = isFirst && timeline.selected !== '';
    if (this.isAway) return;
    const {step} = told;
    set(timeline, 'scale', step.scale ?? this.#own.scale);
    // Another text than one that groups by something is told by the timeline.
    set(timeline, 'groupBy', (step.groupBy as GroupBy | undefined) ?? this.#own.groupBy);
    set(timeline, 'filter', step.filter ?? this.#own.filter);
    const {scale, groupBy, filter} = timeline;
    this.#asked = {scale, groupBy, filter};
    const open = opens && told.event ? told.event.id : '';
    if (timeline.selected !== open) timeline.select(open);
    const view = limitView(viewOfStep(told, {data, table, extent}), extent);
    if (isFirst && !(timeline.view && isSameView(view, timeline.view))) timeline.view = view;
    void this.#fly(view, told.ids, isFirst);
  }

  /** Shows a stretch of time with the labels of all that is marked, once the picture is drawn as the step asks. */
  async #fly(wanted: View, ids: readonly string[], isFirst: boolean): Promise<void> {
    const timeline = this.#timeline!;
    const flight = (this.#flight = {});
    await timeline.updateComplete;
    if (flight !== this.#flight || this.isAway) return;
    const {scenePlan} = timeline;
    if (scenePlan) await prepare(scenePlan, wanted);
    if (flight !== this.#flight || this.isAway) return;
    const view = scenePlan ? viewWithMarked(wanted, ids, scenePlan) : wanted;
    if (!isFirst) await timeline.zoomTo(view);
    else if (!isSameView(view, wanted)) timeline.view = view;
    // Said once more, a timeline that scrolls looks for it where it has come to.
    if (flight === this.#flight && !this.isAway) timeline.marked = [...ids];
  }

  readonly #left = (event: Event) => {
    if (event.target !== this.#timeline || this.isAway) return;
    this.isAway = true;
    this.#changed();
  };
}

/** Sets a property that is another: each that is set makes a timeline draw anew. */
function set<Key extends 'scale' | 'groupBy' | 'filter'>(timeline: Tellable, key: Key, value: Tellable[Key]): void {
  if (timeline[key] !== value) timeline[key] = value;
}

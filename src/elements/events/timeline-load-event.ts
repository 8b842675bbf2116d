import type {Issue} from '../../data/issue.js';
import type {Dataset} from '../../data/types.js';

/** Fired when a timeline has read its data, from any source. */
export class TimelineLoadEvent extends Event {
  static readonly eventName = 'timeline-load';
  /** The dataset as it was read. */
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];

  constructor(dataset: Dataset, issues: readonly Issue[]) {
    super(TimelineLoadEvent.eventName, {bubbles: true, composed: true});
    this.dataset = dataset;
    this.issues = issues;
  }
}

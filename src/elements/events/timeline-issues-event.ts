import type {Issue} from '../../data/issue.js';

/**
 * Fired when there are issues with the data of a timeline, its attributes or its files, after what is valid is shown,
 * and again when the issues change. A page that handles it calls `preventDefault()`: then nothing is written to the
 * console.
 */
export class TimelineIssuesEvent extends Event {
  static readonly eventName = 'timeline-issues';
  /** All current issues; their messages say what would work. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(TimelineIssuesEvent.eventName, {bubbles: true, composed: true, cancelable: true});
    this.issues = issues;
  }
}

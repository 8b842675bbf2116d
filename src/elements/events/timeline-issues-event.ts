import type {Issue} from '../../data/issue.js';

/**
 * Fired when something is wrong with the data of a timeline, its attributes or its files, after it has shown what is
 * right, and again when something else is. A page that deals with it calls `preventDefault()`: then the console is not
 * told.
 */
export class TimelineIssuesEvent extends Event {
  static readonly eventName = 'timeline-issues';
  /** All that is wrong now, with what would work. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(TimelineIssuesEvent.eventName, {bubbles: true, composed: true, cancelable: true});
    this.issues = issues;
  }
}

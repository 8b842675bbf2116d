import type {Issue} from '../data/issue.js';

/** Fired when something is wrong with the data of a timeline, after it has shown what is right. */
export class TimelineIssuesEvent extends Event {
  static readonly eventName = 'timeline-issues';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(TimelineIssuesEvent.eventName, {bubbles: true, composed: true});
    this.issues = issues;
  }
}

import type {View} from '../../view/view.js';

/** Fired when a reader has moved a timeline to another stretch of time, at most once a frame. */
export class TimelineViewEvent extends Event {
  static readonly eventName = 'timeline-view';
  /** The view that is shown now, ms since 1970 UTC. */
  readonly view: View;

  constructor(view: View) {
    super(TimelineViewEvent.eventName, {bubbles: true, composed: true});
    this.view = view;
  }
}

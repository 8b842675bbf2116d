import type {DatasetEvent} from '../../data/types.js';

/** Fired when a reader opens the details of an event, or closes them. */
export class TimelineSelectEvent extends Event {
  static readonly eventName = 'timeline-select';
  /** The event whose details are open; undefined when they were closed. */
  readonly event: DatasetEvent | undefined;

  constructor(event: DatasetEvent | undefined) {
    super(TimelineSelectEvent.eventName, {bubbles: true, composed: true});
    this.event = event;
  }
}

import type {EventFilter} from '../../data/types.js';

/** Fired when a reader narrows the events that are shown, or shows all of them again. */
export class TimelineFilterEvent extends Event {
  static readonly eventName = 'timeline-filter';
  /** What the reader has chosen; undefined where all events are shown. */
  readonly filter: EventFilter | undefined;

  constructor(filter: EventFilter | undefined) {
    super(TimelineFilterEvent.eventName, {bubbles: true, composed: true});
    this.filter = filter;
  }
}

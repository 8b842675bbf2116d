/** Fired when a reader chooses the day as of which a timeline is shown. */
export class TimelineAsOfEvent extends Event {
  static readonly eventName = 'timeline-as-of';
  /** The day, an EDTF date; empty for all that is known. */
  readonly asOf: string;

  constructor(asOf: string) {
    super(TimelineAsOfEvent.eventName, {bubbles: true, composed: true});
    this.asOf = asOf;
  }
}

/** Fired when a reader has come to another step of a story. */
export class TimelineStepEvent extends Event {
  static readonly eventName = 'timeline-step';
  /** The index of the step, from 0. */
  readonly step: number;
  /** How many steps there are. */
  readonly count: number;

  constructor(step: number, count: number) {
    super(TimelineStepEvent.eventName, {bubbles: true, composed: true});
    this.step = step;
    this.count = count;
  }
}

import type {Occurrence, Status} from '../data/types.js';
import type {DateMessages} from '../time/date-messages.js';

/** Every word the timeline says of its own, in one language. A page in another language needs one more such file. */
export interface Messages extends DateMessages {
  /** The language tag of these words, such as `en`. */
  readonly locale: string;

  /** Words for what did not plainly happen. */
  readonly occurrence: Readonly<Record<Exclude<Occurrence, 'happened'>, string>>;
  /** Words for what is not plainly reported. */
  readonly status: Readonly<Record<Exclude<Status, 'reported'>, string>>;
}

import type {DatasetEvent} from '../../data/types.js';
import type {EventTable} from '../../data/event-table.js';
import type {Messages} from '../../locales/messages.js';
import type {Wording} from '../../scene/event-words.js';

/** The page's own content for an event, shown under its text; text stays text. */
export type RenderDetails = (event: DatasetEvent) => Node | string | null | undefined;

/** Events in words, with all the words there are. */
export type ReadingWording = Wording<Messages>;

/** What everything that is read is made from: details, list and table. */
export interface ReadingContext {
  readonly wording: ReadingWording;
  /** The events in the order of time. */
  readonly table: EventTable;
  /** Of the heading that stands above an event, 1 to 6. */
  readonly headingLevel: number;
  /** The id of the event whose details are open; empty if none are. */
  readonly selected: string;
  readonly renderDetails: RenderDetails | undefined;
  /** The address that leads to an event; undefined where the timeline keeps none. */
  readonly addressOf: ((id: string) => string | undefined) | undefined;
  /** Opens an event, as a reader does. */
  select(id: string): void;
  /** Moves the focus into what is open. */
  enter(): void;
  /** Closes what is open, as a reader does. */
  close(): void;
  /** Says a sentence to those who listen, after something that a reader did. */
  announce(sentence: unknown): void;
}

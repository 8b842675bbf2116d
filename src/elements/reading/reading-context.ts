import type {DatasetEvent, MarkdownText} from '../../data/types.js';
import type {EventTable} from '../../data/event-table.js';
import type {Messages} from '../../locales/messages.js';
import type {Wording} from '../../scene/event-words.js';
import type {LaneOptions} from '../../scene/lane-options.js';
import type {AskedRows} from '../source/asked-rows.js';
import type {View} from '../../view/view.js';

/** Returns the page's own content for an event, which is shown in its details; a string is shown as plain text. */
export type RenderDetails = (event: DatasetEvent) => Node | string | null | undefined;

/** The wording of events, with all messages. */
export type ReadingWording = Wording<Messages>;

/** The input of the text views: details, list and table. */
export interface ReadingContext {
  /** Of the data: see `lineageOf`. Where it is the same, a reader stays where they are; the table where it is missing. */
  readonly lineage?: object;
  readonly wording: ReadingWording;
  /** The events in time order. */
  readonly table: EventTable;
  /** What is asked for all events; undefined where they are in the table. */
  readonly asked?: AskedRows | undefined;
  /** How events are grouped in lanes; undefined where they are not. */
  readonly lanes: LaneOptions | undefined;
  /** All of time that the picture shows, ms since 1970 UTC. */
  readonly extent: View;
  /** The level of the heading above an event, 1 to 6. */
  readonly headingLevel: number;
  /** The id of the event whose details are open; empty if none are. */
  readonly selected: string;
  readonly renderDetails: RenderDetails | undefined;
  /** Shows a text in Markdown; undefined until what reads it is loaded. */
  readonly markdown: ((text: MarkdownText) => unknown) | undefined;
  /** A small image of an event; undefined where the timeline shows none. */
  readonly thumbnail?: ((event: DatasetEvent) => unknown) | undefined;
  /** Returns the address that opens an event; undefined if the timeline is not `linked`. */
  readonly addressOf: ((id: string) => string | undefined) | undefined;
  /** Opens the details of an event for a reader. */
  select(id: string): void;
  /** Moves the focus into the open details. */
  enter(): void;
  /** Closes the open details for a reader. */
  close(): void;
  /** Goes back to the list that the open event was chosen from; undefined if it was not. */
  readonly goBack: (() => void) | undefined;
  /** Zooms to where the events of the open list come apart; undefined where none is open, or they would not. */
  readonly zoomIn: (() => void) | undefined;
  /** Compares the open event with another; missing where that cannot be. */
  readonly comparing?:
    {isOpen(id: string): boolean; toggle(id: string): void; render(event: DatasetEvent): unknown} | undefined;
  /** Announces a sentence to screen readers, after an action of the reader. */
  announce(sentence: unknown): void;
}

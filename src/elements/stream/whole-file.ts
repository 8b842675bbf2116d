import {explainIssues} from '../../data/explain-issues.js';
import type {Issue} from '../../data/issue.js';
import {findingJsonError} from '../../data/json-error.js';
import {OWN_JSON} from '../../data/own-json.js';
import {parsingJson} from '../../data/parse-json.js';
import type {RunSteps, Steps} from '../../data/steps.js';
import type {TimelineDataset, TimelineEvent} from '../../data/types.js';
import type {FormatOptions} from '../../formats/format.js';
import {inFile} from '../../formats/in-file.js';
import {hasLines} from '../../formats/json-lines.js';
import {loadDraft} from '../../formats/read-format.js';
import type {EventFile, FilePart} from '../../stream/event-file.js';
import {packingColumns, type PackedColumns} from '../../stream/pack-columns.js';
import {isKnown} from '../controllers/read-file.js';
import type {DecodedFile} from '../decode-file.js';

/** What was read of a file that has no list of events to be read one by one. */
export type WholeFile =
  /** Of another format: its events as JSON, and what was read of them. */
  | {readonly as: 'events'; readonly part: FilePart; readonly json: readonly Uint8Array[]}
  /** Of columns: the dataset without them, and these. */
  | {readonly as: 'columns'; readonly rest: object; readonly columns: PackedColumns}
  /** Of no known format, or JSON that is broken or was cut: what is wrong, its beginning, and where it is no JSON. */
  | {
      readonly as: 'fault';
      readonly issues: readonly Issue[];
      readonly text: string;
      readonly problem?: string | undefined;
    };

/** What is known of a file besides its text. */
export interface FileKind extends Pick<FormatOptions, 'type' | 'name' | 'map'> {
  /** It was not loaded to its end. */
  readonly isCut: boolean;
}

/** Reads of a file what all of it is needed for. */
export interface WholeReading {
  /** Opens a file that is known to be of this library. */
  open(): EventFile;
  /** Does what is long. */
  readonly run: RunSteps;
  /** Is told how many events have been read. */
  tell?(count: number): void;
}

/** So much is written and read in a step, UTF-16 units. */
const STEP = 1 << 14;
/** So much of a text tells what it is, if no data; where JSON is broken is told apart. */
const TOLD = 2000;

const encoder = new TextEncoder();

/** Reads a decoded file, in a worker or, in slices, on the page. Of JSON that was cut nothing can be read. */
export async function readWhole(
  {text, issues: ofText}: DecodedFile,
  {isCut, ...kind}: FileKind,
  {open, run, tell}: WholeReading,
): Promise<WholeFile> {
  const isJson = /^\ufeff?\s*[[{]/.test(text) && !hasLines(text);
  if (isJson && isCut) return {as: 'fault', issues: [], text: text.slice(0, TOLD)};
  const own = isJson && OWN_JSON.test(text) ? await run(readingColumns(text)) : undefined;
  if (own) return own;
  // Its last line may be cut in the middle.
  const {draft, format, issues} = await loadDraft(isCut ? text.slice(0, endOfLines(text)) : text, kind, run);
  const told = issues.all();
  if (!isKnown({format, issues: told})) {
    const error = await run(findingJsonError(text));
    const problem = error && `line ${error.line}, column ${error.column}: ${error.problem}`;
    // Events of this library, of which no first one could be told by its keys, are read with all that is wrong with them.
    if (!isJson || error || !draft)
      return {as: 'fault', issues: [...ofText, ...told], text: text.slice(0, TOLD), problem};
  }
  const {part, json} = await run(readingEvents(draft?.dataset ?? {events: []}, open(), tell));
  const found = explainIssues(part.issues.map((issue): Issue => ({...issue}))).map((issue) => inFile(issue, draft));
  return {as: 'events', part: {...part, issues: [...ofText, ...told, ...found]}, json};
}

/** Where the last whole line of a text ends. */
const endOfLines = (text: string) => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;

/** The columns of a dataset; undefined where it has none. */
function* readingColumns(text: string): Steps<WholeFile | undefined> {
  let value: unknown;
  try {
    value = yield* parsingJson(text);
  } catch {
    return undefined;
  }
  const {columns, ...rest} = value as Readonly<Record<string, unknown>>;
  if (typeof columns !== 'object' || columns === null) return undefined;
  return {as: 'columns', rest, columns: yield* packingColumns(columns as Record<string, unknown>, encoder)};
}

/** Writes a dataset as JSON, and reads that as a large file is read, in steps: no object of an event remains. */
function* readingEvents(
  dataset: TimelineDataset | readonly TimelineEvent[],
  file: EventFile,
  tell?: (count: number) => void,
): Steps<{readonly part: FilePart; readonly json: readonly Uint8Array[]}> {
  const json: Uint8Array[] = [];
  const push = (text: string) => {
    const bytes = encoder.encode(text);
    json.push(bytes);
    file.push(bytes);
  };
  const {events, before, after} = listIn(dataset);
  push(before);
  let text = '';
  for (let i = 0; i < events.length; i++) {
    text += (i ? ',' : '') + JSON.stringify(events[i]);
    if (text.length < STEP) continue;
    push(text);
    text = '';
    tell?.(file.count);
    yield;
  }
  push(text);
  push(after);
  file.end();
  return {part: yield* file.part(), json};
}

/** The events of a dataset, and what stands before and after them in its JSON. */
function listIn(dataset: TimelineDataset | readonly TimelineEvent[]): {
  readonly events: readonly TimelineEvent[];
  readonly before: string;
  readonly after: string;
} {
  if ('length' in dataset) return {events: dataset, before: '[', after: ']'};
  const {events, ...rest} = dataset;
  // Where `events` is no list, it stays what it is, so that the reader says what is wrong with it.
  if (!Array.isArray(events)) return {events: [], before: JSON.stringify(dataset), after: ''};
  const opened = JSON.stringify(rest).slice(0, -1);
  return {events, before: `${opened}${opened.length > 1 ? ',' : ''}"events":[`, after: ']}'};
}

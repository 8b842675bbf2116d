import {explainIssues} from '../../data/explain-issues.js';
import type {Issue} from '../../data/issue.js';
import {OWN_JSON} from '../../data/own-json.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import {finish} from '../../data/steps.js';
import type {TimelineDataset} from '../../data/types.js';
import type {FormatOptions} from '../../formats/format.js';
import {inFile} from '../../formats/in-file.js';
import {loadDraft} from '../../formats/read-format.js';
import type {FilePart} from '../../stream/event-file.js';
import {packColumns, type PackedColumns} from '../../stream/pack-columns.js';
import {isKnown} from '../controllers/read-file.js';
import type {decodeFile} from '../decode-file.js';
import {openFile} from './open-file.js';

/** What was read of a file that has no list of events to be read one by one. */
export type WholeFile =
  /** Of another format: its events as JSON, and what was read of them. */
  | {readonly as: 'events'; readonly part: FilePart; readonly json: readonly Uint8Array[]}
  /** Of columns: the dataset without them, and these. */
  | {readonly as: 'columns'; readonly rest: object; readonly columns: PackedColumns};

/** What is known of a file besides its text. */
export interface FileKind extends Pick<FormatOptions, 'type' | 'name' | 'map'> {
  /** It was not loaded to its end. */
  readonly isCut: boolean;
}

/** So many events are written and read in a step. */
const BATCH = 1000;

const encoder = new TextEncoder();

/**
 * Reads a decoded file, in a worker. Undefined where it is in no known format, or is JSON that was cut: then the page
 * reads it like a small file, and says what is wrong.
 */
export async function readWhole(
  {text, issues: ofText}: ReturnType<typeof decodeFile>,
  {isCut, ...kind}: FileKind,
  attributes: AxisAttributes,
): Promise<WholeFile | undefined> {
  const isJson = /^\ufeff?\s*[[{]/.test(text);
  if (isJson && isCut) return undefined;
  const own = isJson && OWN_JSON.test(text) ? readColumns(text) : undefined;
  if (own) return own;
  // Its last line may be cut in the middle.
  const {draft, format, issues} = await loadDraft(isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text, kind);
  const told = issues.all();
  if (!isKnown({format, issues: told})) return undefined;
  const {part, json} = eventsOf(draft?.dataset ?? {events: []}, attributes);
  const found = explainIssues(part.issues.map((issue): Issue => ({...issue}))).map((issue) => inFile(issue, draft));
  return {as: 'events', part: {...part, issues: [...ofText, ...told, ...found]}, json};
}

/** The columns of a dataset; undefined where it has none. */
function readColumns(text: string): WholeFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const {columns, ...rest} = value as Readonly<Record<string, unknown>>;
  if (typeof columns !== 'object' || columns === null) return undefined;
  return {as: 'columns', rest, columns: packColumns(columns as Record<string, unknown>, encoder)};
}

/** Writes a dataset as JSON, and reads that as a large file is read: no object of an event remains. */
function eventsOf({events, ...rest}: TimelineDataset, attributes: AxisAttributes) {
  const file = openFile(attributes);
  const json: Uint8Array[] = [];
  const push = (text: string) => {
    const bytes = encoder.encode(text);
    json.push(bytes);
    file.push(bytes);
  };
  const opened = JSON.stringify(rest).slice(0, -1);
  push(`${opened}${opened.length > 1 ? ',' : ''}"events":[`);
  for (let i = 0; i < events.length; i += BATCH) {
    const batch = events.slice(i, i + BATCH).map((event) => JSON.stringify(event));
    push((i ? ',' : '') + batch.join());
  }
  push(']}');
  file.end();
  return {part: finish(file.part()), json};
}

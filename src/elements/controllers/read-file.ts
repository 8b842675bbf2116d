import type {FormatOptions} from '../../formats/format.js';
import {loadAndRead, type ReadFile} from '../../formats/read-format.js';
import {zoneRules} from '../../time/zone-rules.js';
import {zones} from '../../time/zones.js';
import {decodeFile} from '../decode-file.js';

/** Reads the bytes of a file, in whatever encoding they are; what was guessed of that is told first. */
export async function readBytes(file: Blob, kind: FormatOptions): Promise<ReadFile & {readonly isKnown: boolean}> {
  zones.rules ??= zoneRules; // what is read depends on them, such as whether an end lies before its start
  const {text, issues} = decodeFile([new Uint8Array(await file.arrayBuffer())]);
  const read = await loadAndRead(text, kind);
  return {...read, issues: [...issues, ...read.issues], isKnown: isKnown(read)};
}

/**
 * Reads a file of another format than the JSON of this library; undefined if it is of none that is known. It is loaded
 * for the first such file.
 * @param host - says in `map` which column of a table says what.
 */
export async function readFile(
  file: Blob,
  response: Response,
  {map}: {readonly map?: string | undefined},
): Promise<ReadFile | undefined> {
  const read = await readBytes(file, {type: response.headers.get('content-type') ?? '', name: response.url, map});
  return read.isKnown ? read : undefined;
}

/** Whether something was read as a format other than the JSON of this library. */
export function isKnown({issues, format}: Pick<ReadFile, 'issues' | 'format'>): boolean {
  return !/^(?:unknown-format|bad-json)$/.test(issues[0]?.code ?? '') && format !== 'json';
}

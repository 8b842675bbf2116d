import type {Issue} from '../data/issue.js';
import {finish, type Steps} from '../data/steps.js';
import {LOOKED_AT, utf16Of} from '../formats/utf16.js';

/** The text of a file, and what was guessed of it. */
export interface DecodedFile {
  readonly text: string;
  readonly issues: Issue[];
}

/** So many bytes are decoded in a step. */
const STEP = 1 << 18;

/** Does what `decodingFile` does, at once. */
export function decodeFile(pieces: readonly Uint8Array[]): DecodedFile {
  return finish(decodingFile(pieces));
}

/**
 * Decodes the bytes of a file, in pieces that may end within a character. It is UTF-16 if the first bytes look so, else
 * UTF-8; bytes that are no UTF-8 are read as Windows-1252, which Excel writes and in which every byte is a character, and
 * an issue says so. In steps.
 * @param isCut - the last piece is not the end of the file, and may end within a character too.
 */
export function* decodingFile(pieces: readonly Uint8Array[], isCut = false): Steps<DecodedFile> {
  const utf16 = utf16Of(beginningOf(pieces));
  try {
    return {text: yield* decodingAs(utf16 ?? 'utf-8', pieces, {fatal: utf16 === undefined, isCut}), issues: []};
  } catch {
    const message = 'the file is not UTF-8, and was read as Windows-1252; if letters are wrong, save it as UTF-8';
    return {
      text: yield* decodingAs('windows-1252', pieces, {fatal: false, isCut}),
      issues: [{code: 'guessed', severity: 'warning', path: '$', message}],
    };
  }
}

/** The first bytes of a file; a server may send them one by one. */
function beginningOf(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(LOOKED_AT);
  let length = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, LOOKED_AT - length);
    bytes.set(part, length);
    length += part.length;
    if (length === LOOKED_AT) break;
  }
  return bytes.subarray(0, length);
}

/** @throws {TypeError} if `fatal` is set and the bytes are not in that encoding. */
function* decodingAs(
  encoding: string,
  pieces: readonly Uint8Array[],
  {fatal, isCut}: {fatal: boolean; isCut: boolean},
): Steps<string> {
  const decoder = new TextDecoder(encoding, {fatal});
  const texts: string[] = [];
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += STEP) {
      texts.push(decoder.decode(piece.subarray(at, at + STEP), {stream: true}));
      yield;
    }
  if (!isCut) texts.push(decoder.decode());
  return texts.join('');
}

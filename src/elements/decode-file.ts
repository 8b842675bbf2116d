import type {Issue} from '../data/issue.js';
import {utf16Of} from '../formats/utf16.js';

/**
 * Decodes the bytes of a file, in pieces that may end within a character. It is UTF-16 if the first bytes look so, else
 * UTF-8; bytes that are no UTF-8 are read as Windows-1252, which Excel writes and in which every byte is a character, and
 * an issue says so.
 * @param isCut - the last piece is not the end of the file, and may end within a character too.
 */
export function decodeFile(
  pieces: readonly Uint8Array[],
  isCut = false,
): {readonly text: string; readonly issues: Issue[]} {
  const utf16 = pieces.length ? utf16Of(pieces[0]) : undefined;
  try {
    return {text: decodeAs(utf16 ?? 'utf-8', pieces, {fatal: utf16 === undefined, isCut}), issues: []};
  } catch {
    const message = 'the file is not UTF-8, and was read as Windows-1252; if letters are wrong, save it as UTF-8';
    return {
      text: decodeAs('windows-1252', pieces, {fatal: false, isCut}),
      issues: [{code: 'guessed', severity: 'warning', path: '$', message}],
    };
  }
}

/** @throws {TypeError} if `fatal` is set and the bytes are not in that encoding. */
function decodeAs(
  encoding: string,
  pieces: readonly Uint8Array[],
  {fatal, isCut}: {fatal: boolean; isCut: boolean},
): string {
  const decoder = new TextDecoder(encoding, {fatal});
  return pieces.map((piece) => decoder.decode(piece, {stream: true})).join('') + (isCut ? '' : decoder.decode());
}

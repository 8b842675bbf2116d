import type {Issue} from '../data/issue.js';
import {utf16Of} from '../formats/utf16.js';

/**
 * Decodes a file in pieces, which may be cut anywhere: as UTF-16 if it looks so, else as UTF-8, and where it is no UTF-8
 * as Windows-1252, in which every byte means something and which Excel writes; that is told.
 * @param isCut - it may end within a character.
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

/** @throws {TypeError} if the bytes are not in an encoding, and they must be. */
function decodeAs(
  encoding: string,
  pieces: readonly Uint8Array[],
  {fatal, isCut}: {fatal: boolean; isCut: boolean},
): string {
  const decoder = new TextDecoder(encoding, {fatal});
  return pieces.map((piece) => decoder.decode(piece, {stream: true})).join('') + (isCut ? '' : decoder.decode());
}

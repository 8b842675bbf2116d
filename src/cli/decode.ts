import {TextDecoder} from 'node:util';
import {utf16Of} from '../formats/utf16.js';
import {CommandError, usageError} from './command-error.js';

/** A text, and how it was encoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Whether the encoding is only what is left when no other fits. */
  readonly isGuessed: boolean;
}

const WINDOWS_1252 = 'windows-1252';
/** Its characters at 0x80 to 0x9f, as the Encoding Standard has them. */
const WINDOWS_CHARACTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Decodes a file: by the encoding that is given, else by its byte order mark, else as UTF-16 if its bytes look so, else
 * as UTF-8, and where it is no UTF-8, as Windows-1252, of which Latin-1 is a part and in which every byte means something.
 * @param encoding - a name that `TextDecoder` knows.
 * @throws CommandError if there is no such encoding, or the file is not in it.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) return {text: decodeAs(decoderOf(encoding), bytes), encoding, isGuessed: false};
  const marked = utf16Of(bytes);
  if (marked) return {text: new TextDecoder(marked).decode(bytes), encoding: marked, isGuessed: false};
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', isGuessed: false};
  } catch {
    return {text: windows1252(bytes), encoding: WINDOWS_1252, isGuessed: true};
  }
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, {fatal: true});
  } catch {
    throw usageError(`--encoding "${encoding}" is not known; expected a name such as utf-8, utf-16le or windows-1251`);
  }
}

function decodeAs(decoder: TextDecoder, bytes: Uint8Array): string {
  if (decoder.encoding === WINDOWS_1252) return windows1252(bytes);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CommandError(`it is not encoded as ${decoder.encoding}; without --encoding that is found out`);
  }
}

/** `TextDecoder` takes it for Latin-1 in Node 20: https://github.com/nodejs/node/issues/56542. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\x80-\x9f]/g, (character) => WINDOWS_CHARACTERS[character.charCodeAt(0) - 0x80]);
}

const QUOTE = 0x22;
const ESCAPE = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN = [0x7b, 0x5b];
const CLOSE = [0x7d, 0x5d];
const SPACE = 0x20;
const LAST_ASCII = 0x7e;

/**
 * The value of a member of a JSON object, without reading the others; undefined where it has none.
 * @param bytes - an object in UTF-8 that is sound.
 */
export function memberOfJson(bytes: Uint8Array, key: string, decode: (bytes: Uint8Array) => string): unknown {
  const {from, to, isSure} = rangeOf(bytes, key);
  // A key may be written with escapes.
  if (!isSure) return (JSON.parse(decode(bytes)) as Record<string, unknown>)[key];
  if (from === to) return undefined;
  const value = bytes.subarray(from, to);
  return plainText(value) ?? (JSON.parse(decode(value)) as unknown);
}

interface ValueRange {
  readonly from: number;
  readonly to: number;
  readonly isSure: boolean;
}

function rangeOf(bytes: Uint8Array, key: string): ValueRange {
  let from = 0;
  let to = 0;
  for (let at = bytes.indexOf(OPEN[0]) + 1; at < bytes.length;) {
    if (bytes[at] !== QUOTE) {
      at++;
      continue;
    }
    const end = endOfText(bytes, at);
    if (end < 0) return {from: 0, to: 0, isSure: false};
    const isOwn = isKey(bytes, at + 1, key) && end === at + key.length + 2;
    at = end;
    while (bytes[at] !== COLON) at++;
    at++;
    while (bytes[at] <= SPACE) at++;
    const start = at;
    at = endOfValue(bytes, at);
    // Of equal keys the last one counts.
    if (isOwn) [from, to] = [start, at];
  }
  return {from, to, isSure: true};
}

/** Behind the end of a text that begins at a quote; −1 where it holds an escape. */
function endOfText(bytes: Uint8Array, at: number): number {
  for (let i = at + 1; i < bytes.length; i++) {
    if (bytes[i] === ESCAPE) return -1;
    if (bytes[i] === QUOTE) return i + 1;
  }
  return -1;
}

function isKey(bytes: Uint8Array, at: number, key: string): boolean {
  for (let i = 0; i < key.length; i++) if (bytes[at + i] !== key.charCodeAt(i)) return false;
  return true;
}

function endOfValue(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      for (at++; bytes[at] !== QUOTE; at++) if (bytes[at] === ESCAPE) at++;
      if (!depth) return at + 1;
    } else if (OPEN.includes(byte)) depth++;
    else if (CLOSE.includes(byte)) {
      if (depth <= 1) return depth ? at + 1 : at;
      depth--;
    } else if (byte === COMMA && !depth) return at;
  }
  return bytes.length;
}

/** A text of ASCII without escapes; undefined where it is another value. */
function plainText(value: Uint8Array): string | undefined {
  if (value[0] !== QUOTE || value.length > 1000) return undefined;
  for (let i = 1; i < value.length - 1; i++)
    if (value[i] < SPACE || value[i] > LAST_ASCII || value[i] === ESCAPE) return undefined;
  return String.fromCharCode(...value.subarray(1, value.length - 1));
}

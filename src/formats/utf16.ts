/** So many bytes tell UTF-16 without a byte order mark. */
export const LOOKED_AT = 2000;
/** In UTF-16 every other byte of a text in Latin letters, spaces and line ends is 0: so large a part is enough. */
const ZEROS = 0.2;

/** Which UTF-16 a file is, by its byte order mark or by how its bytes look; undefined if it is none. */
export const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => byMark(bytes) ?? byZeros(bytes);

function byMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, i) => (zeros[i % 2] += byte === 0 ? 1 : 0));
  const [even, odd] = zeros.map((count) => count > (looked.length / 2) * ZEROS);
  if (even === odd) return undefined;
  return odd ? 'utf-16le' : 'utf-16be';
}

const LINE_FEED = 0x0a;

/**
 * A place in a text that arrives as UTF-8: its line and its column, counted from 1, in UTF-16 units as editors count
 * them.
 */
export class TextPlace {
  line = 1;
  column = 1;

  /** Goes past bytes. A character may be cut. */
  advance(bytes: Uint8Array): void {
    let start = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, start)) {
      this.line++;
      this.column = 1;
      start = at + 1;
    }
    let units = 0;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      // Of each character its first byte counts; those of four bytes are two units.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    this.column += units;
  }

  copy(): TextPlace {
    return Object.assign(new TextPlace(), this);
  }
}

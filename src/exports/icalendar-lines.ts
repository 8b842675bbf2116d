/** So many octets a line may have, without its end (RFC 5545, 3.1). */
const LINE_LENGTH = 75;

/** A text as the value of a property. */
export function iCalendarText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** A line with its end, folded so that no line is too long and no character is divided. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (length + size > LINE_LENGTH) {
      folded.push(current);
      // The space that marks what follows counts.
      current = ' ';
      length = 1;
    }
    current += character;
    length += size;
  }
  return [...folded, current].map((part) => `${part}\r\n`).join('');
}

/** How many octets a character has in UTF-8. */
function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

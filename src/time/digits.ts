import type {DateFault} from './date-error.js';
import type {Scanner} from './scanner.js';

/** Whether a decimal digit is at the position, or so many characters ahead. */
export function isDigit(scanner: Scanner, ahead = 0): boolean {
  const character = scanner.peek(ahead);
  return character >= '0' && character <= '9';
}

/** Reads exactly `count` decimal digits. */
export function takeNumber(scanner: Scanner, count: number, fault: DateFault): number {
  let value = 0;
  for (let i = 0; i < count; i++) {
    if (!isDigit(scanner)) scanner.fail(fault);
    value = value * 10 + Number(scanner.text[scanner.position++]);
  }
  return value;
}

/** Steps over a run of decimal digits and returns it; the run may be empty. */
export function takeDigits(scanner: Scanner): string {
  const start = scanner.position;
  while (isDigit(scanner)) scanner.position++;
  return scanner.text.slice(start, scanner.position);
}

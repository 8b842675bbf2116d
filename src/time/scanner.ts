import {DateError, type DateFault} from './date-error.js';

const ZERO = 48;
const NINE = 57;

/** Reads a text from left to right. Every step moves forward, so any text is read in linear time. */
export class Scanner {
  readonly text: string;
  position: number;
  readonly end: number;
  /** Whether the position is within `[…]` or `{…}`, where a comma separates dates. */
  isInSet = false;

  constructor(text: string) {
    this.text = text;
    this.position = 0;
    this.end = text.length;
  }

  get done(): boolean {
    return this.position >= this.end;
  }

  /** The character at the position, or `''` at the end. */
  peek(ahead = 0): string {
    return this.text.charAt(this.position + ahead);
  }

  /** Whether a decimal digit is at the position, or so many characters ahead. */
  isDigit(ahead = 0): boolean {
    const code = this.text.charCodeAt(this.position + ahead); // NaN beyond the end
    return code >= ZERO && code <= NINE;
  }

  /** Steps over the character `expected` if it is next, and returns whether it was. */
  take(expected: string): boolean {
    if (this.position >= this.end || this.text.charCodeAt(this.position) !== expected.charCodeAt(0)) return false;
    this.position++;
    return true;
  }

  /** Steps over `..` if it is next, and returns whether it was. */
  takeOpen(): boolean {
    if (this.peek() !== '.' || this.peek(1) !== '.') return false;
    this.position += 2;
    return true;
  }

  /** Reads exactly `count` decimal digits. */
  digits(count: number, fault: DateFault): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      if (!this.isDigit()) this.fail(fault);
      value = value * 10 + this.text.charCodeAt(this.position++) - ZERO;
    }
    return value;
  }

  /** Steps over a run of decimal digits and returns it; the run may be empty. */
  digitRun(): string {
    const start = this.position;
    while (this.isDigit()) this.position++;
    return this.text.slice(start, this.position);
  }

  /** Throws a `DateError` for the position, or for the index `at`. */
  fail(fault: DateFault, at = this.position): never {
    throw new DateError(this.text, at + 1, fault);
  }
}

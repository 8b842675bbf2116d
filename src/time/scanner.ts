import {DateError, type DateFault} from './date-error.js';

/** Walks a text once, left to right. Every step moves forward, so a text is read in linear time whatever it holds. */
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

  /** Steps over the character `expected` if it is next, and tells whether it was. */
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

  /** Throws: what stands at the position (or at `at`) is not what belongs there. */
  fail(fault: DateFault, at = this.position): never {
    throw new DateError(this.text, at + 1, fault);
  }
}

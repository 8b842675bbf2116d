import {instantText} from '../time/date-forms.js';

const PARTS = /^-?\d+(?:\s*[-+]\s*\d+)?$/;

/**
 * The date of `new Date(…)` in a script, as exact as its parts: months count from 0 there. Undefined where it
 * depends on when or where the script runs, as `new Date()` does.
 */
export function scriptDate(expression: string): string | undefined {
  const inner = /^new\s+Date\s*\(([^]*)\)$/.exec(expression)?.[1].trim() ?? '';
  const text = /^(["'])((?:(?!\1)[^\\\n\r])+)\1$/.exec(inner)?.[2];
  if (text !== undefined) return text;
  const inUtc = /^Date\.UTC\(([^()]*)\)$/.exec(inner)?.[1];
  const parts = (inUtc ?? inner).split(',').map((part) => part.trim());
  if (parts.length > 7 || !parts.every((part) => PARTS.test(part))) return undefined;
  const numbers = parts.map(valueOf);
  if (parts.length === 1)
    return inUtc === undefined ? edtfOf(numbers[0], 7, 'Z') : edtfOf(Date.UTC(numbers[0], 0), 1, '');
  const [year, month, ...rest] = numbers;
  return edtfOf(Date.UTC(year, month, ...rest), parts.length, inUtc === undefined ? '' : 'Z');
}

/** The number that a part is; a month may be written as `5 - 1`. */
function valueOf(part: string): number {
  const [, first, sign, second = '0'] = /^(-?\d+)(?:\s*([-+])\s*(\d+))?$/.exec(part)!;
  return Number(first) + (sign === '-' ? -1 : 1) * Number(second);
}

/** An instant as EDTF, up to the last part that a script names. */
function edtfOf(ms: number, count: number, zone: string): string | undefined {
  if (!Number.isFinite(ms)) return undefined;
  const whole = instantText(ms);
  const [date, time] = whole.slice(0, -1).split('T');
  if (count <= 3) return date.slice(0, date.length - (3 - count) * 3);
  return `${date}T${count < 6 ? time.slice(0, 5) : time}${zone}`;
}

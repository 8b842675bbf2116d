import {markKey} from './keys.js';
import type {Sheet} from './sheet.js';

/** Of a stretch whose counts are awaited, px. */
const AWAITED_HEIGHT = 14;

/** A stretch of which it is not known yet how many events lie there: no height says anything. */
export function drawAwaited(sheet: Sheet, one: number, other: number, base: number): void {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const y = base - AWAITED_HEIGHT;
  const role = {styles: ['band', 'group-none']};
  sheet.rect(
    {key: markKey('awaited', from), part: 'awaited', role},
    {x: from, y, width: to - from, height: AWAITED_HEIGHT},
  );
  sheet.line(
    {key: markKey('awaited', from, 'edge'), part: 'awaited', role: {styles: ['axis', 'ahead']}},
    [from, y],
    [to, y],
  );
}

import {markKey} from './keys.js';
import type {Sheet} from './sheet.js';

/** Of a stretch whose counts are awaited, px. */
const AWAITED_HEIGHT = 14;

/** A stretch between two places, px, of which it is not known yet how many events lie there: no height says anything. */
export interface AwaitedStretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** The axis that it stands on. */
  readonly base: number;
}

export function drawAwaited(sheet: Sheet, {key, from, to, base}: AwaitedStretch): void {
  const y = base - AWAITED_HEIGHT;
  const x = Math.min(from, to);
  const box = {x, y, width: Math.abs(to - from), height: AWAITED_HEIGHT};
  sheet.rect({key, part: 'awaited', role: {styles: ['band', 'group-none']}}, box);
  const edge = {key: markKey(key, 'edge'), part: 'awaited', role: {styles: ['axis', 'ahead']}};
  sheet.line(edge, [x, y], [x + box.width, y]);
}

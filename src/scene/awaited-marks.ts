import type {Along} from '../layout/layout-input.js';
import {markKey} from './keys.js';
import type {Sheet} from './sheet.js';

/** Of a stretch whose counts are awaited, px. */
const AWAITED_HEIGHT = 14;

/** A stretch between two places, px, of which it is not known yet how many events lie there: no height says anything. */
export interface AwaitedStretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** The axis that it stands on, and the direction of that: across the page by default. */
  readonly base: number;
  readonly along?: Along;
}

export function drawAwaited(sheet: Sheet, {key, from, to, base, along = 'x'}: AwaitedStretch): void {
  const start = Math.min(from, to);
  const length = Math.abs(to - from);
  const box =
    along === 'x'
      ? {x: start, y: base - AWAITED_HEIGHT, width: length, height: AWAITED_HEIGHT}
      : {x: base, y: start, width: AWAITED_HEIGHT, height: length};
  sheet.rect({key, part: 'awaited', role: {styles: ['band', 'group-none']}}, box);
  const edge = {key: markKey(key, 'edge'), part: 'awaited', role: {styles: ['axis', 'ahead']}};
  sheet.line(
    edge,
    along === 'x' ? [box.x, box.y] : [box.x + box.width, box.y],
    along === 'x' ? [box.x + box.width, box.y] : [box.x + box.width, box.y + box.height],
  );
}

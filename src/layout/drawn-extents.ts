import type {AxisMark} from './axis-marks.js';
import type {Bar} from './bars.js';

/** What a legend has to know of a layout: what is drawn, not what might be. All lengths px. */
export interface DrawnExtents {
  readonly marks: readonly AxisMark[];
  readonly bars: readonly Bar[];
}

/** The lengths on screen of what a plan has in ms. */
export function drawnExtents(marks: readonly AxisMark[], bars: readonly Bar[], pxPerMs: number): DrawnExtents {
  return {
    marks: marks.map((mark) => ({...mark, start: 0, end: (mark.end - mark.start) * pxPerMs})),
    bars: bars.map((bar) => {
      const length = (time: number) => (time - bar.start) * pxPerMs;
      return {...bar, start: 0, coreStart: length(bar.coreStart), coreEnd: length(bar.coreEnd), end: length(bar.end)};
    }),
  };
}

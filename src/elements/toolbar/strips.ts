import {FLAGS_WIDTH} from '../../scene/layout-names.js';
import type {Frame} from '../controllers/frame.js';
import type {TimelineCore} from '../controllers/timeline-core.js';

/**
 * Whether what stands around a picture has one line each, which is scrolled to the rest of it. So it is in a narrow
 * frame whose height the page sets: every other line would be one less of the picture.
 */
export function hasStrips({height, width, fontSize}: Pick<Frame, 'height' | 'width' | 'fontSize'>): boolean {
  return height !== undefined && width < FLAGS_WIDTH * fontSize;
}

/** Selects `stripStyles`, after each update of the timeline: its template does not know of them. */
export function showStrips({timeline, frame: {height, width, fontSize}}: TimelineCore): void {
  // Before the frame is measured, the width of the element decides: strips that came only then would change the height
  // of the picture, and it would be laid out twice.
  const isNarrow = hasStrips({height, width: width || timeline.clientWidth, fontSize});
  timeline.shadowRoot!.querySelector('.frame')!.classList.toggle('strips', isNarrow);
}

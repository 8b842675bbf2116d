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
  // The first picture is laid out for the height that strips leave it: until the frame has a width, the host's counts.
  const isNarrow = hasStrips({height, width: width || timeline.clientWidth, fontSize});
  timeline.shadowRoot!.querySelector('.frame')!.classList.toggle('strips', isNarrow);
}

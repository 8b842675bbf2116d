import type {Frame} from '../controllers/frame.js';
import type {TimelineCore} from '../controllers/timeline-core.js';

/** A frame of less is narrow, in sizes of the text: that in which time runs down. */
const NARROW = 30;

/**
 * Whether what stands around a picture has one line each, which is scrolled to the rest of it. So it is in a narrow
 * frame whose height the page sets: every other line would be one less of the picture.
 */
export function hasStrips({height, width, fontSize}: Pick<Frame, 'height' | 'width' | 'fontSize'>): boolean {
  return height !== undefined && width < NARROW * fontSize;
}

/** Selects `stripStyles`, after each update of the timeline: its template does not know of them. */
export function showStrips({timeline, frame: {height, width, fontSize}}: TimelineCore): void {
  // The first picture is laid out for what strips leave of the height: until a width is reported, that of the page counts.
  const isNarrow = hasStrips({height, width: width || timeline.clientWidth, fontSize});
  timeline.shadowRoot!.querySelector('.frame')!.classList.toggle('strips', isNarrow);
}

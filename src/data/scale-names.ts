/** The scales of time that a page or a dataset can ask for by name. */
export const SCALE_NAMES = ['linear', 'folded', 'even', 'log'] as const;

/** How time is laid along the axis; see the attribute `scale`. */
export type ScaleName = (typeof SCALE_NAMES)[number];

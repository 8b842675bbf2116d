/** Whether an event took place. */
export const OCCURRENCES = ['happened', 'ongoing', 'planned', 'postponed', 'cancelled', 'unknown'] as const;
export type Occurrence = (typeof OCCURRENCES)[number];

/** How well an event is known. */
export const STATUSES = [
  'confirmed',
  'corroborated',
  'reported',
  'claimed',
  'disputed',
  'retracted',
  'false',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

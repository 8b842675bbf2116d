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

/** What a date is: sure, approximate (EDTF `~`) or uncertain (EDTF `?`); the last two can be said of the same. */
export const CERTAINTIES = ['certain', 'approximate', 'uncertain'] as const;

/** What media are. */
export const MEDIA_TYPES = ['image', 'video', 'audio', 'embed', 'quote', 'number'] as const;

/** Whether an event took place. */
export type Occurrence = 'happened' | 'ongoing' | 'planned' | 'postponed' | 'cancelled' | 'unknown';

/** How well an event is known. */
export type Status =
  'confirmed' | 'corroborated' | 'reported' | 'claimed' | 'disputed' | 'retracted' | 'false' | 'unknown';

/** What a date is: sure, approximate (EDTF `~`) or uncertain (EDTF `?`); the last two can be said of the same. */
export const CERTAINTIES = ['certain', 'approximate', 'uncertain'] as const;

/** What media are. */
export const MEDIA_TYPES = ['image', 'video', 'audio', 'embed', 'quote', 'number'] as const;

/**
 * The greatest year that is accepted, AD and BC: about 70 times the age of the universe. Days are still counted exactly
 * there.
 */
export const YEAR_LIMIT = 1e12;

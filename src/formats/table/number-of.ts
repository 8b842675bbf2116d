/** The number that a cell shows: with spaces between thousands, or a comma for the point. Undefined if it is none. */
export function numberOf(cell: string): number | undefined {
  const digits = cell.replace(/[\s\u00a0\u202f']/g, '').replace('\u2212', '-');
  const plain = /^[-+]?\d+,\d+$/.test(digits) ? digits.replace(',', '.') : digits;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** A year as programs show numbers, with a sign between thousands: `1,984`. */
export const GROUPED_YEAR = /^(\d{1,2})[,.\s'’](\d{3})$/;

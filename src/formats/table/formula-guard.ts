/** How a formula begins, also in the signs of East Asian width, behind the apostrophes of a guard. */
const FORMULA = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** A number with a sign is none. */
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * A cell of a table in which no spreadsheet sees a formula: what would be one, and what would be read as guarded, gets
 * an apostrophe before it. The cell has no white space before its text.
 */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was guarded. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

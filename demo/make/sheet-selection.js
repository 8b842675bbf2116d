const clamp = (value, last) => Math.max(0, Math.min(last, value));

/**
 * Where a key leads to in a sheet: the new cell, `[row, column]`; undefined for keys that lead nowhere.
 * @param sheet - its counts of `rows` and `columns`, how many rows a `page` has, and the row of its `last` content.
 */
export function cellAfter({key, ctrlKey, metaKey}, [row, column], {rows, columns, page, last}) {
  const isFar = ctrlKey || metaKey;
  const to = {
    ArrowUp: [isFar ? 0 : row - 1, column],
    ArrowDown: [isFar ? last : row + 1, column],
    ArrowLeft: [row, isFar ? 0 : column - 1],
    ArrowRight: [row, isFar ? columns - 1 : column + 1],
    Home: [isFar ? 0 : row, 0],
    End: [isFar ? last : row, columns - 1],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
  }[key];
  return to && [clamp(to[0], rows - 1), clamp(to[1], columns - 1)];
}

/** The cell after a cell, or before it, row by row; undefined past the ends. */
export function neighbour([row, column], step, {rows, columns}) {
  const index = row * columns + column + step;
  return index < 0 || index >= rows * columns ? undefined : [Math.floor(index / columns), index % columns];
}

/** The first and the last row and column of the range between two cells. */
export function rangeOf([row, column], [otherRow, otherColumn]) {
  return {
    top: Math.min(row, otherRow),
    bottom: Math.max(row, otherRow),
    left: Math.min(column, otherColumn),
    right: Math.max(column, otherColumn),
  };
}

/** The name of a column as spreadsheets have it: A to Z, AA, … */
export function columnLetter(index) {
  const rest = Math.floor(index / 26);
  return (rest ? columnLetter(rest - 1) : '') + String.fromCodePoint(65 + (index % 26));
}

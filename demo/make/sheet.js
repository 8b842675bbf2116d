import {FIELDS, rolesOf} from './columns.js';
import {cellEditor, cellElement, numberElement, spacer} from './sheet-parts.js';
import {button, el, select} from './dom.js';
import {clipboardRows, clipboardText, squared, withBlock} from './rows.js';
import {cellAfter, columnLetter, neighbour, rangeOf} from './sheet-selection.js';

/** The height of a row, px; the stylesheet has the same. */
const ROW = 30;
/** Rows that are kept ready beyond each edge. */
const BEYOND = 8;
/** Empty rows to type into, below the last one. */
const SPARE = 3;
const LEAST = 12;
const PAGE = 10;
/** The rows by which the width of a column is chosen, and its bounds, in characters. */
const MEASURED = 100;
const WIDTHS = [9, 26];

/**
 * A table to type into. Only the rows in sight are in the page. It has no data of its own: `change` is called with new
 * rows, and `show` shows them.
 */
export class Sheet {
  element = el('div', {class: 'sheet-box'});
  #rows = [];
  #roles;
  #marks = new Map();
  #headerRow;
  #active = [0, 0];
  #anchor = [0, 0];
  /** Typing goes on from cell to cell by Tab until Escape, an arrow or leaving. */
  #isEntering = false;
  /** The column to which Enter returns then, in the next row. */
  #entry = 0;
  #editor;
  #change;
  #replace;
  #scroller = el('div', {class: 'sheet', tabindex: '-1'});
  #table = el('table', {role: 'grid', 'aria-label': 'Events', 'aria-describedby': 'sheet-keys'});
  #widths = el('colgroup');
  #head = el('thead');
  #body = el('tbody');

  /**
   * @param listeners - `change(rows)`; `choose(column, role)` for what a column says; `replace(text)`, which may take a
   *   pasted table in place of all there is, and returns whether it has.
   */
  constructor({change, choose, replace}) {
    this.#change = change;
    this.#replace = replace;
    this.choose = choose;
    this.#table.append(this.#widths, this.#head, this.#body);
    this.#scroller.append(this.#table);
    this.element.append(
      this.#scroller,
      el(
        'div',
        {class: 'row small'},
        button('Insert row', () => this.insertRow()),
        button('Delete rows', () => this.deleteRows()),
        button('Add column', () => this.#addColumn()),
      ),
      el(
        'p',
        {class: 'hint', id: 'sheet-keys'},
        'Type to write, Enter or F2 to edit, Tab for the next cell, Escape to stop. Ctrl + Enter inserts a row. Shift selects a range to copy, paste or delete.',
      ),
    );
    this.#scroller.addEventListener('scroll', () => this.#renderBody());
    this.#scroller.addEventListener('keydown', (event) => this.#onKey(event));
    this.#scroller.addEventListener('mousedown', (event) => this.#onMouse(event));
    this.#scroller.addEventListener('dblclick', ({target}) => target.closest('td') && this.#edit());
    this.#scroller.addEventListener('copy', (event) => this.#onCopy(event));
    this.#scroller.addEventListener('cut', (event) => this.#onCopy(event, true));
    this.#scroller.addEventListener('paste', (event) => this.#onPaste(event));
    this.#scroller.addEventListener('focusout', ({relatedTarget}) => {
      if (!this.#scroller.contains(relatedTarget)) this.#isEntering = false;
    });
  }

  get #size() {
    const rows = Math.max(this.#rows.length + SPARE, LEAST);
    return {rows, columns: this.#columns, page: PAGE, last: Math.max(0, this.#rows.length - 1)};
  }

  get #columns() {
    return Math.max(1, this.#rows[0]?.length ?? 1);
  }

  /** Shows rows; `table` and `map` say what their columns are, `issues` stand at their cells. */
  show({rows, lines, file, issues}, map) {
    this.#rows = rows;
    this.#roles = file.table.headers && rolesOf(file.table, map);
    this.#headerRow = lines.indexOf(file.table.headerLine);
    this.#marks = new Map();
    for (const {row, column, message, severity} of issues)
      if (row !== undefined) this.#marks.set(row, [...(this.#marks.get(row) ?? []), {column, message, severity}]);
    const {rows: count, columns} = this.#size;
    this.#active = [Math.min(this.#active[0], count - 1), Math.min(this.#active[1], columns - 1)];
    this.#anchor = [Math.min(this.#anchor[0], count - 1), Math.min(this.#anchor[1], columns - 1)];
    this.#renderHead();
    this.#renderBody();
  }

  /** Begins at the first cell, for other data. */
  reset() {
    this.#active = [0, 0];
    this.#anchor = [0, 0];
    this.#scroller.scrollTo(0, 0);
  }

  /** Goes to a cell, and into it. */
  goTo(row, column = 0) {
    this.#select([row, Math.min(column, this.#columns - 1)]);
  }

  insertRow() {
    const at = Math.min(this.#active[0] + 1, this.#rows.length);
    this.#commit(this.#rows.toSpliced(at, 0, Array(this.#columns).fill('')));
    this.#select([at, this.#active[1]]);
  }

  deleteRows() {
    const {top, bottom} = rangeOf(this.#active, this.#anchor);
    this.#commit(this.#rows.toSpliced(top, bottom - top + 1));
    this.#select([Math.min(top, this.#size.rows - 1), this.#active[1]]);
  }

  #addColumn() {
    const {rows} = this.#size;
    const column = this.#columns;
    this.#commit(withBlock(this.#rows, [['Text']], [Math.max(0, this.#headerRow), column]));
    this.#select([Math.min(Math.max(0, this.#headerRow), rows - 1), column]);
    this.#edit();
  }

  #commit(rows) {
    // What is read of them may come later.
    this.#rows = squared(rows);
    this.#change(this.#rows);
  }

  #renderHead() {
    const {columns} = this.#size;
    const widths = Array.from({length: columns}, (_, i) =>
      Math.max(...this.#rows.slice(0, MEASURED).map((cells) => (cells[i] ?? '').length + 2), WIDTHS[0]),
    );
    const sized = widths.map((width) => {
      const column = el('col');
      column.style.width = `${Math.min(width, WIDTHS[1]) * 0.46}rem`;
      return column;
    });
    const focused = document.activeElement?.dataset?.role;
    const heads = widths.map((_, i) => {
      const letter = columnLetter(i);
      const role = this.#roles?.[i];
      if (role === undefined) return el('th', {scope: 'col'}, letter);
      const choice = select(`Column ${letter} says`, FIELDS, (value) => this.choose(i, value), {
        'data-role': String(i),
      });
      choice.value = role;
      return el('th', {scope: 'col', class: role === 'ignore' || role === 'fact' ? 'quiet' : undefined}, choice);
    });
    const numbers = el('col');
    numbers.style.width = `${0.95 + 0.5 * String(this.#size.rows).length}rem`;
    this.#widths.replaceChildren(numbers, ...sized);
    this.#head.replaceChildren(el('tr', {}, el('td', {class: 'corner'}), ...heads));
    this.#table.setAttribute('aria-colcount', String(columns + 1));
    if (focused !== undefined) this.#table.querySelector(`[data-role="${focused}"]`)?.focus();
  }

  #renderBody() {
    if (this.#editor) return;
    const {rows, columns} = this.#size;
    const hadFocus = this.#body.contains(document.activeElement);
    const height = this.#scroller.clientHeight || 400;
    const first = Math.max(0, Math.floor(this.#scroller.scrollTop / ROW) - BEYOND);
    const last = Math.min(rows, Math.ceil((this.#scroller.scrollTop + height) / ROW) + BEYOND);
    const shown = [];
    for (let row = first; row < last; row++) shown.push(this.#rowElement(row, columns));
    this.#body.replaceChildren(spacer(first * ROW, columns), ...shown, spacer((rows - last) * ROW, columns));
    this.#table.setAttribute('aria-rowcount', String(rows + 1));
    if (!this.#cell(this.#active)) this.#body.querySelector('td[data-row]')?.setAttribute('tabindex', '0');
    if (hadFocus) (this.#cell(this.#active) ?? this.#scroller).focus({preventScroll: true});
  }

  #rowElement(row, columns) {
    const range = rangeOf(this.#active, this.#anchor);
    const marks = this.#marks.get(row) ?? [];
    const cells = Array.from({length: columns}, (_, column) =>
      cellElement({
        text: this.#rows[row]?.[column] ?? '',
        at: [row, column],
        isActive: row === this.#active[0] && column === this.#active[1],
        range,
        mark: marks.find((each) => each.column === column),
      }),
    );
    return el(
      'tr',
      {'aria-rowindex': String(row + 2), class: row === this.#headerRow ? 'header' : undefined},
      numberElement(row, marks),
      ...cells,
    );
  }

  #cell([row, column]) {
    return this.#body.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  }

  /** Makes a cell the active one, with the focus on it. */
  #select(cell, isRange = false) {
    this.#active = cell;
    if (!isRange) this.#anchor = cell;
    const top = cell[0] * ROW;
    const head = this.#head.offsetHeight;
    const room = this.#scroller.clientHeight - head - ROW;
    if (this.#scroller.scrollTop > top) this.#scroller.scrollTop = top;
    else if (room > 0 && top - this.#scroller.scrollTop > room - ROW / 2)
      this.#scroller.scrollTop = top - room + ROW / 2;
    this.#renderBody();
    const element = this.#cell(cell);
    element?.focus({preventScroll: true});
    element?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  #onKey(event) {
    if (this.#editor || event.target.closest('thead')) return;
    const {key, shiftKey, altKey} = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const to = altKey ? undefined : cellAfter(event, this.#active, this.#size);
    if (to) {
      this.#isEntering = false;
      this.#select(to, shiftKey);
    } else if (key === 'Tab' && this.#isEntering) {
      const next = neighbour(this.#active, shiftKey ? -1 : 1, this.#size);
      if (!next) return;
      this.#select(next);
    } else if (key === 'Enter' && isCommand) this.insertRow();
    else if (key === 'Enter' || key === 'F2') this.#edit();
    else if (key === 'Escape') {
      this.#isEntering = false;
      this.#select(this.#active);
    } else if (key === 'Delete' || key === 'Backspace') this.#clear();
    else if (key === 'a' && isCommand) {
      this.#anchor = [0, 0];
      this.#select([this.#size.last, this.#columns - 1], true);
    } else if (key.length === 1 && !isCommand && !altKey) this.#edit(key);
    else return;
    event.preventDefault();
  }

  #onMouse(event) {
    const cell = event.target.closest('td[data-row]');
    if (!cell || cell.contains(this.#editor)) return;
    event.preventDefault();
    this.#editor?.blur();
    this.#select([Number(cell.dataset.row), Number(cell.dataset.column)], event.shiftKey);
  }

  /** Opens the active cell for writing, with a text in place of its own. */
  #edit(text) {
    const [row, column] = this.#active;
    const cell = this.#cell(this.#active);
    if (!cell) return;
    const before = this.#rows[row]?.[column] ?? '';
    const done = (value, step) => {
      this.#editor = undefined;
      const hadFocus = this.#scroller.contains(document.activeElement);
      editor.remove();
      this.#isEntering = step !== undefined;
      if (value !== undefined && value !== before) this.#commit(withBlock(this.#rows, [[value]], [row, column]));
      this.#renderBody();
      if (step || hadFocus) this.#select(this.#after([row, column], step));
    };
    const editor = cellEditor({label: `${columnLetter(column)}${row + 1}`, value: text ?? before, done});
    if (!this.#isEntering) this.#entry = column;
    this.#isEntering = true;
    this.#editor = editor;
    cell.replaceChildren(editor);
    editor.focus({preventScroll: true});
    editor.setSelectionRange(editor.value.length, editor.value.length);
  }

  /** The cell to go to when one has been written. */
  #after(cell, step) {
    if (step === 'next' || step === 'previous') return neighbour(cell, step === 'next' ? 1 : -1, this.#size) ?? cell;
    const from = step === 'down' ? [cell[0], this.#entry] : cell;
    return cellAfter({key: {down: 'ArrowDown', up: 'ArrowUp'}[step]}, from, this.#size) ?? cell;
  }

  #clear() {
    const {top, bottom, left, right} = rangeOf(this.#active, this.#anchor);
    const empty = Array.from({length: Math.min(bottom, this.#rows.length - 1) - top + 1}, () =>
      Array(right - left + 1).fill(''),
    );
    if (empty.length) this.#commit(withBlock(this.#rows, empty, [top, left]));
  }

  #onCopy(event, isCut = false) {
    if (this.#editor) return;
    const {top, bottom, left, right} = rangeOf(this.#active, this.#anchor);
    event.clipboardData.setData(
      'text/plain',
      clipboardText(this.#rows.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1))),
    );
    event.preventDefault();
    if (isCut) this.#clear();
  }

  #onPaste(event) {
    const text = event.clipboardData.getData('text/plain');
    if (this.#editor || !text) return;
    event.preventDefault();
    event.stopPropagation();
    const block = clipboardRows(text);
    if (block.length > 1 && this.#replace(text)) return this.#select([0, 0]);
    const {top, left} = rangeOf(this.#active, this.#anchor);
    // All of an empty sheet is replaced.
    if (this.#rows.length <= 1 && block.length > 1) this.#commit(squared(block));
    else this.#commit(withBlock(this.#rows, block, [top, left]));
    this.#select([top, left]);
  }
}

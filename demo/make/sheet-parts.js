import {el} from './dom.js';

/** The number of a row, with what is wrong in it. */
export function numberElement(row, marks) {
  const isError = marks.some(({severity}) => severity === 'error');
  return el(
    'th',
    {
      scope: 'row',
      class: marks.length ? (isError ? 'error' : 'warning') : undefined,
      title: marks.map(({message}) => message).join('\n') || undefined,
    },
    `${row + 1}`,
    marks.length ? el('span', {class: 'hidden'}, isError ? ', has an error' : ', has a note') : undefined,
  );
}

/** A cell, with its part in the selected range, and what is wrong in it. */
export function cellElement({text, at: [row, column], isActive, range: {top, bottom, left, right}, mark}) {
  const isRange = top !== bottom || left !== right;
  const isIn = isRange && row >= top && row <= bottom && column >= left && column <= right;
  return el(
    'td',
    {
      role: 'gridcell',
      tabindex: isActive ? '0' : '-1',
      class: [isActive && 'active', isIn && 'in', mark?.severity].filter(Boolean).join(' ') || undefined,
      'aria-selected': isRange ? String(isIn) : undefined,
      'aria-invalid': mark?.severity === 'error' ? 'true' : undefined,
      title: mark?.message,
      'data-row': String(row),
      'data-column': String(column),
    },
    text,
  );
}

/** Takes the place of rows that are out of sight. */
export function spacer(height, columns) {
  const row = el('tr', {'aria-hidden': 'true', class: 'spacer'}, el('td', {colspan: String(columns + 1)}));
  row.style.height = `${height}px`;
  row.hidden = height <= 0;
  return row;
}

/**
 * A field for the text of a cell.
 * @param done - called once, with the text, or undefined if it is to stay as it was, and where to go then: `down`, `up`,
 *   `next`, `previous`, or undefined.
 */
export function cellEditor({label, value, done}) {
  const editor = el('textarea', {rows: '1', 'aria-label': label});
  editor.value = value;
  let isDone = false;
  const finish = (text, step) => {
    if (isDone) return;
    isDone = true;
    done(text, step);
  };
  editor.addEventListener('keydown', (event) => {
    const {key, shiftKey, altKey, isComposing} = event;
    // What is typed here is no command of the sheet.
    event.stopPropagation();
    if (isComposing) return;
    if (key === 'Escape') finish(undefined, undefined);
    else if (key === 'Enter' && !altKey) finish(editor.value, shiftKey ? 'up' : 'down');
    else if (key === 'Tab') finish(editor.value, shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  });
  editor.addEventListener('blur', () => finish(editor.value));
  return editor;
}

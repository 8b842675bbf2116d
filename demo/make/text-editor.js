import {el} from './dom.js';

/** The height of a line, px; the stylesheet has the same. */
const LINE = 20;

/** A text with the numbers of its lines, and marks at those with issues. */
export class TextEditor {
  #marks = new Map();
  #said = el('p', {class: 'line-message', role: 'status'});
  #numbers = el('div', {class: 'numbers', 'aria-hidden': 'true'});
  #area = el('textarea', {
    wrap: 'off',
    spellcheck: 'false',
    'aria-label': 'Events as text',
    placeholder: 'Paste or type here: a table from a spreadsheet, CSV, or JSON',
  });
  element = el('div', {class: 'text-box'}, el('div', {class: 'text-editor'}, this.#numbers, this.#area), this.#said);

  constructor({change}) {
    this.#area.addEventListener('input', () => change(this.#area.value));
    this.#area.addEventListener('scroll', () => this.#renderNumbers());
    this.#area.addEventListener('selectionchange', () => this.#sayLine());
    for (const type of ['keyup', 'click']) this.#area.addEventListener(type, () => this.#sayLine());
    new ResizeObserver(() => this.#renderNumbers()).observe(this.#area);
    this.#numbers.addEventListener(
      'click',
      ({target}) => target.dataset.line && this.goTo(Number(target.dataset.line)),
    );
  }

  show(text, issues) {
    // Setting the same text would move the caret.
    if (this.#area.value !== text) this.#area.value = text;
    this.#marks = new Map();
    for (const {line, message, severity} of issues)
      if (line !== undefined) this.#marks.set(line, [...(this.#marks.get(line) ?? []), {message, severity}]);
    this.#renderNumbers();
    this.#sayLine();
  }

  /** Goes to a line, and selects it. */
  goTo(line) {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, {length}) => sum + length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.#area.scrollTop = Math.max(0, (line - 1) * LINE - this.#area.clientHeight / 2);
    this.#area.scrollLeft = 0;
    this.#renderNumbers();
    this.#sayLine();
  }

  focus() {
    this.#area.focus();
  }

  #renderNumbers() {
    const {scrollTop, clientHeight, value} = this.#area;
    const count = value.split('\n').length;
    const first = Math.floor(scrollTop / LINE);
    const last = Math.min(count, first + Math.ceil(clientHeight / LINE) + 1);
    const numbers = [];
    for (let index = first; index < last; index++) {
      const marks = this.#marks.get(index + 1);
      const state = marks && (marks.some(({severity}) => severity === 'error') ? 'error' : 'warning');
      numbers.push(
        el(
          'div',
          {class: state, title: marks?.map(({message}) => message).join('\n'), 'data-line': String(index + 1)},
          `${index + 1}`,
        ),
      );
    }
    const strip = el('div', {}, ...numbers);
    strip.style.transform = `translateY(${first * LINE - scrollTop}px)`;
    this.#numbers.replaceChildren(strip);
  }

  /** Says what is wrong in the line of the caret. */
  #sayLine() {
    const line = this.#area.value.slice(0, this.#area.selectionStart).split('\n').length;
    const marks = this.#marks.get(line);
    const said = marks ? `Line ${line}: ${marks[0].message}` : '';
    if (this.#said.textContent !== said) this.#said.textContent = said;
  }
}

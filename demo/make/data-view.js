import {withReading, withRole, withoutReadings} from './columns.js';
import {button, chooseFile, el, segmented, select} from './dom.js';
import {textOf} from './rows.js';
import {FETCHED, SAMPLES} from './samples.js';
import {Sheet} from './sheet.js';
import {TextEditor} from './text-editor.js';

/** So many issues are listed. */
const LISTED = 30;
const FORMATS = {
  csv: 'Table',
  json: 'JSON',
  records: 'JSON',
  timelinejs: 'TimelineJS',
  'vis-timeline': 'vis-timeline',
  simile: 'SIMILE',
  'simile-xml': 'SIMILE',
};

/** The data of a draft, as a sheet and as a text, with what is wrong and what is to be asked. */
export class DataView {
  element = el('div', {class: 'data'});
  #app;
  #form = 'sheet';
  #sheet;
  #text;
  #forms;
  #kind = el('span', {class: 'hint'});
  #note = el('p', {class: 'hint'});
  #questions = el('div');
  #issues = el('div', {class: 'issues'});

  constructor(app) {
    this.#app = app;
    this.#sheet = new Sheet({
      change: (rows) => app.change({text: textOf(rows, app.made.file.table.delimiter)}),
      choose: (column, role) => app.change({map: withRole(app.made.file.table, app.draft.map, column, role)}),
    });
    this.#text = new TextEditor({change: (text) => app.change({text}, 'text')});
    this.#forms = segmented('Data as', 'form', {sheet: 'Sheet', text: 'Text'}, (form) => this.#choose(form));
    const samples = Object.fromEntries(
      Object.entries({...SAMPLES, ...FETCHED}).map(([name, {title}]) => [name, title]),
    );
    const start = select(
      'Start from a sample',
      {'': 'Sample…', ...samples},
      (name) => {
        if (name) void app.openSample(name);
        start.value = '';
      },
      {class: 'samples'},
    );
    this.element.append(
      el(
        'div',
        {class: 'row'},
        button('Open a file', () =>
          chooseFile('.csv,.tsv,.tab,.txt,.json,.js,text/csv,text/plain,application/json', (file) =>
            app.openFile(file),
          ),
        ),
        button('Empty sheet', () => app.openSample('empty')),
        start,
      ),
      el(
        'p',
        {class: 'hint'},
        'Or paste a table anywhere on this page, or drop a file: CSV, TSV, JSON. Nothing leaves your browser.',
      ),
      this.#questions,
      el('div', {class: 'row between'}, this.#forms.element, this.#kind),
      this.#note,
      this.#sheet.element,
      this.#text.element,
      this.#issues,
    );
  }

  /** Forgets what belongs to the draft before. */
  reset() {
    this.#form = 'sheet';
  }

  focusSheet() {
    this.#sheet.goTo(1, 0);
  }

  show(made, draft) {
    const {file, rows, issues, dataset} = made;
    const {table} = file;
    const form = rows ? this.#form : 'text';
    this.#forms.show(form);
    this.#forms.element.querySelector('[value=sheet]').disabled = !rows;
    this.#sheet.element.hidden = form !== 'sheet';
    this.#text.element.hidden = form !== 'text';
    const kind = table?.layout ? `Sheet of ${table.layout}` : (FORMATS[file.format] ?? '');
    this.#kind.textContent = [kind, `${dataset.events.length} event${dataset.events.length === 1 ? '' : 's'}`]
      .filter(Boolean)
      .join(' · ');
    this.#note.textContent = table?.layout
      ? 'Its columns are known by their names: there is nothing to choose.'
      : file.format && !rows
        ? 'A file of this kind is written as text; a sheet is for tables.'
        : '';
    this.#note.hidden = !this.#note.textContent;
    if (form === 'sheet') this.#sheet.show(made, draft.map);
    else this.#text.show(draft.text, issues);
    this.#showQuestions(made, draft);
    this.#showIssues(issues);
  }

  #choose(form) {
    this.#form = form;
    this.show(this.#app.made, this.#app.draft);
  }

  #showQuestions({questions, file}, {map}) {
    const asked = questions.map(({header, given, readings}) =>
      el(
        'fieldset',
        {class: 'question'},
        el('legend', {}, `What date is “${given}”${header ? `, in “${header}”` : ''}?`),
        el(
          'div',
          {class: 'row'},
          ...readings.map(({name, example}) =>
            button(
              example ? `${example} (${name})` : name,
              () => {
                this.#app.change({map: withReading(file.table, map, header, name)});
                this.#app.say(`Dates are read ${name}`);
                (this.#questions.querySelector('button') ?? this.#forms.element.querySelector('input:checked')).focus();
              },
              {class: 'primary'},
            ),
          ),
        ),
        el('p', {class: 'hint'}, 'No other date of this column proves which is meant.'),
      ),
    );
    const answered = map.dates
      ? [
          el(
            'p',
            {class: 'hint'},
            `Dates are read as you said. `,
            button('Ask again', () => this.#app.change({map: withoutReadings(map)}), {class: 'link'}),
          ),
        ]
      : [];
    this.#questions.replaceChildren(...asked, ...answered);
  }

  #showIssues(issues) {
    const told = issues.filter(({code}) => code !== 'ambiguous-date');
    if (!told.length) return this.#issues.replaceChildren();
    const items = told.slice(0, LISTED).map((issue) => {
      const {severity, message, line, row, header, path} = issue;
      const isError = severity === 'error';
      const place =
        row !== undefined ? `Row ${row + 1}${header ? `, ${header}` : ''}` : line ? `Line ${line}` : undefined;
      return el(
        'li',
        {class: severity},
        el('span', {class: 'hidden'}, isError ? 'Error: ' : 'Note: '),
        place ? button(place, () => this.#goTo(issue), {class: 'link', title: path}) : undefined,
        el('span', {}, `${place ? ' ' : ''}${message}`),
      );
    });
    const errors = told.filter(({severity}) => severity === 'error').length;
    const title = [
      errors && `${errors} left out or changed`,
      told.length - errors && `${told.length - errors} to look at`,
    ];
    this.#issues.replaceChildren(
      el('h2', {}, title.filter(Boolean).join(', ')),
      el('ul', {role: 'list'}, ...items),
      ...(told.length > LISTED ? [el('p', {class: 'hint'}, `And ${told.length - LISTED} more.`)] : []),
    );
  }

  #goTo({line, row, column}) {
    if (this.#form === 'sheet' && row !== undefined && this.#app.made.rows) this.#sheet.goTo(row, column);
    else this.#text.goTo(line);
  }
}

import {withReading, withRole, withoutReadings} from './columns.js';
import {button, chooseFile, el, segmented, select} from './dom.js';
import {textOf, withBlock} from './rows.js';
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
  'json-lines': 'JSON lines',
  icalendar: 'iCalendar',
  wikidata: 'Wikidata',
  markwhen: 'markwhen',
  mermaid: 'Mermaid',
  lines: 'Lines',
  html: 'HTML',
};
/** Endings of files that are read here. */
const ENDINGS =
  '.csv,.tsv,.tab,.txt,.md,.json,.jsonl,.ndjson,.geojson,.js,.ics,.xml,.mw,.mmd,.html,.htm,text/csv,text/plain,application/json';

/** What to do on this page, in place of what a program would write. */
const WORDS = [
  [/; if it is not, say which in "map".*$/s, '; if it is not, choose another above the columns'],
  [/: say which in "map".*$/s, ': choose it above its column'],
  [
    / is of no known format(?:: it is (HTML|a script)[^;]*)?;? .*$/s,
    (_, what) =>
      ` is no data that is known here${what ? `: it is ${what}` : ''}. A table has a row of headers, such as Date and Title; a line of text is written 1961: The Wall is built`,
  ],
];

/** The columns in which what a check asks for is written: their field, and their header where there is none yet. */
const ASKED = {sources: ['source', 'Source'], alt: ['alt', 'Alt text']};

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
      replace: (text) => app.replaceSample(text),
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
        button('Open a file', () => chooseFile(ENDINGS, (file) => app.openFile(file))),
        button('Empty sheet', () => app.openSample('empty')),
        start,
      ),
      el(
        'p',
        {class: 'hint'},
        'Or paste a table or a list anywhere on this page, or drop a file: CSV, JSON, calendars and more. Nothing leaves your browser.',
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
    this.#sheet.reset();
  }

  /** Goes to the cell in which what a check asks for is written, of the event of a title; else to the first issue. */
  mend(id, event) {
    const {rows, lines, file} = this.#app.made;
    const [field, header] = ASKED[id] ?? [];
    if (!field) return this.#issues.querySelector('button')?.focus();
    const {columns, delimiter, headerLine} = file.table;
    const headerRow = lines.indexOf(headerLine);
    const row = rows.findIndex((cells, i) => i > headerRow && cells[columns.title].trim() === event);
    const column = columns[field] ?? rows[0].length;
    this.#form = 'sheet';
    if (columns[field] === undefined)
      this.#app.change({text: textOf(withBlock(rows, [[header]], [Math.max(0, headerRow), column]), delimiter)});
    this.#sheet.goTo(row < 0 ? headerRow + 1 : row, column);
  }

  focusSheet() {
    this.#sheet.goTo(1, 0);
  }

  show(made, draft) {
    const {file, rows, issues, dataset} = made;
    const {table} = file;
    const form = rows ? this.#form : 'text';
    this.#forms.show(form);
    this.#forms.element.querySelector('[value=sheet]').disabled = !rows && !table?.rows;
    this.#sheet.element.hidden = form !== 'sheet';
    this.#text.element.hidden = form !== 'text';
    const kind = table?.layout ? `Sheet of ${table.layout}` : (FORMATS[file.format] ?? '');
    this.#kind.textContent = [kind, `${dataset.events.length} event${dataset.events.length === 1 ? '' : 's'}`]
      .filter(Boolean)
      .join(' · ');
    this.#note.textContent = table?.layout
      ? 'Its columns are known by their names: there is nothing to choose.'
      : table?.rows
        ? 'This is a table: as a sheet, you can edit it and say what its columns are.'
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
    const {file, dataset} = this.#app.made;
    const {settings} = this.#app.draft;
    // Records become the text of a table; what stood around them was the title.
    if (form === 'sheet' && file.table?.rows)
      this.#app.change({
        text: textOf(file.table.rows, ','),
        settings: {...settings, title: settings.title || dataset.title || ''},
      });
    else this.show(this.#app.made, this.#app.draft);
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
        el('p', {class: 'hint'}, `No other date${header ? ' of this column' : ''} proves which is meant.`),
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
    // In the order of the rows; what has no place comes first.
    told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
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
        el(
          'span',
          {},
          `${place ? ' ' : ''}${WORDS.reduce((said, [given, here]) => said.replace(given, here), message)}`,
        ),
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

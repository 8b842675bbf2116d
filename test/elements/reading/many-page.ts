import type {ColumnDataset, TimelineColumns} from '../../../src/data/columns.js';
import {ListView, TableView} from '../../../src/elements/reading/reading.js';
import type {LaneOptions} from '../../../src/scene/lane-options.js';
import {randomFrom} from '../../support/random.js';
import {ReadingPage} from './reading-page.js';

export const COUNT = 20_000;
const FIRST = Date.UTC(2001, 0, 1);
const SPAN = Date.UTC(2011, 0, 1) - FIRST;
export const GROUPS = [
  {id: 'n', title: 'North'},
  {id: 'e', title: 'East'},
  {id: 's', title: 'South'},
];

/** Events as columns, whose titles tell how often one was asked for. */
export class Columns {
  asked = 0;
  readonly start = new Float64Array(COUNT);
  readonly group = new Int8Array(COUNT);
  readonly dataset: ColumnDataset;

  constructor(more: Partial<TimelineColumns> = {}) {
    const random = randomFrom(11);
    for (let i = 0; i < COUNT; i++) {
      // In whole seconds, and more of them the later it is.
      this.start[i] = FIRST + Math.floor((Math.sqrt(random()) * SPAN) / 1000) * 1000;
      this.group[i] = Math.floor(random() * 4) - 1;
    }
    const {start, group} = this;
    const columns: TimelineColumns = {
      start,
      group,
      groups: GROUPS,
      precision: 'second',
      title: (i) => {
        this.asked++;
        return titleAt(i);
      },
      ...more,
    };
    this.dataset = {columns};
    const order = Array.from(start.keys()).sort((a, b) => start[a] - start[b] || a - b);
    this.sorted = order;
  }

  /** The indices of the events in time order. */
  readonly sorted: readonly number[];
}

export const titleAt = (i: number) => `${'ABCDEFG'[i % 7]} ${(i * 7919) % 3001}`;
export const idOf = (i: number) => `event-${i + 1}`;
// Made once: to make a format takes longer than to use it a hundred times.
const MONTH = new Intl.DateTimeFormat('en', {month: 'long', year: 'numeric', timeZone: 'UTC'});
const DAY = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'});
export const month = (time: number) => MONTH.format(time);
export const day = (time: number) => DAY.format(time);
export const number = (count: number) => count.toLocaleString('en');

export function countBy(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function showList(columns: Columns, {lanes, selected = ''}: {lanes?: LaneOptions; selected?: string} = {}) {
  let list: ListView | undefined;
  const page = new ReadingPage(
    columns.dataset,
    (context, self) => {
      list ??= new ListView(() => self.show());
      return list.render({...context, selected: context.selected || selected}, false);
    },
    {...(lanes && {lanes})},
  );
  return page;
}

export function showTable(columns: Columns, lanes?: LaneOptions) {
  let table: TableView | undefined;
  return new ReadingPage(
    columns.dataset,
    (context, self) => {
      table ??= new TableView(() => self.show());
      return table.render(context, false);
    },
    {...(lanes && {lanes})},
  );
}

export const places = (page: ReadingPage) =>
  page.all<HTMLSelectElement>('.place').map((select) => Array.from(select.options, ({text}) => text));
export const chosen = (page: ReadingPage) =>
  page.all<HTMLSelectElement>('.place').map(({selectedOptions: [option]}) => option?.text);
export const goTo = (page: ReadingPage, level: number, text: string) => {
  const select = page.all<HTMLSelectElement>('.place')[level];
  select.selectedIndex = Array.from(select.options, (option) => option.text).findIndex((one) => one.startsWith(text));
  select.dispatchEvent(new Event('change'));
};
export const chooseUnit = (page: ReadingPage, unit: string) => {
  const select = page.one<HTMLSelectElement>('select.unit:not(.place)');
  select.value = unit;
  select.dispatchEvent(new Event('change'));
};
export const ids = (page: ReadingPage, selector: string) => page.all(selector).map(({dataset}) => dataset['id']);
export const sortBy = (page: ReadingPage, words: string) =>
  page
    .all('.sort')
    .find(({textContent}) => textContent.trim() === words)!
    .click();
export const until = async (holds: () => boolean) => {
  for (const end = performance.now() + 20_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (performance.now() > end) throw new Error('it takes too long');
};
export const areSorted = (page: ReadingPage) => page.all('thead th').map((header) => header.getAttribute('aria-sort'));

import {going} from '../../data/steps.js';
import type {Attribution, Fact, TimelineEvent} from '../../data/types.js';
import {isDate} from '../../time/date-forms.js';
import {cellPlace} from './find-table.js';
import {type Row, SOME_ROWS} from './parse-rows.js';
import {NamedRows, type ReadyLayout} from './ready-layout.js';

/** The columns in their order, by which a file without a header is read. */
const COLUMNS =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  );
const KNOWN = new Set(COLUMNS);
/** Numbers by which databases refer to each other, and what other columns say already. */
const LEFT_OUT = COLUMNS.filter((name) =>
  /^(?:year|active_year|code_status|geom_wkt|priogrid_gid|country_id|gwno[ab]|.*_dset_id|.*_new_id)$/.test(name),
);

const VIOLENCE: Readonly<Record<string, string>> = {
  1: 'State-based conflict',
  2: 'Non-state conflict',
  3: 'One-sided violence',
};
const WHERE: Readonly<Record<string, string>> = {
  1: 'exact',
  2: 'within about 25 km',
  3: 'the district',
  4: 'the province',
  5: 'along a line or in an area',
  6: 'the country',
  7: 'international waters or airspace',
};
const FACTS = [
  ['conflict_name', 'Conflict'],
  ['where_description', 'Place described as'],
  ['adm_2', 'District'],
  ['adm_1', 'Province'],
  ['country', 'Country'],
  ['region', 'Region'],
  ['number_of_sources', 'Number of sources'],
] as const;

const hasColumns = (row: Row) =>
  row.cells.length === COLUMNS.length &&
  /^[123]$/.test(row.cells[5].trim()) &&
  /^[1-5]$/.test(row.cells[COLUMNS.indexOf('date_prec')].trim());

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program. */
export const ucdpGed: ReadyLayout = {
  name: 'ucdp-ged',
  fits: (rows) =>
    rows.length > 0 &&
    (new NamedRows(rows).has('date_prec', 'date_start', 'side_a', 'type_of_violence') || hasColumns(rows[0])),
  *reading(rows, map, issues) {
    const table = rows.length && hasColumns(rows[0]) ? new NamedRows(rows, COLUMNS) : new NamedRows(rows);
    const starts = yield* table.dates('date_start', map, issues);
    const ends = yield* table.dates('date_end', map, issues);
    const others = table.others(KNOWN);
    table.lose(LEFT_OUT, issues);
    const events: TimelineEvent[] = [];
    const lines: number[] = [];
    const add = (row: Row, i: number) => {
      const get = (name: string) => table.get(row, name);
      const start = starts[i];
      if (start === undefined) {
        if (!get('date_start')) issues.error(cellPlace(row.line, 'date_start'), 'missing', 'the row has no date');
        return;
      }
      const sides = get('dyad_name') || [get('side_a'), get('side_b')].filter(Boolean).join(' – ');
      const where = table.place(row, 'where_coordinates');
      events.push({
        id: get('id') || get('relid') || undefined,
        title: [sides, where?.name].filter(Boolean).join(', '),
        date: dateOf(start, ends[i], get('date_prec'), get('event_clarity')),
        group: VIOLENCE[get('type_of_violence')] ?? undefined,
        place: where,
        attributions: sourcesOf(get),
        facts: [...deathsOf(get), ...table.facts(row, FACTS), ...precisionOf(get), ...table.facts(row, others)],
      });
      lines.push(row.line);
    };
    yield* going(table.rows, add, SOME_ROWS);
    return {
      dataset: {events},
      placeOf: (_, index, key) =>
        cellPlace(lines[index], key === 'date' ? 'date_start' : key === 'attributions' ? 'source_article' : undefined),
    };
  },
};

/** A day that is known; days within which it lies; or, of a summary of several events, the time that it covers. */
function dateOf(start: string, end = start, precision: string, clarity: string): string {
  if (start === end) return start;
  return clarity === '2' || precision === '1' ? `${start}/${end}` : `[${start}..${end}]`;
}

/** How many died: never one number where the sources differ. */
function deathsOf(get: (name: string) => string): Fact[] {
  const [low, best, high] = [get('low'), get('best'), get('high')];
  const all =
    low && high && low !== high
      ? [{name: 'Deaths', value: `${low}–${high}`}, ...(best ? [{name: 'Deaths, best estimate', value: best}] : [])]
      : best
        ? [{name: 'Deaths', value: best}]
        : [];
  const parts = [
    ['deaths_a', get('side_a') || 'side A'],
    ['deaths_b', get('side_b') || 'side B'],
    ['deaths_civilians', 'civilians'],
    ['deaths_unknown', 'unknown'],
  ].flatMap(([column, whose]) => {
    const count = get(column);
    return count && count !== '0' ? [{name: `Deaths, best estimate: ${whose}`, value: count}] : [];
  });
  return [...all, ...parts];
}

function precisionOf(get: (name: string) => string): Fact[] {
  const where = WHERE[get('where_prec')];
  return [
    ...(where ? [{name: 'Place known to', value: where}] : []),
    ...(get('event_clarity') === '2' ? [{name: 'Summary', value: 'of several events'}] : []),
  ];
}

/** The articles of a row. Their lists of titles, offices and dates belong together only where they are equally long. */
function sourcesOf(get: (name: string) => string): Attribution[] | undefined {
  const listOf = (name: string) =>
    get(name)
      .split(';')
      .map((part) => part.trim());
  const articles = listOf('source_article').filter(Boolean);
  const [offices, dates, headlines] = [listOf('source_office'), listOf('source_date'), listOf('source_headline')];
  const original = get('source_original');
  if (!articles.length) return original ? [{who: original}] : undefined;
  const at = (list: readonly string[], i: number) => (list.length === articles.length ? list[i] : '');
  return articles.map((article, i) => {
    const [office, date, headline] = [at(offices, i), at(dates, i), at(headlines, i)];
    return {
      who: original || office || article,
      stance: 'reports',
      source: {
        title: headline || article,
        ...(office && {publisher: office}),
        ...(isDate(date.slice(0, 10)) && {published: date.slice(0, 10)}),
      },
    };
  });
}

import {going} from '../../data/steps.js';
import type {TimelineEvent} from '../../data/types.js';
import {DAY, calendarDay} from '../../time/calendar.js';
import {readEdtf} from '../../time/read-edtf.js';
import {cellPlace} from './find-table.js';
import {type Row, SOME_ROWS} from './parse-rows.js';
import {NamedRows, type ReadyLayout} from './ready-layout.js';

const USED =
  'event_id_cnty event_date time_precision event_type sub_event_type location latitude longitude source notes tags'.split(
    ' ',
  );
/** Numbers by which databases refer to each other, and what other columns say already. */
const LEFT_OUT = 'year data_id iso iso3 event_id_no_cnty inter1 inter2 interaction timestamp'.split(' ');
const FACTS = [
  ['fatalities', 'Fatalities'],
  ['actor1', 'Actor'],
  ['assoc_actor_1', 'With'],
  ['actor2', 'Other actor'],
  ['assoc_actor_2', 'With the other actor'],
  ['civilian_targeting', 'Civilian targeting'],
  ['disorder_type', 'Disorder'],
  ['admin3', 'Municipality'],
  ['admin2', 'District'],
  ['admin1', 'Province'],
  ['country', 'Country'],
  ['region', 'Region'],
  ['source_scale', 'Scale of the sources'],
] as const;
const WHERE: Readonly<Record<string, string>> = {1: 'exact', 2: 'part of a region', 3: 'the region'};
const KNOWN = new Set([...USED, ...LEFT_OUT, ...FACTS.map(([column]) => column), 'geo_precision']);

/** The data of the Armed Conflict Location & Event Data project; columns may be missing, and in any order. */
export const acled: ReadyLayout = {
  name: 'acled',
  fits: (rows) => {
    if (!rows.length) return false;
    const table = new NamedRows(rows);
    // Whoever asks the database chooses the columns.
    return table.has('event_date', 'event_type') && (table.has('time_precision') || table.has('sub_event_type'));
  },
  *reading(rows, map, issues) {
    const table = new NamedRows(rows);
    const dates = yield* table.dates('event_date', map, issues);
    const others = table.others(KNOWN);
    table.lose(LEFT_OUT, issues);
    const events: TimelineEvent[] = [];
    const lines: number[] = [];
    const add = (row: Row, i: number) => {
      const get = (name: string) => table.get(row, name);
      const date = dates[i];
      if (date === undefined) {
        if (!get('event_date')) issues.error(cellPlace(row.line, 'event_date'), 'missing', 'the row has no date');
        return;
      }
      const kind = get('sub_event_type') || get('event_type');
      const where = table.place(row, 'location');
      const place = WHERE[get('geo_precision')];
      const [sources, tags] = ['source', 'tags'].map((name) =>
        get(name)
          .split(/\s*;\s*/)
          .filter(Boolean),
      );
      events.push({
        id: get('event_id_cnty') || undefined,
        title: [kind, where?.name].filter(Boolean).join(', '),
        date: dateOf(date, get('time_precision')),
        text: get('notes') || undefined,
        group: get('event_type') || undefined,
        kind: kind || undefined,
        tags: tags.length ? tags : undefined,
        place: where,
        attributions: sources.length ? sources.map((who) => ({who, stance: 'reports' as const})) : undefined,
        facts: [
          ...table.facts(row, FACTS),
          ...(place ? [{name: 'Place known to', value: place}] : []),
          ...table.facts(row, others),
        ],
      });
      lines.push(row.line);
    };
    yield* going(table.rows, add, SOME_ROWS);
    return {
      dataset: {events},
      placeOf: (_, index, key) =>
        cellPlace(lines[index], {date: 'event_date', text: 'notes', attributions: 'source'}[key ?? '']),
    };
  },
};

/** The day that is given; the week around it; or its month. */
function dateOf(date: string, precision: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  if (precision === '3') return date.slice(0, 7);
  if (precision !== '2') return date;
  const {earliest} = readEdtf(date);
  return `[${dayText(earliest - 3 * DAY)}..${dayText(earliest + 3 * DAY)}]`;
}

function dayText(ms: number): string {
  const {year, month, day} = calendarDay(ms);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

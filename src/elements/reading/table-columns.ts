import {html, nothing, type TemplateResult} from 'lit';
import {type CompiledColumns, NO_GROUP} from '../../data/event-table.js';
import type {Attribution, DatasetEvent} from '../../data/types.js';
import type {AskedRows} from '../source/asked-rows.js';
import type {SourceSort} from '../source/timeline-source.js';
import type {Messages} from '../../locales/messages.js';
import type {GroupBy} from '../../scene/lane-options.js';
import type {ReadingWording} from './reading-context.js';
import {dateTemplate, datum, filled, SLOT} from './datum.js';
import {groupTemplate} from './facts.js';
import {isMany} from './many.js';

export type ColumnName = 'when' | 'event' | 'group' | 'state' | 'who' | 'place';

/** A column of the table. */
export interface Column {
  readonly name: ColumnName;
  label(messages: Messages): string;
  /**
   * The text by which the column is sorted; empty if the event has no value. The column `when` is sorted by date
   * instead.
   */
  text(event: DatasetEvent, wording: ReadingWording): string;
  /** The content of a cell. For the column `event` the table puts it into a button. */
  cell(event: DatasetEvent, wording: ReadingWording): unknown;
}

/** The place of a row in the table. */
export interface RowPlace {
  /** Its index among all rows, across groups. */
  readonly position: number;
  /** The ids of the headers of its group, each after a space; empty if it has none. */
  readonly group: string;
  /** Whether its button is the tab stop. */
  readonly isStop: boolean;
  readonly isPrinting: boolean;
  /** Its index among all rows, as `aria-rowindex` has it; undefined where all rows are there. */
  readonly rowIndex: number | undefined;
}

/** How a source names what it sorts by. */
export const SOURCE_SORTS: Readonly<Record<ColumnName, SourceSort>> = {
  when: 'start',
  event: 'title',
  group: 'group',
  state: 'state',
  who: 'who',
  place: 'place',
};

/** The most accounts that a cell names; the details name all. */
const WHO_MOST = 3;
/** So many events are looked at to find which columns many events of columns need. */
const SAMPLE_LENGTH = 100;

const when: Column = {
  name: 'when',
  label: ({details}) => details.date,
  text: () => '',
  cell: (event, wording) => dateTemplate(event.date, wording, event),
};

const title: Column = {
  name: 'event',
  label: ({event}) => event,
  text: (event) => event.title,
  cell: (event, wording) => datum(event.title, wording.dataLang(event)),
};

const group: Column = {
  name: 'group',
  label: ({details}) => details.group,
  text: (event, wording) => wording.group(event),
  cell: (event, wording) => (wording.group(event) ? groupTemplate(event, wording) : nothing),
};

const state: Column = {
  name: 'state',
  label: ({details}) => details.occurrence,
  text: (event, wording) => wording.state(event),
  cell: (event, wording) => wording.state(event) || nothing,
};

const who: Column = {
  name: 'who',
  label: ({details}) => details.attributions,
  text: ({attributions}) => attributions?.[0]?.who ?? '',
  cell: (event, wording) => (event.attributions?.length ? whoTemplate(event, wording) : nothing),
};

const place: Column = {
  name: 'place',
  label: ({details}) => details.place,
  text: (event) => event.place?.name ?? '',
  cell: (event, wording) => (event.place ? datum(event.place.name, wording.dataLang(event)) : nothing),
};

/**
 * The columns that a dataset needs: date and title, and those of the others that have a value for some event.
 * @param said - what the headers of lanes say already.
 * @param asked - where events come one by one: those that have come tell.
 */
export function columnsFor(wording: ReadingWording, said?: GroupBy, asked?: AskedRows): Column[] {
  const {events, compiled, groups} = wording.dataset;
  const isNeeded =
    compiled && !asked && isMany(events)
      ? columnsTell(compiled, wording)
      : (column: Column) =>
          // The groups of a source are known before its events come.
          asked && column === group ? groups.length > 1 : events.some((event) => column.text(event, wording) !== '');
  return [when, title, ...[group, state, who, place].filter((column) => column.name !== said && isNeeded(column))];
}

/**
 * What columns tell of many events without making them: whether there are groups and words. For what only `details` can
 * say, some of the events stand for all.
 */
function columnsTell({given, group: codes}: CompiledColumns, wording: ReadingWording): (column: Column) => boolean {
  const {events, groups} = wording.dataset;
  return (column) => {
    if (column === group) return groups.length > 1 && codes.some((code) => code !== NO_GROUP);
    if (column === state && (given.has('status') || given.has('occurrence'))) return true;
    if (!given.has('details')) return false;
    const step = Math.ceil(events.length / SAMPLE_LENGTH);
    for (let i = 0; i < events.length; i += step) if (column.text(events[i], wording) !== '') return true;
    return false;
  };
}

function whoTemplate(event: DatasetEvent, wording: ReadingWording): TemplateResult {
  const accounts = event.attributions ?? [];
  const {messages} = wording;
  const lang = wording.dataLang(event);
  const account = ({who, stance}: Attribution) =>
    filled(
      messages.attribution(SLOT, stance && messages.stance[stance], undefined),
      messages,
      'attribution',
      datum(who, lang),
    );
  return html`<ul class="plain-list" role="list">
    ${accounts.slice(0, WHO_MOST).map((each) => html`<li>${account(each)}</li>`)}
    ${accounts.length > WHO_MOST ? html`<li>${messages.andMore(wording.count(accounts.length - WHO_MOST))}</li>` : nothing}
  </ul>`;
}

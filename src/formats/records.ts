import {mapping} from '../data/steps.js';
import {isOwnEvent} from '../data/own-event.js';
import type {TimelineDataset, TimelineEvent} from '../data/types.js';
import {FileIssues} from './file-issues.js';
import {type Format, readsInSteps} from './format.js';
import {isObject, type JsonObject, loseOthers, textOf} from './json-values.js';
import {findRecords, type FoundRecords, headersAround} from './records/find-records.js';
import {cellsOf} from './records/record-cells.js';
import {readingRecords} from './records/record-table.js';
import {fieldIn, fieldOf} from './table/column-words.js';
import {readingRows} from './table/read-rows.js';
import {readMap} from './table/table-map.js';

/** So many records tell whose they are. */
const SAMPLE = 50;
const OWN = ['title', 'date', 'start', 'end'];
/** What others call the title of an event, in JSON. */
const OTHER_TITLES = ['event', 'name', 'headline', 'label', 'heading', 'summary', 'description'];
const DATES: ReadonlySet<string | undefined> = new Set(['date', 'year', 'start', 'end', 'earliest', 'latest']);
/** What stands around the list and says something of the timeline, or nothing. */
const AROUND = new Set('title name description type bbox'.split(' '));

/**
 * JSON that is a table: a list of objects with names of their own, whose keys are read as the headers of a table are; also
 * features of GeoJSON, and rows of cells.
 */
export const records: Format = {
  name: 'records',
  mediaTypes: ['application/geo+json'],
  isJson: true,
  endings: ['geojson'],
  sniff: ({value, options}) => {
    const found = findRecords(value);
    return found !== undefined && !hasOwnList(value, found) && isForeign(found, options.map !== undefined);
  },
  ...readsInSteps(function* ({value, options}, issues) {
    const found = findRecords(value);
    if (!found) return issues.error('$', 'missing', 'there is no list of objects in it');
    const table = yield* readingRecords(found, readMap(options.map, new FileIssues()), issues);
    const told = new FileIssues();
    const draft = yield* readingRows(table.rows, options.map, told, table.hasHeader);
    const placeOf = (place: string) => table.placeOf(place, draft.table.headers);
    for (const {severity, path, code, message, given, accepted} of told.all())
      if (severity === 'error') issues.error(placeOf(path), code, message, given, accepted);
      else issues.warn(placeOf(path), code, message, given);
    const lineOf = (index: number) => draft.placeOf?.('events', index, undefined) ?? '';
    const {events: read} = draft.dataset as {events: TimelineEvent[]};
    const events = yield* mapping(read, (event, i) => {
      const tags = table.tagsOf(lineOf(i), draft.table.columns?.tags);
      return tags ? {...event, tags} : event;
    });
    return {
      dataset: {...draft.dataset, ...titleOf(found, issues), events},
      placeOf: (...place) => placeOf(draft.placeOf?.(...place) ?? ''),
      table: {...draft.table, rows: yield* mapping(table.rows, ({cells}) => cells)},
    };
  }),
};

/** Whether a value has the list of events of this library, which may be empty, beside the one that was found. */
function hasOwnList(value: unknown, {path}: FoundRecords): boolean {
  if (!isObject(value)) return false;
  return (Array.isArray(value.events) && path !== '$.events') || isObject(value.columns) || 'source' in value;
}

/**
 * Whether records are of somebody else: none is an event of this library, and their names tell a date and a title, or
 * none of them is a key that such an event cannot be without. Otherwise they are events of this library with a mistake.
 */
function isForeign({list, path}: FoundRecords, hasMap: boolean): boolean {
  const sample = list.slice(0, SAMPLE).filter(isObject);
  if (sample.some(isOwnEvent)) return false;
  if (hasMap || !sample.some((record) => OWN.some((key) => key in record))) return true;
  // A list called `events` is taken for one of this library, whose mistakes are told, unless all of its events call their
  // title or their date otherwise: then somebody else wrote it.
  if (path === '$.events') {
    const all = (fits: (record: JsonObject) => boolean) => sample.every(fits);
    return (
      all((record) => 'year' in record && !('start' in record)) ||
      all((record) => !('title' in record) && OTHER_TITLES.some((key) => typeof record[key] === 'string'))
    );
  }
  const headers = sample.flatMap((record) => cellsOf(record, '', new FileIssues()).map(({header}) => header));
  const fields = new Set(headers.map((header) => fieldOf(header) ?? fieldIn(header)));
  return (fields.has('title') || fields.has('text')) && [...fields].some((field) => DATES.has(field));
}

/** The title and the description that stand around a list; all else there is lost. */
function titleOf(found: FoundRecords, issues: FileIssues): Pick<TimelineDataset, 'title' | 'description'> {
  const known = new Set([...AROUND, headersAround(found)?.key ?? '']);
  const said: {title?: string; description?: string} = {};
  for (const {path, keys} of found.around) {
    loseOthers(keys, known, (key) => `${path}.${key}`, {of: 'the file', issues});
    const title = textOf(keys.title ?? keys.name);
    const description = textOf(keys.description);
    if (title) said.title ??= title;
    if (description) said.description ??= description;
  }
  return said;
}

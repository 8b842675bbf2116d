import {quote} from '../../data/issue.js';
import type {FileIssues} from '../file-issues.js';

/** What a column of a table can say of an event. */
export type TableField =
  | 'date'
  | 'year'
  | 'month'
  | 'day'
  | 'start'
  | 'end'
  | 'earliest'
  | 'latest'
  | 'when'
  | 'title'
  | 'text'
  | 'group'
  | 'kind'
  | 'tags'
  | 'importance'
  | 'occurrence'
  | 'status'
  | 'place'
  | 'lat'
  | 'lon'
  | 'link'
  | 'media'
  | 'alt'
  | 'caption'
  | 'credit'
  | 'who'
  | 'source'
  | 'sourceUrl'
  | 'id'
  | 'lang';

/**
 * Which column of a table says what: the text of its header, or its number, counted from 1. What is not named here is
 * recognised by its header, or becomes a fact of its event.
 */
export interface TableMap extends Partial<Record<TableField, string | number>> {
  /** A ready mapping, where the header does not show it: `timelinejs`, `ucdp-ged` or `acled`. */
  layout?: string;
  /**
   * How dates are meant that can be read in two ways: `day first`, `month first`, `BC`, `as ISO 8601 counts`; of one
   * column alone after its header or number, `Opened: day first, Closed: month first`.
   */
  dates?: string;
  /** Columns that are left out, by commas: their headers or numbers. */
  ignore?: string;
  /** Columns that are facts, whatever their headers say, by commas. */
  facts?: string;
}

export const TABLE_FIELDS: readonly TableField[] =
  'date year month day start end earliest latest when title text group kind tags importance occurrence status place lat lon link media alt caption credit who source sourceUrl id lang'.split(
    ' ',
  ) as TableField[];

const KEYS: readonly string[] = [...TABLE_FIELDS, 'layout', 'dates', 'ignore', 'facts'];
const LAYOUTS: readonly string[] = ['timelinejs', 'ucdp-ged', 'acled'];

/** Reads a map as a caller writes it: as an object, as `date=When; title=What`, or as the name of a ready mapping. */
export function readMap(map: unknown, issues: FileIssues): TableMap {
  if (map === undefined || map === null || map === '') return {};
  if (typeof map === 'string' && LAYOUTS.includes(map.trim())) return {layout: map.trim()};
  const entries: [string, unknown][] =
    typeof map === 'string'
      ? map
          .split(/[;\n]/)
          .filter((part) => part.trim())
          .map((part) => {
            const [, key = '', value = ''] = /^([^=:]*)[=:](.*)$/s.exec(part) ?? ['', part];
            return [key.trim(), value.trim()];
          })
      : Object.entries(map);
  const known: Record<string, string | number> = {};
  for (const [key, value] of entries) {
    if (!KEYS.includes(key))
      issues.error(
        'map',
        'bad-map',
        `${quote(key)} is nothing that a column can say; expected ${KEYS.join(', ')}`,
        key,
      );
    else if (value === '' || (typeof value !== 'string' && typeof value !== 'number'))
      issues.error(
        'map',
        'bad-map',
        `${quote(key)} names no column: write ${key}=, and the header of the column or its number`,
      );
    else if (key === 'layout' && !LAYOUTS.includes(String(value)))
      issues.error('map', 'bad-map', `${quote(value)} is no ready mapping; expected ${LAYOUTS.join(', ')}`);
    else known[key] = value;
  }
  return known;
}

import type {Issue} from '../core.js';
import {dataText, isLikeJson} from '../formats/loose-json.js';
import {type JsonPlace, jsonPlaces} from './json-places.js';
import {tablePlaces} from './table-places.js';

/** An issue with the line and column in the file that it stands at; without them where they are not known. */
export interface PlacedIssue extends Issue {
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units as editors count them. */
  readonly column?: number;
}

const LINE = /^line (\d+)(?:, (?:column (?:(\d+)|(".*"))|(\$.*)))?$/s;

/** Finds the places of issues in a text: of a path in JSON, of a line, and of a column of a table by its name. */
export function placeIssues(issues: readonly Issue[], text: string): PlacedIssue[] {
  const paths = issues.filter(({path}) => path.startsWith('$')).map(({path}) => path);
  const isJson = paths.length > 0 && isLikeJson(text);
  const inJson = isJson ? jsonPlaces(dataText(text), paths) : new Map<string, JsonPlace>();
  let lines: readonly string[] | undefined;
  let columnOf: ReturnType<typeof tablePlaces> | undefined;
  return issues.map((issue) => {
    const place = inJson.get(issue.path);
    if (place) return {...issue, ...(issue.code === 'unknown-key' ? place.key : place.value)};
    const [, line, column, header, path] = LINE.exec(issue.path) ?? [];
    if (line === undefined) return issue;
    if (path !== undefined)
      return {...issue, line: Number(line), ...columnInLine((lines ??= linesOf(text))[Number(line) - 1], path)};
    const found = header === undefined ? Number(column) : (columnOf ??= tablePlaces(text))(Number(line), header);
    return {...issue, line: Number(line), ...(found ? {column: found} : undefined)};
  });
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

/** The column of a path in the JSON of one line. */
function columnInLine(line: string, path: string): {column: number} | undefined {
  const place = jsonPlaces(line, [path]).get(path)?.value;
  return place?.line === 1 ? {column: place.column} : undefined;
}

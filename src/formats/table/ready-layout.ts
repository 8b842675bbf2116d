import type {Fact, Place} from '../../data/types.js';
import {mapping, type Steps} from '../../data/steps.js';
import {readingDates} from '../date-column.js';
import type {FileIssues} from '../file-issues.js';
import type {Draft} from '../format.js';
import {cellPlace} from './find-table.js';
import {numberOf} from './number-of.js';
import type {Row} from './parse-rows.js';
import {meantBy} from './named-columns.js';
import type {TableMap} from './table-map.js';

/** A table of a known kind, which is read by the names of its columns. */
export interface ReadyLayout {
  readonly name: string;
  /** Whether the rows are of this kind, by their header or, without one, by their number. */
  fits(rows: readonly Row[]): boolean;
  /** Reads them, in steps. */
  reading(rows: readonly Row[], map: TableMap, issues: FileIssues): Steps<Draft | undefined>;
}

/** The rows of a table whose columns have known names, in any order. */
export class NamedRows {
  readonly rows: readonly Row[];
  readonly headers: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #firstLine: number;

  /** @param headers - the names of the columns, where the first row does not hold them. */
  constructor(rows: readonly Row[], headers?: readonly string[]) {
    this.headers = headers ?? rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    this.rows = headers ? rows : rows.slice(1);
    this.#firstLine = rows[0]?.line;
    this.#index = new Map(this.headers.map((header, i) => [header, i]));
  }

  has(...names: string[]): boolean {
    return names.every((name) => this.#index.has(name));
  }

  /** The text of a cell, trimmed; empty where there is none. */
  get({cells}: Row, name: string): string {
    return cells[this.#index.get(name) ?? -1]?.trim() ?? '';
  }

  /** Tells once of columns that are left out: codes, and what other columns say. */
  lose(names: readonly string[], issues: FileIssues): void {
    const lost = names.filter((name) => this.has(name));
    if (lost.length && this.rows.length)
      issues.lose(
        cellPlace(this.#firstLine, lost[0]),
        `what is a code, or said by another column (${lost.join(', ')})`,
      );
  }

  /** Where a row happened, by the column of its name and those of its coordinates. */
  place(row: Row, name: string): Place | undefined {
    const where = this.get(row, name);
    const [lat, lon] = [numberOf(this.get(row, 'latitude')), numberOf(this.get(row, 'longitude'))];
    return where ? {name: where, ...(lat !== undefined && lon !== undefined && {lat, lon})} : undefined;
  }

  /** The dates of a column, in EDTF; what is none is told. */
  *dates(name: string, map: TableMap, issues: FileIssues): Steps<readonly (string | undefined)[]> {
    const {dates, faults} = yield* readingDates(
      yield* mapping(this.rows, (row) => this.get(row, name)),
      meantBy(map, this.headers, this.headers.indexOf(name)),
    );
    for (const {index, code, message, given, accepted} of faults)
      issues.error(cellPlace(this.rows[index].line, name), code, message, given, accepted);
    return dates;
  }

  /** Facts, each from a column that has a value. */
  facts(row: Row, names: readonly (readonly [column: string, name: string])[]): Fact[] {
    return names.flatMap(([column, name]) => {
      const value = this.get(row, column);
      return value ? [{name, value}] : [];
    });
  }

  /** What is in none of the named columns: a fact. */
  others(known: ReadonlySet<string>): (readonly [column: string, name: string])[] {
    return this.headers.filter((header) => header && !known.has(header)).map((header) => [header, header] as const);
  }
}

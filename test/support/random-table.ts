import {EVENT_BITS, type EventTable, NO_GROUP} from '../../src/data/event-table.js';
import {pick, randomFrom} from './random.js';

/** The bounds of an event, ms since 1970 UTC, and what else stands in a row. */
export interface Row {
  readonly earliest: number;
  readonly latest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
  readonly flags: number;
  readonly group: number;
  readonly importance: number;
}

/** An event of which all is known. */
export const plain = (earliest: number, endLatest: number, rest: Partial<Row> = {}): Row => ({
  earliest,
  latest: endLatest,
  endEarliest: earliest,
  endLatest,
  flags: 0,
  group: NO_GROUP,
  importance: 0.5,
  ...rest,
});

/** A table of rows, sorted as all tables are. */
export function tableOfRows(rows: readonly Row[]): EventTable {
  const order = Uint32Array.from(
    Array.from(rows.keys()).sort(
      (a, b) => order3(rows[a].earliest, rows[b].earliest) || order3(rows[a].endLatest, rows[b].endLatest) || a - b,
    ),
  );
  const column = (key: keyof Row) => Array.from(order, (index) => rows[index][key]);
  return {
    zone: 'UTC',
    hasInstants: false,
    length: rows.length,
    order,
    earliest: Float64Array.from(column('earliest')),
    latest: Float64Array.from(column('latest')),
    endEarliest: Float64Array.from(column('endEarliest')),
    endLatest: Float64Array.from(column('endLatest')),
    flags: Uint8Array.from(column('flags')),
    group: Uint16Array.from(column('group')),
    importance: Float32Array.from(column('importance')),
  };
}

const order3 = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Rows of every kind between 0 and `extent` ms: points, spans, instants of no length, sides that are open or unknown;
 * with few different times, so that many are equal.
 */
export function randomRows(seed: number, count: number, extent: number): Row[] {
  const random = randomFrom(seed);
  const time = () => Math.floor(random() * (extent + 1));
  const hasOddities = random() < 0.6;
  return Array.from({length: count}, () => {
    const [a, b, c, d] = [time(), time(), time(), time()].sort((one, other) => one - other);
    const rest = {
      group: pick(random, [0, 1, 2, NO_GROUP]),
      importance: pick(random, [0.5, 0.5, 0.5, 0.25, 1, random()]),
    };
    const point = (earliest: number, latest: number): Row => ({
      earliest,
      latest,
      endEarliest: earliest,
      endLatest: latest,
      flags: 0,
      ...rest,
    });
    const span = (bounds: Partial<Row>, flags = 0): Row => ({
      earliest: a,
      latest: b,
      endEarliest: c,
      endLatest: Math.max(d, a + 1),
      ...bounds,
      flags: EVENT_BITS.span | flags,
      ...rest,
    });
    if (!hasOddities || random() < 0.5) return random() < 0.5 ? point(a, Math.max(b, a + 1)) : span({});
    return pick(random, [
      point(a, a),
      point(-Infinity, a),
      point(a, Infinity),
      span({earliest: -Infinity, latest: -Infinity}, EVENT_BITS.openStart),
      span({endEarliest: Infinity, endLatest: Infinity}, EVENT_BITS.openEnd),
      span({earliest: -Infinity}),
      span({endLatest: Infinity}),
      span({earliest: -Infinity, endEarliest: -Infinity}),
      span({latest: Infinity, endLatest: Infinity}),
      span({earliest: -Infinity, latest: b, endEarliest: c, endLatest: Infinity}),
    ]);
  });
}

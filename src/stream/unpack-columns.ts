import type {TextColumn} from '../data/columns.js';
import type {Steps} from '../data/steps.js';
import type {PackedColumn, PackedColumns} from './pack-columns.js';

/** Makes columns again of what was packed: texts when they are asked for. */
export function* unpackColumns(columns: PackedColumns, decode: (bytes: Uint8Array) => string): Steps<object> {
  const unpacked: Record<string, unknown> = {};
  for (const [key, column] of columns) {
    unpacked[key] = unpack(column, decode);
    yield;
  }
  return unpacked;
}

function unpack(column: PackedColumn, decode: (bytes: Uint8Array) => string): unknown {
  switch (column.as) {
    case 'numbers':
      return column.values;
    case 'words': {
      const {codes, words} = column;
      const list = Array.from<string | null>({length: codes.length});
      for (let i = 0; i < codes.length; i++) list[i] = words[codes[i]] ?? null;
      return list;
    }
    case 'texts': {
      const {bytes, ends} = column;
      return ((index) => decode(bytes.subarray(ends[index - 1] ?? 0, ends[index]))) satisfies TextColumn;
    }
    case 'coded':
      return {...column.rest, codes: unpack(column.codes, decode)};
    case 'value':
      return column.value;
  }
}

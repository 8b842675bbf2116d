import {quote} from '../data/issue.js';
import {isOwnEvent} from '../data/own-event.js';
import {jsonError} from '../data/json-error.js';
import {FileIssues} from './file-issues.js';
import {type Draft, type Format, type FormatInput, readingAs, readsInSteps} from './format.js';
import {isObject} from './json-values.js';
import {ownJson} from './own-json.js';

/** What stands ahead of each value in a sequence of JSON; the value may have several lines then. */
const SEPARATOR = '\u001e';
const SEPARATORS = new RegExp(SEPARATOR, 'g');
const BREAKS = /\r\n|\n|\r/g;
/** So much of a text is read in a step, UTF-16 units. */
const STEP = 1 << 16;
const ENDINGS = ['jsonl', 'ndjson', 'geojsonl', 'geojsons'];
const MEDIA_TYPES = [
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonlines',
  'application/json-seq',
  'application/geo+json-seq',
];

/** A piece of the text that is one value, and its line. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/**
 * JSON with a value on each line (JSON lines, NDJSON), or with a sign ahead of each (a sequence, such as of GeoJSON): read
 * as an array of them is.
 * @param formats - those that may read such an array.
 */
export function jsonLines(formats: readonly Format[]): Format {
  return {
    name: 'json-lines',
    mediaTypes: MEDIA_TYPES,
    isJson: false,
    endings: ENDINGS,
    sniff: (input) => (input.value === undefined ? hasLines(input.text) : isNamed(input) && isOne(input.value)),
    ...readsInSteps(function* ({text, options, ending}, issues) {
      const lines: number[] = [];
      const values: unknown[] = [];
      const pieces = new Pieces(text);
      let end = STEP;
      for (let piece = pieces.next(); piece; piece = pieces.next()) {
        const value = piece.text.trim() ? valueOf(piece, issues) : undefined;
        if (value !== undefined) {
          values.push(value);
          lines.push(piece.line);
        }
        if (pieces.at < end) continue;
        end = pieces.at + STEP;
        yield;
      }
      if (!values.length) return issues.error('$', 'missing', 'it has no line that is JSON');
      const input: FormatInput = {text: '', value: values, isStrict: true, options, ending};
      const format = formats.find((each) => each.sniff(input));
      const placeOf = (path: string | undefined) => inLines(path, lines);
      if (!format || format === ownJson) return ownDraft(values, placeOf);
      const told = new FileIssues();
      const draft = yield* readingAs(format, input, told);
      for (const {severity, path, code, message, given, accepted} of told.all())
        if (severity === 'error') issues.error(placeOf(path) ?? path, code, message, given, accepted);
        else issues.warn(placeOf(path) ?? path, code, message, given);
      return draft && {...draft, placeOf: (...place) => placeOf(draft.placeOf?.(...place))};
    }),
  };
}

const ownDraft = (events: readonly unknown[], placeOf: (path: string) => string | undefined): Draft => ({
  dataset: {events} as Draft['dataset'],
  placeOf: (_, index, key) => placeOf(`$[${index}]${key === undefined ? '' : `.${key}`}`),
});

/** The place of a path in the array of all values: its line, and the path of the value on it. */
function inLines(path: string | undefined, lines: readonly number[]): string | undefined {
  const [, index, rest] = /^\$\[(\d+)\](.*)$/s.exec(path ?? '') ?? [];
  return index === undefined ? path : `line ${lines[Number(index)]}${rest && `, $${rest}`}`;
}

/** The pieces of a text, one after the other. */
class Pieces {
  /** How far the text has been read. */
  at = 0;
  readonly #text: string;
  readonly #isSequence: boolean;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
    this.#isSequence = text.includes(SEPARATOR);
  }

  /** The next piece, which may be blank; undefined where there is none. */
  next(): Piece | undefined {
    const {at} = this;
    if (at > this.#text.length) return undefined;
    const ends = this.#isSequence ? SEPARATORS : BREAKS;
    ends.lastIndex = at;
    const end = ends.exec(this.#text);
    this.at = end ? ends.lastIndex : this.#text.length + 1;
    const text = this.#text.slice(at, end?.index);
    const line = this.#line;
    this.#line += this.#isSequence ? text.split(BREAKS).length - 1 : 1;
    return {text, line};
  }
}

function valueOf({text, line}: Piece, issues: FileIssues): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const {line: below, column, problem} = jsonError(text)!;
    const place = `line ${line + below - 1}, column ${column}`;
    return issues.error(place, 'bad-format', `${quote(text.trim())} is not valid JSON: ${problem}`);
  }
}

/** Whether a text begins with an object, or a row, and the next line does too. */
export function hasLines(text: string): boolean {
  const head = text.trimStart();
  if (head.startsWith(SEPARATOR)) return true;
  const end = head.search(/[\r\n]/);
  if (end < 0 || !/^[[{]/.test(head) || head.slice(end).trimStart()[0] !== head[0]) return false;
  try {
    return typeof JSON.parse(head.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}

function isNamed({options: {type = ''}, ending}: FormatInput): boolean {
  return ENDINGS.includes(ending) || MEDIA_TYPES.includes(type.split(';', 1)[0].trim().toLowerCase());
}

/** Whether a value is one record, not what holds a list of them: a file of one line is such a value. */
function isOne(value: unknown): boolean {
  return isObject(value) && (isOwnEvent(value) || !Object.values(value).some(isListOfObjects));
}

const isListOfObjects = (value: unknown) => Array.isArray(value) && value.some(isObject);

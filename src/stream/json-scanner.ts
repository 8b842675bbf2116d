/** What a scanner finds in a file, in the order in which it stands there. Offsets count the bytes of the file. */
export interface JsonSink {
  /** A key of the dataset; its value follows. */
  key(key: string): void;
  /** The list of events begins; it takes the place of an earlier one. */
  list(): void;
  /**
   * Values of the list, whole.
   * @param bytes - hold them one after the other, with nothing but commas and spaces between.
   * @param offset - of the first of the bytes.
   * @param edges - where each of them begins, and where it ends, in the bytes.
   */
  values(bytes: Uint8Array, offset: number, edges: readonly number[]): void;
  /** A value of the dataset that is no list of events. */
  member(key: string, bytes: Uint8Array, offset: number): void;
}

/** A file is not JSON, from a place on. */
export class BrokenJson extends Error {
  /** Where the piece of text begins that tells what is wrong. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** What stands before it, as far as it matters. */
  readonly context: string;

  constructor(offset: number, bytes: Uint8Array, context = '') {
    super('not JSON');
    this.offset = offset;
    this.bytes = bytes;
    this.context = context;
  }
}

/** What may come next outside of values, and a text that leads to there, for messages. */
const CONTEXTS = {
  start: '',
  'first key': '{',
  key: '{"":0,',
  colon: '{""',
  member: '{"":',
  'after member': '{"":0',
  'first value': '[',
  value: '[0,',
  'after value': '[0',
  end: '0',
} as const;

type State = keyof typeof CONTEXTS;

/** So many bytes after a fault tell what it is. */
const TOLD = 80;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Finds where the events of a JSON file begin and end while it arrives: of a list of events, or of a dataset with
 * `events`. Between the values it knows the grammar; a value it only measures, by its quotes and brackets, so that it
 * must still be parsed. The bytes may be cut anywhere.
 */
export class JsonScanner {
  readonly #sink: JsonSink;
  readonly #decode: (bytes: Uint8Array) => string;
  #state: State = 'start';
  #isInDataset = false;
  #key = '';
  /** Of the file, before the bytes that are looked at. */
  #offset = 0;
  /** How many bytes of the value that is open have come, up to the end of those that were looked at. */
  openLength = 0;
  /** Of the value that is open: its bytes so far, and where it began. */
  #open: Uint8Array[] = [];
  #openAt = -1;
  #depth = 0;
  #isText = false;
  #isEscaped = false;
  #isScalar = false;

  /** @param decode - makes a text of UTF-8. */
  constructor(sink: JsonSink, decode: (bytes: Uint8Array) => string) {
    this.#sink = sink;
    this.#decode = decode;
  }

  /** Where the value begins whose end has not come yet; undefined where there is none. */
  get openAt(): number | undefined {
    return this.#openAt < 0 ? undefined : this.#openAt;
  }

  /** What is wrong with the value that is open is found in its bytes so far. */
  get open(): BrokenJson {
    return new BrokenJson(this.#openAt, joined(this.#open), CONTEXTS[this.#state]);
  }

  /** Scans the next bytes of the file. @throws BrokenJson */
  push(bytes: Uint8Array): void {
    let edges: number[] = [];
    const flush = () => {
      const found = edges;
      edges = [];
      if (found.length) this.#sink.values(bytes, this.#offset, found);
    };
    for (let at = 0; at < bytes.length;) {
      if (this.#openAt >= 0) {
        const start = this.#openAt - this.#offset;
        const end = this.#endOfValue(bytes, at);
        if (end < 0) {
          flush();
          this.#open.push(bytes.slice(Math.max(0, start)));
          this.openLength = this.#offset + bytes.length - this.#openAt;
          break;
        }
        if (this.#state === 'value' && start >= 0) edges.push(start, end);
        else {
          flush();
          const whole = start < 0 ? joined([...this.#open, bytes.subarray(0, end)]) : bytes.subarray(start, end);
          this.#take(whole, this.#openAt);
        }
        this.#open = [];
        this.openLength = 0;
        this.#openAt = -1;
        this.#state = AFTER[this.#state]!;
        at = end;
      } else if (isSpace(bytes[at])) at++;
      else if (this.#step(bytes[at], this.#offset + at)) {
        // The first byte of a value is looked at as its others are.
        if (this.#openAt < 0) at++;
      } else {
        flush();
        throw new BrokenJson(this.#offset + at, bytes.slice(at, at + TOLD), CONTEXTS[this.#state]);
      }
    }
    flush();
    this.#offset += bytes.length;
  }

  /** The file is at its end. @throws BrokenJson */
  end(): void {
    if (this.#openAt >= 0) throw this.open;
    if (this.#state !== 'end') throw new BrokenJson(this.#offset, new Uint8Array(), CONTEXTS[this.#state]);
  }

  /** Takes a byte outside of values; returns whether it may stand there. The first byte of a value opens it. */
  #step(byte: number, offset: number): boolean {
    switch (this.#state) {
      case 'start':
        if (offset < 3 && byte === BYTE_ORDER_MARK[offset]) return true;
        if (byte === OPEN_LIST) this.#beginList();
        else if (byte === OPEN_OBJECT) {
          this.#isInDataset = true;
          this.#state = 'first key';
        } else return false;
        return true;
      case 'first key':
        if (byte === CLOSE_OBJECT) return this.#become('end');
        return byte === QUOTE && this.#begin(byte, offset, 'key');
      case 'key':
        return byte === QUOTE && this.#begin(byte, offset, 'key');
      case 'colon':
        return byte === COLON && this.#become('member');
      case 'member':
        if (this.#key === 'events' && byte === OPEN_LIST) return this.#beginList();
        return this.#begin(byte, offset, 'member');
      case 'after member':
        return byte === COMMA ? this.#become('key') : byte === CLOSE_OBJECT && this.#become('end');
      case 'first value':
        return byte === CLOSE_LIST ? this.#endList() : this.#begin(byte, offset, 'value');
      case 'value':
        return this.#begin(byte, offset, 'value');
      case 'after value':
        return byte === COMMA ? this.#become('value') : byte === CLOSE_LIST && this.#endList();
      case 'end':
        return false;
    }
  }

  #become(state: State): true {
    this.#state = state;
    return true;
  }

  #beginList(): true {
    this.#sink.list();
    return this.#become('first value');
  }

  #endList(): true {
    return this.#become(this.#isInDataset ? 'after member' : 'end');
  }

  #begin(byte: number, offset: number, state: State): boolean {
    if (byte === COMMA || byte === COLON || byte === CLOSE_LIST || byte === CLOSE_OBJECT) return false;
    this.#state = state;
    this.#openAt = offset;
    this.#depth = 0;
    this.#isText = false;
    this.#isEscaped = false;
    this.#isScalar = byte !== QUOTE && byte !== OPEN_LIST && byte !== OPEN_OBJECT;
    return true;
  }

  /** Where the open value ends in bytes that are looked at from an index on; −1 where it does not. */
  #endOfValue(bytes: Uint8Array, from: number): number {
    if (this.#isScalar) {
      for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || isSpace(byte)) return at;
      }
      return -1;
    }
    let depth = this.#depth;
    let isText = this.#isText;
    let isEscaped = this.#isEscaped;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          isText = false;
          if (!depth) return at + 1;
        }
      } else if (byte === QUOTE) isText = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && !--depth) return at + 1;
    }
    this.#depth = depth;
    this.#isText = isText;
    this.#isEscaped = isEscaped;
    return -1;
  }

  #take(bytes: Uint8Array, offset: number): void {
    if (this.#state === 'value') this.#sink.values(bytes, offset, [0, bytes.length]);
    else if (this.#state === 'member') this.#sink.member(this.#key, bytes, offset);
    else {
      const text = this.#decode(bytes);
      try {
        this.#key = JSON.parse(text) as string;
      } catch {
        throw new BrokenJson(offset, bytes.slice(), CONTEXTS.key);
      }
      this.#sink.key(this.#key);
    }
  }
}

/** What follows a value. */
const AFTER: Partial<Record<State, State>> = {key: 'colon', member: 'after member', value: 'after value'};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

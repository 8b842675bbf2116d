import type {EventFile, FilePart} from '../../stream/event-file.js';
import {FileBytes} from '../../stream/file-bytes.js';
import type {RunSteps} from '../../data/steps.js';
import {inSlices} from '../slices.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {FileKind, WholeFile} from './whole-file.js';
import {openFile, stateOf} from './open-file.js';
import type {FileState} from './open-file.js';

/** Reads a file while it arrives, away from the page or a little at a time. Its promises reject where it cannot go on. */
export interface FileReader {
  /** The bytes that have been read. */
  readonly bytes: FileBytes;
  readonly state: FileState;
  /** Reads on; resolves when there is room for more. The bytes belong to the reader then. */
  push(bytes: Uint8Array): Promise<void>;
  /** There is no more of the file; resolves when all of it has been read. */
  end(): Promise<void>;
  /** What has been read so far. */
  part(): Promise<FilePart>;
  /**
   * Reads what has no list of events to be read one by one, once all of it has come.
   * @param tell - is told how many events have been read.
   */
  whole(kind: FileKind, tell: (count: number) => void): Promise<WholeFile>;
  close(): void;
}

/** So many bytes are read in a step, some ms. */
const STEP = 1 << 14;

/** Reads on the page, where no worker can: in slices between which the page answers. */
export class PageReader implements FileReader {
  readonly bytes = new FileBytes();
  state: FileState;
  readonly #file: EventFile;
  readonly #attributes: AxisAttributes;
  readonly #closed = new AbortController();

  constructor(attributes: AxisAttributes) {
    this.#attributes = attributes;
    this.#file = openFile(attributes);
    this.state = stateOf(this.#file);
  }

  async push(bytes: Uint8Array): Promise<void> {
    await this.#do(pushing(this.#file, bytes));
    this.bytes.add(bytes);
    this.state = stateOf(this.#file);
  }

  async end(): Promise<void> {
    this.#file.end();
    this.state = stateOf(this.#file);
  }

  async part(): Promise<FilePart> {
    return this.#do(this.#file.part());
  }

  async whole(kind: FileKind, tell: (count: number) => void): Promise<WholeFile> {
    const [{readWhole}, {decodingFile}] = await Promise.all([import('./whole-file.js'), import('../decode-file.js')]);
    const run: RunSteps = (steps) => this.#do(steps);
    const decoded = await run(decodingFile(this.bytes.pieces, kind.isCut));
    return readWhole(decoded, kind, {open: () => openFile(this.#attributes, true), run, tell});
  }

  close(): void {
    this.#closed.abort();
  }

  async #do<Result>(work: Iterator<unknown, Result>): Promise<Result> {
    const {signal} = this.#closed;
    const result = await inSlices(work, signal);
    signal.throwIfAborted();
    return result!;
  }
}

function* pushing(file: EventFile, bytes: Uint8Array): Generator<void, void> {
  for (let at = 0; at < bytes.length; at += STEP) {
    file.push(bytes.subarray(at, at + STEP));
    yield;
  }
}

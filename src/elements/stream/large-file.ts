import type {ReactiveControllerHost} from 'lit';
import {type Issue, quote} from '../../data/issue.js';
import {readBriefly} from '../../data/read-briefly.js';
import type {Dataset} from '../../data/types.js';
import {FileBytes} from '../../stream/file-bytes.js';
import {fileDataset} from '../../stream/file-dataset.js';
import type {Origin} from '../controllers/data-source.js';
import {unpackColumns} from '../../stream/unpack-columns.js';
import {liveClock} from '../controllers/live-clock.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import {readColumnsInSlices} from '../source/read-column-slices.js';
import {type FileReader, PageReader} from './file-reader.js';
import {decode} from './open-file.js';
import type {FileKind, WholeFile} from './whole-file.js';
import {inSlices, sharing} from '../slices.js';
import {WorkerReader} from './worker-reader.js';

/** The first picture of what is there is asked for so long after the file has begun, ms: it is seen after a second. */
const FIRST_AFTER = 600;
/** No other picture is asked for sooner after one, ms. */
const PART_AFTER = 1000;
/** Pictures of what is there take at most this part of the time. */
const PART_SHARE = 0.2;

export interface ReadFile {
  readonly dataset: Dataset;
  readonly issues: Issue[];
}

/** Who wants to know of a file what has become of it. */
export interface FileWatcher {
  readonly host: ReactiveControllerHost & AxisAttributes;
  /** Where the file comes from, as the path of its issues, and what it is called. */
  readonly origin: Origin;
  readonly name: string;
  /** Shows what has been read; resolves when it is shown. */
  show(read: ReadFile): Promise<unknown>;
  /** There is more of it than before. @param isSure - it is shown at once. */
  progress(file: LargeFile, isSure?: boolean): void;
  /** What is wrong with what is no data. */
  explain(fault: Extract<WholeFile, {as: 'fault'}>): Promise<readonly Issue[]>;
}

/** What a server has told of a file: its length in bytes, NaN where it has not, and what kind of file it is. */
export interface FileAnswer extends Omit<FileKind, 'isCut'> {
  readonly length: number;
}

/** How a file came to its end: all of it was read, somebody stopped it, or it broke. */
export type FileEnd = 'whole' | 'stopped' | 'broken';

/** How far the loading of a file is. */
export interface LoadingFile {
  /** In bytes; the length is undefined where nobody has told it, or where what comes is packed. */
  readonly loaded: number;
  readonly length: number | undefined;
  /** How many events have been read; undefined while that is not known. */
  readonly count: number | undefined;
  /** All of it has come, or all that was wanted, and is read only now. */
  readonly isReading: boolean;
  /** How it came to its end, or is coming to it. */
  readonly end: FileEnd | undefined;
  /** Nothing more is read of it. */
  readonly isOver: boolean;
  /** Stops loading; what is there stays. Of what is read only now, stops that too. */
  stop(): void;
}

/** One file while it arrives. */
export class LargeFile implements LoadingFile {
  loaded = 0;
  isReading = false;
  /** It is no data: what is wrong with it is all there is. */
  isFault = false;
  end: FileEnd | undefined;
  readonly #length: number;
  readonly #kind: Omit<FileKind, 'isCut'>;
  readonly #stream: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  readonly #signal: AbortSignal;
  readonly #watcher: FileWatcher;
  #reader: FileReader | undefined;
  #shown: ReadFile | undefined;
  /** How many events have been read of what is read once it is whole; undefined before the first. */
  #wholeCount: number | undefined;
  /** What has become of it, once it is at its end. */
  #result: ReadFile | undefined;
  /** How many bytes had come when the last part was asked for. */
  #askedAt = 0;
  #partAt = liveClock.current.elapsed() + FIRST_AFTER;
  #stop: () => void = () => {};
  readonly #stopped = new Promise<'stopped'>((resolve) => (this.#stop = () => resolve('stopped')));
  #giveUp: () => void = () => {};
  readonly #givenUp = new Promise<'stopped'>((resolve) => (this.#giveUp = () => resolve('stopped')));

  constructor(
    stream: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
    {length, ...kind}: FileAnswer,
    signal: AbortSignal,
    watcher: FileWatcher,
  ) {
    this.#stream = stream;
    this.#length = length;
    this.#kind = kind;
    this.#signal = signal;
    this.#watcher = watcher;
  }

  /**
   * How many events have been read; undefined while that is not known of another format, which is read once it is whole.
   * At its end, how many there are to show.
   */
  get count(): number | undefined {
    if (this.#result) return this.#result.dataset.events.length;
    const {count = 0, isForeign = false} = this.#reader?.state ?? {};
    return isForeign ? this.#wholeCount : count;
  }

  get length(): number | undefined {
    return this.#length >= this.loaded ? this.#length : undefined;
  }

  get isOver(): boolean {
    return this.#result !== undefined;
  }

  stop(): void {
    if (this.end) this.#giveUp();
    else this.#stop();
  }

  /**
   * Reads all of it.
   * @param first - what has come already.
   */
  async read(first: readonly Uint8Array<ArrayBuffer>[]): Promise<ReadFile> {
    const {host} = this.#watcher;
    const attributes = {start: host.start, end: host.end, now: host.now, timeZone: host.timeZone};
    const closed = () => {
      this.#reader?.close();
      // What is no longer wanted is not loaded; of a stream that has broken this rejects.
      this.#stream.cancel().catch(() => {});
    };
    this.#signal.addEventListener('abort', closed);
    try {
      this.#reader = (await WorkerReader.start(attributes)) ?? new PageReader(attributes);
      this.#signal.throwIfAborted();
      return await this.#readWith(this.#reader, first, attributes);
    } finally {
      this.#signal.removeEventListener('abort', closed);
      closed();
    }
  }

  async #readWith(
    reader: FileReader,
    first: readonly Uint8Array<ArrayBuffer>[],
    attributes: AxisAttributes,
  ): Promise<ReadFile> {
    let problem: string | undefined;
    try {
      for (const bytes of first) await this.#push(reader, bytes);
      const lost = await this.#readOn(reader);
      // A worker tells only now what has become of all that it was given.
      if (!lost && this.end !== 'stopped') await reader.end();
      problem = lost ?? this.#problemOf(reader);
      if (!reader.state.isForeign) await this.#show(reader, true);
      else {
        this.isReading = true;
        this.#watcher.progress(this, true);
        await this.#readWhole(reader, problem !== undefined);
        problem ??= this.#problemOf(reader);
      }
    } catch (error) {
      this.#signal.throwIfAborted();
      // What reads the file is no more: what it has read stays.
      problem = `was not read to its end: ${reasonOf((error as Error).message)}`;
      await this.#readAgain(reader, attributes);
    }
    this.end ??= problem ? 'broken' : 'whole';
    this.#shown ??= readBriefly([]);
    const {dataset, issues} = this.#shown;
    this.#result = {dataset, issues: problem ? [this.#issue(problem, dataset, reader), ...issues] : issues};
    return this.#result;
  }

  /** Reads until there is no more, or no need of more; returns what is wrong where the connection is lost. */
  async #readOn(reader: FileReader): Promise<string | undefined> {
    const share = sharing();
    let next = this.#stream.read();
    for (;;) {
      // What has come already is read without a task in between.
      await share();
      const {due, takeBack} = this.#partDue();
      let got: Awaited<typeof next> | 'due' | 'stopped';
      try {
        got = await Promise.race([this.#stopped, next, due]);
      } catch {
        this.#signal.throwIfAborted();
        return `could not be loaded to its end: the connection was lost after ${this.loaded} bytes`;
      } finally {
        takeBack();
      }
      if (got === 'due') await this.#show(reader, false);
      else if (got === 'stopped') {
        this.end = 'stopped';
        next.catch(() => {});
        return undefined;
      } else if (got.done) return undefined;
      else {
        await this.#push(reader, got.value);
        if (reader.state.fault) return undefined;
        next = this.#stream.read();
      }
    }
  }

  async #push(reader: FileReader, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.loaded += bytes.length;
    await reader.push(bytes);
    this.#watcher.progress(this);
    if (liveClock.current.elapsed() >= this.#partAt) await this.#show(reader, false);
  }

  /** Resolves when what is there is to be shown, where that is more than what is shown. */
  #partDue(): {due: Promise<'due'>; takeBack: () => void} {
    if (this.loaded <= this.#askedAt) return {due: new Promise(() => {}), takeBack: () => {}};
    const {current} = liveClock;
    let takeBack = () => {};
    const due = new Promise<'due'>((resolve) => {
      takeBack = current.after(Math.max(0, this.#partAt - current.elapsed()), () => resolve('due'));
    });
    return {due, takeBack};
  }

  /** Shows what has been read. Only the last picture tells what is wrong: before, it changes with every part. */
  async #show(reader: FileReader, isLast: boolean): Promise<void> {
    const {current} = liveClock;
    const start = current.elapsed();
    this.#partAt = start + PART_AFTER;
    this.#askedAt = this.loaded;
    if (reader.state.isForeign) return;
    const part = await reader.part();
    this.#signal.throwIfAborted();
    if (!part.table.length && !isLast) return;
    this.#shown = {dataset: fileDataset(part, reader.bytes, decode), issues: isLast ? [...part.issues] : []};
    if (isLast) return;
    await this.#watcher.show(this.#shown);
    const now = current.elapsed();
    this.#partAt = now + Math.max(PART_AFTER, (now - start) / PART_SHARE);
  }

  /**
   * Reads on the page what another reader had read that is no more: it has taken with it what was not shown yet, and
   * what is wrong with the events. The bytes that were still with it are lost.
   */
  async #readAgain(lost: FileReader, attributes: AxisAttributes): Promise<void> {
    if (lost.state.isForeign) return;
    lost.close(); // its memory may be needed
    const reader = new PageReader(attributes);
    try {
      for (const piece of lost.bytes.pieces) {
        const pushing = reader.push(piece);
        const got = await (this.end === 'stopped' ? pushing : Promise.race([pushing, this.#stopped]));
        this.#signal.throwIfAborted();
        if (got === 'stopped') return;
      }
      await this.#show(reader, true);
    } catch {
      // There is no memory for it: what has been shown stays.
      this.#signal.throwIfAborted();
    } finally {
      reader.close();
    }
  }

  /** Reads what could not be read while it came. */
  async #readWhole(reader: FileReader, isCut: boolean): Promise<void> {
    const reading = reader.whole({...this.#kind, isCut}, (count) => {
      this.#wholeCount = count;
      this.#watcher.progress(this);
    });
    // Stopped while it arrived: what has arrived is read all the same.
    const read = await Promise.race([reading, this.end === 'stopped' ? this.#givenUp : this.#stopped]);
    this.#signal.throwIfAborted();
    if (read === 'stopped') {
      this.end = read;
      return;
    }
    if (read.as === 'fault') {
      this.isFault = !isCut;
      // Of what was cut it is told that it was.
      const issues = isCut ? [] : await this.#watcher.explain(read);
      this.#shown = {...readBriefly([]), issues: [...issues]};
    } else if (read.as === 'events') {
      const bytes = new FileBytes();
      for (const piece of read.json) bytes.add(piece);
      this.#shown = {dataset: fileDataset(read.part, bytes, decode), issues: [...read.part.issues]};
    } else {
      const columns = await inSlices(unpackColumns(read.columns, decode), this.#signal);
      this.#shown = await readColumnsInSlices({...read.rest, columns}, this.#watcher.host, this.#signal);
    }
  }

  #problemOf({state: {fault}}: FileReader): string | undefined {
    if (fault) return `is not valid JSON: line ${fault.line}, column ${fault.column}: ${fault.problem}`;
    return this.end === 'stopped' ? `was stopped` : undefined;
  }

  #issue(problem: string, {events}: Dataset, {state: {fault}}: FileReader): Issue {
    const isStopped = this.end === 'stopped';
    const count = events.length;
    return {
      code: isStopped ? 'load-stopped' : fault ? 'bad-json' : 'load-failed',
      severity: isStopped ? 'warning' : 'error',
      path: this.#watcher.origin,
      message: isStopped
        ? `loading ${quote(this.#watcher.name)} was stopped at ${count} events`
        : `${quote(this.#watcher.name)} ${problem}; the ${count} events before that are shown`,
    };
  }
}

/** Why nothing reads a file any more, and what would work. */
function reasonOf(message: string): string {
  return /allocation|out of memory/i.test(message)
    ? `there is not enough memory for more of it (${message}), but a "source" would be asked only for what is shown`
    : `what reads it has broken down (${message})`;
}

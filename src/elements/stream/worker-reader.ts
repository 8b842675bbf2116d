import type {FilePart} from '../../stream/event-file.js';
import {FileBytes} from '../../stream/file-bytes.js';
import {liveClock} from '../controllers/live-clock.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {FileReader} from './file-reader.js';
import {startWorker} from './start-worker.js';
import type {FileKind, WholeFile} from './whole-file.js';
import type {FileState} from './open-file.js';
import type {FromWorker, ToWorker} from './worker-protocol.js';

/** So many bytes may be on their way to the worker and back: what is asked of it waits until it has read them. */
const MOST_AWAY = 1 << 21;

/** A worker that has not answered for so long, ms, is taken for dead; until it is there the page waits less. */
const PATIENCE = 30_000;
const START_PATIENCE = 10_000;
/** A file that is read as a whole may take longer, ms. */
const WHOLE_PATIENCE = 300_000;

/** Reads in a worker: bytes are transferred to it and back, and what it has read comes as typed arrays. */
export class WorkerReader implements FileReader {
  readonly bytes = new FileBytes();
  state: FileState = {count: 0, isForeign: false, fault: undefined};
  readonly #worker: Worker;
  /** How many bytes are away. */
  #away = 0;
  #part: FilePart | undefined;
  #whole: WholeFile | undefined;
  #tell: ((count: number) => void) | undefined;
  #isReady = false;
  #hasEnded = false;
  #error: Error | undefined;
  /** Is told of every answer. */
  #wake: (() => void) | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => this.#take(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // it is told as an issue
      this.#fail(event.message || 'it could not be loaded');
    });
    worker.addEventListener('messageerror', () => this.#fail('its answer could not be read'));
  }

  /** Starts a worker; undefined where none can be: where the page's policy forbids it, or the file is of another origin. */
  static async start(attributes: AxisAttributes): Promise<WorkerReader | undefined> {
    let reader: WorkerReader | undefined;
    try {
      reader = new WorkerReader(startWorker());
      reader.#send({type: 'start', attributes});
      await reader.#until(() => reader!.#isReady, START_PATIENCE);
      return reader;
    } catch {
      reader?.close();
      return undefined;
    }
  }

  async push(bytes: Uint8Array): Promise<void> {
    // What is a part of a larger buffer would take the rest away.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    this.#away += own.length;
    this.#send({type: 'push', bytes: own}, [own.buffer as ArrayBuffer]);
    await this.#until(() => this.#away <= MOST_AWAY);
  }

  async end(): Promise<void> {
    this.#send({type: 'end'});
    await this.#until(() => this.#hasEnded);
  }

  async part(): Promise<FilePart> {
    this.#part = undefined;
    this.#send({type: 'part'});
    await this.#until(() => this.#part !== undefined);
    return this.#part!;
  }

  async whole(kind: FileKind, tell: (count: number) => void): Promise<WholeFile> {
    this.#tell = tell;
    const bytes = this.bytes.take();
    this.#send(
      {type: 'whole', bytes, kind},
      bytes.map(({buffer}) => buffer as ArrayBuffer),
    );
    await this.#until(() => this.#whole !== undefined, WHOLE_PATIENCE);
    return this.#whole!;
  }

  close(): void {
    this.#worker.terminate();
    this.#fail('it was closed');
  }

  #send(message: ToWorker, transfer: Transferable[] = []): void {
    if (!this.#error) this.#worker.postMessage(message, transfer);
  }

  #take(message: FromWorker): void {
    if (message.type === 'failed') return this.#fail(message.message);
    if (message.type === 'ready') this.#isReady = true;
    else if (message.type === 'part') this.#part = message.part;
    else if (message.type === 'whole') this.#whole = message.file;
    else if (message.type === 'reading') this.#tell?.(message.count);
    else {
      this.state = message.state;
      if (message.type === 'ended') this.#hasEnded = true;
      else {
        this.bytes.add(message.bytes);
        this.#away -= message.bytes.length;
      }
    }
    this.#wake?.();
  }

  #fail(message: string): void {
    this.#error ??= new Error(message);
    this.#wake?.();
  }

  /** Waits until something holds that an answer brings about. */
  async #until(holds: () => boolean, patience = PATIENCE): Promise<void> {
    while (!this.#error && !holds()) {
      const takeBack = liveClock.current.after(patience, () =>
        this.#fail(`it has not answered within ${patience / 1000} s`),
      );
      await new Promise<void>((resolve) => (this.#wake = resolve));
      takeBack();
    }
    if (this.#error) throw this.#error;
  }
}

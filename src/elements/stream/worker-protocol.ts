import type {FilePart} from '../../stream/event-file.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {FileState} from './open-file.js';
import type {FileKind, WholeFile} from './whole-file.js';

/** What the page tells the worker that reads a file. Bytes are transferred. */
export type ToWorker =
  | {readonly type: 'start'; readonly attributes: AxisAttributes}
  | {readonly type: 'push'; readonly bytes: Uint8Array}
  /** There is no more of the file. */
  | {readonly type: 'end'}
  /** Asks for what has been read so far. */
  | {readonly type: 'part'}
  /** Asks what a file is that has no list of events: all of it. */
  | {readonly type: 'whole'; readonly bytes: readonly Uint8Array[]; readonly kind: FileKind};

/** What the worker answers, in the order in which it was asked. */
export type FromWorker =
  | {readonly type: 'ready'}
  /** The bytes come back: the page keeps them. */
  | {readonly type: 'pushed'; readonly bytes: Uint8Array; readonly state: FileState}
  | {readonly type: 'ended'; readonly state: FileState}
  | {readonly type: 'part'; readonly part: FilePart}
  /** How many events of a whole file have been read. */
  | {readonly type: 'reading'; readonly count: number}
  | {readonly type: 'whole'; readonly file: WholeFile}
  /** Memory has ended, or something went wrong that nobody foresaw. */
  | {readonly type: 'failed'; readonly message: string};

import {askedAxis} from '../../data/asked-axis.js';
import {EventFile, type FileFault} from '../../stream/event-file.js';
import type {AxisAttributes} from '../../data/override-axis.js';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

export const decode = (bytes: Uint8Array) => decoder.decode(bytes);

/**
 * A file to read, for the axis that a page asks for. What reads dates and zones must be there.
 * @param isOwn - see `FileReading`.
 */
export function openFile(attributes: AxisAttributes, isOwn = false): EventFile {
  return new EventFile({decode, axisOf: askedAxis(attributes), isOwn});
}

/** What has become of a file so far. */
export interface FileState {
  /** How many events have been read. */
  readonly count: number;
  readonly isForeign: boolean;
  readonly fault: FileFault | undefined;
}

export function stateOf({count, isForeign, fault}: EventFile): FileState {
  return {count, isForeign, fault};
}

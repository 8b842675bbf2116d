import {askedAxis} from '../../data/asked-axis.js';
import {EventFile} from '../../stream/event-file.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {FileState} from './worker-protocol.js';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

export const decode = (bytes: Uint8Array) => decoder.decode(bytes);

/** A file to read, for the axis that a page asks for. What reads dates and zones must be there. */
export function openFile(attributes: AxisAttributes): EventFile {
  return new EventFile({decode, axisOf: askedAxis(attributes)});
}

export function stateOf({count, isForeign, fault}: EventFile): FileState {
  return {count, isForeign, fault};
}

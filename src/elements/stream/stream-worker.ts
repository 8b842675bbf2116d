/** The worker that reads a large file of events: see `worker-protocol.ts`. */
import {readRareDates} from '../../data/rare-dates-reader.js';
import {finish} from '../../data/steps.js';
import type {EventFile} from '../../stream/event-file.js';
import {zoneRules} from '../../time/zone-rules.js';
import {zones} from '../../time/zones.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import {decodingFile} from '../decode-file.js';
import {openFile, stateOf} from './open-file.js';
import type {FromWorker, ToWorker} from './worker-protocol.js';

/** What is used of the scope of a worker, whose types contradict those of a page. */
interface Scope {
  addEventListener(type: 'message', listener: (event: {readonly data: ToWorker}) => Promise<void>): void;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
/** How many events have been read is told again after so long, ms. */
const TELL_AFTER = 250;

let file: EventFile | undefined;
let attributes: AxisAttributes = {};

zones.rules = zoneRules;
readRareDates();

async function answer(asked: ToWorker): Promise<FromWorker> {
  if (asked.type === 'start') {
    attributes = asked.attributes;
    file = openFile(attributes);
    return {type: 'ready'};
  }
  if (asked.type === 'part') return {type: 'part', part: finish(file!.part())};
  if (asked.type === 'whole') {
    const {bytes, kind} = asked;
    const {readWhole} = await import('./whole-file.js');
    return {
      type: 'whole',
      file: await readWhole(finish(decodingFile(bytes, kind.isCut)), kind, {
        open: () => openFile(attributes, true),
        run: finish,
        tell,
      }),
    };
  }
  if (asked.type === 'push') file!.push(asked.bytes);
  else file!.end();
  const state = stateOf(file!);
  return asked.type === 'push' ? {type: 'pushed', bytes: asked.bytes, state} : {type: 'ended', state};
}

let toldAt = -Infinity;

/** Tells the page how many events of a whole file have been read, now and then. */
function tell(count: number): void {
  const now = performance.now();
  if (now - toldAt < TELL_AFTER) return;
  toldAt = now;
  scope.postMessage({type: 'reading', count}, []);
}

/** The buffers of all arrays in a message, each once. */
function buffersOf(value: unknown, found = new Set<Transferable>()): Set<Transferable> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) if (typeof inner === 'object') buffersOf(inner, found);
  return found;
}

// Answers come in the order of the questions: only the last one, for the whole file, has to wait for anything.
scope.addEventListener('message', async ({data}) => {
  let message: FromWorker;
  try {
    message = await answer(data);
  } catch (error) {
    message = {type: 'failed', message: String(error)};
  }
  scope.postMessage(message, [...buffersOf(message)]);
});

import {givenList} from './given-list.js';
import {Cursor} from './issue.js';
import {readBriefly, type ReadDataset} from './read-briefly.js';
import {readEvent} from './read-event.js';
import {unreadable} from './read-fields.js';
import type {Steps} from './steps.js';
import type {DatasetEvent} from './types.js';

/**
 * Reads as `readBriefly` does, in short steps.
 * @param readOne - reads an event.
 */
export function* readingEvents(value: unknown, readOne = readEvent): Steps<ReadDataset> {
  const list = givenList(value);
  if (!list.length) return readBriefly(value);
  const root = new Cursor();
  const events = yield* readEvents(list, list === value ? root : root.child('events'), readOne);
  let read: ReadDataset;
  let completing: Steps<void> | undefined;
  try {
    const whole: unknown = list === value ? events : {...(value as object), events};
    read = readBriefly(
      whole,
      (event) => event as DatasetEvent,
      (work) => (completing = work),
    );
  } catch {
    return readBriefly(value, readOne); // a property of the dataset throws: it is left out
  }
  yield* completing!;
  return {
    dataset: read.dataset,
    get issues() {
      return [...root.issues, ...read.issues];
    },
  };
}

/** The events at their places in a list, undefined where one cannot be read. */
function* readEvents(
  list: readonly unknown[],
  within: Cursor,
  readOne: typeof readEvent,
): Steps<(DatasetEvent | undefined)[]> {
  const events: (DatasetEvent | undefined)[] = [];
  for (let i = 0; i < list.length; i++) {
    const at = within.child(i);
    try {
      events.push(readOne(list[i], at));
    } catch (error) {
      at.error('wrong-type', unreadable(error));
      events.push(undefined);
    }
    yield;
  }
  return events;
}

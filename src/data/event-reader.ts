import {type Issue, quote} from './issue.js';
import {idOf} from './known-events.js';
import {readLinted} from './lint-dataset.js';
import type {Dataset, DatasetEvent} from './types.js';

/** Fields without which there is no event. */
const REQUIRED: readonly string[] = ['title', 'date'];

/** Warnings about an event as a whole. */
const ON_WHOLE = /^(confirmed-without|claimed-by|planned-in)/;

/** Reads one event after the other, in view of the dataset that they belong to. */
export class EventReader {
  readonly #dataset: Pick<Dataset, 'now' | 'timeZone'>;

  constructor(dataset: Pick<Dataset, 'now' | 'timeZone'>) {
    this.#dataset = dataset;
  }

  /** Reads an event; what is wrong is added to the issues. */
  read(value: unknown, path: string, issues: Issue[]): DatasetEvent | undefined {
    const {now, timeZone} = this.#dataset;
    const {dataset, issues: found} = readLinted({now, timeZone, events: [value]});
    for (const issue of found)
      // Relations can be judged only in view of all events.
      if (issue.code !== 'unknown-event') issues.push({...issue, path: issue.path.replace('$.events[0]', path)});
    const [event] = dataset.events;
    if (event && !idOf(value)) event.id = '';
    return event;
  }

  /** An event with some of its fields changed; what cannot be read changes nothing, what is undefined is taken away. */
  patch(event: DatasetEvent, patch: unknown, path: string, issues: Issue[]): DatasetEvent {
    const wrong = (code: 'missing' | 'wrong-type', at: string, message: string) =>
      issues.push({code, severity: 'error', path: at, message});
    if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
      wrong('wrong-type', path, `${quote(patch)} is not an object`);
      return event;
    }
    const asked: Record<string, unknown> = {...patch};
    if (asked.id !== undefined && asked.id !== event.id)
      wrong(
        'wrong-type',
        `${path}.id`,
        `${quote(asked.id)} is not ${quote(event.id)}, and an id stays: remove() the event and add() another`,
      );
    delete asked.id;
    const gone = Object.keys(asked).filter((key) => asked[key] === undefined);
    for (const key of gone) {
      delete asked[key];
      if (REQUIRED.includes(key)) wrong('missing', `${path}.${key}`, `an event cannot be without "${key}"`);
    }
    const {id, title, date} = event;
    const isDated = ['date', 'start', 'end'].some((key) => key in asked);
    const found: Issue[] = [];
    let read = this.read({id, title, ...(!isDated && {date}), ...asked}, path, found);
    // Without a title or a date that can be read nothing of it was: the rest is read with those that were there.
    if (!read) {
      const {start: _, end: __, ...rest} = asked;
      read = this.read({...rest, id, title, date}, path, []);
    }
    const isRefused = (key: string) =>
      found.some((issue) => issue.path === `${path}.${key}` && /^(unknown|wrong)/.test(issue.code));
    const changed: Record<string, unknown> = {...event};
    for (const key of gone) if (!REQUIRED.includes(key)) delete changed[key];
    for (const key of [...Object.keys(asked), 'date'])
      if (read && Object.hasOwn(read, key) && !isRefused(key)) changed[key] = read[key as keyof DatasetEvent];
    // What was taken away and has a default has that again.
    const whole: Issue[] = [];
    const result = this.read(changed, path, whole) ?? event;
    const kept = [...issues, ...found].filter(({code}) => !ON_WHOLE.test(code));
    issues.splice(0, Infinity, ...kept, ...whole.filter(({code}) => ON_WHOLE.test(code)));
    return result;
  }
}

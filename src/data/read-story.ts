import {CERTAINTIES, MEDIA_TYPES} from './described-states.js';
import {OCCURRENCES, STATUSES} from './event-states.js';
import {type Cursor, quote} from './issue.js';
import {date} from './read-date.js';
import {eventText} from './read-event.js';
import {choice, list, object, type Read, text, url} from './read-fields.js';
import {readMedia} from './read-media.js';
import {SCALE_NAMES} from './scale-names.js';
import type {DatasetStep, EventFilter, StepBackground} from './types.js';

/** The most steps of a story, and the most events of a step. */
export const STEP_LIMIT = 1000;

const name = text(200);

/** Reads a value, or several in a list. */
const some =
  (read: Read<string>): Read<string | string[]> =>
  (value, at) =>
    (Array.isArray(value) ? list(read, STEP_LIMIT) : read)(value, at);

const filter = object<EventFilter>({
  group: some(name),
  kind: some(name),
  tag: some(name),
  place: some(name),
  who: some(name),
  status: some(choice(...STATUSES)),
  occurrence: some(choice(...OCCURRENCES)),
  certainty: some(choice(...CERTAINTIES)),
  media: some(choice(...MEDIA_TYPES)),
  text: text(500),
});

const COLOR = /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]+|[a-z]+\([^()]*\))$/i;

/** A CSS colour by its spelling: whether there is one of that name, the browser knows. */
const color: Read<string> = (value, at) => {
  const given = name(value, at)?.trim();
  if (given === undefined || COLOR.test(given)) return given;
  return at.error('wrong-type', `${quote(given)} is not a color; expected one of CSS, such as "#602020"`, given);
};

const background = object<StepBackground>({color, url, alt: text(2000)});

const fields = object<DatasetStep>({
  title: text(500),
  text: eventText,
  media: readMedia,
  background,
  event: name,
  events: list(name, STEP_LIMIT),
  view: date,
  scale: choice('auto', ...SCALE_NAMES),
  groupBy: name,
  filter,
  lang: name,
});

/** Where the steps that were read stood in the input. */
const stepPlaces = new WeakMap<DatasetStep, Cursor>();

/** Reads the steps of a story. What cannot be read of one is left out of it; whether its events are there is linted. */
export const readStory: Read<DatasetStep[]> = list((value, at) => {
  const step = fields(value, at);
  if (step) stepPlaces.set(step, at);
  return step;
}, STEP_LIMIT);

/** Warns of steps that are about what is no event. @param ids - of all events. */
export function lintStory(story: readonly DatasetStep[], ids: ReadonlySet<string>): void {
  for (const step of story) {
    const at = stepPlaces.get(step);
    const check = (id: string, key: string) => {
      if (!ids.has(id)) at?.child(key).warn('unknown-event', `a step is about ${quote(id)}`, id);
    };
    if (step.event !== undefined) check(step.event, 'event');
    for (const id of step.events ?? []) check(id, 'events');
  }
}

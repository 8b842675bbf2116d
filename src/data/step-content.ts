import type {EventDate} from '../time/event-date.js';
import {findEvent} from './find-event.js';
import type {Dataset, DatasetEvent, DatasetStep, EventText, Link, Media} from './types.js';

/** What a step of a story says: its own words, and those of its event where it has none. */
export interface StepContent {
  /** The event that it is about; undefined where it is about several, or about a stretch of time. */
  readonly event: DatasetEvent | undefined;
  /** The ids of all events that it is about. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly text: EventText | undefined;
  readonly media: readonly Media[];
  /** Where there is more of what is said in the words of the event, with nothing to look at beside them. */
  readonly links: readonly Link[];
  /** When it is about; undefined for a title. */
  readonly date: EventDate | undefined;
}

/** Whether a step is about all of time. */
const isTitle = ({event, events, view}: DatasetStep) => event === undefined && !events?.length && !view;

/**
 * What a step says; undefined for one without words whose events are not there, as of an early day: there is nothing to
 * tell.
 * @param range - the stretch of time of some events.
 * @param hasOwnWords - the page has words for it.
 */
export function contentOfStep(
  step: DatasetStep,
  dataset: Dataset,
  range: (events: readonly DatasetEvent[]) => EventDate,
  hasOwnWords = false,
): StepContent | undefined {
  const asked = [...(step.event === undefined ? [] : [step.event]), ...(step.events ?? [])];
  const events = asked.map((id) => findEvent(dataset, id)).filter((event) => event !== undefined);
  const hasWords = Boolean(step.title || step.text || step.media?.length || hasOwnWords);
  if (asked.length && !events.length && !hasWords) return undefined;
  // What only several events share is not said of one of them.
  const event =
    step.event === undefined ? (events.length === 1 ? events[0] : undefined) : findEvent(dataset, step.event);
  const source = event ?? (isTitle(step) ? {title: dataset.title, text: dataset.description} : undefined);
  const media = step.media ?? event?.media ?? [];
  return {
    event,
    ids: events.map(({id}) => id),
    title: step.title || source?.title || '',
    text: step.text ?? source?.text,
    media,
    links: (step.text === undefined && !media.length && !hasOwnWords && event?.links) || [],
    // What is shown may reach further than what is told.
    date: event?.date ?? (events.length ? qualified(range(events), events) : step.view),
  };
}

/** The range of some events, marked as approximate or uncertain where its first or last event is. */
function qualified(range: EventDate, events: readonly DatasetEvent[]): EventDate {
  const starts = events.filter(({date}) => date.earliest === range.earliest);
  const ends = events.filter(({date}) => date.endLatest === range.endLatest);
  return {
    ...range,
    approximate: starts.some(({date}) => date.approximate),
    uncertain: starts.some(({date}) => date.uncertain),
    endApproximate: ends.some(({date}) => (date.kind === 'span' ? date.endApproximate : date.approximate)),
    endUncertain: ends.some(({date}) => (date.kind === 'span' ? date.endUncertain : date.uncertain)),
  };
}

import {findEvent} from '../../data/find-event.js';
import type {Dataset, DatasetEvent, DatasetStep, EventText, Media} from '../../data/types.js';
import type {Phrase, Wording} from '../../scene/event-words.js';
import type {EventDate} from '../../time/event-date.js';

/** A step of a story as it is shown. */
export interface ToldStep {
  readonly step: DatasetStep;
  /** The element of the page that says it; undefined where the dataset does. */
  readonly element: HTMLElement | undefined;
  /** The event that it is about; undefined where it is about several, or about a stretch of time. */
  readonly event: DatasetEvent | undefined;
  /** The ids of all events that it is about. */
  readonly ids: readonly string[];
  /** What it is called in the list of steps; empty where it has no name. */
  readonly name: string;
  readonly title: string;
  readonly text: EventText | undefined;
  readonly media: readonly Media[];
  /** The language of its words, where it is not that of the words around. */
  readonly lang: string | undefined;
  /** When it is about, and how well that is known; undefined for a title. */
  readonly date: Phrase | undefined;
  readonly state: string;
}

/** A step as its author wrote it: in a dataset, or as an element. */
export interface GivenStep {
  readonly step: DatasetStep;
  readonly element?: HTMLElement;
}

/** Whether a step is about all of time. */
const isTitle = ({event, events, view}: DatasetStep) => event === undefined && !events?.length && !view;

/**
 * The steps of a story, with the words of the events that they are about where they have none of their own. A step
 * without words whose event is not there, as of an early day, is left out: there is nothing to tell.
 */
export function toldSteps(given: readonly GivenStep[], wording: Wording): ToldStep[] {
  const {dataset} = wording;
  return given.flatMap((one) => toldStep(one, dataset, wording) ?? []);
}

/** From the first of some events to the last, no more exactly than those are known. */
function rangeOf(events: readonly DatasetEvent[], wording: Wording): EventDate {
  const range = wording.range(events);
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

function toldStep({step, element}: GivenStep, dataset: Dataset, wording: Wording): ToldStep | undefined {
  const asked = [...(step.event === undefined ? [] : [step.event]), ...(step.events ?? [])];
  const events = asked.map((id) => findEvent(dataset, id)).filter((event) => event !== undefined);
  const hasWords = Boolean(step.title || step.text || step.media?.length || element?.textContent.trim());
  if (asked.length && !events.length && !hasWords) return undefined;
  // What only several events share is not said of one of them.
  const event =
    step.event === undefined ? (events.length === 1 ? events[0] : undefined) : findEvent(dataset, step.event);
  const whole = isTitle(step) ? {title: dataset.title, text: dataset.description} : undefined;
  const source = event ?? whole;
  const title = step.title || source?.title || '';
  // What is shown may reach further than what is told.
  const shown = events.length ? rangeOf(events, wording) : step.view;
  const date = event ? wording.datePhrase(event.date, event) : shown && wording.datePhrase(shown);
  const heading = element?.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]')?.textContent.trim();
  return {
    step,
    element,
    event,
    ids: events.map(({id}) => id),
    name: step.title || heading || title || (date?.text ?? ''),
    title,
    text: step.text ?? source?.text,
    media: step.media ?? event?.media ?? [],
    lang: step.lang === undefined ? wording.dataLang(event) : wording.lang(step.lang),
    date,
    state: event ? wording.state(event) : '',
  };
}

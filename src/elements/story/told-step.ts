import {contentOfStep, type StepContent} from '../../data/step-content.js';
import type {DatasetStep} from '../../data/types.js';
import type {Phrase, Wording} from '../../scene/event-words.js';

/** A step of a story as it is shown. */
export interface ToldStep extends Omit<StepContent, 'date'> {
  readonly step: DatasetStep;
  /** The element of the page that says it; undefined where the dataset does. */
  readonly element: HTMLElement | undefined;
  /** What it is called in the list of steps; empty where it has no name. */
  readonly name: string;
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

const idsOf = (told: ToldStep | undefined) => told?.ids.join(' ');

/** Whether a step shows what the one before showed: the data may have changed otherwise. */
export function isShownStill(told: ToldStep | undefined, shown: ToldStep | undefined): boolean {
  return told?.step === shown?.step && told?.element === shown?.element && idsOf(told) === idsOf(shown);
}

/** Where the step that is shown stands after the data have changed. @param place - where it stood before. */
export function placeStill(shown: ToldStep | undefined, steps: readonly ToldStep[], place: number): number {
  const isIt = (told: ToldStep | undefined) =>
    told !== undefined &&
    told.element === shown!.element &&
    (told.step === shown!.step || (told.name === shown!.name && idsOf(told) === idsOf(shown)));
  if (!shown || isIt(steps.at(place))) return place;
  const found = steps.findIndex(isIt);
  return found < 0 ? place : found;
}

/** The steps of a story in words, without those of which there is nothing to tell. */
export function toldSteps(given: readonly GivenStep[], wording: Wording): ToldStep[] {
  return given.flatMap((one) => toldStep(one, wording) ?? []);
}

function toldStep({step, element}: GivenStep, wording: Wording): ToldStep | undefined {
  const hasOwnWords = Boolean(element?.textContent.trim());
  const content = contentOfStep(step, wording.dataset, (events) => wording.range(events), hasOwnWords);
  if (!content) return undefined;
  const {event, title} = content;
  const date = content.date && wording.datePhrase(content.date, event);
  const heading = element?.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]')?.textContent.trim();
  return {
    ...content,
    step,
    element,
    name: step.title || heading || title || (date?.text ?? ''),
    lang: step.lang === undefined ? wording.dataLang(event) : wording.lang(step.lang),
    date,
    state: event ? wording.state(event) : '',
  };
}

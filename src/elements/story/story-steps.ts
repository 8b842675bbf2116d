import type {EventTable} from '../../data/event-table.js';
import type {Dataset} from '../../data/types.js';
import type {Messages} from '../../locales/messages.js';
import {Wording} from '../../scene/event-words.js';
import {rareDates} from '../../time/rare-dates.js';
import {loadRareDates} from '../controllers/late-rules.js';
import type {LazyModules} from '../controllers/lazy-modules.js';
import {memoize} from '../memoize.js';
import {pageSteps} from './page-steps.js';
import {type ToldStep, toldSteps} from './told-step.js';

/** What the steps of a story are told with. */
interface TellingContext {
  readonly data: Dataset;
  readonly table: EventTable;
  readonly messages: Messages;
  /** The language of the page. */
  readonly language: string;
}

/** Finds the steps of a story: the elements that stand in it, or else those of the dataset. */
export class StorySteps {
  wording: Wording<Messages> | undefined;
  readonly #story: HTMLElement;
  readonly #modules: LazyModules;
  readonly #word = memoize<Wording<Messages>>();
  readonly #tell = memoize<readonly ToldStep[]>();
  readonly #read = memoize<ReturnType<typeof pageSteps>>();
  #version = 0;

  constructor(story: HTMLElement, modules: LazyModules) {
    this.#story = story;
    this.#modules = modules;
  }

  /** Notes that the elements of the page may say something else. */
  change(): void {
    this.#version++;
  }

  get #elements(): HTMLElement[] {
    return [...this.#story.querySelectorAll<HTMLElement>(':scope > timeline-step')];
  }

  /** What stands in the elements; undefined where there are none, or while what reads them is on its way. */
  get ofPage(): ReturnType<typeof pageSteps> | undefined {
    const elements = this.#elements;
    if (!elements.length) return undefined;
    if (!rareDates.reader) return void loadRareDates(this.#modules);
    return this.#read([this.#version], () => pageSteps(elements));
  }

  /** All steps, in words: the same as long as nothing of it changes. */
  tell({data, table, messages, language}: TellingContext): readonly ToldStep[] {
    // On the axis of the picture.
    const wording = this.#word(
      [data, messages, language, table.zone],
      () => new Wording(data, messages, language, table),
    );
    this.wording = wording;
    const isOfPage = this.#elements.length > 0;
    const ofPage = isOfPage ? this.ofPage?.steps : undefined;
    return this.#tell([isOfPage, ofPage, wording], () =>
      toldSteps(isOfPage ? (ofPage ?? []) : (data.story ?? []).map((step) => ({step})), wording),
    );
  }
}

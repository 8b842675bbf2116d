import type {MarkdownText} from '../../data/types.js';
import {adoptStyles} from '../adopt-styles.js';
import type {LazyModules} from '../controllers/lazy-modules.js';
import type {MarkdownView} from '../markdown/markdown.js';
import type * as Reading from '../reading/reading.js';
import type {ToldStep} from './told-step.js';

/** What shows media, links and Markdown, as in the details of events: loaded for the first step that has some. */
export class LateWords {
  reading: typeof Reading | undefined;
  view: MarkdownView | undefined;
  readonly #story: Element;
  readonly #modules: LazyModules;

  constructor(story: Element, modules: LazyModules) {
    this.#story = story;
    this.#modules = modules;
  }

  load(steps: readonly ToldStep[]): void {
    if (!steps.some(({media, links, text}) => media.length || links.length || typeof text === 'object')) return;
    void this.#modules.load('reading', async () => {
      this.reading = await import('../reading/reading.js');
      adoptStyles(this.#story, this.reading.readingStyles);
    });
  }

  /** Shows a text in Markdown; undefined until what reads it is loaded. */
  readonly markdown = (text: MarkdownText): unknown => {
    const {reading} = this;
    if (reading)
      void this.#modules.load('markdown', async () => {
        const {MarkdownView} = await import('../markdown/markdown.js');
        this.view = new MarkdownView(reading.linkTemplate);
      });
    return this.view?.render(text);
  };
}

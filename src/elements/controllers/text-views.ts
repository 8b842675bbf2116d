import type {DatasetEvent, MarkdownText} from '../../data/types.js';
import type {MarkdownView} from '../markdown/markdown.js';
import {adoptStyles} from '../adopt-styles.js';
import type * as Reading from '../reading/reading.js';
import type {ReadingContext} from '../reading/reading-context.js';
import {Comparing} from './comparing.js';
import {countElements} from './element-count.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * Renders events as text: all of them in a list or a table, or the details of what is open. Loads the module that
 * renders them on first use.
 */
export class TextViews {
  readonly #core: TimelineCore;
  #module: typeof Reading | undefined;
  #markdown: MarkdownView | undefined;
  #list: Reading.ListView | undefined;
  #table: Reading.TableView | undefined;
  #choices: Reading.ChoicesView | undefined;
  readonly #comparing: Comparing;

  constructor(core: TimelineCore) {
    this.#core = core;
    this.#comparing = new Comparing(core);
  }

  get isLoaded(): boolean {
    return this.#module !== undefined;
  }

  load(): void {
    const {modules, timeline} = this.#core;
    void modules.load('reading', async () => {
      this.#module = await import('../reading/reading.js');
      adoptStyles(timeline, this.#module.readingStyles);
    });
  }

  /** All events as a list or a table; undefined until the module is loaded. */
  all(mode: 'list' | 'table', context: ReadingContext, isPrinting: boolean): unknown {
    if (!this.#module) return undefined;
    const {ListView, TableView} = this.#module;
    this.release(mode);
    const view =
      mode === 'list' ? (this.#list ??= new ListView(this.#update)) : (this.#table ??= new TableView(this.#update));
    return view.render(context, isPrinting);
  }

  /** Has a list or a table that is not shown let go of the order of its events, which of many takes much memory. */
  release(shown?: 'list' | 'table'): void {
    if (shown !== 'list') this.#list?.release();
    if (shown !== 'table') this.#table?.release();
  }

  /** The details of one event, or several events to choose one from; undefined until the module is loaded. */
  details(events: readonly DatasetEvent[], isChoice: boolean, context: ReadingContext): unknown {
    if (!this.#module) return undefined;
    const reading = this.#module;
    if (!isChoice) {
      const comparing = this.#comparing;
      const comparable: ReadingContext = {
        ...context,
        comparing: {
          isOpen: (id) => comparing.isOpen(id),
          toggle: (id) => comparing.toggle(id),
          render: (event) => comparing.render(event, context, reading),
        },
      };
      return reading.detailsTemplate(events[0], comparable);
    }
    this.#choices ??= new this.#module.ChoicesView(this.#update);
    return this.#choices.render(events, context, () => countElements(this.#core.timeline.renderRoot, '.details'));
  }

  /** Shows a text in Markdown; undefined until what reads it is loaded, which is done for the first such text. */
  readonly markdown = (text: MarkdownText): unknown => {
    void this.#core.modules.load('markdown', async () => {
      const {MarkdownView} = await import('../markdown/markdown.js');
      this.#markdown = new MarkdownView(this.#module!.linkTemplate);
    });
    return this.#markdown?.render(text);
  };

  readonly #update = () => this.#core.timeline.requestUpdate();
}

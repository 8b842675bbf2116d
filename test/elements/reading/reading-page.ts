import {render, type TemplateResult} from 'lit';
import type {ColumnDataset} from '../../../src/data/columns.js';
import {compileTable} from '../../../src/data/event-table.js';
import {readColumns} from '../../../src/data/read-columns.js';
import {readDataset} from '../../../src/data/read-dataset.js';
import type {DatasetEvent, TimelineDataset} from '../../../src/data/types.js';
import type {MarkdownView} from '../../../src/elements/markdown/markdown.js';
import {readingStyles} from '../../../src/elements/reading/reading.js';
import type {ReadingContext, RenderDetails} from '../../../src/elements/reading/reading-context.js';
import {frameStyles} from '../../../src/elements/timeline/frame-styles.js';
import {markStyles, pictureStyles} from '../../../src/elements/timeline/picture-styles.js';
import {en} from '../../../src/locales/en.js';
import {fa} from '../../../src/locales/fa.js';
import type {Messages} from '../../../src/locales/messages.js';
import {Wording} from '../../../src/scene/event-words.js';
import {timeExtent} from '../../../src/layout/time-extent.js';
import {frames} from '../../support/page.js';
import '../../support/zone-rules.js';

/** Two groups within another. */
export const NESTED_GROUPS: NonNullable<TimelineDataset['groups']> = [
  {id: 'all', title: 'All'},
  {id: 'y', title: 'Yankees', parent: 'all'},
  {id: 'x', title: 'Xerxes', parent: 'all'},
];

/** How a test page stands in the document. */
export interface Surroundings {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly rtl?: boolean;
  readonly lanes?: ReadingContext['lanes'];
}

const boxes: Element[] = [];

/** An element that shows a template of reading, as the timeline would, and notes what is asked of it. */
export class ReadingPage {
  readonly host = document.createElement('div');
  readonly root = this.host.attachShadow({mode: 'open'});
  readonly selections: string[] = [];
  readonly said: string[] = [];
  closed = 0;
  entered = 0;
  selected = '';
  lanes: ReadingContext['lanes'];
  renderDetails: RenderDetails | undefined;
  /** What shows Markdown; undefined as long as it is not loaded. */
  markdown: MarkdownView | undefined;
  addressOf: ((id: string) => string) | undefined;
  /** What is shown, made anew whenever something has changed. */
  template: (context: ReadingContext) => TemplateResult;

  readonly #table: ReadingContext['table'];
  readonly #wording: Wording<Messages>;

  constructor(
    dataset: TimelineDataset | ColumnDataset,
    template: (context: ReadingContext, page: ReadingPage) => TemplateResult,
    {width = 1000, scheme = 'light', rtl = false, lanes}: Surroundings = {},
  ) {
    this.lanes = lanes;
    const read = 'columns' in dataset ? readColumns(dataset) : readDataset(dataset);
    if (read.issues.length)
      throw new Error(
        `the dataset of the test is wrong: ${read.issues.map(({path, message}) => `${path} ${message}`).join('; ')}`,
      );
    this.#table = compileTable(read.dataset);
    this.#wording = new Wording(read.dataset, rtl ? fa : en, rtl ? 'fa' : 'en');
    this.template = (context) => template(context, this);
    this.root.adoptedStyleSheets = [markStyles, pictureStyles, frameStyles, ...readingStyles].map(
      ({styleSheet}) => styleSheet!,
    );
    const box = document.createElement('main');
    // Its padding keeps texts that fill a line, to a fraction of a pixel, on its background.
    box.style.cssText = `width: ${width}px; padding: 8px; color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#16181d' : '#fff'}; line-height: 1.4`;
    box.dir = rtl ? 'rtl' : 'ltr';
    box.lang = rtl ? 'fa' : 'en';
    box.append(this.host);
    document.body.append(box);
    boxes.push(box);
    this.show();
  }

  get context(): ReadingContext {
    const {selected, renderDetails, addressOf} = this;
    return {
      wording: this.#wording,
      table: this.#table,
      lanes: this.lanes,
      extent: timeExtent(this.#wording.dataset, this.#table),
      headingLevel: 3,
      selected,
      renderDetails,
      markdown: (text) => this.markdown?.render(text),
      addressOf,
      select: (id) => {
        this.selections.push(id);
        this.selected = id;
        this.show();
      },
      enter: () => void this.entered++,
      close: () => {
        this.closed++;
        this.selected = '';
        this.show();
      },
      goBack: undefined,
      zoomIn: undefined,
      announce: (sentence) => {
        const region = document.createElement('div');
        render(sentence, region);
        this.said.push(region.textContent);
      },
    };
  }

  event(id: string): DatasetEvent {
    return this.#wording.dataset.events.find((event) => event.id === id)!;
  }

  show(): void {
    render(this.template(this.context), this.root);
  }

  one<Part extends Element = HTMLElement>(selector: string): Part {
    const found = this.root.querySelector<Part>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  all<Part extends Element = HTMLElement>(selector: string): Part[] {
    return [...this.root.querySelectorAll<Part>(selector)];
  }

  /** What an element says, as one line. */
  text(selector: string): string {
    return line(this.one(selector));
  }

  texts(selector: string): string[] {
    return this.all(selector).map(line);
  }

  /** The elements that are wider than what they stand in, or cut what they hold. */
  clipped(): string[] {
    const box = this.host.getBoundingClientRect();
    const shown = this.all('*').filter(
      (element) => !element.closest('.words, svg') && element.getClientRects().length > 0,
    );
    return shown
      .filter((element) => {
        const {left, right} = element.getBoundingClientRect();
        const cuts =
          getComputedStyle(element).overflow !== 'visible' &&
          !element.matches('img, iframe, audio, video, input, select');
        return (
          left < box.left - 1 ||
          right > box.right + 1 ||
          (cuts && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map(({localName, className}) => `${localName}.${className}`);
  }
}

const line = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** The microtasks and frames after which everything stands. */
export const settle = () => frames(2);

export function cleanUp(): void {
  for (const box of boxes.splice(0)) box.remove();
}

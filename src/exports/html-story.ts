import {axisZone} from '../data/axis-zone.js';
import {contentOfStep} from '../data/step-content.js';
import type {Dataset, DatasetEvent, DatasetStep, EventText} from '../data/types.js';
import {rangeOfDates} from '../time/date-range.js';
import {filledEvent} from './authored.js';
import {escapeHtml} from './escape.js';
import type {WriteOptions} from './exporter.js';
import {attributesOf, languageAttributes} from './html-attributes.js';
import {linkHtml, mediaHtml} from './html-media.js';
import {HtmlWords} from './html-words.js';
import {MarkdownHtml} from './markdown-html.js';

const MARKDOWN = new MarkdownHtml(false);

/** How a story is written. */
interface StoryOptions extends WriteOptions {
  /** The level of the titles of its steps. */
  readonly level: number;
  /** The heading that stands above it: a step of that title does not say it again. */
  readonly heading?: string | undefined;
}

/**
 * The story of a dataset as HTML, line by line: all its steps in order, with their words and media, as
 * `<timeline-story>` shows them one by one. Without a story there are no lines.
 */
export function htmlStory(dataset: Dataset, options: StoryOptions): string[] {
  const {story = [], lang} = dataset;
  const words = new HtmlWords(dataset, options);
  const step = stepWriter(dataset, words, options);
  const lines = story.flatMap((one) => step(one).map((line) => `  ${line}`));
  return lines.length ? [`<div${attributesOf(languageAttributes(lang, words.language))}>`, ...lines, '</div>'] : [];
}

function stepWriter(dataset: Dataset, words: HtmlWords, {level, heading}: StoryOptions) {
  const {zone} = axisZone(dataset);
  const range = (events: readonly DatasetEvent[]) => rangeOfDates(events, zone);
  return (step: DatasetStep): string[] => {
    const content = contentOfStep(step, dataset, range);
    if (!content) return [];
    const {event, date, title, text, media, links} = content;
    const given = step.lang ?? event?.lang;
    const lang = given === dataset.lang ? undefined : given;
    const states = event ? words.states({...filledEvent(event, 0), lang: undefined}) : '';
    const said = [
      ...(title && title !== heading ? [`<h${level}>${escapeHtml(title)}</h${level}>`] : []),
      ...textHtml(text),
      ...media.map((medium) => mediaHtml(medium, {title})),
      ...links.map(({url, title: words}) => `<p>${linkHtml(url, escapeHtml(words || url))}</p>`),
    ];
    return [
      '<section>',
      ...(date ? [`  <p>${words.phrase(date)}${states}</p>`] : []),
      ...(lang === undefined
        ? said.map((line) => `  ${line}`)
        : [
            `  <div${attributesOf(languageAttributes(lang, dataset.lang ?? words.language))}>`,
            ...said.map((line) => `    ${line}`),
            '  </div>',
          ]),
      '</section>',
    ];
  };
}

/** The paragraphs of a text, with its lines, or its marks where it is Markdown; headings in it are bold. */
function textHtml(text: EventText | undefined): string[] {
  if (typeof text === 'object') return MARKDOWN.blocks(text.value);
  return (text ?? '')
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
}

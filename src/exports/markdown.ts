import {compileTable} from '../data/event-table.js';
import type {Attribution, Dataset, Link, Media} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {filledEvent, type StatedEvent} from './authored.js';
import type {Exporter, WriteOptions} from './exporter.js';
import {loseDatasetKeys, loseKeys} from './lose-keys.js';
import {isFile, isImage} from './media-types.js';
import {Words} from './words.js';

const HELD = new Set('title date text group occurrence status attributions place media links facts'.split(' '));
const HELD_OF_ACCOUNT = new Set(['who', 'text', 'source']);
const HELD_OF_SOURCE = new Set(['title', 'publisher', 'url']);
const HELD_OF_MEDIA = new Set(['type', 'url', 'alt', 'caption', 'credit']);
const HELD_OF_SAID = new Set(['type', 'text', 'by', 'value', 'label']);
const HELD_OF_PLACE = new Set(['name']);

/** A list in Markdown, in time order, for people to read: dates are words. */
export const markdown: Exporter = {
  name: 'markdown',
  mediaType: 'text/markdown',
  ending: 'md',
  write(dataset, options, issues) {
    loseDatasetKeys(dataset, ['title', 'description'], issues);
    const {title, description, events} = dataset;
    const writer = new ItemWriter(dataset, options, issues);
    const head = [title && `# ${inline(title)}`, ...paragraphs(description ?? '')].filter(Boolean);
    const items = Array.from(compileTable(dataset).order, (index) =>
      writer.write(filledEvent(events[index], index), `$.events[${index}]`),
    );
    return `${[...head, items.join('\n')].join('\n\n').trimEnd()}\n`;
  },
};

class ItemWriter {
  readonly #titles: ReadonlyMap<string, string>;
  readonly #words: Words;
  readonly #issues: FileIssues;

  constructor({groups}: Dataset, options: WriteOptions, issues: FileIssues) {
    this.#titles = new Map(groups.map(({id, title}) => [id, title]));
    this.#words = new Words(options);
    this.#issues = issues;
  }

  write(event: StatedEvent, path: string): string {
    const {title, date, group, place, media = [], links = [], facts = [], attributions = []} = event;
    this.#lose(event, path);
    const states = this.#words.states(event);
    const where = [place?.name, group === undefined ? undefined : (this.#titles.get(group) ?? group)];
    const head = [
      `**${inline(this.#words.date(date))}**`,
      inline(title),
      ...(states.length ? [`*${inline(this.#words.messages.join(states))}*`] : []),
      ...where.filter((part) => part !== undefined).map(inline),
    ].join(' · ');
    const inner = [
      ...links.map((each) => link(each)),
      ...media.map(mediumOf),
      ...facts.map(({name, value}) => `${oneLine(name)}: ${oneLine(value)}`),
      ...attributions.map((account) => accountOf(account)),
    ];
    const list = inner.length ? [inner.map((line) => `- ${line}`).join('\n')] : [];
    const [first, ...rest] = [head, ...textBlocks(event), ...list];
    return `- ${first}\n${rest.map((block) => `\n${block.replaceAll(/^(?=.)/gm, '  ')}\n`).join('')}`;
  }

  #lose(event: StatedEvent, path: string): void {
    const issues = this.#issues;
    loseKeys(event, HELD, path, {of: 'an event', issues});
    if (event.place) loseKeys(event.place, HELD_OF_PLACE, `${path}.place`, {of: 'a place', issues});
    event.media?.forEach((medium, i) => {
      const held = isFile(medium) ? HELD_OF_MEDIA : HELD_OF_SAID;
      loseKeys(medium, held, `${path}.media[${i}]`, {of: 'media', issues});
    });
    event.attributions?.forEach((account, i) => {
      const place = `${path}.attributions[${i}]`;
      loseKeys(account, HELD_OF_ACCOUNT, place, {of: 'an attribution', issues});
      if (account.source) loseKeys(account.source, HELD_OF_SOURCE, `${place}.source`, {of: 'a source', issues});
    });
  }
}

function mediumOf(medium: Media): string {
  if (medium.type === 'number') return `**${inline(medium.value)}** ${oneLine(medium.label)}`;
  if (medium.type === 'quote') {
    const {text, by} = medium;
    const [first, ...rest] = text.split('\n').map((line) => `> ${inline(line)}`);
    return [first, ...rest.map((line) => `  ${line}`), ...(by ? ['  >', `  > — ${oneLine(by)}`] : [])].join('\n');
  }
  const {url, alt, caption, credit} = medium;
  const shown = isImage(medium) ? `!${link({url, title: alt || ' '})}` : link({url, title: alt});
  return [shown, ...[caption, credit].filter(Boolean).map((text) => oneLine(text!))].join(' ');
}

function accountOf({who, text, source}: Attribution): string {
  const {title, publisher, url} = source ?? {};
  const name = title ?? publisher ?? url;
  const published = [
    ...(name === undefined ? [] : [url === undefined ? oneLine(name) : link({url, title: name})]),
    ...(title !== undefined && publisher !== undefined ? [oneLine(publisher)] : []),
  ].join(', ');
  return `${oneLine(who)}${text ? `: ${oneLine(text)}` : ''}${published ? ` (${published})` : ''}`;
}

/** A link; its address stands between angle brackets, where all but these may stand. */
function link({url, title}: Link): string {
  const address = url.replaceAll('\\', '%5C').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return `[${inline(title || url)}](<${address}>)`;
}

/** The text of an event: Markdown as it stands, any other in paragraphs. */
function textBlocks({text = ''}: StatedEvent): string[] {
  return typeof text === 'string' ? paragraphs(text) : [text.value.trim()];
}

/** The paragraphs of a text, with its line breaks. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map(oneLine).filter(Boolean).join('\\\n'))
    .filter(Boolean);
}

/** A text as Markdown that shows just it, on one line, behind other words. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|#]/g, String.raw`\$&`);
}

/** A text as Markdown that shows just it, also where a line begins. */
function oneLine(text: string): string {
  return inline(text)
    .replace(/^[+=-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

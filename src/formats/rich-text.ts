import type {EventText, Link} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import {HtmlBlocks, isMark} from './html-blocks.js';
import {htmlTokens} from './html-tokens.js';
import {writeMarkdown} from './markdown-writer.js';
import {hasMarkup, plainText} from './plain-text.js';

/** What markup says, as the text of an event. */
export interface RichText {
  /** Undefined where there are no words. */
  readonly text: EventText | undefined;
  /** Links that do not stand in the text. */
  readonly links: readonly Link[];
}

/**
 * The text of HTML: Markdown, where it marks anything that Markdown can say, else plain text. What is lost, such as a
 * picture, is told.
 */
export function richText(html: string, place: string, issues: FileIssues): RichText {
  if (!hasMarkup(html)) return {text: html || undefined, links: []};
  const tokens = htmlTokens(html);
  if (!tokens.some(isMark)) {
    const {text, links} = plainText(html, place, issues);
    return {text: text || undefined, links};
  }
  const value = writeMarkdown(new HtmlBlocks(tokens, place, issues).blocks);
  return {text: value ? {format: 'markdown', value} : undefined, links: []};
}

/**
 * Several texts as one: Markdown, where one of them is.
 * @param separator - what stands between plain texts; in Markdown they are paragraphs.
 */
export function joinTexts(separator: string, ...texts: readonly (EventText | undefined)[]): EventText | undefined {
  const given = texts.filter((text): text is EventText => Boolean(text));
  if (given.every((text) => typeof text === 'string')) return given.join(separator) || undefined;
  const value = given.map((text) => (typeof text === 'string' ? asMarkdown(text) : text.value)).join('\n\n');
  return {format: 'markdown', value};
}

/** A plain text as Markdown that shows the same: its lines are lines, and empty lines set paragraphs apart. */
function asMarkdown(text: string): string {
  const blocks = text
    .split(/\n\s*\n/)
    .map((paragraph) => ({
      type: 'paragraph' as const,
      runs: paragraph.split('\n').flatMap((line, i) => (i ? [{break: true as const}, {text: line}] : [{text: line}])),
    }));
  return writeMarkdown(blocks);
}

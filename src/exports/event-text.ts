import {plainTextOf} from '../data/plain-markdown.js';
import type {TimelineEvent} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';

type WithText = Pick<TimelineEvent, 'text'>;

/** The text of an event as plain text; undefined if it has none. */
export function eventText({text}: WithText): string | undefined {
  return text && plainTextOf(text);
}

/** Tells of a text in Markdown, of which a format holds the words alone. @param path - of the event. */
export function loseMarkup({text}: WithText, path: string, issues: FileIssues): void {
  if (typeof text === 'object') issues.lose(`${path}.text`, 'how a text in Markdown is marked');
}

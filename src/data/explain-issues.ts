import {DateError} from '../time/date-error.js';
import {whatToWrite} from '../time/explain-date.js';
import {parseDate} from '../time/parse-date.js';
import type {Issue, IssueCode} from './issue.js';
import {meantKey} from './meant-key.js';

/** A text that is longer was cut, and where it is wrong cannot be found again. */
const WHOLE_LENGTH = 199;

const ZONES = '; expected a name such as "America/New_York", an offset such as "+04:30", or "local", the reader’s own';

/** What is wrong with a text that should be a date. */
const DATES: ReadonlySet<IssueCode> = new Set<IssueCode>(['bad-date', 'end-before-start', 'bad-view']);

/** Completes what issues say with what would work: the spelling of a date, the key or the word that is meant. What is complete stays as it is. */
export function explainIssues(issues: readonly Issue[]): Issue[] {
  // What stands in place of a key that is missing: path of the object to the keys in it that are not known.
  const unknown = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.code !== 'unknown-key') continue;
    const object = issue.path.slice(0, issue.path.lastIndexOf(issue.path.endsWith(']') ? '[' : '.'));
    const others = unknown.get(object);
    if (others) others.push(issue);
    else unknown.set(object, [issue]);
  }
  return issues.map((issue) => {
    const added = explain(issue, unknown);
    const message = typeof added === 'object' ? added.message : added && !issue.message.endsWith(added) ? issue.message + added : issue.message;
    return message === issue.message ? issue : {...issue, message};
  });
}

/** What is to be added to an issue's message, or stands in its place. */
function explain({code, path, given, accepted}: Issue, unknown: ReadonlyMap<string, readonly Issue[]>): string | {message: string} {
  if (code === 'bad-time-zone') return ZONES;
  if (given === undefined || given.length > WHOLE_LENGTH) return '';
  if (code === 'missing') {
    const other = unknown.get(path)?.find((issue) => (meantKey(issue.given!, issue.accepted!)?.key ?? nearest(issue.given!, issue.accepted!)) === given);
    return other ? `, but "${other.given}"` : '';
  }
  if (code === 'unknown-key') {
    const meant = meantKey(given, accepted!);
    if (meant) return `; write ${meant.example}`;
  }
  if (accepted) {
    const near = nearest(given, accepted);
    return near === undefined || near === given ? '' : `; did you mean "${near}"?`;
  }
  return DATES.has(code) ? explainDateText(given) : '';
}

/** What is wrong with the text of a date, and what to write; of a number that would be one as a text, only that. */
function explainDateText(text: string): string | {message: string} {
  try {
    parseDate(text);
  } catch (error) {
    if (error instanceof DateError) return error;
  }
  return whatToWrite(text);
}

/** The known word that is a slip of one or two letters away. */
function nearest(given: string, known: readonly string[]): string | undefined {
  if (given.length > 30) return undefined;
  return known.find((word) => editDistance(given.toLowerCase(), word.toLowerCase()) <= (word.length > 4 ? 2 : 1));
}

/** How many letters must be put in, taken out or changed to turn `a` into `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

import {DateError} from '../time/date-error.js';
import {parseDate} from '../time/parse-date.js';
import type {Issue, IssueCode} from './issue.js';

/** A text that is longer was cut, and where it is wrong cannot be found again. */
const WHOLE_LENGTH = 199;

const ZONES = '; expected a name such as "America/New_York", an offset such as "+04:30", or "local", the reader’s own';

/** What is wrong with a text that should be a date. */
const DATES: ReadonlySet<IssueCode> = new Set<IssueCode>(['bad-date', 'end-before-start', 'bad-view']);

/** Completes what issues say with what would work: the spelling of a date, the key or the word that is meant. What is complete stays as it is. */
export function explainIssues(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => {
    const message = explain(issue);
    return message === undefined ? issue : {...issue, message};
  });
}

function explain({code, message, given, accepted}: Issue): string | undefined {
  if (code === 'bad-time-zone') return message.endsWith(ZONES) ? undefined : message + ZONES;
  if (given === undefined || given.length > WHOLE_LENGTH) return undefined;
  if (accepted) return suggested(message, given, accepted);
  return DATES.has(code) ? dateMessage(given) : undefined;
}

/** What is wrong with the text of a date; undefined if it is one. */
function dateMessage(text: string): string | undefined {
  try {
    parseDate(text);
    return undefined;
  } catch (error) {
    return error instanceof DateError ? error.message : undefined;
  }
}

/** "; did you mean …?" where a known word is a slip of one or two letters away. */
function suggested(message: string, given: string, known: readonly string[]): string | undefined {
  if (given.length > 30) return undefined;
  const near = known.find((word) => editDistance(given.toLowerCase(), word.toLowerCase()) <= (word.length > 4 ? 2 : 1));
  const question = `; did you mean "${near}"?`;
  return near === undefined || near === given || message.endsWith(question) ? undefined : message + question;
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

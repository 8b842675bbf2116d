import {MEAN_YEAR} from '../time/calendar.js';
import {YEAR_LIMIT} from '../time/year-limit.js';
import {DateError} from '../time/date-error.js';
import {explainDate, whatToWrite} from '../time/explain-date.js';
import {readEdtf} from '../time/read-edtf.js';
import type {Issue, IssueCode} from './issue.js';
import {meantKey} from './meant-key.js';
import {nearestWord} from './nearest-word.js';

/** The most characters of an `Issue.given` that was not cut; in one that was, the fault may be missing. */
const WHOLE_LENGTH = 199;

/** The codes of issues with the text of a date. */
const DATES: ReadonlySet<IssueCode> = new Set<IssueCode>(['bad-date', 'end-before-start', 'bad-view']);

/** Full endings for the messages of `readBriefly`: `[brief ending, what replaces it]`. */
const ENDS: Partial<Record<IssueCode, readonly (readonly [brief: string, told: string])[]>> = {
  'wrong-type': [
    [' is not a date', ' is not a date: expected a text such as "2021-06-22"'],
    [' is not a whole number', ' is not a whole number of minutes'],
  ],
  'control-characters': [
    [
      ' had control characters',
      ' had control characters, which were taken out, or halves of characters, which are U+FFFD now',
    ],
  ],
  'unsafe-url': [[' is not loaded', ' is not loaded; accepted are https, http, mailto and relative addresses']],
  'bad-date': [
    [
      'it has no bound',
      'it has no bound, and so neither a beginning nor an end: expected "earliest", "latest", "endEarliest", "endLatest" or "edtf"',
    ],
    [
      ' is too far away',
      ` is too far away: expected ms since 1970, about ${(YEAR_LIMIT * MEAN_YEAR).toExponential(0)} before or after it at most`,
    ],
  ],
  'date-gaps': [[' has gaps', ' has gaps, and is shown as the whole stretch from its first date to its last']],
  'confirmed-without-attribution': [
    [' is confirmed by nobody', ' is confirmed, but nobody is named who confirms it: see "attributions"'],
  ],
  'claimed-by-nobody': [
    [' is claimed by nobody', ' is claimed, but nobody is named who claims it: see "attributions"'],
  ],
  'planned-in-the-past': [
    [' is planned in the past', ' is planned, but its date had passed when the dataset was published: see "now"'],
  ],
  'unknown-group': [[' is not listed', ' is named by events as their group, but not listed in "groups"']],
  'bad-time-zone': [
    [
      ' is not a time zone',
      ' is not a time zone; expected a name such as "America/New_York", an offset such as "+04:30", or "local", the reader’s own',
    ],
  ],
};

/**
 * Appends to the messages of issues what would work: the spelling of a date, or the key or word that is probably meant.
 * Messages that say it already stay as they are.
 */
export function explainIssues(issues: readonly Issue[]): Issue[] {
  // Unknown keys, by the path of their object: one of them may be meant for a key that is missing.
  const unknown = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.code !== 'unknown-key' || issue.given === undefined) continue;
    const object = issue.path.slice(0, issue.path.lastIndexOf(issue.path.endsWith(']') ? '[' : '.'));
    const others = unknown.get(object);
    if (others) others.push(issue);
    else unknown.set(object, [issue]);
  }
  return issues.map((issue) => {
    const added = explain(issue, unknown);
    const message =
      typeof added === 'object'
        ? added.message
        : added && !issue.message.endsWith(added)
          ? issue.message + added
          : issue.message;
    return message === issue.message ? issue : {...issue, message};
  });
}

/** The text to append to an issue's message, or an object with the message that replaces it. */
function explain(
  {code, path, message, given, accepted}: Issue,
  unknown: ReadonlyMap<string, readonly Issue[]>,
): string | {message: string} {
  const end = ENDS[code]?.find(([brief]) => message.endsWith(brief));
  if (end) return {message: message.slice(0, -end[0].length) + end[1]};
  if (code === 'unknown-event') return /\.(relations|events?)$/.test(path) ? ", which is no event's id" : '';
  if (code === 'end-before-start' && path === '$.end') return '; both are left out';
  if (code === 'unknown-key' && message.startsWith('read as'))
    return {
      message: message.includes(':') ? `"start" and "end" are ${message}` : `"start" is ${message}; write "date"`,
    };
  if (code === 'unknown-value')
    return {
      message: message.replace(
        / is not known here$/,
        ` is none of ${accepted!.join(', ')}${question(given, accepted!)}`,
      ),
    };
  if (given === undefined || given.length > WHOLE_LENGTH) return '';
  if (code === 'missing') {
    const other = unknown
      .get(path)
      ?.find(
        (issue) =>
          (meantKey(issue.given!, issue.accepted!)?.key ?? nearestWord(issue.given!, issue.accepted!)) === given,
      );
    return other ? `, but "${other.given}"` : '';
  }
  if (code === 'unknown-key') {
    const meant = meantKey(given, accepted!);
    if (meant) return `; write ${meant.example}`;
  }
  if (accepted) return question(given, accepted);
  // What files of other formats say has been explained where they were read.
  return DATES.has(code) ? explainDateText(given, message) : '';
}

/**
 * What is wrong with the text of a date, and what to write; only the latter if it would be valid as a text (a number).
 */
function explainDateText(text: string, said: string): string | {message: string} {
  try {
    readEdtf(text);
  } catch (error) {
    if (error instanceof DateError)
      return error.message === said || said.endsWith(' is not a date') ? explainDate(error) : '';
  }
  return whatToWrite(text);
}

/** "; did you mean …?" if a known word differs by one or two letters. */
function question(given: string | undefined, known: readonly string[]): string {
  const near = given === undefined ? undefined : nearestWord(given, known);
  return near === undefined || near === given ? '' : `; did you mean "${near}"?`;
}

import {type Input, STANDARD} from './input.js';
import type {PlacedIssue} from './issue-places.js';

/** Standard input as it is named in messages. */
const nameOf = (path: string) => (path === STANDARD ? '<stdin>' : path);

/** "a.json:3:14: error: … [bad-date]", as compilers write it and editors read it. */
export function issueLine(path: string, issue: PlacedIssue): string {
  const {severity, message, code, line, column} = issue;
  const place = [nameOf(path), line, column].filter((part) => part !== undefined).join(':');
  const within = /(?<=^line \d+, )(?:column ".*"|\$.*)$|^\$.+|^[^$l].*/s.exec(issue.path)?.[0];
  return `${place}: ${severity}: ${within === undefined ? '' : `${within}: `}${message} [${code}]\n`;
}

/** "a.json: 17 events, 1 error, 2 warnings". */
export function summaryLine({path, dataset, format, issues}: Input): string {
  const {errors, warnings} = countIssues(issues);
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ');
  return `${nameOf(path)}: ${format ?? 'no known format'}, ${counted(dataset.events.length, 'event') || 'no events'}, ${found || 'no issues'}\n`;
}

/** How many issues there are of each severity; one may stand for several that are not listed. */
export function countIssues(issues: readonly PlacedIssue[]): {errors: number; warnings: number} {
  const of = (severity: PlacedIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).reduce((sum, {count = 1}) => sum + count, 0);
  return {errors: of('error'), warnings: of('warning')};
}

const counted = (count: number, word: string) => (count ? `${count} ${word}${count === 1 ? '' : 's'}` : '');

/** An annotation of a workflow on GitHub. */
export function gitHubLine(path: string, {severity, message, code, line, column}: PlacedIssue): string {
  const properties = Object.entries({file: nameOf(path), line, col: column, title: code})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${severity} ${properties.join()}::${escapeData(message)}\n`;
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** What is written of a file in `--format json`. */
export function jsonReport({path, dataset, format, issues}: Input) {
  return {file: nameOf(path), format: format ?? null, events: dataset.events.length, ...countIssues(issues), issues};
}

/** The line on standard error for a file that could not be read or written, or for the whole command. */
export function problemLine(message: string, path?: string): string {
  return `${path === undefined ? 'event-timeline' : nameOf(path)}: error: ${message}\n`;
}

import {quote} from '../../data/issue.js';
import type {DateBounds, Group, TimelineEvent} from '../../data/types.js';
import {readEdtf} from '../../time/read-edtf.js';
import {isDateText, readDateColumn} from '../date-column.js';
import {FileIssues} from '../file-issues.js';
import type {Draft, FormatInput} from '../format.js';
import {plainText} from '../plain-text.js';
import {findDiagram} from './find-diagram.js';
import {type Period, readDiagram} from './timeline-periods.js';

/**
 * Reads a timeline diagram. Mermaid sets periods beside each other and leaves them undated; here those that say when
 * are dated so. Of the others the order alone is known: they lie somewhere between the dated ones before and after.
 */
export function readTimeline({text: given}: FormatInput, issues: FileIssues): Draft | undefined {
  const text = diagramIn(given.replaceAll(/\r\n?/g, '\n'), issues);
  if (text === undefined) return undefined;
  const {title, description, sections, periods} = readDiagram(text, issues);
  if (!periods.length) return issues.error('$', 'missing', 'the timeline has no periods');
  const dates = periodDates(periods, issues);
  const events: TimelineEvent[] = [];
  const lines: number[] = [];
  periods.forEach((period, i) => {
    const date = dates[i];
    if (date === undefined) return;
    const {section: group} = period;
    // A period in which nothing is said to happen is an event itself.
    for (const {text: given, line} of period.events.length ? period.events : [period]) {
      const {text: words, links} = plainText(given, `line ${line}`, issues);
      const [first, ...more] = words.split('\n').map((part) => part.trim());
      // A break in a short text is one of its layout; otherwise what follows it is the text.
      const isShort = words.length <= 80;
      events.push({
        title: isShort ? [first, ...more].join(' ') : first,
        text: isShort ? undefined : more.join('\n') || undefined,
        date,
        group,
        links: links.length ? [...links] : undefined,
      });
      lines.push(line);
    }
  });
  const groups: Group[] = sections.map((name) => ({
    id: name,
    title: plainText(name, '$', issues).text.replaceAll('\n', ' '),
  }));
  return {
    dataset: {
      ...(title && {title: plainText(title, '$', issues).text}),
      ...(description && {description}),
      events,
      ...(groups.length && {groups}),
    },
    placeOf: (list, index) => (list === 'events' ? `line ${lines[index]}` : undefined),
  };
}

/** The text of a timeline, on the lines that it has in its file; undefined, which is told, for a diagram of another kind. */
function diagramIn(text: string, issues: FileIssues): string | undefined {
  const start = findDiagram(text);
  if (!start) return text;
  const before = text.slice(0, start.index).split('\n').length - 1;
  if (!/^timeline$/i.test(start.kind))
    return issues.error(
      `line ${before + 1}`,
      'unknown-format',
      `it is a diagram of Mermaid, but one of the kind ${quote(start.kind)}, which is not read. Write what happened as a "timeline", with a line such as "2014-01-01 : A task" for each event, or as a table with the columns start, end and title`,
    );
  if (!start.isFenced) return text;
  const [fence, ...lines] = text.slice(start.index).split('\n');
  const end = lines.findIndex((line) => /^[ \t]*(?:`{3,}|~{3,}|:::)[ \t]*$/.test(line));
  const kept = end < 0 ? lines : lines.slice(0, end);
  if (before || (end >= 0 && lines.slice(end + 1).some((line) => line.trim())))
    issues.lose(`line ${before ? 1 : end + 3}`, 'what stands around the first timeline of the text');
  return [...Array<string>(before).fill(''), fence, ...kept].join('\n');
}

/** The dates of periods; undefined, which is told, where nothing says when one was. */
function periodDates(periods: readonly Period[], issues: FileIssues): (TimelineEvent['date'] | undefined)[] {
  const lines = periods.map(({text}) => plainText(text, '$', issues).text.split('\n'));
  const texts = lines.map((parts) => parts.join(' '));
  // Of several lines, such as a version and its day, one may be the date.
  const dateTexts = lines.map((parts, i) => {
    const dated = isDateText(texts[i]) ? [] : parts.filter(isDateText);
    return dated.length === 1 ? dated[0] : texts[i];
  });
  const yearOf = (index: number) => /^\d{4}$/.exec(periods[index].section ?? '')?.[0] ?? '';
  const {dates, faults} = readDateColumn(dateTexts, [], yearOf);
  for (const {index, code, message, given} of faults)
    if (code !== 'bad-date') issues.error(`line ${periods[index].line}`, code, message, given);
  const sectionDates = datesOfSections(periods);
  const ambiguous = new Set(faults.filter(({code}) => code !== 'bad-date').map(({given}) => given));
  const bounds = dates.map((date) => (date === undefined ? undefined : readEdtf(date)));
  const known = bounds.flatMap((date, i) => (date ? [i] : []));
  const isInOrder = known.every((at, i) => !i || bounds[known[i - 1]]!.earliest <= bounds[at]!.earliest);
  return periods.map(({text, line}, i) => {
    const own = dates[i];
    // The words of an author stay, where they are more than the date.
    if (own !== undefined) return /^[\d\s/–-]+$/.test(texts[i]) ? own : {edtf: own, text: texts[i]};
    if (ambiguous.has(dateTexts[i].trim())) return undefined;
    const within = sectionDates.get(periods[i].section ?? '');
    if (within !== undefined) {
      issues.warn(`line ${line}`, 'guessed', `${quote(text)} is no date; it lies within its section, ${within}`, text);
      return {...between(within, within), text: texts[i]};
    }
    const before = dates[known.findLast((at) => at < i) ?? -1];
    const after = dates[known.find((at) => at > i) ?? -1];
    if (!isInOrder || (before === undefined && after === undefined))
      return issues.error(
        `line ${line}`,
        'bad-date',
        `${quote(text)} is no date${known.length ? ', and the dates here are in no order that would say when it was' : '; a timeline needs one, such as 2004'}`,
        text,
      );
    issues.warn(
      `line ${line}`,
      'guessed',
      `${quote(text)} is no date; by its place in the diagram it lies ${[before && `after ${before}`, after && `before ${after}`].filter(Boolean).join(' and ')}`,
      text,
    );
    return {...between(before, after), text: texts[i]};
  });
}

/** The dates of sections whose titles, or a line of them, say one. */
function datesOfSections(periods: readonly Period[]): ReadonlyMap<string, string> {
  const titles = [...new Set(periods.flatMap(({section}) => section ?? []))];
  const texts = titles.map((title) => {
    const plain = plainText(title, '$', new FileIssues()).text;
    return [plain.replaceAll('\n', ' '), ...plain.split('\n')].map((text) => text.trim()).find(isDateText) ?? '';
  });
  const {dates} = readDateColumn(texts);
  return new Map(titles.flatMap((title, i) => (dates[i] === undefined ? [] : [[title, dates[i]] as const])));
}

/** From the start of one date to the end of another: more is not known than that the order is right. */
function between(before: string | undefined, after: string | undefined): DateBounds {
  return {
    kind: 'point',
    ...(before !== undefined && {earliest: isSimple(before) ? before : readEdtf(before).earliest}),
    ...(after !== undefined && {latest: isSimple(after) ? after : readEdtf(after).endLatest}),
  };
}

/** Whether a date can be a bound as it is written, which says how exact it is. */
const isSimple = (edtf: string) => !/[/[{]/.test(edtf);

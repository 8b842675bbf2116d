import {type Issue, quote} from '../../data/issue.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import {FileIssues} from '../../formats/file-issues.js';
import {inFile} from '../../formats/in-file.js';
import {hasWords, textOf} from './item-text.js';
import {type ItemDate, takeDates} from './item-dates.js';
import {type PlacedItem, readListItem, withoutNotes} from './list-item.js';
import type * as Written from './written-data.js';

/** The events of a list, to be checked, and what adds to what is found then what reading the list has found. */
export interface ReadItems {
  readonly value: {readonly events: readonly object[]};
  readonly complete: (read: ReadDataset) => ReadDataset;
}

const ITEM = '<li><time datetime="2021-06-22">June 22, 2021</time> A title</li>';
/** What to write, by the name of the list. */
const EXPECTED: Readonly<Record<string, string>> = {
  ol: ITEM,
  ul: ITEM,
  dl: '<dt><time datetime="2021-06-22">June 22, 2021</time></dt><dd>A title</dd>',
};

/**
 * Reads the items of an `<ol>`, a `<ul>` or a `<dl>` as events: see `readListItem`. Each description of a `<dl>` is one,
 * at the date of the term before it. Dates that stand as words are read as those of a file, by what is loaded for them.
 * @param host - says in `map` how dates are meant that can be read in two ways.
 */
export async function readItems(list: Element, {map}: {readonly map?: string | undefined}): Promise<ReadItems> {
  const issues = new FileIssues();
  const isDescribed = list.localName === 'dl';
  const load = () => import('./written-data.js');
  const items = isDescribed ? descriptionsOf(list, await load(), issues) : itemsOf(list, issues);
  const dates = new Map<PlacedItem, string | undefined>(items.map((item) => [item, item.date?.when]));
  const wordings = new Map(items.map((item) => [item, item.wording]));
  const written = items.filter(({date}) => date?.isWords);
  if (written.length)
    (await load()).readWritten(written, map, issues).forEach((date, i) => {
      dates.set(written[i], date?.edtf);
      wordings.set(written[i], written[i].wording ?? date?.words);
    });
  for (const {date, event, place} of items)
    if (!date)
      issues.error(
        place,
        'missing',
        `the item ${quote(event.title)} has no <time>: expected ${EXPECTED[list.localName]}`,
      );
  const kept = items.filter((item) => dates.get(item) !== undefined);
  const events = kept.map((item) => {
    const edtf = dates.get(item);
    const text = wordings.get(item);
    return {...item.event, date: text === undefined ? edtf : {edtf, text}};
  });
  const told = issues.all();
  const placeOf = (_: string, index: number) => kept[index]?.place;
  return {
    value: {events},
    complete: (read) => ({
      dataset: read.dataset,
      // What is looked for later adds to them.
      get issues(): Issue[] {
        return [...told, ...read.issues.map((issue) => inFile(issue, {placeOf}))];
      },
    }),
  };
}

function itemsOf(list: Element, issues: FileIssues): PlacedItem[] {
  return Array.from(list.children)
    .filter(({localName}) => localName === 'li')
    .map((item, i) => {
      const place = `item ${i + 1}`;
      return {...readListItem(item, place, issues), place};
    });
}

function descriptionsOf(list: Element, {isDateText}: typeof Written, issues: FileIssues): PlacedItem[] {
  const items: PlacedItem[] = [];
  // Terms and descriptions may stand together in `<div>` elements.
  const parts = Array.from(list.children).flatMap((child) =>
    child.localName === 'div' ? [...child.children] : [child],
  );
  let term: Element | undefined;
  let ofTerm: ItemDate | undefined;
  parts.forEach((part, i) => {
    const place = `item ${items.length + 1}`;
    if (part.localName === 'dt') {
      term = withoutNotes(part, place, issues);
      ofTerm = dateOfTerm(term, place, issues);
      if (parts[i + 1]?.localName !== 'dd') issues.lose(place, `${quote(textOf(term))}, which nothing describes,`);
    }
    if (part.localName !== 'dd') return;
    const {date: own, ...item} = readListItem(part, place, issues, term);
    const isOwn = own && (part.hasAttribute('data-when') || !ofTerm || (ofTerm.isWords && !isDateText(ofTerm.when)));
    if (isOwn && ofTerm?.isWords && !isDateText(ofTerm.when))
      issues.lose(place, `${quote(ofTerm.when)}, which is no date,`);
    items.push({...item, date: isOwn ? own : (ofTerm ?? own), place});
  });
  return items;
}

/** The date of a term: by an attribute, by its `<time>` elements, or all of its words. */
function dateOfTerm(term: Element, place: string, issues: FileIssues): ItemDate | undefined {
  const given = term.getAttribute('data-when');
  if (given !== null) return {when: given, isWords: false};
  const date = takeDates(term, undefined, place, issues);
  const words = textOf(term);
  if (!date) return words ? {when: words, isWords: true} : undefined;
  if (hasWords(words)) issues.lose(place, `${quote(words)} beside a date`);
  return date;
}

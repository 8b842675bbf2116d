import {quote} from '../../data/issue.js';
import {readRareDates} from '../../data/rare-dates-reader.js';
import type {TimelineEvent} from '../../data/types.js';
import {isDateText, readDateColumn} from '../../formats/date-column.js';
import {FileIssues} from '../../formats/file-issues.js';
import {readDraft} from '../../formats/read-draft.js';
import {meantBy} from '../../formats/table/named-columns.js';
import {readMap} from '../../formats/table/table-map.js';
import {zoneRules} from '../../time/zone-rules.js';
import {zones} from '../../time/zones.js';
import {hasWords, textOf} from './item-text.js';
import {type ItemDate, takeDates} from './item-dates.js';
import {type ListItem, readListItem, withoutNotes} from './list-item.js';

/** An item of a list that is read, and where it stands. */
interface PlacedItem extends ListItem {
  readonly place: string;
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
 * at the date of the term before it. Dates that stand as words are read as those of a file.
 * @param host - says in `map` how dates are meant that can be read in two ways.
 */
export function readItems(list: Element, {map}: {readonly map?: string | undefined}): ReturnType<typeof readDraft> {
  zones.rules ??= zoneRules;
  readRareDates();
  const issues = new FileIssues();
  const items = list.localName === 'dl' ? descriptionsOf(list, issues) : itemsOf(list, issues);
  const written = items.filter(({date}) => date?.isWords);
  const {dates, faults} = readDateColumn(
    written.map(({date}) => date!.when),
    meantBy(readMap(map, issues)),
  );
  // Of several that are ambiguous in the same way, one is told.
  const unread = new Set(written.filter((_, i) => dates[i] === undefined));
  for (const {index, code, message, given, accepted} of faults)
    issues.error(written[index].place, code, message, given, accepted);
  const read = new Map(written.map((item, i) => [item, dates[i]]));
  for (const {date, event, place} of items)
    if (!date)
      issues.error(
        place,
        'missing',
        `the item ${quote(event.title)} has no <time>: expected ${EXPECTED[list.localName]}`,
      );
  const kept = items.filter((item) => item.date && !unread.has(item));
  const events = kept.map((item) => {
    const {event, date, wording} = item;
    const edtf = read.get(item) ?? date?.when;
    return {...event, date: wording === undefined ? edtf : {edtf, text: wording}} as TimelineEvent;
  });
  return readDraft({dataset: {events}, placeOf: (_, index) => kept[index]?.place}, issues);
}

function itemsOf(list: Element, issues: FileIssues): PlacedItem[] {
  return Array.from(list.children)
    .filter(({localName}) => localName === 'li')
    .map((item, i) => {
      const place = `item ${i + 1}`;
      return {...readListItem(item, place, issues), place};
    });
}

function descriptionsOf(list: Element, issues: FileIssues): PlacedItem[] {
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

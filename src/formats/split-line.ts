import {isWeekday, LEFT_OUT, monthOf} from '../time/date-names.js';
import {isDateText} from './date-column.js';

/** What a line of a list says: when, and what; either may be empty. */
export interface SplitLine {
  /** Undefined where it does not begin with a date. */
  readonly date: string | undefined;
  /** What stands between the date and the rest; empty where that is only a space. */
  readonly separator: string;
  readonly rest: string;
}

/** A date in a mark, as in **1961**, [1961] or (1961). */
const MARKED = /^(\*\*|__|[*_[(])([^*_[\]()]{1,70}?):?(?:\*\*|__|[*_\])])(.*)$/s;
/** Where a date may end: ahead of a space or of what separates it from the rest. A colon within a time is none. */
const END = /(?=\s|[:：](?!\d)|[–—―,，、;|·=→]|\.(?:\s|$)|$)/gu;
const SEPARATOR = /^\s*((?:[:：–—―,，、;|·=→-]|\.(?=\s|$))*)\s*/u;
/** What is no end of a date, though it is read as one with it: a dash, an article, a number that counts something. */
const NO_END = /[-–—]$|\s(?:the|of|on|de|del|am|le|den|der|di|do|el|la|du|o)$|^\d{1,2}$/i;
/** Words between or after the parts of a date that are no months, days or numbers. */
const WITHIN =
  /^(?:to|until|till|through|and|bis|à|au|a|al|até|tot|t\/m|til|до|по|تا|[-–—]+|bce?|b\.?c\.?(?:e\.?)?|ad|a\.d\.|ce|c\.e\.|v\.?|n\.|u\.|z\.|chr\.?|av\.?|avant|apr?\.?|apr[eè]s|j\.?-?c\.?|f\.|kr\.?|p\.|e\.|centur(?:y|ies)|jahrhunderts?|jh\.?|jhdt?\.?|si[eè]cles?|siglos?|secol[oi]|present|now|today|ongoing|at|uhr|years?|ago|bp|c\.|w\.?|wieku?|eeuw|stol\.?|století|század|yüzyıl|αιώνας|αι\.|століття|вв?\.|гг?\.|года?|р\.|tháng|năm|m\.|d\.|[ap]\.?m\.?|utc|gmt|z|н\.|э\.|век\p{L}?|\(?\?\)?)$/iu;
/** So many characters are looked at for a date. */
const LONGEST = 70;

/** Nothing is a date without a number: in digits, or as Roman numerals of a century. */
const NUMBER = /\d|(?<!\p{L})[IVXІХ]{2,6}(?:e|ème)?(?!\p{L})/u;

/** Splits a line after the date with which it begins: the longest that is one. */
export function splitLine(line: string): SplitLine {
  const [, , marked, after = ''] = MARKED.exec(line) ?? [];
  if (marked !== undefined && isDateText(marked)) return restAfter(marked, after);
  const text = line.replace(/^in (?=\d)/i, '');
  if (!NUMBER.test(text.slice(0, LONGEST))) return {date: undefined, separator: '', rest: line};
  const found = endsIn(text);
  const end = found.findLast((at) => !isNumberAfterYear(text, at));
  if (end === undefined) return {date: undefined, separator: '', rest: line};
  return restAfter(text.slice(0, end), text.slice(end));
}

function restAfter(date: string, after: string): SplitLine {
  const [whole, sign] = SEPARATOR.exec(after)!;
  return {date, separator: sign || (whole.includes('\t') ? '\t' : ''), rest: after.slice(whole.length).trim()};
}

/** Where the dates with which a text begins end, the shortest first. */
function endsIn(text: string): number[] {
  const head = text.slice(0, LONGEST + 1);
  const ends: number[] = [];
  let from = 0;
  for (const {index} of head.matchAll(END)) {
    if (index > LONGEST) break;
    const word = head.slice(from, index).replace(/^[\s,.:;·]+/, '');
    const date = head.slice(0, index);
    // After its first number, a date goes on with few words.
    if (word && NUMBER.test(head.slice(0, from)) && !isOfDate(word)) break;
    from = index;
    // "12 May" has no year yet, and to find out what is none takes longest.
    const isShort = !/\d{3}/.test(date) && monthOf(word.toLowerCase()) !== undefined;
    if (word && NUMBER.test(date) && !isShort && !NO_END.test(date) && isDateText(date)) ends.push(index);
  }
  return ends;
}

function isOfDate(word: string): boolean {
  const plain = word.toLowerCase();
  return (
    /\d/.test(word) || WITHIN.test(plain) || LEFT_OUT.has(plain) || monthOf(plain) !== undefined || isWeekday(plain)
  );
}

/**
 * Whether a date ends in a number that may belong to the words after it: "1961 10 people", "2 June 1961 5 people", but not
 * "1961 May 5".
 */
function isNumberAfterYear(text: string, end: number): boolean {
  if (SEPARATOR.exec(text.slice(end))![1] || end === text.length) return false;
  return /\d\s+\d{1,3}$/.test(text.slice(0, end));
}

import {quote} from '../data/issue.js';
import type {EventText, Link, Media, StepBackground, TimelineEvent} from '../data/types.js';
import {isSafeUrl} from '../data/safe-url.js';
import {monthOf} from '../time/date-names.js';
import {edtfYear} from './date-column.js';
import type {FileIssues} from './file-issues.js';
import {isObject, type JsonObject, loseOthers, textOf} from './json-values.js';
import {mediaOf} from './media-of.js';
import {plainTextOf} from '../data/plain-markdown.js';
import {plainText} from './plain-text.js';
import {joinTexts, richText} from './rich-text.js';
import {spanOf} from './table/table-events.js';

/** Where something of a slide stands in its file, by the name that it has in JSON: `start_date.month`. */
export type PlaceOf = (key: string) => string;

const SLIDE = new Set(
  'start_date end_date text media group display_date unique_id autolink background type'.split(' '),
);
const DATE = new Set('year month day hour minute second millisecond display_date'.split(' '));
const MEDIA = new Set('url caption credit alt link link_target'.split(' '));

/** What a slide of TimelineJS tells. */
export interface ReadSlide {
  readonly event: TimelineEvent;
  readonly background?: StepBackground | undefined;
}

/** The event that a slide of TimelineJS shows; undefined without a date, which is told. */
export function slideEvent(slide: JsonObject, placeOf: PlaceOf, issues: FileIssues): ReadSlide | undefined {
  const date = slideDate(slide, placeOf, issues);
  if (date === undefined) return undefined;
  loseOthers(slide, SLIDE, placeOf, {of: 'an event', issues});
  const words = isObject(slide.text) ? slide.text : {};
  const {text, links} = richText(textOf(words.text) ?? '', placeOf('text.text'), issues);
  const shown = shownBy(slide, placeOf, issues);
  const allLinks = [...links, ...shown.links];
  const title = plainText(textOf(words.headline) ?? '', placeOf('text.headline'), issues);
  const event: TimelineEvent = {
    id: textOf(slide.unique_id),
    // A slide without a headline takes the first line of its text, or the caption of its medium, or at last its site.
    title:
      title.text.replaceAll(/\s+/g, ' ') ||
      firstLine(plainTextOf(text ?? '')) ||
      firstLine(captionOf(shown.media[0])) ||
      firstLine(shown.links[0]?.title ?? '') ||
      siteOf(shown),
    date,
    text: joinTexts('\n\n', text, shown.text),
    group: textOf(slide.group),
    media: shown.media.length ? shown.media : undefined,
    links: allLinks.length || title.links.length ? [...title.links, ...allLinks] : undefined,
  };
  return {event, background: shown.background};
}

const firstLine = (text: string) => /^.{0,120}(?=\s|$)/.exec(text)?.[0] ?? '';

/** The site that a medium comes from: all that is known of what a slide without words shows. */
const siteOf = ({media, links}: Shown): string =>
  /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(media[0]?.url ?? links[0]?.url ?? '')?.[1] ?? '';

/** The date of a slide: a span if it has an end that differs, with the author's words for it. */
export function slideDate(slide: JsonObject, placeOf: PlaceOf, issues: FileIssues): TimelineEvent['date'] | undefined {
  const start = partsDate(slide.start_date, (key) => placeOf(`start_date${key}`), issues);
  if (start === undefined) return undefined;
  const end = isFilled(slide.end_date)
    ? partsDate(slide.end_date, (key) => placeOf(`end_date${key}`), issues)
    : undefined;
  const edtf = spanOf(start, end)!;
  const first = isObject(slide.start_date) ? textOf(slide.start_date.display_date) : undefined;
  const last = isObject(slide.end_date) ? textOf(slide.end_date.display_date) : undefined;
  const said = textOf(slide.display_date) ?? (first && last ? `${first} – ${last}` : first);
  if (!said) return edtf;
  const {text} = plainText(said, placeOf('display_date'), issues);
  return {edtf: qualifiedBy(text, edtf), text};
}

/** Whether anything of a date is said: programs write an end that there is not as one whose parts are all empty. */
const isFilled = (date: unknown) =>
  isObject(date)
    ? Object.values(date).some((part) => textOf(part) !== undefined)
    : date !== undefined && date !== null && date !== '';

/** Words of an author may say that a date is not exact, which the numbers beside them cannot. */
function qualifiedBy(text: string, edtf: string): string {
  const sign = /^(?:c\.|ca?\.? (?=\d)|circa|about|around|approx|~)/i.test(text) ? '~' : /\?\)?$/.test(text) ? '?' : '';
  return edtf
    .split('/')
    .map((side) => (side ? side + sign : side))
    .join('/');
}

/** A date by its parts, as exact as these are, in EDTF; undefined if they are none, which is told. */
function partsDate(parts: unknown, placeOf: PlaceOf, issues: FileIssues): string | undefined {
  // Read already, where the table has whole dates.
  if (typeof parts === 'string' && parts) return parts;
  if (!isObject(parts)) return issues.error(placeOf(''), 'missing', 'the event has no date: expected a year');
  loseOthers(parts, DATE, (key) => placeOf(`.${key}`), {of: 'a date', issues});
  const [year, month, day, hour, minute, second, ms] = [
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'second',
    'millisecond',
  ].map((key) => {
    const text = textOf(parts[key])?.replaceAll(/[,\s]/g, '');
    if (text === undefined) return undefined;
    const number = key === 'month' ? (monthOf(text.toLowerCase()) ?? Number(text)) : Number(text);
    if (
      Number.isInteger(number) &&
      (key === 'year' || number >= 0) &&
      (key !== 'month' || (number >= 1 && number <= 12))
    )
      return number;
    issues.error(placeOf(`.${key}`), 'bad-date', `${quote(parts[key])} is no ${key}`, text);
    return NaN;
  });
  if (year === undefined) return issues.error(placeOf('.year'), 'missing', 'the date has no year');
  if ([year, month, day, hour, minute, second].some(Number.isNaN)) return undefined;
  // TimelineJS has no year 0: −44 is 44 BC. EDTF has one, which is 1 BC.
  const edtf = edtfYear(year < 0 ? year + 1 : year);
  const rest = [month, day, hour, minute, second];
  const end = rest.indexOf(undefined);
  const kept = rest.slice(0, end < 0 ? rest.length : end) as number[];
  if (edtf.startsWith('Y') && kept.length) {
    issues.error(placeOf('.month'), 'bad-date', 'a year of more than four digits is kept without its month and day');
    return edtf;
  }
  // What stands without the unit above it says nothing; zeros are what programs fill in.
  if (end >= 0 && rest.slice(end).some((part) => part)) {
    const unit = ['month', 'day', 'hour', 'minute', 'second'][end];
    issues.error(placeOf(`.${unit}`), 'bad-date', `the date has no ${unit}; what is finer is left out`);
  }
  const two = (number: number) => String(number).padStart(2, '0');
  const [m, d, h, min, s] = kept;
  if (d === undefined) return m === undefined ? edtf : `${edtf}-${two(m)}`;
  const date = `${edtf}-${two(m)}-${two(d)}`;
  if (h === undefined) return date;
  const fraction = s !== undefined && ms ? `.${String(ms).padStart(3, '0')}` : '';
  return `${date}T${two(h)}${min === undefined ? '' : `:${two(min)}`}${s === undefined ? '' : `:${two(s)}${fraction}`}`;
}

const NAME_LENGTH = 200;

function captionOf(medium: Media | undefined): string {
  if (medium?.type === 'quote') return medium.text;
  return (medium && 'caption' in medium && medium.caption) || '';
}

interface Shown {
  readonly media: Media[];
  readonly links: Link[];
  /** What a quotation says. */
  readonly text?: EventText | undefined;
  /** What lies behind all of it. */
  readonly background?: StepBackground | undefined;
}

/** What a slide shows: its medium; where it has none, the picture of its background. */
export function shownBy(slide: JsonObject, placeOf: PlaceOf, issues: FileIssues): Shown {
  const shown = slideMedia(slide.media, placeOf, issues);
  const {color, url, alt} = backgroundOf(slide.background);
  const found = url ? mediaOf(url) : undefined;
  const image = found && 'media' in found && found.media.type === 'image' ? found.media : undefined;
  if (url && !image) issues.lose(placeOf('background'), 'the background of a slide');
  const isSeen = shown.media.length || shown.text;
  const background = {...(color && {color}), ...(image && isSeen && {url: image.url, ...(alt && {alt})})};
  return {
    ...shown,
    // Without words it is there to be looked at only.
    ...(image && !isSeen && {media: [{...image, alt: alt ?? ''}]}),
    ...(Object.keys(background).length && {background}),
  };
}

/** In JSON a background is an object; in a spreadsheet, a text: an address, or else a colour. */
function backgroundOf(given: unknown): {
  color?: string | undefined;
  url?: string | undefined;
  alt?: string | undefined;
} {
  if (isObject(given)) return {color: textOf(given.color), url: textOf(given.url), alt: textOf(given.alt)};
  const text = textOf(given);
  return text && /^(?:\w+:)?\/\/|\.\w+$/.test(text) ? {url: text} : {color: text};
}

/** What a slide shows beside its words. */
function slideMedia(media: unknown, placeOf: PlaceOf, issues: FileIssues): Shown {
  const given = isObject(media) ? textOf(media.url) : undefined;
  if (!isObject(media) || !given) return {media: [], links: []};
  loseOthers(media, MEDIA, (key) => placeOf(`media.${key}`), {of: 'media', issues});
  const text = (key: string) => plainText(textOf(media[key]) ?? '', placeOf(`media.${key}`), issues);
  const [caption, credit, alt] = [text('caption'), text('credit'), text('alt')];
  const link = textOf(media.link);
  const links: Link[] = [...caption.links, ...credit.links, ...(link ? [{url: link}] : [])];
  const words = {
    ...(alt.text && {alt: alt.text}),
    ...(caption.text && {caption: caption.text}),
    ...(credit.text && {credit: credit.text}),
  };
  if (/^\s*</.test(given)) {
    const frame = /<iframe\b[^>]*?\ssrc\s*=\s*["']([^"']+)["']/i.exec(given)?.[1];
    if (frame)
      return {
        media: [{type: 'embed', url: frame.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'), ...words}],
        links,
      };
    if (/^\s*<blockquote\b/i.test(given)) {
      const said = plainText(given.trim(), placeOf('media.url'), issues);
      const by = [caption.text, credit.text].filter(Boolean).join(', ');
      // More than a name is no name: it stays with the words of the slide.
      const isName = by.length <= NAME_LENGTH && !by.includes('\n');
      if (said.text)
        return {
          media: [{type: 'quote', text: said.text, ...(by && isName && {by})}],
          links: [...links, ...said.links],
          ...(!isName && {text: joinTexts('\n', '', caption.text, credit.text)}),
        };
    }
    const quoted = richText(given, placeOf('media.url'), issues);
    return {
      media: [],
      links: [...links, ...quoted.links],
      text: joinTexts('\n', quoted.text, caption.text, credit.text),
    };
  }
  const found = mediaOf(given);
  if ('media' in found) return {media: [{...found.media, ...words}], links};
  if (!isSafeUrl(found.link.url)) {
    const accepted = 'accepted are https, http, mailto and relative addresses';
    issues.error(placeOf('media.url'), 'unsafe-url', `${quote(given)} is no address of a page; ${accepted}`, given);
    return {media: [], links};
  }
  const title = [caption.text, credit.text].filter(Boolean).join(' – ');
  return {media: [], links: [{...found.link, ...(title && {title: title.slice(0, 500)})}, ...links]};
}

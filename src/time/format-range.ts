import {cached, dateTimeFormat} from './intl-cache.js';

/** How a range is written, and its first and last instant, ms since 1970 UTC. */
interface RangeOptions extends Intl.DateTimeFormatOptions {
  readonly start: number;
  readonly end: number;
}

/**
 * Formats a range in the style in which a single date is written: for ranges, `Intl` uses another style in Chinese
 * and Japanese (`2021/06/21～2021/06/23` beside `2021年6月22日`), and adds zeros in some languages (`05–09 marzo`). `Intl`
 * takes long for a range, and a moving picture asks for the same ones in every frame.
 */
export const formatRangeOf = cached((locale, {start, end, ...options}: RangeOptions): string => {
  const format = dateTimeFormat(locale, options);
  const first = format.format(start);
  const range = format.formatRange(start, end);
  if (!/[年月]/.test(first) || /[年月]/.test(range))
    return first.startsWith('0') || /\.0/.test(range) ? range : range.replace(/(?<![\p{Nd}:.])0(?=\p{Nd})/gu, '');
  const last = format.format(end);
  const dash = /\s*[–～~至]\s*/.exec(range)?.[0] ?? '–';
  // The end omits the year, month or day that it shares with the start; an end with a time omits the whole date or
  // nothing.
  let shared = 0;
  while (shared < first.length && first[shared] === last[shared]) shared++;
  const said = /^.*[年月日]/.exec(first.slice(0, shared))?.[0] ?? '';
  const rest = last.slice(said.length).trim();
  return shared === first.length ? first : first + dash + (/日.*\d:/.test(rest) ? last : rest);
});

/**
 * Formats a range in the style in which `format` writes a single date: for ranges, `Intl` uses another style in Chinese
 * and Japanese (`2021/06/21～2021/06/23` beside `2021年6月22日`), and adds zeros in some languages (`05–09 marzo`).
 */
export function formatRangeOf(format: Intl.DateTimeFormat, start: number, end: number): string {
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
}

/** Words of a text, and what stands for them. */
export type Rewrite = readonly [RegExp, string | ((...found: string[]) => string)];

const KANJI = '〇一二三四五六七八九';
/** Eras of Japan and the Republic of China: the year before their first, and how many years they have. */
const ERAS: Readonly<Record<string, readonly [before: number, years: number]>> = {
  明治: [1867, 45],
  大正: [1911, 15],
  昭和: [1925, 64],
  平成: [1988, 31],
  令和: [2018, 99],
  民国: [1911, 200],
  民國: [1911, 200],
};
const VIETNAMESE = 'giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|chạp|một|mười hai'.split('|');
/** Months of Vietnamese by their names, the longest first, so that none is taken for its beginning. */
const VIETNAMESE_NAMES = VIETNAMESE.toSorted((a, b) => b.length - a.length).join('|');

/** What Chinese, Japanese, Korean, Vietnamese and Thai write for dates, as English writes it. */
export const EASTERN: readonly Rewrite[] = [
  [/[〇零一二三四五六七八九十]+(?=[年月日世])/g, (digits) => kanji(digits)],
  [/[\u301c\uff5e~～](?=[\d前])/g, '-'],
  [/ ?\([月火水木金土日一二三四五六]曜?日?\)/g, ''],
  // The same year once more.
  [/年 ?\((?:明治|大正|昭和|平成|令和)[^()]*\)/, '年'],
  [
    /(明治|大正|昭和|平成|令和|民国|民國)\s?(元|\d{1,3})年(?=(\d)?)/g,
    (whole, era, year, month) => eraYear(whole, era, year, month),
  ],
  [/^(?:西暦|西元|公元|서기)\s?(?=[\d-])/, ''],
  [/^(.+年)(\d{1,2}月)(\d{1,2}日?)-(\d{1,2}日)$/, '$1$2$3-$1$2$4'],
  [/^(\d{1,4}年)(\d{1,2}月(?:\d{1,2}日)?)-(\d{1,2}月(?:\d{1,2}日)?)$/, '$1$2-$1$3'],
  [/^(?:约|約|およそ|大约|大約)\s?(.+)$/, 'c. $1'],
  [/^(.+?年?)(?:頃|ごろ|ころ|前後|前后|左右|경)$/, 'c. $1'],
  [/(?:公元|紀元|西元)?前\s?(\d{1,5})年?/g, '$1 bc'],
  [/기원전\s?(\d{1,5})년?/g, '$1 bc'],
  [/^(\d{1,2})(?:世紀|世纪) ?(\d0)年代/, (_, century, years) => `${Number(century) - 1}${years}s`],
  [/^(\d{1,2})(?:世紀|世纪|세기)/, (_, century) => `${ordinal(century)} century`],
  [/^(\d{3}0)(?:年代|년대)/, '$1s'],
  [/^(.+?)の?(?:初頭|初期|初|前期|초)$/, 'early $1'],
  [/^(.+?)の?(?:中頃|中期|半ば|中葉|中叶)$/, 'mid $1'],
  [/^(.+?)の?(?:末期|末|後期|后期|晩期|말)$/, 'late $1'],
  [/^(.+?)の?(?:前半|上半叶)$/, 'first half of $1'],
  [/^(.+?)の?(?:後半|后半|下半叶)$/, 'second half of $1'],
  [/^đầu (?=thế kỷ|năm|thập)/, 'early '],
  [/^giữa (?=thế kỷ|năm|thập)/, 'mid '],
  [/^cuối (?=thế kỷ|năm|thập)/, 'late '],
  [/^(?:những )?(?:năm|thập (?:niên|kỷ)) (\d{3}0)$/, '$1s'],
  [/^ngày (?=\d)/, ''],
  [
    new RegExp(`^(?:(\\d{1,2}) )?tháng (\\d{1,2}|${VIETNAMESE_NAMES})(?:,? năm |, ?| |/|-)(\\d{4})$`),
    (_, day, month, year) => `${day ? `${day}.` : ''}${vietnameseMonth(month)}.${year}`,
  ],
  // Years of the Buddhist era.
  [
    /^(.*[ก-๙][ .]*)(2[4-9]\d\d)$/,
    (_, before, year) => `${before.replace(/(?:ปี )?พ\.ศ\. ?$/, '')}${Number(year) - 543}`.trim(),
  ],
];

function kanji(digits: string): string {
  if (!digits.includes('十'))
    return Array.from(digits, (digit) => (digit === '零' ? 0 : KANJI.indexOf(digit))).join('');
  const [tens, ones] = digits.split('十').map((digit) => (digit ? KANJI.indexOf(digit) : undefined));
  return String((tens ?? 1) * 10 + (ones ?? 0));
}

/** The year of an era; the text as it is where the era has no such year. Japan counted months otherwise before 1873. */
function eraYear(whole: string, era: string, year: string, month: string | undefined): string {
  const [before, years] = ERAS[era];
  const number = year === '元' ? 1 : Number(year);
  return number > years || (era === '明治' && number < 6 && month !== undefined) ? whole : `${before + number}年`;
}

function vietnameseMonth(month: string): string {
  if (/\d/.test(month)) return month;
  const index = VIETNAMESE.indexOf(month);
  return String(index < 12 ? index + 1 : index === 12 ? 1 : 12);
}

const ENDINGS = ['th', 'st', 'nd', 'rd'];

/** A number as English counts: 1st, 2nd, 11th. */
export const ordinal = (number: number | string): string =>
  `${Number(number)}${(Number(number) > 10 && Number(number) < 14 ? undefined : ENDINGS[Number(number) % 10]) ?? 'th'}`;

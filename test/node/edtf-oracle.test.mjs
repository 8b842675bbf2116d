// `edtf` from npm reads the same texts by a grammar of its own. On every text that both claim to read, the bounds are
// the same, or the difference is one of those below, each with its reason.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import edtf from 'edtf';
import {parseDate} from 'event-timeline/core';

/** [what, whether it explains a difference, why ours stands]. `ours` is first and last ms, `theirs` likewise. */
const EXPLAINED = [
  [
    'times',
    (text) => /T\d\d/.test(text),
    'edtf takes a time for its first instant; ours lasts as long as its unit, as dates do',
  ],
  [
    'long years',
    (text, ours, theirs) => theirs.some(Number.isNaN),
    'edtf counts with Date, which ends at ±271,821 years',
  ],
  [
    'seasons',
    (text) => /-(2[1-9]|3[0-2])\b/.test(text),
    'edtf gives spring the first three months; ours are meteorological, southern ones half a year apart',
  ],
  ['quadrimesters', (text) => /-3[789]\b/.test(text), 'edtf gives the first quadrimester five months'],
  [
    'unknown ends',
    (text, ours, theirs) => theirs.includes(null),
    'edtf has null for an end that nobody knows; ours is infinite and not open',
  ],
  [
    'significant digits',
    (text) => /S\d/.test(text),
    'edtf keeps the year as if it were exact; ours is the block that the digits leave',
  ],
  [
    'unspecified months and days before year 0',
    (text) => /(^|[^\dX])-[\dX]{4}-.*X/.test(text),
    'edtf has them end before they begin: it counts months and days backward too',
  ],
  [
    'sets out of order, and ranges in sets',
    (text) => /^[[{].*[,.]/.test(text),
    'edtf takes the first date for the start and the first of the last for the end, in the order written',
  ],
];

const EXAMPLES =
  `1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30 1964/2008
2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02 Y170000002 Y-170000002 2001-21 2001-22 2001-23 2001-24 1984?
2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/
1985/ /1985-04-12 /1985-04 /1985 -1985 Y-17E7 Y171010000S3 1950S2 2001-34 2001-25 2001-29 2001-37 2001-40 [1667,1668,1670..1672] [..1760-12-03]
[1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} 2004-06~-11 2004?-06-11 ?2004-06-~11
2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03 1984~/2004-06 1984/2004-06~
1984?/2004% 1984-06-02?/2004-08-08~ 0000 0001 -0001 2012-02-29 2000-12-31T24:00:00 2021-06-22T10:30 -156X 2001-33 2001-41 Y17E7 -1985-04-12 1XXX
2004-06-2X`.split(/\s+/);

let state = 7;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
const pick = (values) => values[Math.floor(random() * values.length)];
const digits = (number, width) => String(number).padStart(width, '0');

function randomDate() {
  const year = `${pick(['', '', '', '-'])}${digits(100 + Math.floor(random() * 9900), 4)}`;
  const month = digits(1 + Math.floor(random() * 12), 2);
  const day = digits(1 + Math.floor(random() * 28), 2);
  return (
    pick([
      year,
      `${year}-${month}`,
      `${year}-${month}-${day}`,
      `${year.slice(0, -1)}X`,
      `${year.slice(0, -2)}XX`,
      `${year}-XX`,
      `${year}-${month}-XX`,
      `${year}-XX-XX`,
    ]) + pick(['', '', '', '?', '~', '%'])
  );
}

function randomText() {
  const [a, b] = [randomDate(), randomDate()];
  return pick([a, a, a, `${a}/${b}`, `${a}/..`, `../${a}`, `[${a},${b}]`, `{${a},${b}}`, `[..${a}]`, `[${a}..]`]);
}

/** The first and the last millisecond, or undefined where a text is refused. */
function oursOf(text) {
  try {
    const {earliest, endLatest} = parseDate(text);
    return [earliest, endLatest - 1];
  } catch {
    return undefined;
  }
}

function theirsOf(text) {
  try {
    const {min, max} = edtf(text);
    return [min, max];
  } catch {
    return undefined;
  }
}

describe('edtf and parseDate agree', () => {
  const seen = new Set();

  function compare(text) {
    const theirs = theirsOf(text);
    const ours = oursOf(text);
    if (!theirs || !ours || (ours[0] === theirs[0] && ours[1] === theirs[1])) return;
    const explanation = EXPLAINED.find(([, explains]) => explains(text, ours, theirs));
    assert.ok(explanation, `${text}: ours ${ours}, theirs ${theirs}`);
    seen.add(explanation[0]);
  }

  for (const text of EXAMPLES) {
    it(text, () => {
      assert.ok(oursOf(text), 'every example of the specification is read');
      compare(text);
    });
  }

  it('on 5,000 random texts', () => {
    for (let i = 0; i < 5000; i++) compare(randomText());
  });

  it('and every difference that is explained does occur', () => {
    assert.deepEqual(
      EXPLAINED.filter(([what]) => !seen.has(what)),
      [],
    );
  });

  it('on what is no date', () => {
    for (const text of [
      '',
      'June 22',
      '2021-13',
      '2021-02-30',
      '2021-6-1',
      '20211',
      '22/06/2021',
      '2021-06-22T25:00:00',
      '[2021',
      '2021]',
      '199u',
      'unknown/2004',
      '2004/open',
      'y17E7',
      '-0000',
    ]) {
      assert.equal(oursOf(text), undefined, `we read ${text}`);
    }
  });
});

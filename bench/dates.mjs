// How long a million plain dates take to parse, and how many times as long `edtf` from npm takes for each.
import edtf from 'edtf';
import {parseDate} from '../dist/core.js';

const DAY = 86_400_000;
const datesOf = (count) =>
  Array.from({length: count}, (_, i) => new Date((i % 40_000) * DAY).toISOString().slice(0, 10));

function perDate(parse, dates) {
  const start = performance.now();
  for (const date of dates) parse(date);
  return (performance.now() - start) / dates.length;
}

perDate(parseDate, datesOf(10_000)); // both warm
perDate(edtf, datesOf(200));
const own = perDate(parseDate, datesOf(1_000_000));
const other = perDate(edtf, datesOf(2000));
console.log(
  `\nA million plain dates: ${((own * 1e6) / 1000).toFixed(2)} s; edtf from npm takes ${(other / own).toFixed(0)} times as long a date`,
);

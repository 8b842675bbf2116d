// Compares the package's arithmetic of time zones with `Intl`, by brute force. Run it with different values of TZ: what
// it prints must always be the same. With `brief` only one zone is checked around its clock changes.
import assert from 'node:assert/strict';
import {compileTable, en, formatDate, parseDate, readDataset, renderSvg} from '../../../dist/core.js';
import {axisTicks} from '../../../dist/time/axis-ticks.js';
import {toInstant, toWall} from '../../../dist/time/zones.js';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kabul',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Europe/London',
  'Asia/Tehran',
];
const isBrief = process.argv.includes('brief');
const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    }),
  ]),
);

/** The local time of a zone, as ms since 1970 as if it were UTC, by `Intl` alone. */
function shown(time, zone) {
  const is = {};
  for (const {type, value} of clocks.get(zone).formatToParts(time)) is[type] = value;
  return Date.UTC(is.year, is.month - 1, is.day, is.hour, is.minute, is.second);
}

let seed = 9;
const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const between = (from, to) => Math.floor(from + random() * (to - from));

for (const zone of ZONES) {
  for (let i = 0; i < 200; i++) {
    const time = Math.floor(between(Date.UTC(1850, 0), Date.UTC(2040, 0)) / 1000) * 1000;
    assert.equal(toWall(time, zone), shown(time, zone), `${zone} at ${time}`);
  }
}

/** The instants at which the clocks of a zone change from the start of year `from` to that of `to`, to the minute. */
function changes(zone, from, to) {
  const found = [];
  const offset = (time) => shown(time, zone) - time;
  for (let day = Date.UTC(from, 0), before = offset(day); day < Date.UTC(to, 0); day += DAY) {
    const [last, after] = [before, offset(day + DAY)];
    before = after;
    if (last === after) continue;
    for (let time = day, earlier = last; time < day + DAY; time += MINUTE) {
      const later = offset(time + MINUTE);
      if (earlier !== later) found.push(time + MINUTE);
      earlier = later;
    }
  }
  return found;
}

/** The first instant at which the local time of a zone is `wall` or later, searched minute by minute. */
function firstShown(wall, zone) {
  // Start before any change, at the offset of the day before. In Apia the clocks once skipped a whole day.
  let time = wall - (shown(wall - DAY, zone) - (wall - DAY)) - (zone === 'Pacific/Apia' ? 26 : 2) * HOUR;
  while (shown(time, zone) < wall) time += MINUTE;
  return time;
}

const axis = (start, end, zone, more) =>
  axisTicks({
    start,
    end,
    zone,
    length: 1100,
    locale: 'en',
    spacing: 70,
    labelOffset: 4,
    measure: (label) => label.length * 6,
    ...more,
  });

/** The minutes of `[start, end)` with the local time of a zone, and whether a day begins. */
function minutesOf(start, end, zone) {
  const minutes = [];
  let latest = Math.floor(shown(Math.ceil(start / MINUTE) * MINUTE - MINUTE, zone) / DAY);
  for (let time = Math.ceil(start / MINUTE) * MINUTE; time < end; time += MINUTE) {
    const wall = shown(time, zone);
    const day = Math.floor(wall / DAY);
    minutes.push({time, wall, isNewDay: day > latest});
    latest = Math.max(day, latest);
  }
  return minutes;
}

const timesOf = (minutes) => minutes.map(({time}) => time).join();

for (const [zone, from, to] of [
  ['America/New_York', 2019, 2021],
  ['Europe/Berlin', 1980, 1982],
  ['Pacific/Chatham', 2020, 2021],
  ['Australia/Lord_Howe', 2020, 2021],
  ['America/St_Johns', 2010, 2011],
  ['America/Sao_Paulo', 2017, 2019],
  ['Africa/Casablanca', 2021, 2022],
  ['Pacific/Apia', 2011, 2012],
  ['Asia/Tehran', 2022, 2023],
].slice(0, isBrief ? 1 : undefined)) {
  for (const change of changes(zone, from, to)) {
    for (const wall of [-2, -1, -0.5, 0, 0.5, 1, 2].map(
      (hours) => Math.floor(shown(change, zone) / (30 * MINUTE)) * 30 * MINUTE + hours * HOUR,
    )) {
      assert.equal(
        toInstant(wall, zone),
        firstShown(wall, zone),
        `${zone}, ${new Date(wall).toISOString()} on its clocks`,
      );
    }
    for (const length of [5 * HOUR, 14 * HOUR, 40 * HOUR]) {
      const start = change - Math.floor(length / 2) + 7 * MINUTE;
      const {ticks, minor} = axis(start, start + length, zone);
      const minutes = minutesOf(start, start + length, zone);
      const wanted = [1, 5, 15, 30, 60, 180, 360, 720].map((count) =>
        timesOf(minutes.filter(({wall, isNewDay}) => wall % (count * MINUTE) === 0 || isNewDay)),
      );
      wanted.push(timesOf(minutes.filter(({isNewDay}) => isNewDay)));
      for (const times of [ticks.map(({time}) => time), minor]) {
        assert.ok(
          wanted.includes(times.join()),
          `${zone} around ${new Date(change).toISOString()}: ${times.map((time) => new Date(shown(time, zone)).toISOString()).join()}`,
        );
      }
      for (const {time, label} of ticks) {
        if (/^\d+:\d\d\s[AP]M$/.test(label))
          assert.equal(
            label,
            new Intl.DateTimeFormat('en', {timeZone: zone, hour: 'numeric', minute: '2-digit'}).format(time),
            zone,
          );
      }
    }
    const {ticks} = axis(change - 5 * DAY, change + 5 * DAY, zone);
    assert.equal(
      ticks.map(({time}) => time).join(),
      timesOf(minutesOf(change - 5 * DAY, change + 5 * DAY, zone).filter(({isNewDay}) => isNewDay)),
      `${zone}: days`,
    );
  }
}

// "local" is the zone that this process runs in; nothing else depends on it.
const local = compileTable(
  readDataset({timeZone: 'local', events: [{title: 'A', date: '2021-06-22T14:30Z'}]}).dataset,
).zone;
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
assert.equal(local, own === 'Etc/UTC' ? 'UTC' : own);

const morning = ['2001-09-11T08:46-04:00', '2001-09-11T20:30-04:00', '2001-09-11', '2001-09-11T09:03'];
const svgs = [undefined, 'America/New_York', 'Europe/Berlin', '+05:45'].map((timeZone) => {
  const {dataset, issues} = readDataset({
    ...(timeZone && {timeZone}),
    events: morning.map((date) => ({date, title: date})),
  });
  assert.deepEqual(issues, []);
  return renderSvg(dataset);
});
process.stdout.write(
  JSON.stringify({
    words: formatDate(parseDate(morning[0]), {locale: 'en', messages: en, length: 'long', zone: 'Asia/Kathmandu'}),
    svgs,
  }),
);

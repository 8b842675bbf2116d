// Files as people and programs write them: each event of them is shown, and each loss is told, with its place.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readFormat as minified} from '../../dist/demo/core.js';
import {fixtures, told} from '../support/formats/told.mjs';

const teller = fileURLToPath(new URL('../support/formats/told.mjs', import.meta.url));

const plain = (read) => JSON.parse(JSON.stringify(read));

/** Of each file: its events, as their dates and titles, and the codes and places of the issues. */
const EXPECTED = {
  'acled.csv': {
    events: ['2001-03-04 Armed clash, Town', '[2001-03-12..2001-03-18] Armed clash, Town', '2001-04 Armed clash, Town'],
    issues: ['not-carried-over line 1, column "year"'],
  },
  'ambiguous.csv': {events: ['1912-07-07 Three'], issues: ['ambiguous-date line 2, column "date"']},
  'broken.csv': {
    events: ['1901 The "great" fire', '1902 "Never closed', '1903 Fine', '1904 One', '1905 Fine too'],
    issues: [
      'bad-format line 2, column 6',
      'bad-format line 3, column 6',
      'bad-format line 5, column "column 4"',
      'bad-date line 7, column "Date"',
    ],
  },
  'calendar.ics': {
    title: 'Chronik, Verein',
    events: [
      '2023-07-07/2023-07-09 Sommerfest mit Tombola, Tanz und einer sehr langen Überschrift, die gefaltet ist',
      '2024-03-21T19:00+01:00/2024-03-21T20:30+01:00 Chorprobe',
      '2024-04-05T20:00+02:00/2024-04-05T21:00+02:00 Chorprobe (verlegt)',
      '2024-04-11T19:00+02:00/2024-04-11T20:30+02:00 Chorprobe',
      "2023-01-15T10:00+01:00 Winter by the calendar's own clocks",
      '2021-05-01 Maifeier',
      '2022-05-01 Maifeier',
      '2023-05-01 Maifeier',
      '2024-05-01 Maifeier',
      '2023-01-01T00:00 Mitternacht überall',
      '2023-06-01 Beitrag einziehen',
      '2023-06-02 Protokoll',
      '2023-03-03T12:00Z Abgeschnitten',
    ],
    issues: [
      'bad-format line 1',
      'bad-format line 106',
      'bad-date line 88, column 20',
      'not-carried-over line 103',
      'not-carried-over line 77, column 7',
      'not-carried-over line 39, column 18',
      'not-carried-over line 41, column 10',
      'not-carried-over line 51',
    ],
  },
  'exchange.ics': {
    title: 'Kalender',
    events: [
      '2024-07-01T10:00+02:00/2024-07-01T11:00+02:00 Redaktionsschluss',
      '2024-07-02T14:00+04:30/2024-07-02T15:00+04:30 Call with Kabul',
      '2024-12-10T09:00-05:00/2024-12-10T09:30-05:00 Briefing in New York',
      '2024-12-10T09:00 Rückruf',
    ],
    issues: ['bad-time-zone line 61, column 37', 'not-carried-over line 39, column 8'],
  },
  'records.json': {
    title: 'Flights',
    events: ['1903-12-17 First flight', '1909-07-25 Over the Channel', '1919-06-05 Over the ocean'],
    issues: ['bad-date $.results[3]["Flight Date"]', 'not-carried-over $.count'],
  },
  'german-excel.csv': {
    title: 'Chronik der Berliner Mauer',
    events: [
      '1961-08-13 Die Grenze wird geschlossen',
      '1963-06-26 Kennedy: "Ich bin ein Berliner"',
      '1987-06-12 Reagan am Brandenburger Tor',
      '1989-11-09 Die Mauer fällt',
    ],
    issues: [],
  },
  'periods.tsv': {
    events: [
      '1914/1918 First World War',
      '1921-05-01/1921-06-03 A strike',
      '1850~ Gold rush',
      '185X Railways',
      '-0043 Ides of March',
      '1968-21 Unrest',
      '17XX Enlightenment',
      '1945-05-12 Un jour',
      '[..1066] Saxon England',
    ],
    issues: [],
  },
  'simile.json': {
    events: [
      '1963-11-22T12:30:00-0600 Shots',
      'undefined Within four points',
      '[1950..1955] Some time in five years',
      '1960/1965 Five years',
      '-0500 Long ago',
      '1941-12-10 Month first',
    ],
    issues: ['bad-date $.events[6].start', 'not-carried-over $.wiki-url', 'not-carried-over $.events[1].color'],
  },
  'timelinejs-sheet.csv': {
    title: 'The Apollo programme',
    events: [
      '1967-01-27 Apollo 1 fire',
      '1968-12-21/1968-12-27 Apollo 8',
      '1969-07-20T20:17~ Landing',
      '1972 The last year',
    ],
    issues: [],
  },
  'timelinejs.json': {
    title: 'Rome',
    events: ['-0752-04-21 Founding', '-0508 The Republic', '-0263/-0240 First Punic War', '0079-08-24T13 Vesuvius'],
    issues: ['bad-date $.events[4].start_date.month', 'not-carried-over $.events[2].media.thumbnail'],
  },
  'ucdp-ged.csv': {
    events: [
      '2001-03-04 Government of A - Group B, Town',
      '[2001-04-02..2001-04-08] Government of A - Group B, Town',
      '2001-05-01/2001-05-31 Government of A - Group B, Town',
    ],
    issues: ['not-carried-over line 1, column "year"'],
  },
  'us-dates.csv': {
    events: [
      '1903-12-17 Kitty Hawk',
      '1927-05-21 Lindbergh lands in Paris',
      '1969-07-20 Moon landing',
      '2003-11-26 Last Concorde flight',
    ],
    issues: [],
  },
  'vis.json': {
    events: [
      '1903-03-23 Patent filed',
      '1903-12-17T10:35/1903-12-17T12:00 Flights',
      '1904-01-01 A box with an end',
      '1904-01-01T00:00:00Z By number',
    ],
    issues: [
      'bad-date $.items[5].start',
      'not-carried-over $.items[0].className',
      'not-carried-over $.items[0].content',
      'not-carried-over $.items[2].end',
      'not-carried-over $.groups[1].order',
    ],
  },
  'wikidata.json': {
    events: ['1066-10-20 Battle of Hastings', '-0043-03-13 Ides of March', 'undefined A cathedral', '1400~ Q5'],
    issues: [
      'missing $.results.bindings[5]',
      'guessed $.results.bindings[3].earliest',
      'guessed $.results.bindings[4].eventLabel',
    ],
  },
  'wikidata.csv': {
    events: ['1914-07-28/1918-11-11 World War I', '-0430/-0403 A war, long ago', '1945-05 Month'],
    issues: ['missing line 5', 'guessed line 3, column "start"'],
  },
  'wikidata.tsv': {events: ['1066-10-20 Schlacht bei Hastings', '-0216 Schlacht am "See"'], issues: ['missing line 4']},
  'wikidata-table.json': {events: ['1901 One', '1902-02-03 Two'], issues: ['guessed $[0].inception']},
  'projects.mw': {
    title: 'A century of things',
    events: [
      '-0049/0050 Around the turn',
      '-0284/-0246 A reign',
      '-0585 A fall',
      '1999/2004-05 Boom and bust',
      '2012-12 End of the world',
      '2022-12-25 Christmas',
      "2022-12-31/2023-01-02 New Years' stuff",
      '2022-02-22T16:27:08Z A more specific thing',
      '2024-09-03T10:00/2024-09-03T11:30 A talk in Old Town',
      '2024-09-05T11:30/2024-09-12T11:30 Follow-up',
      '2024-W05 A week',
      '2025 Done',
      '2026-01/.. Still going',
      '2024-01-31 Payday',
      '2024-03-31 Payday',
      '2024-05-31 Payday',
      '2024-05-06 Class',
      '2024-05-13 Class',
      '2024-05-20 Class',
    ],
    issues: ['bad-date line 42', 'bad-date line 43', 'not-carried-over line 7'],
  },
  'social.mmd': {
    title: 'Social media',
    events: [
      '1997 SixDegrees',
      'undefined Nothing happens at all',
      '2002 LinkedIn',
      '2004 Facebook',
      '2004 Google at 10:30',
      '2004 Orkut',
      '2005~ YouTube',
      'undefined Everything',
    ],
    issues: ['guessed line 11', 'guessed line 18', 'not-carried-over line 3'],
  },
};
EXPECTED['ucdp-ged-candidate.csv'] = EXPECTED['ucdp-ged.csv'];

describe('files of other formats', () => {
  it('are all expected here', () => assert.deepEqual(Object.keys(EXPECTED).sort(), fixtures));

  for (const [name, expected] of Object.entries(EXPECTED))
    it(`${name}: every event is read, and every loss is told`, () => {
      const {dataset, issues} = told(name);
      assert.deepEqual(
        dataset.events.map(({date, title}) => `${date.edtf} ${title}`),
        expected.events,
      );
      assert.deepEqual(
        issues.map(({code, path}) => `${code} ${path}`),
        expected.issues,
      );
      assert.equal(dataset.title, expected.title);
    });

  it('are read alike by minified code', () => {
    for (const name of fixtures) assert.deepEqual(plain(told(name, minified)), plain(told(name)), name);
  });

  it('say what else a row of UCDP tells', () => {
    const [first, second, third] = told('ucdp-ged.csv').dataset.events;
    const factsOf = ({facts}) => Object.fromEntries(facts.map(({name, value}) => [name, value]));
    assert.equal(first.group, 'State-based conflict');
    assert.deepEqual(first.place, {name: 'Town', lat: 34.5, lon: 69.2});
    assert.equal(factsOf(first).Deaths, '3–7');
    assert.equal(factsOf(first)['Deaths, best estimate: Group B'], '2');
    assert.deepEqual(
      first.attributions.map(({who, source}) => [who, source.title, source.published]),
      [
        ['Agency', 'Clash', '2001-03-05'],
        ['Paper', 'Clash, again', '2001-03-06'],
      ],
    );
    assert.equal(factsOf(second).Deaths, '4');
    assert.equal(factsOf(second)['Place known to'], 'the province');
    assert.equal(second.attributions[0].who, 'Police');
    assert.equal(factsOf(third).Summary, 'of several events');
  });

  let first;
  for (const TZ of ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham'])
    it(`are read alike on a machine in ${TZ}`, () => {
      const all = execFileSync(process.execPath, [teller], {env: {...process.env, TZ}, encoding: 'utf8'});
      assert.ok(all.includes('Kitty Hawk'));
      first ??= all;
      assert.equal(all, first);
    });
});

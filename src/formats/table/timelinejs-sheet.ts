import {going, mapping} from '../../data/steps.js';
import type {Era, Fact} from '../../data/types.js';
import {readingDates} from '../date-column.js';
import {textOf} from '../json-values.js';
import {slideStory} from '../slide-story.js';
import {SLIDE_KEYS} from '../timelinejs.js';
import {type ReadTitle, readTitle} from '../timelinejs-title.js';
import {type ReadSlide, slideDate, slideEvent} from '../timelinejs-slide.js';
import {plainHeader} from './column-words.js';
import {cellPlace, findingTable} from './find-table.js';
import {type Row, SOME_ROWS} from './parse-rows.js';
import type {ReadyLayout} from './ready-layout.js';
import {meantBy} from './named-columns.js';

/** The path in a slide of what a column says, by its header. */
const PATHS: Readonly<Record<string, string>> = {
  year: 'start_date.year',
  month: 'start_date.month',
  day: 'start_date.day',
  time: 'start_date.time',
  endyear: 'end_date.year',
  endmonth: 'end_date.month',
  endday: 'end_date.day',
  endtime: 'end_date.time',
  startdate: 'start_date',
  enddate: 'end_date',
  displaydate: 'display_date',
  headline: 'text.headline',
  text: 'text.text',
  media: 'media.url',
  mediacredit: 'media.credit',
  mediacaption: 'media.caption',
  mediathumbnail: 'media.thumbnail',
  alttext: 'media.alt',
  type: 'type',
  group: 'group',
  tag: 'group',
  background: 'background',
};

/** Whether the first header has been cleared, as happens to many: that of the year. */
const lacksYear = ([first, ...others]: readonly string[]) =>
  !first.trim() && ['month', 'day', 'endyear'].every((name) => others.some((each) => plainHeader(each) === name));

/** The spreadsheet of TimelineJS, as it is published: a row a slide, with the parts of its date in columns. */
export const timelineJsSheet: ReadyLayout = {
  name: 'timelinejs',
  fits: ([first]) => {
    const headers = new Set(first?.cells.map(plainHeader));
    return headers.has('headline') && (headers.has('year') || headers.has('startdate') || lacksYear(first.cells));
  },
  *reading(rows, map, issues) {
    const {headers, rows: body} = yield* findingTable(rows, issues);
    const paths = headers.map((header) => PATHS[plainHeader(header)]);
    if (lacksYear(rows[0].cells)) {
      paths[0] = PATHS['year'];
      issues.warn(
        cellPlace(rows[0].line, headers[0]),
        'guessed',
        'the first column has no header, and is read as "Year"',
      );
    }
    const headerOf = (path: string) =>
      headers[paths.findIndex((each) => each === path || each?.startsWith(`${path}.`))];
    // The guide of version 1 asks for the month first.
    const whole = new Map<string, readonly (string | undefined)[]>();
    for (const path of ['start_date', 'end_date']) {
      const column = paths.indexOf(path);
      if (column < 0) continue;
      const meant = meantBy(map, headers, column);
      const {dates, faults} = yield* readingDates(
        yield* mapping(body, ({cells}) => cells[column] ?? ''),
        meant.length ? meant : ['month first'],
      );
      for (const {index, code, message, given, accepted} of faults)
        issues.error(cellPlace(body[index].line, headers[column]), code, message, given, accepted);
      whole.set(path, dates);
    }
    const told: ReadSlide[] = [];
    const eras: Era[] = [];
    const lines: Record<'events' | 'eras', number[]> = {events: [], eras: []};
    let title: ReadTitle = {};
    const add = ({cells, line}: Row, i: number) => {
      const slide: Record<string, unknown> = {};
      const facts: Fact[] = [];
      cells.forEach((cell, column) => {
        const value = textOf(cell);
        const path = paths[column];
        if (value === undefined || column >= headers.length) return;
        if (path === undefined) facts.push({name: headers[column], value});
        else if (whole.has(path)) slide[path] = whole.get(path)![i];
        else setAt(slide, path, value);
      });
      for (const side of [slide.start_date, slide.end_date]) splitTime(side);
      const placeOf = (key: string) => cellPlace(line, headerOf(key.replace(/^\.|\.$/g, '')));
      const type = textOf(slide.type)?.toLowerCase();
      if (type === 'title') {
        title = readTitle(slide, issues, placeOf);
        return;
      }
      if (slide.start_date === undefined && whole.has('start_date') && cells[paths.indexOf('start_date')]?.trim())
        return;
      if (type === 'era') {
        const date = slideDate(slide, placeOf, issues);
        if (date === undefined) return;
        eras.push({title: textOf((slide.text as Record<string, unknown> | undefined)?.headline) ?? '', date});
        lines.eras.push(line);
        return;
      }
      const read = slideEvent(slide, placeOf, issues);
      if (!read) return;
      told.push(facts.length ? {...read, event: {...read.event, facts}} : read);
      lines.events.push(line);
    };
    yield* going(body, add, SOME_ROWS);
    const {step, ...words} = title;
    return {
      dataset: {...words, ...slideStory(step, told), ...(eras.length && {eras})},
      placeOf: (list, index, key) =>
        list === 'groups'
          ? undefined
          : cellPlace(lines[list][index], key === undefined ? undefined : headerOf(SLIDE_KEYS[key] ?? key)),
    };
  },
};

function setAt(slide: Record<string, unknown>, path: string, value: string): void {
  const [first, second] = path.split('.');
  if (second === undefined) slide[first] = value;
  else ((slide[first] ??= {}) as Record<string, unknown>)[second] = value;
}

/** Puts a time of day, such as `10:30` or `2:30 PM`, into its parts. */
function splitTime(side: unknown): void {
  if (typeof side !== 'object' || side === null || !('time' in side)) return;
  const {time} = side as {time: string};
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?\.?m?\.?$/i.exec(time);
  const parts = side as Record<string, unknown>;
  if (!found) return;
  delete parts.time;
  const [, hour, minute, second, half] = found;
  parts.hour = half ? String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)) : hour;
  parts.minute = minute;
  if (second) parts.second = second;
}

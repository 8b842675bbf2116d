import {LateFormat} from './late-format.js';

/** Calendars: iCalendar (RFC 5545), as calendar programs export and publish them. */
export const iCalendar = new LateFormat(
  {
    name: 'icalendar',
    mediaTypes: ['text/calendar', 'application/ics'],
    isJson: false,
    endings: ['ics', 'ical', 'ifb', 'icalendar'],
    sniff: ({text}) => /^\s*BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL)\s/i.test(text),
  },
  async () => (await import('./icalendar/read-calendar.js')).calendarReader,
);

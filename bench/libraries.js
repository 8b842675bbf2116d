// How each library is loaded, and how it shows some events in a page: what its own documentation says to do. `show`
// resolves when the library says that it has drawn; `view` shows a stretch of time, where a library can. Both run in
// the page, and so know nothing of this module.

const packages = '/bench/node_modules/';

/**
 * @typedef {{id: string, title: string, start: number, end?: number, date: string, group: string}} BenchEvent start,
 *   end: ms since 1970
 */

export const libraries = {
  'event-timeline': {
    modules: ['/dist/event-timeline.min.js'],
    show(host, events) {
      const timeline = document.createElement('event-timeline');
      timeline.style.height = '500px';
      timeline.events = events.map(({id, title, date, group}) => ({id, title, date, group}));
      host.append(timeline);
    },
    view(start, end) {
      document.querySelector('event-timeline').view = {start, end};
    },
  },
  'vis-timeline': {
    scripts: [`${packages}vis-timeline/standalone/umd/vis-timeline-graph2d.min.js`],
    styles: [`${packages}vis-timeline/styles/vis-timeline-graph2d.min.css`],
    show(host, events) {
      const items = events.map(({id, title, start, end, group}) => ({
        id,
        content: title,
        start: new Date(start),
        ...(end && {end: new Date(end)}),
        group,
      }));
      const groups = [...new Set(events.map(({group}) => group))].map((id) => ({id, content: id}));
      const data = [new globalThis.vis.DataSet(items), new globalThis.vis.DataSet(groups)];
      // By itself it draws the present week first, and its events with the next tick of its clock, a second later. A
      // page that knows this sets the window again once it has drawn: its best is what is measured.
      const timeline = (globalThis.shownTimeline = new globalThis.vis.Timeline(host, ...data, {height: 500}));
      return new Promise((resolve) => {
        requestAnimationFrame(() => {
          timeline.on('changed', resolve);
          timeline.setWindow(
            Math.min(...events.map(({start}) => start)),
            Math.max(...events.map(({start, end}) => end ?? start)),
            {animation: false},
          );
        });
      });
    },
    view(start, end) {
      globalThis.shownTimeline.setWindow(start, end, {animation: false});
    },
  },
  timelinejs: {
    scripts: [`${packages}@knight-lab/timelinejs/dist/js/timeline.js`],
    styles: [`${packages}@knight-lab/timelinejs/dist/css/timeline.css`],
    show(host, events) {
      const dateOf = (time) => {
        const date = new Date(time);
        return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
      };
      const slides = events.map(({id, title, start, end, group}) => ({
        unique_id: id,
        start_date: dateOf(start),
        ...(end && {end_date: dateOf(end)}),
        text: {headline: title, text: ''},
        group,
      }));
      const timeline = new globalThis.TL.Timeline(
        host,
        {events: slides},
        {script_path: `${location.origin}/bench/node_modules/@knight-lab/timelinejs/dist/js`, ga_property_id: null},
      );
      return new Promise((resolve) => timeline.on('ready', resolve));
    },
  },
};

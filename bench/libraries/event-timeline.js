// Event Timeline itself, from the bundle that its package exports.

/** From here on events are handed over in columns, where the element takes them. */
const MANY = 10_000;

export const library = {
  title: 'Event Timeline',
  draws: 'dots, bars, labels on poles or in lanes; a count where there is no room',
  setup: 'events as objects, their dates as texts; from 10,000 on as columns, if the element has that property',
  modules: ['/dist/event-timeline.min.js'],
  drag: {x: 760, y: 250},
  // It zooms with Ctrl only, so that the wheel scrolls the page; 9 px are 10 %.
  wheel: {x: 500, y: 250, deltaY: -9, ctrl: true},

  prepare({start, end, group, importance, groups, title, date}) {
    const lanes = groups.map((name) => ({id: name, title: name}));
    if (start.length >= MANY && 'columns' in document.createElement('event-timeline'))
      return {
        form: 'columns',
        columns: {start, end, precision: 'second', importance, title, ...(lanes.length && {group, groups: lanes})},
        lanes,
      };
    const events = Array.from(start, (_, i) => ({
      id: `e${i}`,
      title: title(i),
      date: date(i),
      importance: importance[i],
      ...(lanes.length && {group: lanes[group[i]].id}),
    }));
    return {form: 'events', events, lanes};
  },

  async show(host, {columns, events, lanes}) {
    const timeline = document.createElement('event-timeline');
    timeline.style.height = '500px';
    if (lanes.length) timeline.groupBy = 'group';
    if (columns) timeline.columns = columns;
    else timeline.events = events;
    host.append(timeline);
    await timeline.updateComplete;
    return timeline;
  },

  view(timeline, start, end) {
    timeline.view = {start, end};
  },

  /** Columns are given anew: they have no other way. */
  async add(timeline, {columns, events}, {time, title}) {
    if (columns) {
      const more = (column, value) => {
        const longer = new column.constructor(column.length + 1);
        longer.set(column);
        longer[column.length] = value;
        return longer;
      };
      timeline.columns = {
        ...columns,
        start: more(columns.start, time),
        end: more(columns.end, NaN),
        importance: more(columns.importance, 0.5),
        ...(columns.group && {group: more(columns.group, 0)}),
        title: (index) => (index < columns.start.length ? columns.title(index) : title),
      };
    } else {
      // As precise as the others: a first time of day among days would load more code and be read by a zone.
      const precise = new Date(time).toISOString();
      const date = events[0].date.includes('T') ? `${precise.slice(0, 19)}Z` : precise.slice(0, 10);
      const added = {id: 'added', title, date};
      timeline.add(events[0].group ? {...added, group: events[0].group} : added);
    }
    await timeline.updateComplete;
  },
};

// https://timeline.knightlab.com/docs/

const folder = '/bench/node_modules/@knight-lab/timelinejs/dist/';

const dateOf = (time) => {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};

export const library = {
  title: 'TimelineJS',
  version: '@knight-lab/timelinejs',
  draws: 'one event as a slide, and a box with its title for each event below, in rows',
  setup: 'no fonts to load; it begins with its first event, not with all of time',
  scripts: [`${folder}js/timeline.js`],
  styles: [`${folder}css/timeline.css`],
  drag: {x: 760, y: 440}, // the events below the slide
  // The wheel does not zoom; its buttons do, in ten steps.
  zoom({timeline}, step) {
    if (step % 6 === 0) timeline[step < 40 ? 'zoomIn' : 'zoomOut']();
  },

  prepare({start, end, group, groups, title}) {
    return {
      events: Array.from(start, (time, i) => ({
        unique_id: `e${i}`,
        start_date: dateOf(time),
        ...(end[i] > time && {end_date: dateOf(end[i])}),
        text: {headline: title(i), text: ''},
        ...(groups.length && {group: groups[group[i]]}),
      })),
    };
  },

  show(host, slides) {
    const timeline = new globalThis.TL.Timeline(host, slides, {
      script_path: `${location.origin}${folder}js`,
      font: null,
      ga_measurement_id: null,
    });
    return new Promise((resolve) => timeline.on('ready', () => resolve({timeline})));
  },

  add({timeline}, _input, {time, title}) {
    timeline.add({unique_id: 'added', start_date: dateOf(time), text: {headline: title, text: ''}});
  },
};

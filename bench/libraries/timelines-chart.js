// https://github.com/vasturiano/timelines-chart

export const library = {
  title: 'timelines-chart',
  version: 'timelines-chart',
  draws: 'lanes of bars; a title when one is pointed at; an overview',
  setup: 'without animations; a point is a bar of a thousandth of all time, as there are only stretches',
  scripts: ['/bench/node_modules/timelines-chart/dist/timelines-chart.min.js'],

  prepare({start, end, group, groups, title, first, last}) {
    const least = (last - first) / 1000;
    const lanes = (groups.length ? groups : ['Events']).map((label) => ({label, data: []}));
    for (let i = 0; i < start.length; i++) {
      const until = end[i] > start[i] ? end[i] : start[i] + least;
      lanes[group[i]].data.push({timeRange: [new Date(start[i]), new Date(until)], val: 0, labelVal: title(i)});
    }
    return [{group: '', data: lanes}];
  },

  show(host, data) {
    return new globalThis.TimelinesChart(host)
      .width(1000)
      .maxHeight(500)
      .useUtc(true)
      .zQualitative(false)
      .enableAnimations(false)
      .data(data);
  },

  // A drag chooses the stretch that is then shown; nothing pans or zooms step by step but its API.
  view(chart, start, end) {
    chart.zoomX([new Date(start), new Date(end)]);
  },

  add(chart, data, {time, title}) {
    const [{data: lanes}] = data;
    const [lane, ...others] = lanes;
    const added = {timeRange: [new Date(time), new Date(time + 86_400_000)], val: 0, labelVal: title};
    chart.data([{group: '', data: [{...lane, data: [...lane.data, added]}, ...others]}]);
  },
};

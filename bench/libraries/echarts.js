// https://echarts.apache.org/en/option.html#series-custom, set up as its example of many bars in lanes.

const COLUMNS = ['start', 'end', 'lane'];

/** The columns as one flat array, which it reads without making an object of each event. */
function flat({start, end, group}, count = start.length) {
  const values = new Float64Array(count * COLUMNS.length);
  for (let i = 0; i < start.length; i++) {
    const at = i * COLUMNS.length;
    values[at] = start[i];
    values[at + 1] = end[i] > start[i] ? end[i] : start[i];
    values[at + 2] = group[i];
  }
  return values;
}

function drawEvent(_params, api) {
  const [left, y] = api.coord([api.value(0), api.value(2)]);
  const [right] = api.coord([api.value(1), api.value(2)]);
  return {
    type: 'rect',
    shape: {x: left - 1, y: y - 5, width: Math.max(3, right - left), height: 10},
    style: {fill: '#5470c6'},
  };
}

export const library = {
  title: 'ECharts',
  version: 'echarts',
  draws: 'bars on a canvas; a title when one is pointed at',
  setup:
    'custom series, progressive, without animation, data as a typed array; it draws at every step of a drag, not ten times a second',
  scripts: ['/bench/node_modules/echarts/dist/echarts.min.js'],
  drag: {x: 760, y: 250},
  wheel: {x: 500, y: 250, deltaY: -9}, // always 10 %

  prepare: (events) => ({values: flat(events), events}),

  show(host, {values, events: {groups, title}}, {first, last}) {
    const chart = globalThis.echarts.init(host, null, {width: 1000, height: 500});
    const finished = new Promise((resolve) => chart.on('finished', resolve));
    chart.setOption({
      animation: false,
      useUTC: true,
      tooltip: {formatter: ({dataIndex}) => title(dataIndex)},
      grid: {left: 80, right: 20, top: 20, bottom: 40},
      xAxis: {type: 'time', min: first, max: last},
      yAxis: {type: 'category', data: groups.length ? groups : ['Events']},
      // Events that are out of view are left out; a span that begins before it and ends after it is not.
      dataZoom: {type: 'inside', filterMode: 'weakFilter', throttle: 0},
      series: {
        type: 'custom',
        dimensions: COLUMNS,
        encode: {x: [0, 1], y: 2},
        data: values,
        renderItem: drawEvent,
        clip: true,
        progressive: 5000,
        progressiveThreshold: 5000,
      },
    });
    return finished.then(() => ({chart}));
  },

  view({chart}, start, end) {
    chart.dispatchAction({type: 'dataZoom', startValue: start, endValue: end});
  },

  /** Its `appendData` is for other series; the data are set again. */
  add({chart}, {events}, {time}) {
    const data = flat(events, events.start.length + 1);
    data.set([time, time, 0], data.length - COLUMNS.length);
    const finished = new Promise((resolve) => chart.on('finished', resolve));
    chart.setOption({series: {data}});
    return finished;
  },
};

// https://github.com/leeoniya/uPlot: the floor. It draws bare points in a plane, faster than any other.

/** Its columns, in the order of time, which it asks for: s, and the lane. */
function sorted({start, group}) {
  const order = Uint32Array.from(start, (_, i) => i).sort((a, b) => start[a] - start[b]);
  return [Float64Array.from(order, (i) => start[i] / 1000), Float64Array.from(order, (i) => group[i])];
}

export const library = {
  title: 'uPlot',
  version: 'uplot',
  draws: 'bare points on a canvas: no spans, no titles',
  setup: 'points without lines, no legend; the data in the order of time, which it asks for',
  scripts: ['/bench/node_modules/uplot/dist/uPlot.iife.min.js'],
  styles: ['/bench/node_modules/uplot/dist/uPlot.min.css'],

  prepare: sorted,

  show(host, data, {groups}) {
    return new Promise((resolve) => {
      const points = {stroke: '#36c', paths: () => null, points: {show: true, size: 4}};
      new globalThis.uPlot(
        {
          width: 1000,
          height: 500,
          legend: {show: false},
          scales: {y: {range: [-1, Math.max(1, groups.length)]}},
          series: [{}, points],
          hooks: {draw: [(plot) => resolve(plot)]},
        },
        data,
        host,
      );
    });
  },

  // A drag chooses the stretch that is then shown; nothing pans or zooms step by step but its API.
  view(plot, start, end) {
    plot.setScale('x', {min: start / 1000, max: end / 1000});
  },

  add(plot, [times, lanes], {time}) {
    const at = times.findIndex((one) => one > time / 1000);
    const more = (column, value) => {
      const longer = new Float64Array(column.length + 1);
      longer.set(column.subarray(0, at));
      longer[at] = value;
      longer.set(column.subarray(at), at + 1);
      return longer;
    };
    plot.setData([more(times, time / 1000), more(lanes, 0)], false);
    plot.redraw();
  },
};

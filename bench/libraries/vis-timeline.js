// https://visjs.github.io/vis-timeline/docs/timeline/

/** From here on events that would overlap are drawn as one: what its maintainers advise where there are many. */
export const MANY = 1000;

const folder = '/bench/node_modules/vis-timeline/';

export const library = {
  title: 'vis-timeline',
  version: 'vis-timeline',
  draws:
    'a box with its title for each event, stacked until they leave the frame; with `cluster` one box for those that would overlap',
  setup:
    'from 1,000 on with `cluster`, without which 10,000 take over 20 s; its window set again after its first frame: left to itself it shows the present week for a second',
  scripts: [`${folder}standalone/umd/vis-timeline-graph2d.min.js`],
  styles: [`${folder}styles/vis-timeline-graph2d.min.css`],
  drag: {x: 760, y: 250},
  wheel: {x: 500, y: 250, deltaY: -50}, // 10 % too

  prepare({start, end, group, groups, title}) {
    return {
      items: Array.from(start, (time, i) => ({
        id: i,
        content: title(i),
        start: new Date(time),
        ...(end[i] > time && {end: new Date(end[i])}),
        ...(groups.length && {group: group[i]}),
      })),
      groups: groups.map((content, id) => ({id, content})),
    };
  },

  show(host, {items, groups}, {first, last}, cluster = items.length >= MANY ? {} : false) {
    const {DataSet, Timeline} = globalThis.vis;
    const data = [new DataSet(items), ...(groups.length ? [new DataSet(groups)] : [])];
    const timeline = new Timeline(host, ...data, {height: 500, cluster});
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        timeline.on('changed', () => resolve({timeline, items: data[0]}));
        timeline.setWindow(first, last, {animation: false});
      });
    });
  },

  view({timeline}, start, end) {
    timeline.setWindow(start, end, {animation: false});
  },

  add({timeline, items}, {groups}, {time, title}) {
    return new Promise((resolve) => {
      timeline.on('changed', resolve);
      items.add({id: 'added', content: title, start: new Date(time), ...(groups.length && {group: 0})});
    });
  },
};

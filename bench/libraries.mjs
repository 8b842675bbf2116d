// The libraries that are measured, by name. Each file of `libraries/` is loaded by its page too, and says
//
// - where it is another way to set up one of the others that is the same for fewer events: the number it is run `from`;
// - what is loaded: `modules`, `scripts`, `styles`; the `version` is that of the package of this name;
// - in words, what it `draws`, and how its `setup` differs from the plainest;
// - `prepare(events)`: the events in the form that its documentation asks for. That is not timed: it is the input;
// - `show(host, input, events)`: shows them, and resolves with a handle when the library says that it has drawn;
// - `view(handle, start, end)`: shows a stretch of time; where a library cannot, it is missing;
// - `add(handle, input, event)`: one event more;
// - `drag`, `wheel`: where in the page a reader does this, and how many px of the wheel zoom by 10 %. Where one is
//   missing, the library is moved by `view` in the same steps instead, or zoomed by `zoom(handle, step)`.
const NAMES = [
  'event-timeline',
  'vis-timeline',
  'vis-timeline-plain',
  'timelinejs',
  'timelines-chart',
  'echarts',
  'uplot',
];

export const libraries = Object.fromEntries(
  await Promise.all(NAMES.map(async (name) => [name, (await import(`./libraries/${name}.js`)).library])),
);

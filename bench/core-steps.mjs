// The steps from dates to a picture, without a browser. Each has what it `needs` made untimed, and then `run`s.
import {makeEvents} from './datasets.js';
import {importExported, root} from './package-exports.mjs';

const core = await importExported('event-timeline/core');
// A scene is exported whole. How long its plan takes, and how long a view of it, can be told apart only inside: these
// are the files of the package that are not exported and that this folder uses all the same.
const inside = (file) => import(new URL(`dist/${file}`, root));
const {ScenePlan} = await inside('scene/scene-plan.js');
const {flagsKind} = await inside('scene/flags-kind.js');
const {lanesKind} = await inside('scene/lanes-kind.js');
await flagsKind.loadDetail();

const WIDTH = 1000;
const DAY = 86_400_000;
/** Views that are drawn one after the other, as in a drag. */
const FRAMES = 20;

const secondsOf = (count) => Array.from({length: count}, (_, i) => makeText(i * 97_003, 19, 'Z'));
const daysOf = (count) => Array.from({length: count}, (_, i) => makeText((i % 40_000) * (DAY / 1000), 10, ''));
const makeText = (seconds, length, suffix) => `${new Date(seconds * 1000).toISOString().slice(0, length)}${suffix}`;

function authored(shape, count) {
  const {groups, group, title, date, importance, start} = makeEvents(shape, count);
  return Array.from(start, (_, i) => ({
    id: `e${i}`,
    title: title(i),
    date: date(i),
    importance: importance[i],
    ...(groups.length && {group: groups[group[i]]}),
  }));
}

const datasetOf = (shape, count) => core.readDataset(authored(shape, count)).dataset;

function tableOf(shape, count) {
  const dataset = datasetOf(shape, count);
  return {dataset, table: core.compileTable(dataset)};
}

const planOf = ({dataset, table}, kind, options = {}) =>
  new ScenePlan(dataset, table, kind, {
    width: WIDTH,
    leastHeight: 500,
    mostHeight: 500,
    measure: core.metricTable(16),
    messages: core.en,
    ...options,
  });

/** A quarter of all time, moved by as little as a drag does in a frame. */
function showFrame(plan, frame) {
  const {start, end} = plan.extent;
  const length = end - start;
  const from = start + length * (0.25 + (frame * 6 * 0.25) / WIDTH);
  plan.sceneAt({start: from, end: from + length / 4}, false);
}

function project(plan) {
  for (let frame = 1; frame <= FRAMES; frame++) showFrame(plan, frame);
}

/** A plan that has shown such a view once, for which it is refined. */
function refined(plan) {
  showFrame(plan, 0);
  return plan;
}

const edtfParser = async () => (await import('edtf')).default;
const inLanes = {groupBy: 'group'};

export const steps = {
  parseDays: {
    title: 'parse of dates, days',
    needs: daysOf,
    run: (dates) => dates.forEach((date) => core.parseDate(date)),
  },
  parseSeconds: {
    title: 'parse of dates, seconds',
    needs: secondsOf,
    run: (dates) => dates.forEach((date) => core.parseDate(date)),
  },
  edtfDays: {
    title: 'parse of dates, days, by `edtf` from npm',
    needs: async (count) => ({edtf: await edtfParser(), dates: daysOf(count)}),
    run: ({edtf, dates}) => dates.forEach((date) => edtf(date)),
  },
  read: {
    title: 'read of a dataset, even points',
    needs: (count) => authored('even', count),
    run: (events) => core.readDataset(events),
  },
  compile: {
    title: 'compile of the table',
    after: 'read',
    needs: (count) => datasetOf('even', count),
    run: (dataset) => core.compileTable(dataset),
  },
  planFlags: {
    title: 'plan of a picture, flags',
    after: 'compile',
    needs: (count) => tableOf('even', count),
    run: (data) => planOf(data, flagsKind).plan,
  },
  projectFlags: {
    title: 'project of a view, flags, a frame',
    after: 'planFlags',
    needs: (count) => refined(planOf(tableOf('even', count), flagsKind)),
    run: project,
    parts: FRAMES,
  },
  planLanes: {
    title: 'plan of a picture, lanes',
    after: 'compile',
    needs: (count) => tableOf('lanes', count),
    run: (data) => planOf(data, lanesKind, inLanes).plan,
  },
  projectLanes: {
    title: 'project of a view, lanes, a frame',
    after: 'planLanes',
    needs: (count) => refined(planOf(tableOf('lanes', count), lanesKind, inLanes)),
    run: project,
    parts: FRAMES,
  },
};

import {renderSvg, type SvgOptions} from '../core.js';
import {explainIssues} from '../data/explain-issues.js';
import type {Issue} from '../data/issue.js';
import {overrideAxis} from '../data/override-axis.js';
import type {Dataset} from '../data/types.js';
import {FONT_FAMILY} from '../render/scene-drawing.js';
import {crowdFaults} from '../scene/crowd-faults.js';
import type {GroupBy} from '../scene/lane-options.js';
import {ASKED_CROWD} from '../scene/layout-names.js';
import type {Call} from './arguments.js';
import {usageError} from './command-error.js';
import {languageFor} from './language.js';
import {renderPage} from './page.js';
import {drawPng} from './png.js';
import type {Make} from './write-files.js';

/** The default of `--pixel-ratio`: sharp on most screens. */
const PIXEL_RATIO = 2;

/** A picture of a dataset, in one of `PICTURES`. */
export const render: Make = async ({dataset}, format, call) => {
  const shown = withAxis(dataset, call);
  const words = await languageFor(dataset, call);
  if (format === 'html') return {content: renderPage(shown, words, call), issues: []};
  const fontFamily = call.text('font') ?? FONT_FAMILY;
  const svg = renderSvg(shown, {...svgOptions(call), ...words, fontFamily});
  const issues = unshown(shown, call);
  if (format === 'svg') return {content: svg, issues};
  const pixelRatio = call.size('pixel-ratio') ?? PIXEL_RATIO;
  return {content: await drawPng(svg, {pixelRatio, fontFamily, fontFiles: call.list('font-file')}), issues};
};

/** What the call or the dataset asks of a picture, but so many events are not shown by. A page says so itself. */
function unshown(dataset: Dataset, call: Call): Issue[] {
  const {length} = dataset.events;
  if (length <= ASKED_CROWD) return [];
  const asked = {
    layout: call.text('layout'),
    scale: call.text('scale'),
    groupBy: call.text('group-by') as GroupBy | undefined,
  };
  return crowdFaults(asked, dataset, length).map((issue) => ({...issue, path: issue.path.replace('@', '--')}));
}

/** The options of `renderSvg` that a call gives; their words are checked already. */
function svgOptions(call: Call): SvgOptions {
  const height = call.size('height');
  const given = {
    width: call.size('width'),
    leastHeight: height,
    mostHeight: height,
    layout: call.text('layout'),
    scale: call.text('scale'),
    groupBy: call.text('group-by'),
    laneOrder: call.text('lane-order'),
    axisDirection: call.text('axis-direction'),
    title: call.text('title'),
    scheme: call.text('theme'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/**
 * The dataset on the axis that the call asks for.
 * @throws CommandError for what is no date, or no zone.
 */
export function withAxis(source: Dataset, call: Call): Dataset {
  const {dataset, issues} = overrideAxis(source, {
    start: call.text('start') ?? '',
    end: call.text('end') ?? '',
    now: call.text('now') ?? '',
    timeZone: call.text('time-zone') ?? '',
    asOf: call.text('as-of') ?? '',
  });
  const [issue] = explainIssues(issues);
  if (issue) throw usageError(`--${issue.path.slice(1)}: ${issue.message}`);
  return dataset;
}

import {loadMessages, messagesFor, renderSvg, type SvgOptions} from '../core.js';
import {explainIssues} from '../data/explain-issues.js';
import {overrideAxis} from '../data/override-axis.js';
import type {Dataset} from '../data/types.js';
import {languages} from '../locales/registry.js';
import {FONT_FAMILY} from '../render/scene-to-svg.js';
import {canonicalLanguage} from '../time/intl-cache.js';
import {type Call, orList} from './arguments.js';
import {usageError} from './command-error.js';
import {renderPage} from './page.js';
import {drawPng} from './png.js';
import type {Make} from './write-files.js';

/** The default of `--pixel-ratio`: sharp on most screens. */
const PIXEL_RATIO = 2;

/** A picture of a dataset, in one of `PICTURES`. */
export const render: Make = async ({dataset}, format, call) => {
  const shown = withAxis(dataset, call);
  const language = languageOf(call.text('lang') ?? dataset.lang ?? 'en', call);
  await loadMessages(language);
  if (format === 'html') return {content: renderPage(shown, language, call), issues: []};
  const fontFamily = call.text('font') ?? FONT_FAMILY;
  const svg = renderSvg(shown, {...svgOptions(call), language, messages: messagesFor(language)!, fontFamily});
  if (format === 'svg') return {content: svg, issues: []};
  const pixelRatio = call.size('pixel-ratio') ?? PIXEL_RATIO;
  return {content: await drawPng(svg, {pixelRatio, fontFamily, fontFiles: call.list('font-file')}), issues: []};
};

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
function withAxis(source: Dataset, call: Call): Dataset {
  const {dataset, issues} = overrideAxis(source, {
    start: call.text('start') ?? '',
    end: call.text('end') ?? '',
    now: call.text('now') ?? '',
    timeZone: call.text('time-zone') ?? '',
  });
  const [issue] = explainIssues(issues);
  if (issue) throw usageError(`--${issue.path.slice(1)}: ${issue.message}`);
  return dataset;
}

/** The canonical tag of a language of which there are words; English words for data in another language. */
function languageOf(tag: string, call: Call): string {
  const language = canonicalLanguage(tag);
  if (languages().includes(language.split('-')[0])) return language;
  if (!call.has('lang')) return 'en';
  throw usageError(`--lang "${tag}": there are no words in it; expected ${orList(languages())}`);
}

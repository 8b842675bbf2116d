import {compileTable} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import type {TextMeasure} from '../layout/text-measure.js';
import {enPicture} from '../locales/en-picture.js';
import type {PictureMessages} from '../locales/messages.js';
import {buildScene} from '../scene/build-scene.js';
import type {SceneOptions} from '../scene/panorama.js';
import {metricTable} from './metric-table.js';
import {sceneToSvg, type SvgStyle} from './scene-to-svg.js';

/** How a picture that stands alone is made. */
export interface SvgOptions extends Partial<Omit<SceneOptions, 'measure' | 'messages'>>, SvgStyle {
  readonly messages?: PictureMessages;
  /** Measures texts in the picture's font; a table of Arial's widths where it is missing. */
  readonly measure?: TextMeasure;
}

const WIDTH = 1120;

/**
 * Draws a dataset as an SVG file that stands alone: with its own styles, a title, a summary and a legend, and the same
 * in words for those who do not see it. Runs anywhere, Node and workers included.
 */
export function renderSvg(dataset: Dataset, options: SvgOptions = {}): string {
  const measure = options.measure ?? metricTable();
  const scene = buildScene(dataset, compileTable(dataset), {width: WIDTH, messages: enPicture, ...options, measure});
  return sceneToSvg(scene, measure, options);
}

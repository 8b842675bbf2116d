import {compileTable} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import type {TextMeasure} from '../layout/text-measure.js';
import {enPicture} from '../locales/en-picture.js';
import type {PictureMessages} from '../locales/messages.js';
import {buildScene} from '../scene/build-scene.js';
import type {SceneOptions} from '../scene/scene-plan.js';
import {metricTable} from './metric-table.js';
import {SVG_PAD, type SvgStyle} from './scene-drawing.js';
import {sceneToSvg} from './scene-to-svg.js';

/** The options of `renderSvg`. */
export interface SvgOptions extends Partial<Omit<SceneOptions, 'measure' | 'messages' | 'width'>>, SvgStyle {
  /** The width of the whole file, px; 1120 where it is missing. */
  readonly width?: number;
  readonly messages?: PictureMessages;
  /** Measures texts in the picture's font; a table of Arial's widths where it is missing. */
  readonly measure?: TextMeasure;
}

/** The default width of the file, px. */
const WIDTH = 1120;

/**
 * Draws a dataset as a self-contained SVG file: with its own styles, a title, a summary, a legend, and a description in
 * words for those who do not see it. Runs anywhere, Node and workers included. It can be inlined in a page: its styles
 * apply to nothing else, and it has no ids.
 * @throws RangeError if a size is not a number from 0 on, or a colour is none.
 */
export function renderSvg(dataset: Dataset, options: SvgOptions = {}): string {
  const measure = options.measure ?? metricTable();
  const {width = WIDTH} = options;
  // An invalid width is passed on: the layout refuses it with an error that quotes it.
  const pictureWidth = width >= 0 ? Math.max(0, width - 2 * SVG_PAD) : width;
  const scene = buildScene(dataset, compileTable(dataset), {
    messages: enPicture,
    ...options,
    width: pictureWidth,
    measure,
  });
  return sceneToSvg(scene, measure, options);
}

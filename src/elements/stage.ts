import type {EventTable} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import {isSameView} from '../interaction/view-limits.js';
import type {View} from '../layout/time-scale.js';
import type {RefineFlags} from '../layout/flags/flags-plans.js';
import {canvasMeasure} from '../render/canvas-measure.js';
import {layoutFor, Panorama, type SceneOptions} from '../scene/panorama.js';
import type {Scene} from '../scene/scene.js';

/** What is staged, and all that its look is a function of besides the view. */
export interface StageInput extends Omit<SceneOptions, 'measure' | 'leastHeight' | 'mostHeight' | 'view'> {
  readonly dataset: Dataset;
  readonly table: EventTable;
  /** As the page has set it, px; undefined where the picture takes what it needs. */
  readonly height: number | undefined;
  /** Changes with the size and the face of the text. */
  readonly textVersion: number;
}

/** Where a long picture scrolls in a height that the page has set, px. */
const SCROLLBAR = 16;

/** Keeps the picture of a timeline: laid out anew when anything has changed that it is a function of, and else only shown another view of. */
export class Stage {
  panorama: Panorama | undefined;
  scene: Scene | undefined;
  /** Hangs more flags at finer scales, once there is what hangs them. */
  refine: RefineFlags | undefined;
  #key: readonly unknown[] = [];

  /** Lays out what there is to show, if that is not what is laid out. @param style - of the element, in which texts are measured. */
  layOut({dataset, table, height, textVersion, ...options}: StageInput, style: () => CSSStyleDeclaration): void {
    const key = [dataset, table, height, textVersion, ...Object.values(options)];
    if (!this.panorama || key.length !== this.#key.length || key.some((value, i) => value !== this.#key[i])) {
      this.#key = key;
      this.scene = undefined;
      const measure = canvasMeasure(style());
      const layout = layoutFor(options.layout, options.width, measure);
      this.panorama = new Panorama(dataset, table, {
        ...options, measure, layout, width: layout === 'vertical' && height !== undefined ? options.width - SCROLLBAR : options.width,
        ...(height !== undefined && {leastHeight: height, mostHeight: height}),
      });
    }
    if (!this.refine || this.panorama.isRefined) return;
    this.panorama.refine = this.refine;
    // The whole is not refined: it stays as it is drawn.
    if (this.scene && !isSameView(this.scene.view, this.panorama.extent)) this.scene = undefined;
  }

  /** Draws a view, unless it is what was drawn last. */
  show(view: View): void {
    const shown = this.scene?.view;
    if (this.panorama && (shown?.start !== view.start || shown.end !== view.end)) this.scene = this.panorama.sceneAt(view);
  }

  clear(): void {
    this.panorama = undefined;
    this.scene = undefined;
  }
}

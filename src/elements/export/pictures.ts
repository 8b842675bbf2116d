import type {ReactiveController} from 'lit';
import {quote} from '../../data/issue.js';
import {canvasMeasure} from '../../render/canvas-measure.js';
import {paintDrawing} from '../../render/paint-drawing.js';
import {type Drawing, drawScene, type SvgStyle} from '../../render/scene-drawing.js';
import {sceneToSvg} from '../../render/scene-to-svg.js';
import type {Scene} from '../../scene/scene.js';
import type {DataSource} from '../controllers/data-source.js';
import {prepare} from '../controllers/preparing.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {inSlices} from '../slices.js';
import {SceneCache} from '../timeline/scene-cache.js';
import {pictureColors} from './picture-colors.js';
import type {PictureOptions, PngOptions} from './picture-options.js';

/** How many pixels a px of the page has in a file, so that it is sharp on screens of today. */
const SCALE = 2;
/** What every browser of today paints: pixels along a side, and pixels in all (those of a phone). */
const MOST_ALONG = 16_384;
const MOST_PIXELS = 16_777_216;

/** Makes files of the picture of a timeline. */
export class Pictures {
  readonly #core: TimelineCore;
  readonly #data: Pick<DataSource, 'state'> | undefined;

  /** @param data - what is waited for while it loads; without it, nothing is. */
  constructor(core: TimelineCore, data?: Pick<DataSource, 'state'>) {
    this.#core = core;
    this.#data = data;
  }

  /** See `EventTimelineElement`. */
  async toSvg(options: PictureOptions = {}): Promise<string> {
    const scene = await this.#scene(options);
    return scene ? sceneToSvg(scene, canvasMeasure(this.#style), this.#svgStyle(options)) : '';
  }

  /**
   * See `EventTimelineElement`.
   * @param isFitted - makes the scale smaller where the picture would be too large, in place of throwing.
   */
  async toPng({scale = SCALE, ...options}: PngOptions = {}, isFitted = false): Promise<Blob> {
    if (!(scale > 0 && scale < Infinity))
      throw new RangeError(`${quote(scale)} is no scale: expected a number above 0`);
    const scene = await this.#scene(options);
    if (!scene) throw new DOMException('there is no picture: the timeline shows no events', 'InvalidStateError');
    const drawing = drawScene(scene, canvasMeasure(this.#style), this.#svgStyle(options));
    // Fonts that are on their way would be painted as others.
    await document.fonts.ready;
    const most = mostScale(drawing);
    const chosen = isFitted ? Math.min(scale, most) : scale;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(drawing.width * chosen);
    canvas.height = Math.round(drawing.height * chosen);
    const file = this.#paint(canvas, drawing) ? await new Promise<Blob | null>((done) => canvas.toBlob(done)) : null;
    if (file) return file;
    throw new RangeError(
      `a picture of ${canvas.width} × ${canvas.height} pixels is larger than this browser paints: a scale up to ${Math.floor(most * 100) / 100} works everywhere, or toSvg(), which has no limit`,
    );
  }

  /** Paints on a canvas; returns whether that could be done. */
  #paint(canvas: HTMLCanvasElement, drawing: Drawing): boolean {
    const context = canvas.getContext('2d');
    if (!context) return false;
    try {
      context.scale(canvas.width / drawing.width, canvas.height / drawing.height);
      paintDrawing(context, drawing, this.#core.timeline.shadowRoot!);
      // Some browsers do not say of a canvas that it is too large: it stays empty, or gives no file.
      return context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] > 0;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }

  get #style(): CSSStyleDeclaration {
    return getComputedStyle(this.#core.timeline);
  }

  #svgStyle({scheme}: PictureOptions): SvgStyle {
    const {timeline} = this.#core;
    return {...pictureColors(timeline.shadowRoot!, scheme), fontFamily: this.#style.fontFamily};
  }

  /** What is drawn, at rest; undefined where there is nothing. */
  async #scene({range = 'view'}: PictureOptions): Promise<Scene | undefined> {
    const {timeline, frame} = this.#core;
    await this.#loaded();
    if (frame.width <= 0 && timeline.isConnected) await this.#measure();
    // Files hold no images of other addresses: what is in them has no room for thumbnails.
    const isShown = this.#isPicture && !timeline.thumbnails;
    const cache = isShown ? this.#core.sceneCache : await this.#laidOut();
    const {scenePlan} = cache;
    const view = timeline.view;
    if (!scenePlan || !view) return undefined;
    const wanted = range === 'whole' ? scenePlan.extent : view;
    await inSlices(scenePlan.steps, new AbortController().signal);
    await prepare(scenePlan, wanted);
    return scenePlan.sceneAt(wanted);
  }

  /** Waits until the data are there, or cannot be: a load ends with an answer, or when none has come for too long. */
  async #loaded(): Promise<void> {
    const {timeline} = this.#core;
    await timeline.updateComplete;
    // What is taken out of its page loads no more.
    if (this.#data?.state.status !== 'loading' || !timeline.isConnected) return;
    await new Promise<void>((done) => {
      const watch: ReactiveController = {
        hostUpdated: () => {
          if (this.#data?.state.status !== 'loading') watch.hostDisconnected!();
        },
        hostDisconnected: () => {
          timeline.removeController(watch);
          done();
        },
      };
      timeline.addController(watch);
    });
    await timeline.updateComplete;
  }

  /**
   * Measures what no browser has told yet: it tells sizes with the next frame, which a busy page has late, and a page in
   * the background never.
   */
  async #measure(): Promise<void> {
    const {timeline, frame} = this.#core;
    frame.width = Number.parseFloat(getComputedStyle(timeline.renderRoot.querySelector('.ruler')!).width) || 0;
    timeline.requestUpdate();
    await timeline.updateComplete;
  }

  get #isPicture(): boolean {
    return !this.#core.timeline.renderRoot.querySelector<HTMLElement>('.stage')!.hidden;
  }

  /** Lays out the picture of what is read as a list or a table, or is shown with thumbnails. */
  async #laidOut(): Promise<SceneCache> {
    const {modules} = this.#core;
    const cache = new SceneCache(modules);
    const layOut = () => {
      const input = this.#core.sceneInput();
      if (input) cache.layOut({...input, adapt: undefined}, this.#style);
    };
    layOut();
    while (!cache.scenePlan && modules.isPending) {
      await modules.settled();
      layOut();
    }
    await cache.loadDetail();
    return cache;
  }
}

/** The largest scale at which every browser paints a picture. */
function mostScale({width, height}: {readonly width: number; readonly height: number}): number {
  return Math.min(MOST_ALONG / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}

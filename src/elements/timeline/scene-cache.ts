import {givenList, isMany} from '../../data/given-list.js';
import type {EventTable} from '../../data/event-table.js';
import {SCALE_NAMES, type ScaleName} from '../../data/scale-names.js';
import type {Dataset} from '../../data/types.js';
import {isSameView, type View} from '../../view/view.js';
import {lineBreaks, needsRules} from '../../layout/break-lines.js';
import {canvasMeasure} from '../../render/canvas-measure.js';
import {flagsKind} from '../../scene/flags-kind.js';
import type {GroupBy} from '../../scene/lane-options.js';
import type {LayoutKind} from '../../scene/layout-kind.js';
import type {TextMeasure} from '../../layout/text-measure.js';
import {layoutFor, type LayoutName} from '../../scene/layout-names.js';
import {eras} from '../../scene/eras.js';
import {scales} from '../../scene/scales.js';
import {ScenePlan, type SceneOptions} from '../../scene/scene-plan.js';
import type {Scene} from '../../scene/scene.js';
import {firstPicture} from '../controllers/late-rules.js';
import type {LazyModules} from '../controllers/lazy-modules.js';
import {type NextPlan, type ShownPlan, slicing} from './slicing.js';

/** What the scenes of a timeline are a function of, besides the view. */
export interface SceneCacheInput extends Omit<
  SceneOptions,
  'layout' | 'scale' | 'measure' | 'leastHeight' | 'mostHeight' | 'view'
> {
  readonly dataset: Dataset;
  readonly table: EventTable;
  /** As the page has set it, px; undefined where the picture takes what it needs. */
  readonly height: number | undefined;
  /** As the page asks for it; what is no layout is left to the width. */
  readonly layout: string;
  /** As the page asks for it; what is no scale is left to the dataset and the layout. */
  readonly scale: string;
  /** Makes another layout of it, with thumbnails; the same function every time. */
  readonly adapt?: ((kind: LayoutKind) => LayoutKind) | undefined;
  /** Changes with the size and the face of the text. */
  readonly textVersion: number;
}

/** Room for the scrollbar of a vertical picture in a height that the page has set, px. */
const SCROLLBAR = 16;

/** The usual size of text, px. */
const FONT_SIZE = 16;

/** The layouts that are loaded when they are first shown: what their modules export, by its name. */
const LATE_KINDS: Partial<Record<LayoutName, () => Promise<Partial<Record<`${LayoutName}Kind`, LayoutKind>>>>> = {
  crowd: () => import('../../scene/crowd-kind.js'),
  lanes: () => import('../../scene/lanes-kind.js'),
  tall: () => import('../../scene/tall-kind.js'),
  vertical: () => import('../../scene/vertical-kind.js'),
};

/** The layouts that are loaded: one that a timeline has loaded is there for all that draw it. */
export const kinds: Partial<Record<LayoutName, LayoutKind>> = {flags: flagsKind};

const loadEras = async () => (eras.marks = await import('../../scene/era-marks.js'));
/** Loads the scales of which axes are bent. */
export const loadScales = async () => (scales.bent = await import('../../scene/bent-scales.js'));

/**
 * Keeps the plan of a timeline's scenes and the scene that was drawn last: the plan is made anew only when something
 * has changed that it is a function of, a scene when the view has.
 */
export class SceneCache implements ShownPlan {
  scenePlan: ScenePlan | undefined;
  scene: Scene | undefined;
  /** The point from which positions are measured, once a view can be moved: see `Scene`. */
  originAt: ((plan: ScenePlan, view: View, before?: Scene) => Scene['origin']) | undefined;
  readonly #modules: LazyModules;
  /** What the plan was made from: the version of the text, dataset, table, and more. */
  key: readonly unknown[] = [];
  #measure: TextMeasure | undefined;
  #isDetailWanted = false;
  /** Whether nothing moved the view that was drawn last. */
  isAtRest = true;
  /** See `NextPlan`. */
  planOn: NextPlan['planOn'] | undefined;

  constructor(modules: LazyModules) {
    this.#modules = modules;
  }

  /**
   * Fetches, before there are data, the layout that they will have: the one that the page asks for, a crowd of so many, or
   * the vertical one in a window in which every timeline is vertical.
   * @param given - what the page has set.
   */
  foresee({layout, groupBy}: {readonly layout: string; readonly groupBy: GroupBy | ''}, given: unknown): void {
    const name = isMany(given)
      ? 'crowd'
      : layoutFor(layout, innerWidth / FONT_SIZE, {
          groupBy,
          length: givenList(given).length,
          dataset: {groups: givenList(given, 'groups') as Dataset['groups']},
        });
    this.#kind(name);
    if (name === 'vertical') this.#awaitsScales();
  }

  /**
   * Lays out what there is to show, if that is not what is laid out.
   * @param style - the computed style of the element: its font is that in which texts are measured.
   */
  layOut(
    {dataset, table, height, layout, scale, textVersion, ...options}: SceneCacheInput,
    style: CSSStyleDeclaration,
  ): void {
    firstPicture.abort();
    const key = [textVersion, dataset, table, height, layout, scale, ...Object.values(options)];
    if (!this.scenePlan || key.some((value, i) => value !== this.key[i])) {
      // What was measured for the plan before counts as long as the text looks the same.
      if (textVersion !== this.key[0]) this.#measure = canvasMeasure(style);
      const measure = this.#measure!;
      const asked = SCALE_NAMES.find((one) => one === scale) ?? dataset.scale ?? 'auto';
      const isBent = asked !== 'auto' && asked !== 'linear';
      const name = layoutFor(layout, options.width / measure.fontSize, {
        ...options,
        isBent,
        length: table.length,
        dataset,
      });
      // All are asked for, so that they are on their way together.
      const kind = this.#kind(name);
      // The labels of a crowd have one line.
      const awaitsBreaks = name !== 'crowd' && this.#awaitsBreaks(dataset, options.language);
      const needsScales = isBent || name === 'vertical';
      const awaitsEras = dataset.eras && this.#awaits('era-marks', eras.marks, loadEras);
      if ((needsScales && this.#awaitsScales()) || awaitsBreaks || awaitsEras || !kind) return this.clear();
      const next = {
        key,
        scene: undefined,
        planOn: (one: 'auto' | ScaleName = asked) =>
          new ScenePlan(dataset, table, options.adapt?.(kind) ?? kind, {
            ...options,
            measure,
            scale: one,
            width: options.width - (kind.along === 'y' && height ? SCROLLBAR : 0),
            leastHeight: height,
            mostHeight: height,
          }),
      };
      if (!slicing.plan?.(this, next, name, this.#modules)) Object.assign(this, next).scenePlan = next.planOn();
    }
    if (this.#isDetailWanted) void this.loadDetail();
  }

  /**
   * Loads what only views of a part of time need, of the layout that is shown now and of every one that is shown from
   * now on.
   */
  async loadDetail(): Promise<void> {
    this.#isDetailWanted = true;
    const kind = this.scenePlan?.kind;
    if (!kind?.loadDetail) return;
    await this.#modules.load(`${kind.name}-detail`, async () => {
      await kind.loadDetail!();
      // A view of all of time is not drawn again.
      if (!this.scene?.isWhole) this.scene = undefined;
    });
  }

  /** Draws a view, unless it is what was drawn last. @param isAtRest - whether nothing moves it. */
  show(view: View, isAtRest: boolean): void {
    if (this.scenePlan && (!this.scene || !isSameView(this.scene.view, view) || isAtRest !== this.isAtRest))
      this.scene = slicing.draw?.(this, view, isAtRest, this.#modules) ?? this.scenePlan.sceneAt(view, isAtRest);
    this.isAtRest = isAtRest;
  }

  /** The layout of a name; undefined while it is loading, and `flags` if it cannot be loaded. */
  #kind(name: LayoutName): LayoutKind | undefined {
    const kind = kinds[name];
    const take = async () => (kinds[name] = (await LATE_KINDS[name]!())[`${name}Kind`]);
    return this.#awaits(`${name}-kind`, kind, take) ? undefined : (kind ?? flagsKind);
  }

  /** Whether what makes other scales than a linear one is still to come. */
  #awaitsScales(): boolean {
    return this.#awaits('bent-scales', scales.bent, loadScales);
  }

  /** Whether what breaks titles and dates into lines is still to come. */
  #awaitsBreaks({events, compiled}: Dataset, language = ''): boolean {
    const isPlain = compiled || !events.some(({title}) => needsRules(title));
    return (
      (!isPlain || /^(ja|zh|yue|th|lo|km|my)\b/.test(language)) &&
      this.#awaits(
        'word-breaks',
        lineBreaks.rules,
        async () => (lineBreaks.rules = (await import('../../layout/word-breaks.js')).wordBreaks),
      )
    );
  }

  /** Whether a module that is not there yet is on its way; it is not if it cannot be loaded. */
  #awaits(name: string, module: unknown, take: () => Promise<unknown>): boolean {
    if (module || this.#modules.hasFailed(name)) return false;
    void this.#modules.load(name, take);
    return true;
  }

  clear(): void {
    this.scenePlan = this.scene = undefined;
  }
}

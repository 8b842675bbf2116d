import type {EventTable} from '../data/event-table.js';
import type {ScaleName} from '../data/scale-names.js';
import {rowOfEvent} from '../data/find-event.js';
import type {Steps} from '../data/steps.js';
import type {Dataset} from '../data/types.js';
import {eventsInView} from '../query/events-in-view.js';
import type {LayoutPlan} from '../layout/layout-plan.js';
import type {TextMeasure} from '../layout/text-measure.js';
import {timeExtent} from '../layout/time-extent.js';
import type {View} from '../view/view.js';
import type {Scale} from '../layout/scales/scale.js';
import type {PictureMessages} from '../locales/messages.js';
import {Wording} from './event-words.js';
import type {LaneOptions} from './lane-options.js';
import type {Described, LayoutKind} from './layout-kind.js';
import type {LayoutName} from './layout-names.js';
import {legendOf} from './legend.js';
import {eventAt, type SceneInput} from './scene-input.js';
import {eras} from './eras.js';
import type {Scene} from './scene.js';
import {type Point, Sheet} from './sheet.js';
import {languageDirection} from '../locales/language-direction.js';
import {timeDirection} from './text-direction.js';
import {wordedInput} from './worded-input.js';

/** What a scene is made of. */
export interface SceneOptions extends LaneOptions {
  /** px. */
  readonly width: number;
  /** Between these, in px, the picture takes what it needs; a page that sets a height sets both. */
  readonly leastHeight?: number | undefined;
  readonly mostHeight?: number | undefined;
  /** `auto`: where there is width for them lanes if events are grouped, else flags; else vertical. */
  readonly layout?: 'auto' | Exclude<LayoutName, 'crowd' | 'tall'>;
  /** The scale of time; where it is missing or `auto`, what the dataset says, or else what the layout chooses. */
  readonly scale?: 'auto' | ScaleName;
  /** The stretch of time that is laid out; all of it where it is missing. */
  readonly view?: View;
  readonly measure: TextMeasure;
  readonly messages: PictureMessages;
  /** The language in which dates and numbers are formatted; that of the messages where it is missing. */
  readonly language?: string;
  /** The direction of the words; that of the language where it is missing. */
  readonly direction?: 'ltr' | 'rtl';
  /**
   * The direction in which time runs along a horizontal axis; as readers of the language expect it where it is missing.
   */
  readonly axisDirection?: 'ltr' | 'rtl';
  /** The title of the whole; the dataset's own where it is missing. */
  readonly title?: string;
}

// In sizes of the text, so that larger text loses nothing.
const LEAST_HEIGHT = 7.5;
const MOST_HEIGHT = 40;

/**
 * All of time, laid out once for a size and shown a view at a time. What is shown is a function of data, size and view:
 * however a reader has come to a view, it looks the same.
 */
export class ScenePlan {
  /** All of time. */
  readonly extent: View;
  readonly wording: Wording;
  readonly table: EventTable;
  readonly kind: LayoutKind;
  /** Whether time, or what stands beside an axis that runs down, goes from right to left. */
  readonly mirrored: boolean;
  /** What its scenes are drawn from. */
  readonly input: SceneInput;
  /** Undefined where the axis is linear. */
  readonly scale: Scale | undefined;
  /** The height of what stands above the layout, px: the names of eras; 0 where the frame is too low for them. */
  readonly above: number;
  /**
   * What is left to do before it can be drawn. Who has time takes some steps of it; who asks for the plan, or for a scene,
   * has all that is left done at once.
   */
  readonly steps: Steps<void>;
  #plan: LayoutPlan | undefined;
  #frame: Omit<Scene, 'view' | 'isWhole' | 'periods' | 'origin' | 'marks' | 'items'> | undefined;

  /**
   * @param table - with at least one event.
   * @param kind - how time is laid out, whatever the options say.
   */
  constructor(dataset: Dataset, table: EventTable, kind: LayoutKind, options: Omit<SceneOptions, 'layout'>) {
    const {
      width,
      measure,
      messages,
      leastHeight = LEAST_HEIGHT * measure.fontSize,
      mostHeight = MOST_HEIGHT * measure.fontSize,
    } = options;
    const language = options.language ?? messages.locale;
    const direction = options.direction ?? languageDirection(language);
    // The axis stays where it is when events are hidden.
    this.extent = options.view ?? timeExtent(dataset, table.whole ?? table);
    this.wording = new Wording(dataset, messages, language, table);
    this.table = table;
    this.kind = kind;
    this.mirrored = (kind.along === 'x' ? (options.axisDirection ?? timeDirection(language)) : direction) === 'rtl';
    const size = {width, leastHeight, mostHeight};
    const linear = wordedInput(table, this.extent, this.wording, measure);
    this.scale = kind.scale(options.scale ?? dataset.scale ?? 'auto', linear, size);
    const input = this.scale?.bend(linear) ?? linear;
    this.input = {
      dataset,
      table,
      layout: input,
      wording: this.wording,
      mirrored: this.mirrored,
      direction,
      lanes: options,
      rowOf: (id) => rowOfEvent(dataset, table, id),
    };
    const above = (kind.along === 'x' && eras.marks?.eraHeight(this.input, size)) || 0;
    this.above = above;
    // oxlint-disable-next-line typescript/no-this-alias -- a generator has no `this` of its own
    const plan = this;
    this.steps = (function* () {
      const sizes = {width, leastHeight: leastHeight - above, mostHeight: mostHeight - above};
      const {height} = (plan.#plan = yield* kind.plan(input, sizes, plan.input));
      yield;
      const described = kind.described?.(plan.input) ?? allIn(plan.input);
      yield;
      const summary = plan.wording.summary(described.ends ?? described.events, described, plan.extent, table.total);
      yield;
      plan.#frame = {
        layout: kind.name,
        along: kind.along,
        scale: plan.scale?.name ?? 'linear',
        width,
        height: height + above,
        locale: plan.wording.language,
        direction,
        title: options.title || dataset.title || messages.timeline,
        summary: messages.join([
          summary,
          ...(plan.scale?.told(messages.scales) ?? []),
          ...(eras.marks?.eraTitles(plan.input) ?? []),
        ]),
        legend: legendOf(described, plan.input),
      };
    })();
  }

  /** In axis time: see `Scale`. On a linear scale that is time. */
  get plan(): LayoutPlan {
    while (!this.steps.next().done) {
      // all that is left
    }
    return this.#plan!;
  }

  /** A view in axis time: see `Scale`. */
  toAxis(view: View): View {
    return this.scale?.viewToAxis(view) ?? view;
  }

  /**
   * Draws a view.
   * @param view - in time.
   * @param isAtRest - whether nothing moves it.
   * @param origin - the point of the picture from which positions are measured, px.
   */
  sceneAt(view: View, isAtRest = true, origin: Point = [0, 0]): Scene {
    const input = this.input;
    const axisView = this.toAxis(view);
    const layout = this.plan.project(axisView, isAtRest);
    const sheet = new Sheet(this.#frame!.width, {...input, above: this.above, origin});
    eras.marks?.drawEras(sheet, layout, axisView, this);
    const items = this.kind.draw(sheet, layout, input);
    return {
      ...this.#frame!,
      view,
      isWhole: view.start <= this.extent.start && view.end >= this.extent.end,
      origin,
      periods: layout.ticks.filter(({label}) => label).map(({time}) => time),
      marks: sheet.marks,
      items,
    };
  }
}

/** All events of the extent: where there are not too many, these describe a picture. */
function allIn(input: SceneInput): Described {
  const {table} = input;
  const {within, before, after} = eventsInView(table, input.layout.extent);
  return {
    events: within.map((row) => eventAt(input, row)),
    groups: new Set(within.map((row) => table.group[row])),
    count: within.length,
    background: before.length + after.length,
  };
}

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

/** What the steps of a plan make; the last of it is what all of its scenes have. */
type Made = readonly [
  input: SceneInput,
  above: number,
  plan: LayoutPlan,
  frame: Omit<Scene, 'view' | 'isWhole' | 'periods' | 'origin' | 'marks' | 'items'>,
];

/**
 * All of time, laid out once for a size and shown a view at a time. What is shown is a function of data, size and view:
 * however a reader has come to a view, it looks the same.
 */
export class ScenePlan {
  /** All of time. */
  readonly extent: View;
  readonly kind: LayoutKind;
  /**
   * What is left to do before it can be drawn. Who has time takes some steps of it; who asks for the plan, or for a scene,
   * has all that is left done at once.
   */
  readonly steps: Steps<void>;
  #made: Made | undefined;

  /**
   * @param table - with at least one event.
   * @param kind - how time is laid out, whatever the options say.
   * @param options - of which `scale` is the one that is asked for by the page or the dataset.
   */
  constructor(dataset: Dataset, table: EventTable, kind: LayoutKind, options: Omit<SceneOptions, 'layout'>) {
    const {
      width,
      measure,
      messages,
      // In sizes of the text, so that larger text loses nothing.
      leastHeight = 7.5 * measure.fontSize,
      mostHeight = 40 * measure.fontSize,
    } = options;
    const language = options.language ?? messages.locale;
    const direction = options.direction ?? languageDirection(language);
    // The axis stays where it is when events are hidden.
    this.extent = options.view ?? timeExtent(dataset, table.whole ?? table);
    const wording = new Wording(dataset, messages, language, table);
    this.kind = kind;
    const mirrored = (kind.along === 'x' ? (options.axisDirection ?? timeDirection(language)) : direction) === 'rtl';
    const size = {width, leastHeight, mostHeight};
    const linear = wordedInput(table, this.extent, wording, measure);
    // oxlint-disable-next-line typescript/no-this-alias -- a generator has no `this` of its own
    const plan = this;
    this.steps = (function* () {
      const scale = yield* kind.scale(options, linear, size);
      const input: SceneInput = {
        dataset,
        table,
        layout: scale?.bend(linear) ?? linear,
        wording,
        mirrored,
        direction,
        lanes: options,
        rowOf: (id) => rowOfEvent(dataset, table, id),
      };
      const above = (kind.along === 'x' && eras.marks?.eraHeight(input, size)) || 0;
      const layoutPlan = yield* kind.plan(
        input.layout,
        {width, leastHeight: leastHeight - above, mostHeight: mostHeight - above},
        input,
      );
      yield;
      const described = kind.described?.(input) ?? allIn(input);
      yield;
      const summary = wording.summary(described.ends ?? described.events, described, plan.extent, table.total);
      yield;
      plan.#made = [
        input,
        above,
        layoutPlan,
        {
          layout: kind.name,
          along: kind.along,
          scale: scale?.name ?? 'linear',
          width,
          height: layoutPlan.height + above,
          locale: wording.language,
          direction,
          title: options.title || dataset.title || messages.timeline,
          summary: messages.join([
            summary,
            ...(scale?.told(messages.scales) ?? []),
            ...(eras.marks?.eraTitles(input) ?? []),
          ]),
          legend: legendOf(described, input),
        },
      ];
    })();
  }

  get #done(): Made {
    while (!this.steps.next().done) {
      // all that is left
    }
    return this.#made!;
  }

  /** What its scenes are drawn from. */
  get input(): SceneInput {
    return this.#done[0];
  }

  /** Undefined where the axis is linear, and where each section chooses its own: see `LayoutPlan.axisOf`. */
  get scale(): Scale | undefined {
    return this.input.layout.scale;
  }

  /** The height of what stands above the layout, px: the names of eras; 0 where the frame is too low for them. */
  get above(): number {
    return this.#done[1];
  }

  /** In axis time: see `Scale`. On a linear scale that is time. */
  get plan(): LayoutPlan {
    return this.#done[2];
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
    const [input, above, plan, frame] = this.#done;
    const axisView = this.toAxis(view);
    const layout = plan.project(axisView, isAtRest);
    const sheet = new Sheet(frame.width, {...input, above, origin});
    eras.marks?.drawEras(sheet, layout, axisView, this);
    const items = this.kind.draw(sheet, layout, input);
    return {
      ...frame,
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
  const {within} = eventsInView(table, input.layout.extent);
  return {
    events: within.map((row) => eventAt(input, row)),
    groups: new Set(within.map((row) => table.group[row])),
    count: within.length,
    background: table.length - within.length,
  };
}

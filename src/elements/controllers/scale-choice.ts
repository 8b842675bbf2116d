import type {ReactiveController} from 'lit';
import type {ScaleName} from '../../data/scale-names.js';
import {isCrowd} from '../../scene/crowd-grouping.js';
import {scales} from '../../scene/scales.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {stopsOf} from '../../scene/scene-stops.js';
import type {DatasetEvent} from '../../data/types.js';
import {inSlices} from '../slices.js';
import {whenIdle} from '../when-idle.js';
import type {Announcer} from './announcer.js';
import {loadScales} from '../timeline/scene-cache.js';
import {lineageOf} from './lineage.js';
import type {TimelineCore} from './timeline-core.js';

/** Another scale is offered where it has this many times as many labels. */
const GAIN = 1.2;
/** Those that may be offered. An earlier one is, unless a later one has more labels than it by more than a few. */
const OTHERS = ['folded', 'even', 'log'] as const;
const FEW = 3;

/** The scale of time that a reader has chosen, and the one that is offered. */
export class ScaleChoice implements ReactiveController {
  /** What the reader has chosen; undefined where it is left to the page. */
  chosen: ScaleName | undefined;
  readonly #core: TimelineCore;
  readonly #announcer: Announcer;
  /** The scale that the reader has left for true distances. */
  #left: ScaleName | undefined;
  /** The plan for which other scales are looked at, or have been, and the one that was found. */
  #asked: ScenePlan | undefined;
  #better: ScaleName | undefined;
  #looking: AbortController | undefined;
  #events: readonly DatasetEvent[] = [];

  constructor(core: TimelineCore, announcer: Announcer) {
    this.#core = core;
    this.#announcer = announcer;
  }

  /** The scale that a button leads to: a linear one from any other, and back; undefined where none is better. */
  get offered(): ScaleName | undefined {
    const {scene} = this.#core.sceneCache;
    if (scene && scene.scale !== 'linear') return 'linear';
    return this.#left ?? this.#better;
  }

  /** Whether the button must be there, whatever controls the page asks for: not all is as far apart as it was. */
  get isNeeded(): boolean {
    const {scene} = this.#core.sceneCache;
    return this.chosen !== undefined || (scene !== undefined && scene.scale !== 'linear');
  }

  /** Shows the scale that is offered, and says which. */
  choose(): void {
    const {offered} = this;
    if (!offered) return;
    const {sceneCache, timeline, language} = this.#core;
    this.#left = offered === 'linear' ? sceneCache.scene!.scale : undefined;
    this.chosen = offered;
    this.#announcer.announce(language.messages.scales[offered]);
    timeline.requestUpdate();
  }

  /** Looks for a better scale once all is drawn that is asked for, if labels are missing and a reader could choose it. */
  hostUpdated(): void {
    const {timeline, sceneCache} = this.#core;
    const {scenePlan, scene} = sceneCache;
    if (!scenePlan || scenePlan === this.#asked || !timeline.hasControl('toolbar')) return;
    this.#asked = scenePlan;
    this.#looking?.abort();
    const before = this.#events;
    this.#events = timeline.events;
    // Where a feed changes the events, the answer stays: each would take as long as the picture itself.
    if (before !== timeline.events && lineageOf(before) === lineageOf(timeline.events)) return;
    this.#better = undefined;
    if (
      scene?.scale !== 'linear' ||
      isCrowd(scene.layout) ||
      this.#left ||
      !scene.items.some(({kind}) => kind === 'more')
    )
      return;
    this.#looking = new AbortController();
    void this.#compare(scenePlan, this.#looking.signal);
  }

  /** Compares how many labels a plan has with how many the same events would have on the other scales. */
  async #compare(scenePlan: ScenePlan, signal: AbortSignal): Promise<void> {
    const {timeline, sceneCache, modules} = this.#core;
    await idle();
    if (signal.aborted) return;
    await Promise.all([modules.load('bent-scales', loadScales), sceneCache.loadDetail()]);
    if (!scales.bent) return;
    const found: {readonly name: ScaleName; readonly labels: number}[] = [];
    for (const name of OTHERS) {
      // To lay out another picture takes as long as the first one took: what a reader does meanwhile comes first.
      await idle();
      const plan = signal.aborted ? undefined : sceneCache.planOn?.(name);
      if (!plan) return;
      await inSlices(plan.steps, signal);
      if (signal.aborted) return;
      found.push({name, labels: labelCount(plan)});
    }
    const most = Math.max(...found.map(({labels}) => labels));
    const wanted = GAIN * labelCount(scenePlan);
    this.#better = found.find(({labels}) => labels >= most - FEW && labels > wanted)?.name;
    if (this.#better) timeline.requestUpdate();
  }
}

/** Waits until the page is idle. */
const idle = (): Promise<void> => new Promise((resolve) => whenIdle(resolve));

/** How many events have labels while all of time is shown. */
function labelCount(plan: ScenePlan): number {
  return stopsOf(plan, plan.extent).filter(({key}) => plan.input.rowOf(key) !== undefined).length;
}

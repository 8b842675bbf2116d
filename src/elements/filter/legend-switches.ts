import {html, type TemplateResult} from 'lit';
import {OCCURRENCES, STATUSES} from '../../data/event-states.js';
import {NO_GROUP} from '../../data/event-table.js';
import {isInView} from '../../query/events-in-view.js';
import type {EventFilter} from '../../data/types.js';
import {type Facet, type KnownFilter, readFilter} from '../../query/filter/filter.js';
import {knownFilterIndex} from '../../query/filter/filter-index.js';
import type {Described} from '../../scene/layout-kind.js';
import {legendOf} from '../../scene/legend.js';
import type {LegendEntry} from '../../scene/scene.js';
import {eventAt, type SceneInput} from '../../scene/scene-input.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {adoptStyles} from '../adopt-styles.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {TimelineFilterEvent} from '../events/timeline-filter-event.js';
import {memoize} from '../memoize.js';
import {legendSwitchStyles} from './legend-switch-styles.js';

/** So many events, those that matter most, say what marks there are. */
const MOST_DESCRIBED = 500;

/** What a mark of the legend stands for: values of a facet. */
const STATES: Readonly<Record<string, {readonly facet: Facet; readonly values: readonly string[]}>> = {
  hollow: {facet: 'occurrence', values: ['planned', 'postponed', 'unknown']},
  crossed: {facet: 'occurrence', values: ['cancelled']},
  dashed: {facet: 'status', values: ['claimed', 'disputed', 'unknown', 'retracted', 'false']},
};

/** Entries of the legend as switches: each turns the events of a group, or of some states, on and off by the filter. */
export class LegendSwitches {
  readonly #core: TimelineCore;
  readonly #describe = memoize<Described>();
  readonly #explain = memoize<readonly LegendEntry[]>();
  /** The last picture of all events. */
  #seen: {readonly plan: ScenePlan; readonly legend: readonly LegendEntry[]} | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
    adoptStyles(core.timeline, [legendSwitchStyles]);
  }

  /** The legend of all events: what is off could not be turned on again otherwise. */
  get entries(): readonly LegendEntry[] | undefined {
    const {scenePlan, scene} = this.#core.sceneCache;
    if (!scenePlan || !scene) return undefined;
    const {whole} = scenePlan.input.table;
    if (!whole) {
      this.#seen = {plan: scenePlan, legend: scene.legend};
      return scene.legend;
    }
    // That of the same events before some were hidden.
    if (this.#seen && isOfSame(this.#seen.plan, scenePlan)) return this.#seen.legend;
    const input = {...scenePlan.input, table: whole};
    const described = this.#describe([whole, scenePlan.extent], () => describe(input, scenePlan.extent));
    return this.#explain([scenePlan, described], () => legendOf(described, input));
  }

  /** An entry as a switch; undefined where it stands for nothing that can be chosen. */
  render(entry: LegendEntry, words: TemplateResult): TemplateResult | undefined {
    const switched = this.#meant(entry);
    if (!switched) return undefined;
    const {chosen, own} = switched;
    const on = own.filter((value) => chosen.includes(value)).length;
    const pressed = on === own.length ? 'true' : on ? 'mixed' : 'false';
    return html`<button class="legend-switch" part="legend-switch" type="button" aria-pressed=${pressed}
      @click=${() => this.#toggle(entry)}>${words}</button>`;
  }

  /** The facet that an entry stands for: all its values, those that are on, and those of the entry. */
  #meant({mark, key}: LegendEntry) {
    const {timeline} = this.#core;
    const {data} = timeline;
    const state =
      mark === 'group' ? {facet: 'group' as const, values: [key.slice('group '.length)]} : STATES[mark ?? ''];
    if (!state || !data) return undefined;
    const {facet} = state;
    const all =
      knownFilterIndex(data)?.valuesOf(facet) ??
      {group: [...data.groups.map(({id}) => id), ''], occurrence: OCCURRENCES, status: STATUSES}[facet as 'group'];
    const own = state.values.filter((value) => all.includes(value));
    return own.length ? {facet, all, own, chosen: this.#known[facet] ?? all} : undefined;
  }

  /** The filter that is on; that of a function has no parts. */
  get #known(): KnownFilter {
    const {filter} = this.#core.timeline;
    return filter && typeof filter !== 'function' ? readFilter(filter).filter : {};
  }

  #toggle(entry: LegendEntry): void {
    const switched = this.#meant(entry);
    if (!switched) return;
    const {facet, all, own, chosen} = switched;
    const {timeline} = this.#core;
    const isOn = own.some((value) => chosen.includes(value));
    const values = all.filter((value) => (own.includes(value) ? !isOn : chosen.includes(value)));
    const {[facet]: _, ...others} = this.#known;
    // Where nothing were left, all is shown again: a picture of nothing is no answer to anything.
    const next: EventFilter = values.length && values.length < all.length ? {...others, [facet]: values} : others;
    const filter = Object.keys(next).length ? next : undefined;
    timeline.filter = filter;
    timeline.dispatchEvent(new TimelineFilterEvent(filter));
  }
}

/** Whether what all events look like is said in the same words. */
function isOfSame(all: ScenePlan, some: ScenePlan): boolean {
  return (
    all.input.table === some.input.table.whole &&
    all.input.dataset === some.input.dataset &&
    all.extent.start === some.extent.start &&
    all.extent.end === some.extent.end &&
    all.input.wording.messages === some.input.wording.messages &&
    all.input.wording.language === some.input.wording.language
  );
}

/** The events that describe all there is: all of them, or, of many, those that matter most, with all groups. */
function describe(input: SceneInput, extent: View): Described {
  const {table: whole} = input;
  const {importance, group} = whole;
  const groups = new Set<number>();
  // In its first half the greatest so far, in its second what has come since they were sorted.
  const best = new Float32Array(2 * MOST_DESCRIBED);
  let [count, kept, least] = [0, 0, -Infinity];
  for (let row = 0; row < whole.length; row++) {
    if (!isInView(whole, row, extent)) continue;
    count++;
    if (group[row] !== NO_GROUP) groups.add(group[row]);
    if (importance[row] < least) continue;
    if (kept === best.length) {
      best.sort().copyWithin(0, MOST_DESCRIBED);
      kept = MOST_DESCRIBED;
      [least] = best;
    }
    best[kept++] = importance[row];
  }
  const sorted = best.subarray(0, kept).sort();
  least = sorted[Math.max(0, kept - MOST_DESCRIBED)];
  const rows: number[] = [];
  for (let row = 0; row < whole.length && rows.length < MOST_DESCRIBED; row++)
    if (importance[row] >= least && isInView(whole, row, extent)) rows.push(row);
  const events = rows.map((row) => eventAt(input, row));
  return {events, count, background: whole.length - count, groups};
}

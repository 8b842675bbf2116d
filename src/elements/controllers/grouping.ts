import type {EventTable} from '../../data/event-table.js';
import {type Issue, quote} from '../../data/issue.js';
import type {DatasetEvent} from '../../data/types.js';
import type {Messages} from '../../locales/messages.js';
import {hasCrowdLanes} from '../../scene/crowd-grouping.js';
import {laneKey} from '../../scene/lane-groups.js';
import {GROUP_FIELDS, type GroupBy, groupingOf, type LaneOptions} from '../../scene/lane-options.js';
import {ASKED_CROWD} from '../../scene/layout-names.js';
import {memoize} from '../memoize.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';
import {asksFor} from './asks-for.js';
import type {Announcer} from './announcer.js';
import type {Collapsing} from './collapsing.js';
import {lineageOf} from './lineage.js';
import type {TimelineCore} from './timeline-core.js';

/** What a reader can choose: no grouping, a field of events, or the function of the page. */
export type GroupingName = 'none' | (typeof GROUP_FIELDS)[number] | 'own';

/** Of what is asked of a source. */
const ASKED: readonly GroupingName[] = ['none', 'group'];
/** A choice tells events apart where they have so many values at least. */
const VALUES_LEAST = 2;

/**
 * What events are grouped by in picture, list and table: what the reader has chosen, else what the page asks for. New
 * data, and another grouping by the page, take the choice back.
 */
export class Grouping {
  readonly #core: TimelineCore;
  readonly #announcer: Announcer;
  readonly #collapsing: Collapsing;
  readonly #messages: () => Messages;
  readonly #offer = memoize<readonly GroupingName[]>();
  readonly #check = memoize<Issue | undefined>();
  /** What the reader has chosen, for which data, and in place of what. */
  #choice: {readonly name: GroupingName; readonly lineage: object; readonly asked: GroupingName} | undefined;

  constructor(core: TimelineCore, announcer: Announcer, collapsing: Collapsing, messages: () => Messages) {
    this.#core = core;
    this.#announcer = announcer;
    this.#collapsing = collapsing;
    this.#messages = messages;
  }

  /** What events are grouped by now. */
  get current(): GroupingName {
    return this.#chosen ?? this.#pages;
  }

  /** The names that a reader can choose from; none unless the page allows it and there are at least two. */
  get offered(): readonly GroupingName[] {
    const {timeline} = this.#core;
    const {events, data, table} = timeline;
    if (!asksFor(timeline, 'grouping')) return [];
    if (table?.isPartial) return data && data.groups.length > 1 && hasCrowdLanes(data, 'group') ? ASKED : [];
    const asked = this.#pages;
    const names = this.#offer([events, asked], () => [
      'none',
      // Columns are looked through for their groups: all else only events tell, which are not made for that.
      ...GROUP_FIELDS.filter(
        (field) =>
          field === asked ||
          (data?.compiled ? field === 'group' && table !== undefined && hasGroups(table) : hasValues(events, field)),
      ),
      ...(asked === 'own' ? (['own'] as const) : []),
    ]);
    return names.length > 1 ? names : [];
  }

  /** As the attribute `group-by` has it. */
  get groupBy(): GroupBy | '' {
    const {groupBy} = this.#core.timeline;
    const chosen = this.#chosen;
    return chosen === undefined || chosen === 'own' ? groupBy : chosen === 'none' ? '' : chosen;
  }

  /** The layout of the picture: one that shows groups for events that the reader has grouped, and no lanes for others. */
  get layout(): TimelineAttributes['layout'] {
    const {layout} = this.#core.timeline;
    const chosen = this.#chosen;
    if (chosen === undefined) return layout;
    return layout === (chosen === 'none' ? 'lanes' : 'flags') ? 'auto' : layout;
  }

  /** The lanes of list and table; undefined where events are not grouped. */
  get lanes(): LaneOptions | undefined {
    const {laneOrder} = this.#core.timeline;
    return this.current === 'none' ? undefined : {groupBy: this.groupBy || undefined, laneOrder};
  }

  /** That the function of the page throws, by which events are grouped; undefined where it does not, or is none. */
  get issue(): Issue | undefined {
    const {groupBy} = this;
    const {events, data} = this.#core.timeline;
    return this.#check([groupBy, events], () => {
      // So many events of columns are grouped by no function: they would all have to be made.
      if (typeof groupBy !== 'function' || (data?.compiled && (data.compiled.isPartial || events.length > ASKED_CROWD)))
        return undefined;
      let first: {readonly id: string; readonly error: unknown} | undefined;
      let others = -1;
      for (const event of events)
        laneKey(event, groupBy, (error) => {
          first ??= {id: event.id, error};
          others++;
        });
      if (!first) return undefined;
      const {id, error} = first;
      const more = others ? ` and ${others} more` : '';
      return {
        code: 'bad-grouping',
        severity: 'error',
        path: '@group-by',
        message: `the function throws for the event ${quote(id)}${more}; what it throws for is in no group: ${quote(error instanceof Error ? error.message : error)}`,
      };
    });
  }

  /** A name in the words of the timeline. */
  label(name: GroupingName): string {
    const {details, groupings} = this.#messages();
    return name === 'none' || name === 'own' ? groupings[name] : details[name === 'tag' ? 'tags' : name];
  }

  /** Groups events for a reader, and says how. */
  choose(name: GroupingName): void {
    this.#choice = {name, lineage: lineageOf(this.#core.timeline.events), asked: this.#pages};
    this.#collapsing.openAll();
    const {regrouped} = this.#messages();
    this.#announcer.announceMessage('regrouped', regrouped(name === 'none' ? undefined : this.label(name)));
  }

  /** The reader's choice, as long as it holds. Checked here, as the picture is laid out by it before `hostUpdate()`. */
  get #chosen(): GroupingName | undefined {
    const lineage = lineageOf(this.#core.timeline.events);
    if (this.#choice?.lineage !== lineage || this.#choice.asked !== this.#pages) this.#choice = undefined;
    return this.#choice?.name;
  }

  /**
   * What the page asks for. A function is one like any other: pages that render often make it anew each time, which
   * is no wish for another grouping.
   */
  get #pages(): GroupingName {
    const {groupBy, layout} = this.#core.timeline;
    if (!groupBy && layout !== 'lanes') return 'none';
    const grouping = groupingOf(groupBy);
    return typeof grouping === 'function' ? 'own' : grouping;
  }
}

/** Whether groups tell the events of a table apart. */
function hasGroups({group}: EventTable): boolean {
  return group.some((one) => one !== group[0]);
}

/** Whether a field tells events apart. */
function hasValues(events: readonly DatasetEvent[], field: (typeof GROUP_FIELDS)[number]): boolean {
  const values = new Set<string>();
  for (const event of events) {
    const value = laneKey(event, field);
    if (value) values.add(value);
    if (values.size >= VALUES_LEAST) return true;
  }
  return false;
}

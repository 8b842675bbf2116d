import type {ReactiveController} from 'lit';
import {anchorOf} from '../../query/events-in-view.js';
import {itemOf} from '../../render/live-picture.js';
import type {SceneItem} from '../../scene/scene.js';
import type {TimelineCore} from './timeline-core.js';

/** So many events of a period are looked through at most, to find the lane of one. */
const MOST_LISTED = 1000;

type KeptItem = Pick<SceneItem, 'key' | 'ids' | 'stretch' | 'lane'>;

/**
 * Keeps the focus where it is in time when what has it is drawn no more, as an event whose label goes while others are added
 * or the view moves: on the chip or the period that counts the event, else on the event that is nearest in time.
 */
export class KeptFocus implements ReactiveController {
  readonly #core: TimelineCore;
  /** What had the focus before an update. */
  #before: SceneItem | undefined;
  /** What has lost the focus last, and the key of what has it instead. */
  #lost: {readonly item: KeptItem; readonly by: string} | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  /**
   * Moves the focus to where a key leads; returns the key if that is not in the picture yet. Where a chip that counts an event
   * has the focus instead, it is the event that keeps it, not the first one of the chip.
   */
  goTo(key: string): string | undefined {
    if (!this.#core.picture.focus(key)) return key;
    const item = itemOf(this.#focused?.closest('button') ?? null);
    if (item && item.key !== key && item.ids.includes(key)) this.#lost = {item: {key, ids: [key]}, by: item.key};
    return undefined;
  }

  /** The key of the event that the focus is kept for on an item, or that of the item. */
  keyAt(key: string | undefined): string | undefined {
    return this.#lost && this.#lost.by === key ? this.#lost.item.key : key;
  }

  hostUpdate(): void {
    this.#before = itemOf(this.#focused?.closest('button') ?? null);
  }

  hostUpdated(): void {
    const before = this.#before;
    const {picture, sceneCache} = this.#core;
    const items = sceneCache.scene?.items;
    if (!before || !items || !this.#focused) return;
    if (this.#lost?.by !== before.key) this.#lost = undefined;
    const isThere = items.some(({key}) => key === before.key);
    if (isThere && !this.#lost) return;
    const item = this.#lost?.item ?? before;
    // What has it instead keeps it, unless the event is drawn or counted again.
    const next = this.#standsFor(item, items) ?? (isThere ? undefined : this.#nearest(item, items));
    if (!next || (isThere && next.key === before.key)) return;
    this.#lost = next.key === item.key ? undefined : {item, by: next.key};
    picture.focus(next.key);
  }

  get #focused(): Element | null | undefined {
    const focused = this.#core.timeline.shadowRoot?.activeElement;
    return focused?.closest('.picture') && focused;
  }

  /** What stands for an item now: itself, or what counts its event. */
  #standsFor(item: KeptItem, items: readonly SceneItem[]): SceneItem | undefined {
    const [id] = item.ids;
    const own = items.find(({key, ids}) => key === item.key || (id !== undefined && ids.includes(id)));
    const time = this.#timeOf(item);
    if (own || time === undefined) return own;
    return items.find(
      (other) =>
        other.kind === 'period' &&
        other.stretch!.start <= time &&
        time < other.stretch!.end &&
        (other.lane === undefined || this.#isCountedIn(other, item)),
    );
  }

  /** The event that is nearest in time. */
  #nearest(item: KeptItem, items: readonly SceneItem[]): SceneItem | undefined {
    const time = this.#timeOf(item);
    if (time === undefined) return undefined;
    const distance = (other: KeptItem) => Math.abs((this.#timeOf(other) ?? Infinity) - time);
    let nearest: SceneItem | undefined;
    for (const one of items) if (one.kind === 'event' && (!nearest || distance(one) < distance(nearest))) nearest = one;
    return nearest;
  }

  /** Whether a period of a lane counts an event, or is of the lane of another period. */
  #isCountedIn({stretch, lane}: SceneItem, item: KeptItem): boolean {
    if (!item.ids.length) return item.lane === lane;
    const {plan, input} = this.#core.sceneCache.scenePlan!;
    const row = input.rowOf(item.ids[0]);
    return row !== undefined && Boolean(plan.rowsIn?.(stretch!, MOST_LISTED, lane)?.includes(row));
  }

  /** Where an item stands, ms since 1970 UTC; undefined where its event is shown no more. */
  #timeOf({ids, stretch}: KeptItem): number | undefined {
    if (stretch) return stretch.start + (stretch.end - stretch.start) / 2;
    const input = this.#core.sceneCache.scenePlan?.input;
    const row = ids.length ? input?.rowOf(ids[0]) : undefined;
    return row === undefined ? undefined : anchorOf(input!.table, row);
  }
}

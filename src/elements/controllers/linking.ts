import type {ReactiveController} from 'lit';
import {UTC} from '../../time/zones.js';
import type {Address} from '../address/address.js';
import {loadRareDates} from './late-rules.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * Keeps the open event, the view, the filter and the day of what was known in the address of the page while the timeline is `linked`. Loads `Address` for
 * that.
 */
export class Linking implements ReactiveController {
  readonly #core: TimelineCore;
  #Address: typeof Address | undefined;
  #address: Address | undefined;
  /** `view.moveCount` at the last update: if it has changed, a reader has moved the view. */
  #moveCount: number;
  /** The day that the page has set, which stands in no address; and the day at the last update with an address. */
  #pageDay = '';
  #day = '';
  /** The filter at the last update with an address. */
  #filter: {readonly shown: unknown} | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
    this.#moveCount = core.view.moveCount;
  }

  hostUpdated(): void {
    const {timeline, view, modules} = this.#core;
    if (!timeline.linked || !timeline.isConnected) return this.hostDisconnected();
    if (!this.#Address)
      return void modules.load('address', async () => {
        // Views in addresses mostly begin and end at a time of day.
        [{Address: this.#Address}] = await Promise.all([import('../address/address.js'), loadRareDates(modules)]);
      });
    if (!timeline.table) return;
    if (!this.#address) this.#pageDay = timeline.asOf;
    this.#address ??= new this.#Address({
      name: () => timeline.id,
      zone: () => timeline.table?.zone ?? UTC,
      state: () => ({
        selected: timeline.selected,
        view: view.isWhole ? undefined : timeline.view,
        filter: typeof timeline.filter === 'function' ? undefined : timeline.filter,
        asOf: timeline.asOf === this.#pageDay ? undefined : timeline.asOf,
      }),
      show: (state) => {
        timeline.selected = state.selected;
        view.set(state.view);
        timeline.asOf = state.asOf ?? this.#pageDay;
        // Until an address has had a filter, that of the page stays; a function is never in one.
        if (state.filter || (this.#address && typeof timeline.filter !== 'function')) timeline.filter = state.filter;
      },
    });
    if (!this.#filter) this.#day = timeline.asOf;
    this.#filter ??= {shown: timeline.filter};
    if (view.moveCount !== this.#moveCount || timeline.filter !== this.#filter.shown || timeline.asOf !== this.#day)
      this.#address.moved();
    this.#day = timeline.asOf;
    this.#moveCount = view.moveCount;
    this.#filter = {shown: timeline.filter};
  }

  hostDisconnected(): void {
    this.#address?.disconnect();
    this.#address = undefined;
    this.#filter = undefined;
  }

  /** Updates the address when a reader has opened or closed details. */
  opened(): void {
    this.#address?.opened();
  }

  /** Returns the address that opens an event; undefined while the timeline is not `linked`. */
  get addressOf(): ((id: string) => string | undefined) | undefined {
    const address = this.#address;
    return address && ((id) => address.addressOf(id));
  }
}

import type {ReactiveController} from 'lit';
import {UTC} from '../../time/zones.js';
import type {Address} from '../address/address.js';
import {loadRareDates} from './late-rules.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * Keeps the open event, the view and the filter in the address of the page while the timeline is `linked`. Loads `Address` for
 * that.
 */
export class Linking implements ReactiveController {
  readonly #core: TimelineCore;
  #Address: typeof Address | undefined;
  #address: Address | undefined;
  /** `view.moveCount` at the last update: if it has changed, a reader has moved the view. */
  #moveCount: number;
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
    this.#address ??= new this.#Address({
      name: () => timeline.id,
      zone: () => timeline.table?.zone ?? UTC,
      state: () => ({
        selected: timeline.selected,
        view: view.isWhole ? undefined : timeline.view,
        filter: typeof timeline.filter === 'function' ? undefined : timeline.filter,
      }),
      show: (state) => {
        timeline.selected = state.selected;
        view.set(state.view);
        // Until an address has had a filter, that of the page stays; a function is never in one.
        if (state.filter || (this.#address && typeof timeline.filter !== 'function')) timeline.filter = state.filter;
      },
    });
    this.#filter ??= {shown: timeline.filter};
    if (view.moveCount !== this.#moveCount || timeline.filter !== this.#filter.shown) this.#address.moved();
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

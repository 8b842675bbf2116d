import type {ReactiveController} from 'lit';
import type {Messages} from '../../locales/messages.js';
import type {ExportMenu} from '../export/export-menu.js';
import {asksFor} from './asks-for.js';
import type {Announcer} from './announcer.js';
import type {DataSource} from './data-source.js';
import type {Linking} from './linking.js';
import type {TimelineCore} from './timeline-core.js';

interface ExportingInput {
  readonly core: TimelineCore;
  readonly announcer: Announcer;
  readonly linking: Linking;
  readonly messages: () => Messages;
}

/** Loads the export menu where the page asks for it. */
export class Exporting implements ReactiveController {
  readonly #input: ExportingInput;
  #data: DataSource | undefined;
  #menu: ExportMenu | undefined;

  constructor(input: ExportingInput) {
    this.#input = input;
  }

  /** The menu; undefined where the page does not ask for it, and until it is loaded. */
  get menu(): ExportMenu | undefined {
    return this.#isAsked ? this.#menu : undefined;
  }

  hostUpdate(): void {
    if (this.#data && this.#isAsked) this.prepare(this.#data);
  }

  /** The page is idle: from now on the menu is loaded when it is asked for. */
  prepare(data: DataSource): void {
    this.#data = data;
    const {core, linking, ...more} = this.#input;
    const {modules, timeline} = core;
    if (!this.#isAsked || this.#menu) return;
    void modules.load('export-menu', async () => {
      const {ExportMenu} = await import('../export/export-menu.js');
      this.#menu = new ExportMenu({...more, core, data, address: () => linking.addressOf?.(timeline.selected)});
      timeline.addController(this.#menu);
    });
  }

  get #isAsked(): boolean {
    return asksFor(this.#input.core.timeline, 'export');
  }
}

import type {Change} from '../../data/live-events.js';
import type {Pictures} from '../export/pictures.js';
import type {Problems} from '../problems/problems.js';
import {whenIdle} from '../when-idle.js';
import type {DataSource} from './data-source.js';
import {loadRareDates} from './late-rules.js';
import type {LateControllers} from './late-controllers.js';
import type {TimelineCore} from './timeline-core.js';

/** Loads what the first picture does not need: the late controllers, and `Problems`. */
export class LateLoader {
  /** The late controllers; undefined until they are loaded. */
  controllers: LateControllers | undefined;
  /** Explains issues; loaded when there is the first one, undefined before. */
  problems: Problems | undefined;
  readonly #core: TimelineCore;
  readonly data: DataSource;
  #isIdleAwaited = false;

  constructor(core: TimelineCore, data: DataSource) {
    this.#core = core;
    this.data = data;
    data.files = () =>
      core.modules.load(
        'large-files',
        async () => new (await import('../stream/large-files.js')).LargeFiles(core, this),
      );
  }

  /** Whether the controllers cannot be loaded. */
  get hasFailed(): boolean {
    return this.#core.modules.hasFailed('late-controllers');
  }

  /** Loads the controllers, once. */
  load(): Promise<void> {
    const {modules, sceneCache} = this.#core;
    return modules.load('late-controllers', async () => {
      const [{LateControllers}] = await Promise.all([import('./late-controllers.js'), sceneCache.loadDetail()]);
      this.controllers = new LateControllers(this.#core);
    });
  }

  /** Loads the controllers, and the text views, when the page is idle. */
  loadWhenIdle(): void {
    if (this.#isIdleAwaited) return;
    this.#isIdleAwaited = true;
    whenIdle(async () => {
      // Not beside what the first picture waits for: the update that this leads to asks again.
      if (!this.controllers && this.#core.modules.isPending) return void (this.#isIdleAwaited = false);
      await this.load();
      this.controllers?.prepare(this);
    });
  }

  /** What makes files of the picture; rejects where it cannot be loaded. */
  async pictures(): Promise<Pictures> {
    return new (await import('../export/pictures.js')).Pictures(this.#core, this.data);
  }

  /** Takes on a change of the data. */
  change(change: Change): void {
    this.data.changes.push(change);
    void this.use((controllers) => controllers.live(this));
  }

  /** Loads `Problems`, once. */
  explain(): void {
    void this.load();
    void this.#core.modules.load('problems', async () => {
      // Dates that are proposed are written in any form.
      const [{Problems}] = await Promise.all([import('../problems/problems.js'), loadRareDates(this.#core.modules)]);
      this.problems = new Problems(this.#core, this.data);
    });
  }

  /**
   * Calls `act` with the controllers: at once if they are loaded, else after loading them and an update of the
   * timeline.
   */
  async use(act: (controllers: LateControllers) => void): Promise<void> {
    if (!this.controllers) {
      await this.load();
      await this.#core.updated();
    }
    if (this.controllers) act(this.controllers);
  }
}

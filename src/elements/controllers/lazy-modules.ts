import type {Issue} from '../../data/issue.js';

/**
 * Imports modules that an element needs only in some of its states, each of them once. A module that cannot be imported
 * becomes an issue; whatever does not need it goes on.
 */
export class LazyModules {
  /** How many modules are being loaded. */
  pending = 0;
  /** One for each module that could not be imported. */
  readonly issues: Issue[] = [];
  /** Other work that an update of the element ends with: each tells its promise while there is some. */
  readonly work = new Set<() => unknown>();
  readonly #promises = new Map<string, Promise<unknown>>();
  /** Is called when a module has been imported, or cannot be. */
  readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Whether a module is being loaded, or other work is to be done. */
  get isPending(): boolean {
    return this.pending > 0 || [...this.work].some((work) => work());
  }

  hasFailed(name: string): boolean {
    return this.issues.some(({path}) => path === `@${name}`);
  }

  /**
   * Imports a module, unless that was done before. The promise never rejects: it resolves to what `take` gives, undefined
   * if that fails.
   *
   * @param name - its file in the bundle is `event-timeline.<name>.min.js`.
   * @param take - imports the module and keeps the needed exports.
   */
  load<Taken>(name: string, take: () => Promise<Taken>): Promise<Taken | void> {
    let promise = this.#promises.get(name) as Promise<Taken | void> | undefined;
    if (!promise) {
      this.pending++;
      promise = take()
        .catch(
          (error: unknown) =>
            void this.issues.push({
              code: 'not-loaded',
              severity: 'error',
              path: `@${name}`,
              message: `event-timeline.${name}.min.js could not be loaded: copy all *.min.js files into one folder (${String(error)})`,
            }),
        )
        .then((taken) => {
          this.pending--;
          this.changed();
          return taken;
        });
      this.#promises.set(name, promise);
    }
    return promise;
  }

  /** Resolves when the modules that are being loaded now have been imported, or cannot be, and the work is done. */
  async settled(): Promise<void> {
    await Promise.all([...this.#promises.values(), ...[...this.work].map((work) => work())]);
  }
}

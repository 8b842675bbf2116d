import type {CSSResult} from 'lit';
import type {Issue} from '../../data/issue.js';
import {notLoaded} from '../not-loaded.js';

// What only some timelines need, and what the first picture does not need: files of their own.
const LOADERS = {
  reading: () => import('../reading/reading.js'),
  address: () => import('../address/address.js'),
  // oxlint-disable-next-line no-restricted-imports -- it is the companion itself that is wanted, not its class
  overview: () => import('../../define/timeline-overview.js'),
};

type Modules = {[Name in keyof typeof LOADERS]: Awaited<ReturnType<(typeof LOADERS)[Name]>>};

/** The parts that are there by now. */
export class Parts {
  readonly issues: Issue[] = [];
  readonly #loaded: Partial<Modules> = {};
  readonly #asked = new Map<keyof Modules, Promise<void>>();
  readonly #changed: () => void;

  /** @param changed - is called when a part has come, or will not come. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get<Name extends keyof Modules>(name: Name): Modules[Name] | undefined {
    return this.#loaded[name];
  }

  hasFailed(name: keyof Modules): boolean {
    return this.issues.some(({path}) => path === `@${name}`);
  }

  /** Loads a part, once. A part that cannot be loaded becomes an issue: all that does not need it goes on. */
  load(name: keyof Modules): Promise<void> {
    let asked = this.#asked.get(name);
    if (!asked) {
      asked = LOADERS[name]().then(
        (module) => void Object.assign(this.#loaded, {[name]: module}),
        (error: unknown) => void this.issues.push(notLoaded(name, error, name === 'overview' ? 'timeline-overview' : name)),
      ).then(this.#changed);
      this.#asked.set(name, asked);
    }
    return asked;
  }
}

/** Adds the styles of a part to an element, once. */
export function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.map(({styleSheet}) => styleSheet!);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))];
}

import type {ReactiveControllerHost} from 'lit';
import type {Issue} from '../data/issue.js';
import {notLoaded} from './not-loaded.js';
import type {Problems, ProblemsHost} from './problems/problems.js';

/** Loads what explains what is wrong, once there is something. Until it is there, that stands as it was found. */
export class Explanations {
  readonly #host: ProblemsHost & {readonly timeline: ReactiveControllerHost};
  #problems: Problems | undefined;
  #missing: Issue | undefined;
  #isAwaited = false;

  constructor(host: ProblemsHost & {readonly timeline: ReactiveControllerHost}) {
    this.#host = host;
  }

  /** Everything that is wrong, with what would work. */
  complete(found: readonly (Issue | undefined)[]): readonly Issue[] {
    const issues = [...found, this.#missing].filter((issue) => issue !== undefined);
    return this.#problems?.complete(issues) ?? issues;
  }

  render(): unknown {
    return this.#problems?.render();
  }

  /** After the timeline has updated. @param isWaiting - more may be found very soon. */
  updated(isWaiting: boolean): void {
    this.#problems?.updated(isWaiting);
    const {timeline, data} = this.#host;
    if (this.#isAwaited || !(data.failure || timeline.issues.length)) return;
    this.#isAwaited = true;
    void import('./problems/problems.js').then(
      (part) => void (this.#problems = new part.Problems(this.#host)),
      (error: unknown) => void (this.#missing = notLoaded('problems', error)),
    ).then(() => timeline.requestUpdate());
  }
}

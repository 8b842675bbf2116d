import {type Issue, quote} from '../../data/issue.js';
import {RecentItems} from '../../data/recent-items.js';
import {liveClock} from '../controllers/live-clock.js';

/** The questions that a source answers. */
const KINDS = ['density', 'top', 'events', 'event', 'peak', 'rows', 'begun'] as const;

export type Kind = (typeof KINDS)[number];

/** What a source is asked. */
export interface Question<Answer = unknown> {
  readonly kind: Kind;
  /** The same for the same question. */
  readonly key: string;
  ask(signal: AbortSignal): unknown;
  /** Reads what came. @throws RangeError if it is no answer. */
  read(given: unknown): Answer;
}

/** One that asks, such as a picture, and what it wants to know now, by the keys of the questions. */
export type Wanted = Map<string, Question>;

/** A question that was sent. */
interface Sent {
  readonly question: Question;
  readonly controller: AbortController;
  /** It has not been answered for `PATIENCE`. */
  isLate: boolean;
  stopWaiting(): void;
}

/** So many questions of a kind may be open: one that a source never answers holds up no other kind. */
const MOST_OPEN = 4;
/** Questions are gathered for so long, ms, so that a picture that moves asks for where it comes to, not for each frame. */
const PAUSE = 60;
/** How long a source may take, ms, before that is told. */
const PATIENCE = 10_000;
/** So many answers are kept. */
const MOST_ANSWERS = 2000;

/**
 * Asks a source, each question once, and keeps its answers.
 *
 *     wanted → open → answered
 *                   → failed: until it is asked to try again
 *                   → no longer wanted: aborted, and forgotten
 *
 * A source that answers at once is asked at once. Of one that answers later, only what is still wanted after a pause is
 * asked, and only so much at a time.
 */
export class Questions {
  readonly #answers = new RecentItems<string, {readonly value: unknown}>(MOST_ANSWERS);
  readonly #askers: Wanted[] = [];
  readonly #open = new Map<string, Sent>();
  readonly #failed = new Map<string, {readonly kind: Kind; readonly message: string}>();
  readonly #listeners = new Set<() => void>();
  /** The source has answered at once so far. */
  #isPrompt = true;
  #isStopped = false;
  #endPause: (() => void) | undefined;
  /** Changes when something has come, has failed, or is late. */
  version = 0;

  /** Calls back when the version has changed; returns what ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get #sent(): readonly Sent[] {
    return Array.from(this.#open.values());
  }

  /** Whether an answer that is wanted is still to come. */
  get isWaiting(): boolean {
    return this.#askers.some((wanted) => Array.from(wanted.keys()).some((key) => !this.#failed.has(key)));
  }

  get hasFailed(): boolean {
    return this.#failed.size > 0;
  }

  /** Whether there is no answer to a question of a key, and none is on its way. */
  isLost(key: string): boolean {
    return this.#failed.has(key);
  }

  get isLate(): boolean {
    return this.#sent.some(({isLate}) => isLate);
  }

  /** One for each kind of question that fails, or is not answered. */
  get issues(): Issue[] {
    const issues: Issue[] = [];
    for (const kind of KINDS) {
      const path = `$.source.${kind}`;
      const failed = [...this.#failed.values()].filter((one) => one.kind === kind);
      if (failed.length)
        issues.push({
          code: 'source-failed',
          severity: 'error',
          path,
          message: `${failed[0].message}; what is known is shown, and a button asks again`,
          ...(failed.length > 1 && {count: failed.length}),
        });
      if (this.#sent.some(({question, isLate}) => isLate && question.kind === kind))
        issues.push({
          code: 'source-late',
          severity: 'warning',
          path,
          message: `${kind}() has not answered for ${PATIENCE / 1000} seconds; what is known is shown`,
        });
    }
    return issues;
  }

  /** Adds one that asks. */
  asker(): Wanted {
    const wanted: Wanted = new Map();
    this.#askers.push(wanted);
    return wanted;
  }

  /** The answer to a question, undefined while it is awaited. */
  ask<Answer>(wanted: Wanted, question: Question<Answer>): Answer | undefined {
    const {key} = question;
    const known = this.#answers.get(key, () => undefined);
    if (known) return known.value as Answer;
    wanted.set(key, question);
    if (this.#open.has(key) || this.#failed.has(key)) return undefined;
    if (!this.#isPrompt) this.#pause();
    else if (!this.#isStopped) this.#send(question);
    return this.#answers.get(key, () => undefined)?.value as Answer | undefined;
  }

  /** Forgets what has failed, and gives up what is late: both are asked again. */
  retry(): void {
    this.#failed.clear();
    for (const [key, {isLate}] of this.#open) if (isLate) this.#drop(key);
    this.#fill();
    this.#changed();
  }

  /** Asks nothing more, and gives up what is open, until it is started again. */
  stop(): void {
    this.#isStopped = true;
    this.#endPause?.();
    this.#endPause = undefined;
    for (const key of this.#open.keys()) this.#drop(key);
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#fill();
  }

  #changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }

  #pause(): void {
    this.#endPause ??= liveClock.current.after(PAUSE, () => {
      this.#endPause = undefined;
      for (const key of this.#open.keys()) if (!this.#askers.some((wanted) => wanted.has(key))) this.#drop(key);
      this.#fill();
    });
  }

  /** Sends what is wanted, as far as there is room for it. */
  #fill(): void {
    if (this.#isStopped) return;
    for (const wanted of this.#askers)
      for (const question of wanted.values()) {
        const {key, kind} = question;
        if (this.#open.has(key) || this.#failed.has(key)) continue;
        if (this.#sent.filter((sent) => sent.question.kind === kind).length < MOST_OPEN) this.#send(question);
      }
  }

  #send(question: Question): void {
    const {key} = question;
    const controller = new AbortController();
    let given: unknown;
    try {
      given = question.ask(controller.signal);
    } catch (error) {
      return this.#fail(question, error);
    }
    if (!isPromise(given)) return this.#take(question, given);
    this.#isPrompt = false;
    const sent: Sent = {
      question,
      controller,
      isLate: false,
      stopWaiting: liveClock.current.after(PATIENCE, () => {
        sent.isLate = true;
        this.#changed();
      }),
    };
    this.#open.set(key, sent);
    const settle = (how: () => void) => {
      // Otherwise it was given up, and what came is dropped.
      if (this.#open.get(key) !== sent) return;
      sent.stopWaiting();
      this.#open.delete(key);
      how();
      this.#fill();
      this.#changed();
    };
    given.then(
      (answer) => settle(() => this.#take(question, answer)),
      (error: unknown) => settle(() => this.#fail(question, error)),
    );
  }

  #take(question: Question, given: unknown): void {
    try {
      const value = question.read(given);
      this.#answers.get(question.key, () => ({value}));
    } catch (error) {
      return this.#fail(question, error);
    }
    for (const wanted of this.#askers) wanted.delete(question.key);
  }

  #fail({key, kind}: Question, error: unknown): void {
    const text = error instanceof RangeError ? error.message : `failed: ${quote(messageOf(error))}`;
    this.#failed.set(key, {kind, message: `${kind}() ${text}`});
  }

  #drop(key: string): void {
    const sent = this.#open.get(key)!;
    this.#open.delete(key);
    sent.stopWaiting();
    sent.controller.abort();
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as {then?: unknown} | null | undefined)?.then === 'function';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

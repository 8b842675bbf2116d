import type {SourceOptions, TimelineSource} from '../../src/elements/source/timeline-source.js';

type Kind = 'density' | 'top' | 'events' | 'event' | 'peak' | 'rows' | 'begun';

/** What a late source was asked, and how a test answers it. */
export interface LateQuestion {
  readonly kind: Kind;
  readonly question: object;
  readonly signal: AbortSignal;
  /** Gives the answer of the source within. */
  answer(): void;
  /** Gives any other. */
  answerWith(value: unknown): void;
  fail(error: Error): void;
}

/**
 * A source whose answers come when a test says so: late, in any order, wrong, or as failures. It asks the source within
 * only once it answers.
 */
export class LateSource implements TimelineSource {
  readonly length: number;
  /** What was asked, is not answered yet, and is still wanted, the oldest first. */
  open: LateQuestion[] = [];
  /** How many questions of each kind were asked. */
  readonly asked: Record<Kind, number> = {density: 0, top: 0, events: 0, event: 0, peak: 0, rows: 0, begun: 0};
  /** How many of them were given up. */
  aborted = 0;
  readonly #within: Required<Omit<TimelineSource, 'precision'>>;
  readonly density = this.#asks('density');
  readonly top = this.#asks('top');
  readonly events = this.#asks('events');
  readonly event = this.#asks('event');
  readonly peak = this.#asks('peak');
  readonly rows = this.#asks('rows');
  readonly begun = this.#asks('begun');
  readonly byGroup: boolean;
  readonly sorts: NonNullable<TimelineSource['sorts']>;

  constructor(within: Required<Omit<TimelineSource, 'precision'>>) {
    this.length = within.length;
    this.sorts = within.sorts;
    this.byGroup = within.byGroup;
    this.#within = within;
  }

  /** Answers all that is open, in an order that the test gives; then waits until the answers have arrived. */
  async answerAll(order: (questions: LateQuestion[]) => LateQuestion[] = (questions) => questions): Promise<void> {
    for (const question of order(this.open.slice())) question.answer();
    await arrived();
  }

  /** Fails all that is open; then waits until the failures have arrived. */
  async failAll(error = new Error('the source is away')): Promise<void> {
    for (const question of this.open.slice()) question.fail(error);
    await arrived();
  }

  #asks<Name extends Kind>(kind: Name) {
    return (question: never, {signal}: SourceOptions): Promise<never> =>
      new Promise((resolve, reject) => {
        this.asked[kind]++;
        const settle = (how: () => void) => {
          const place = this.open.indexOf(one);
          if (place < 0) throw new Error(`the question is not open: ${kind}`);
          this.open.splice(place, 1);
          how();
        };
        const one: LateQuestion = {
          kind,
          question,
          signal,
          answer: () =>
            settle(() => {
              try {
                const ask = this.#within[kind] as (question: never, options: SourceOptions) => never;
                resolve(ask.call(this.#within, question, {signal}));
              } catch (error) {
                reject(error);
              }
            }),
          answerWith: (value) => settle(() => resolve(value as never)),
          fail: (error) => settle(() => reject(error)),
        };
        this.open.push(one);
        signal.addEventListener('abort', () => {
          this.aborted++;
          this.open = this.open.filter((other) => other !== one);
          reject(signal.reason);
        });
      });
  }
}

/** Waits until all that follows from settled promises has run. */
export function arrived(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

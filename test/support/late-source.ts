import type {DatasetEvent} from '../../src/data/types.js';
import type {Density, Source, TopQuery} from '../../src/query/source.js';
import type {View} from '../../src/view/view.js';

/** What a late source was asked, and how a test answers it. */
export interface Question {
  readonly kind: 'count' | 'density' | 'peak' | 'top' | 'rows';
  /** None for the peak of a length. */
  readonly stretch?: View;
  /** Gives the answer of the source within. */
  answer(): void;
  fail(error: Error): void;
}

/**
 * A source whose answers come when a test says so: late, in any order, or as failures. It asks the source within only
 * once it answers.
 */
export class LateSource implements Source {
  readonly length: number;
  readonly groups: number;
  /** What was asked and is not answered yet, the oldest first. */
  readonly open: Question[] = [];
  readonly #within: Source;

  constructor(within: Source) {
    this.length = within.length;
    this.groups = within.groups;
    this.#within = within;
  }

  count(stretch: View): Promise<number> {
    return this.#ask('count', stretch, () => this.#within.count(stretch));
  }

  density(edges: readonly number[]): Promise<Density> {
    return this.#ask('density', {start: edges[0], end: edges.at(-1)!}, () => this.#within.density(edges));
  }

  peak(length: number): Promise<number> {
    return this.#ask('peak', undefined, () => this.#within.peak(length));
  }

  top(query: TopQuery): Promise<readonly number[]> {
    return this.#ask('top', query, () => this.#within.top(query));
  }

  rows(stretch: View, limit: number): Promise<readonly number[]> {
    return this.#ask('rows', stretch, () => this.#within.rows(stretch, limit));
  }

  event(row: number): DatasetEvent {
    return this.#within.event(row);
  }

  /** Answers all that is open, the oldest question first, or the newest; then waits until the answers have arrived. */
  async answerAll(first: 'oldest' | 'newest' = 'oldest'): Promise<void> {
    const questions = this.open.slice();
    for (const question of first === 'oldest' ? questions : questions.reverse()) question.answer();
    await arrived();
  }

  /** Fails all that is open; then waits until the failures have arrived. */
  async failAll(error = new Error('the source is away')): Promise<void> {
    for (const question of this.open.slice()) question.fail(error);
    await arrived();
  }

  #ask<Answer>(
    kind: Question['kind'],
    stretch: View | undefined,
    ask: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (how: () => void) => () => {
        const place = this.open.indexOf(question);
        if (place < 0) throw new Error(`the question is answered already: ${kind}`);
        this.open.splice(place, 1);
        how();
      };
      const question: Question = {
        kind,
        ...(stretch && {stretch}),
        answer: settle(() => {
          try {
            resolve(ask());
          } catch (error) {
            reject(error);
          }
        }),
        fail: (error) => settle(() => reject(error))(),
      };
      this.open.push(question);
    });
  }
}

/** Waits until all that follows from settled promises has run. */
function arrived(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

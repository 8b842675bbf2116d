/**
 * Long work in short steps: it yields after each of them, so that whoever waits for it can do something else. What it
 * yields is for those who began it.
 */
export type Steps<Result> = Generator<unknown, Result>;

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

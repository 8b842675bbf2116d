/**
 * Long work in short steps: it yields after each of them, so that whoever waits for it can do something else. What it
 * yields is for those who began it.
 */
export type Steps<Result> = Generator<unknown, Result>;

/** Does all of some work: at once, or in slices between which others get on. */
export type RunSteps = <Result>(steps: Steps<Result>) => Result | Promise<Result>;

/** So many short things are done in a step. */
const STEP = 512;

/** Goes through a list, in steps. */
export function* going<Item>(
  list: readonly Item[],
  act: (item: Item, index: number) => void,
  step = STEP,
): Steps<void> {
  for (let i = 0; i < list.length; i++) {
    act(list[i], i);
    if (i % step === step - 1) yield;
  }
}

/** Does what `map` of a list does, in steps. */
export function* mapping<Item, Made>(
  list: readonly Item[],
  make: (item: Item, index: number) => Made,
  step = STEP,
): Steps<Made[]> {
  const made: Made[] = [];
  yield* going(list, (item, i) => void made.push(make(item, i)), step);
  return made;
}

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const {env} = (globalThis as {process?: {env: Record<string, string | undefined>}}).process ?? {env: {}};

/** Chooses what a test goes through, such as how many random cases: few by default, all by `THOROUGH=1 npm test`. */
export const cases = <Cases>(few: Cases, all: Cases): Cases => (env.THOROUGH ? all : few);

/**
 * Goes through some things one a call, such as one width for each dataset; by `THOROUGH=1 npm test` all of them each time.
 * @param first - which of them comes first, so that what another test has seen in one way is seen in another.
 */
export function inTurn<One>(all: readonly One[], first = 0): () => readonly One[] {
  let calls = first;
  return () => cases([all[calls++ % all.length]], all);
}

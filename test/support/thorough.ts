const {env} = (globalThis as {process?: {env: Record<string, string | undefined>}}).process ?? {env: {}};

/** Chooses what a test goes through, such as how many random cases: few by default, all by `THOROUGH=1 npm test`. */
export const cases = <Cases>(few: Cases, all: Cases): Cases => (env.THOROUGH ? all : few);

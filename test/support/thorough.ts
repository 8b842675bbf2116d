const {env} = (globalThis as {process?: {env: Record<string, string | undefined>}}).process ?? {env: {}};

/** How many random cases a test goes through: few each time, all of them by `THOROUGH=1 npm test`. */
export const cases = (few: number, all: number): number => (env.THOROUGH ? all : few);

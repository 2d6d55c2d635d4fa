/** What a scheme, or the value of a parameter, may have at most; far more than any real one needs. */
export const LIMITS = { characters: 1_000_000, depth: 40, values: 20_000, list: 1000 } as const;

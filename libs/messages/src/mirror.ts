/** The same keys with other words: a missing or surplus English text does not compile. */
export type Mirror<T> = { [K in keyof T]: T[K] extends string ? string : Mirror<T[K]> };

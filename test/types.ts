/** Whether a value of the one type may stand where the other is asked for. */
export type Is<T, U> = [T] extends [U] ? true : false;

/** Whether two types are the same. */
export type Equal<T, U> = (<V>() => V extends T ? 1 : 2) extends <V>() => V extends U ? 1 : 2 ? true : false;

/** A claim about types: the compiler refuses what is not true. */
export type Expect<T extends true> = T;

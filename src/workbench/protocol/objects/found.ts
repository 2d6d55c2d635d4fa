import { Refusal } from '../../model';

/** Throws ItemNotFound where there is nothing. */
export function orNotFound<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new Refusal('ItemNotFound', what);
  return found;
}

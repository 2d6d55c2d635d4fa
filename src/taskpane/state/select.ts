import type { Scheme } from '../../scheme';
import type { SchemeEntry } from './state';

/** The chosen scheme. */
export function currentScheme(schemes: readonly SchemeEntry[], id: string | null): Scheme | undefined {
  return schemes.find((entry) => entry.scheme.id === id)?.scheme;
}

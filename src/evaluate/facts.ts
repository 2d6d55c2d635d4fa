import type { Facts } from '../scheme';
import type { Context } from './scope';

/** What conditions may ask of a run before any row is read. */
export function factsIn({ parameters, data }: Pick<Context, 'parameters' | 'data'>): Facts {
  return {
    word: (name) => parameters.word(name),
    given: (name) => parameters.given(name),
    empty: (name) => (parameters.words({ parameter: name }) ?? []).length === 0,
    filled: (table, field) => data.isFilled(table, field),
  };
}

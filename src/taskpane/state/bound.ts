import type { Problem } from '../../i18n';
import { bindParameters, type Scheme } from '../../scheme';
import { givenOfAll, type Drafts } from './drafts';
import { currentScheme } from './select';
import type { SchemeEntry } from './state';

/** What the form gives, as JSON; the parameters of a scheme inside as well. */
export function givenOf(schemes: readonly SchemeEntry[], scheme: Scheme, drafts: Drafts): Record<string, unknown> {
  return givenOfAll(scheme.parameters, drafts, (id, inner) => {
    const base = currentScheme(schemes, id);
    return base === undefined ? {} : givenOf(schemes, base, inner);
  });
}

/** What is wrong with the figures of a scheme, as its parameters judge them. */
export function judge(schemes: readonly SchemeEntry[], scheme: Scheme, drafts: Drafts): readonly Problem[] {
  const bound = bindParameters(scheme, givenOf(schemes, scheme, drafts));
  return bound.ok ? [] : bound.problems;
}

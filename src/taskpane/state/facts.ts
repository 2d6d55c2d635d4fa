import { factsOf, type Facts, type Scheme } from '../../scheme';
import { givenOfAll, type Drafts } from './drafts';

/** What conditions on parameters rest on as the form stands. What asks about columns cannot be known yet. */
export function factsAsTyped(scheme: Scheme, drafts: Drafts): Facts {
  return factsOf(scheme, givenOfAll(scheme.parameters, drafts, () => ({})));
}

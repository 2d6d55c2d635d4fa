import type { GivenValues, Scheme } from '../../../scheme';
import { draftOf, type Drafts, type ParameterDraft } from '../../state/drafts';

/** What stands in the form of the figures step when a scenario's figures are filled in. */
export function draftsOf(scheme: Scheme, given: GivenValues, findScheme: (id: string) => Scheme | undefined): Drafts {
  const drafts: Record<string, ParameterDraft> = {};
  for (const parameter of scheme.parameters) {
    if (!Object.hasOwn(given, parameter.name)) continue;
    const value = given[parameter.name];
    const draft = draftOf(parameter, value);
    const inner = draft.kind === 'scheme' ? findScheme(draft.id) : undefined;
    drafts[parameter.name] = draft.kind === 'scheme' && inner !== undefined ? { ...draft, drafts: draftsOf(inner, paramsOf(value), findScheme) } : draft;
  }
  return drafts;
}

function paramsOf(value: unknown): GivenValues {
  const params: unknown = typeof value === 'object' && value !== null && 'params' in value ? value.params : {};
  return typeof params === 'object' && params !== null ? Object.fromEntries(Object.entries(params)) : {};
}

import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { anything, list, oneWord, string, text, yesNo } from '../shape/simple';
import type { Parameter } from '../types';
import { PARAMETER_TYPES } from '../words';
import { staticConditions } from './condition';
import { figure, identifier } from './given';

const choice = record((entry) => ({ word: entry.required('word', string), label: entry.required('label', text) }));
const conditionalDefault = record((entry) => ({ when: entry.required('when', staticConditions), value: entry.required('value', anything) }));

/** A parameter that the user gives. It is required unless it has a default or is optional. */
const parameter: Shape<Parameter> = record((entry) => {
  const fallback = entry.optional('default', anything);
  const optional = entry.or('optional', yesNo, false);
  return {
    name: entry.required('name', identifier),
    type: entry.required('type', oneWord(PARAMETER_TYPES, 'amount')),
    label: entry.required('label', text),
    hint: entry.optional('hint', text),
    value: entry.optional('value', oneWord<'rate' | 'amount' | 'multiplier'>(['rate', 'amount', 'multiplier'], 'amount')),
    bound: entry.optional('bound', oneWord<'amount' | 'count' | 'rate'>(['amount', 'count', 'rate'], 'amount')),
    required: fallback === undefined && !optional,
    default: fallback,
    defaults: entry.or('defaults', list(conditionalDefault), []),
    atLeast: entry.optional('atLeast', figure),
    above: entry.optional('above', figure),
    atMost: entry.optional('atMost', figure),
    choices: entry.or('choices', list(choice), []),
    keys: entry.optional('keys', list(string)),
    figures: entry.optional('figures', list(identifier)),
  };
});

export const ownParameters: Shape<readonly Parameter[]> = list(parameter, 0, 100);

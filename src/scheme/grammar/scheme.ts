import { schemeTexts } from '../../i18n/texts/scheme';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { freeObject, list, oneWord, patterned, string, text } from '../shape/simple';
import type { Example, Scheme } from '../types';
import { AWARDS, PERIOD_KINDS } from '../words';
import { components, forfeits } from './component';
import { conditions } from './condition';
import { fieldUses } from './field';
import { figure, givenWord, id, identifier, reference } from './given';
import { ownParameters } from './parameter';

const rows = list(freeObject);

const total = record((entry) => ({
  recipient: entry.required('recipient', string), award: entry.required('award', oneWord(AWARDS, 'cash')), amount: entry.required('amount', string),
}));

/** The number of a data row from 1, or `people 2`. */
const place: Shape<number | string> = {
  read: (json, at) => {
    if (typeof json === 'number' && Number.isInteger(json) && json > 0) return json;
    return patterned(/^[a-z]+ [1-9]\d*$/, schemeTexts.wantsRow).read(json, at);
  },
  schema: () => ({ anyOf: [{ type: 'integer', minimum: 1 }, { type: 'string', pattern: '^[a-z]+ [1-9]\\d*$' }] }),
  blank: () => 1,
};

const row: Shape<number> = {
  read: (json, at) => {
    if (typeof json === 'number' && Number.isInteger(json) && json > 0) return json;
    at.wrong('wrong-type', schemeTexts.wantsRow);
    return 1;
  },
  schema: () => ({ type: 'integer', minimum: 1 }),
  blank: () => 1,
};

const example: Shape<Example> = record((entry) => ({
  name: entry.required('name', string),
  params: entry.or('params', freeObject, {}),
  sales: entry.or('sales', rows, []),
  people: entry.or('people', rows, []),
  teams: entry.or('teams', rows, []),
  history: entry.or('history', rows, []),
  expect: entry.required('expect', record((expected) => ({
    totals: expected.required('totals', list(total)),
    rejected: expected.or('rejected', list(place), []),
    excluded: expected.or('excluded', list(row), []),
  }))),
}));

const redemption = record((entry) => ({
  award: entry.required('award', oneWord(AWARDS, 'points')), cost: entry.required('cost', figure), offer: entry.required('offer', text),
}));

const exclusion = record((entry) => ({ code: entry.required('code', id), label: entry.required('label', text), when: entry.required('when', conditions) }));

/** A scheme with the defaults that it sets for the parameters which every scheme has. */
export type SchemeDraft = Scheme & { readonly defaults: Readonly<Record<string, unknown>> };

export const scheme: Shape<SchemeDraft> = record((entry) => {
  entry.optional('$schema', string);
  const period = entry.required('period', givenWord(PERIOD_KINDS, 'window'));
  return {
    id: entry.required('id', id),
    version: entry.required('version', string),
    source: entry.optional('source', string),
    name: entry.required('name', text),
    description: entry.required('description', text),
    period,
    fields: entry.required('fields', fieldUses),
    parameters: entry.or('parameters', ownParameters, []),
    exactlyOne: entry.or('exactlyOne', list(list(identifier, 2)), []),
    defaults: entry.or('defaults', freeObject, {}),
    exclusions: entry.or('exclusions', list(exclusion), []),
    components: entry.required('components', components).map((each) => ({ ...each, per: each.per ?? period })),
    forfeits: entry.or('forfeits', forfeits, []),
    base: entry.optional('base', reference(['scheme'])),
    refunds: entry.required('refunds', oneWord<Scheme['refunds']>(['as-if-never', 'reversed'], 'as-if-never')),
    negatives: entry.required('negatives', oneWord<Scheme['negatives']>(['keep', 'floor', 'carry', 'base-pay'], 'keep')),
    redemption: entry.or('redemption', list(redemption), []),
    costs: entry.optional('costs', reference(['items'])),
    examples: entry.or('examples', list(example), []),
  };
});

import { schemeTexts } from '../../i18n/texts/scheme';
import type { FieldKind } from '../shape/at';
import type { Entry } from '../shape/record';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { mapped, named } from '../shape/shape';
import { shown } from '../shape/shown';
import { list, oneWord, patterned, string, yesNo } from '../shape/simple';
import type { Variant } from '../shape/variants';
import { variants } from '../shape/variants';
import type { Comparison, Condition, StaticCondition } from '../types';
import { COMPARISONS, PERIOD_KINDS } from '../words';
import { expression } from './expression';
import { field, givenInteger, givenWords } from './given';
import { parameterName } from './parameter-name';

/** Conditions, all of which must hold. */
export const conditions: Shape<readonly Condition[]> = list(named('condition', () => condition, blankCondition));

export const staticConditions: Shape<readonly StaticCondition[]> = list(named('staticCondition', () => staticCondition, blankCondition));

function blankCondition(): StaticCondition {
  return { kind: 'all', of: [] };
}

type Source = 'person' | 'referrer' | undefined;
type Word = string | boolean;

/** `is`: yes or no for a yes/no field, a word for a text. */
const wordOrFlag: Shape<Word> = {
  read: (json, at) => {
    if (typeof json === 'string' || typeof json === 'boolean') return json;
    at.wrong('wrong-type', schemeTexts.wantsWordOrFlag, { shown: shown(json) });
    return false;
  },
  schema: () => ({ type: ['string', 'boolean'] }),
  blank: () => false,
};

/** What cells must hold to be compared with words, and with yes and no. */
const WORDS: readonly FieldKind[] = ['text', 'word'];
const FLAGS: readonly FieldKind[] = ['yes-no'];

function isWord(entry: Entry, key: string, table: 'either' | 'people', from: () => Source): Condition {
  const is = entry.required('is', wordOrFlag);
  const name = entry.required(key, field(table, typeof is === 'boolean' ? FLAGS : WORDS));
  return typeof is === 'boolean' ? { kind: 'flag', field: name, is, from: from() } : { kind: 'in', field: name, words: [is], from: from() };
}

const person = oneWord<'person' | 'referrer'>(['person', 'referrer'], 'person');

/** Conditions on a field of the row, and on one of the people row of its person or referrer. */
const onFields: readonly Variant<Condition>[] = [
  { by: ['field', 'in'], shape: record((entry) => ({ kind: 'in', field: entry.required('field', field('either', WORDS)), words: entry.required('in', givenWords), from: undefined })) },
  { by: ['people', 'in'], shape: record((entry) => ({ kind: 'in', field: entry.required('people', field('people', WORDS)), words: entry.required('in', givenWords), from: entry.or('of', person, 'person') })) },
  { by: ['field', 'is'], shape: record((entry) => isWord(entry, 'field', 'either', () => undefined)) },
  { by: ['people', 'is'], shape: record((entry) => isWord(entry, 'people', 'people', () => entry.or('of', person, 'person'))) },
  { by: ['field', 'blank'], shape: record((entry) => ({ kind: 'blank', field: entry.required('field', field('either')), is: entry.required('blank', yesNo), from: undefined })) },
  { by: ['people', 'blank'], shape: record((entry) => ({ kind: 'blank', field: entry.required('people', field('people')), is: entry.required('blank', yesNo), from: entry.or('of', person, 'person') })) },
];

const later = record((entry) => ({
  workingDays: entry.required('workingDays', givenInteger),
  afterEndOf: entry.required('afterEndOf', oneWord(PERIOD_KINDS, 'month')),
}));

const laterThan: Variant<Condition> = {
  by: ['field', 'laterThan'],
  shape: record((entry, at) => {
    at.trail.workingDays = true;
    return { kind: 'laterThan', field: entry.required('field', field('sales', ['date'])), ...entry.required('laterThan', later) };
  }),
};

function comparison(by: Comparison): Variant<Condition> {
  return {
    by: ['value', by],
    shape: record((entry) => ({ kind: 'compare', left: entry.required('value', expression), by, right: entry.required(by, expression) })),
  };
}

const newCustomer: Variant<Condition> = {
  by: ['newCustomer'],
  shape: record((entry, at) => {
    at.trail.newCustomers = true;
    return { kind: 'newCustomer', is: entry.required('newCustomer', yesNo) };
  }),
};

const column: Shape<StaticCondition> = record((entry) => entry.required('column', mapped(
  patterned(/^(?:sales|people)\..+$/, schemeTexts.wantsColumn),
  (name, at): StaticCondition => {
    const table = name.startsWith('people.') ? 'people' : 'sales';
    const bare = name.slice(name.indexOf('.') + 1);
    if (name !== '') at.trail.fields.push({ at, field: bare, table });
    return { kind: 'column', table, field: bare };
  },
  blankCondition,
)));

const statics: readonly Variant<StaticCondition>[] = [
  { by: ['parameter', 'is'], shape: record((entry) => ({ kind: 'parameterIs', parameter: entry.required('parameter', parameterName(['choice'])), word: entry.required('is', string) })) },
  { by: ['given'], shape: record((entry) => ({ kind: 'given', parameter: entry.required('given', parameterName()) })) },
  { by: ['column'], shape: column },
];

const staticCondition: Shape<StaticCondition> = variants<StaticCondition>(
  [
    ...statics,
    { by: ['all'], shape: record((entry) => ({ kind: 'all', of: entry.required('all', staticConditions) })) },
    { by: ['any'], shape: record((entry) => ({ kind: 'any', of: entry.required('any', staticConditions) })) },
    { by: ['not'], shape: record((entry) => ({ kind: 'not', of: entry.required('not', named('staticCondition', () => staticCondition, blankCondition)) })) },
  ],
  blankCondition,
);

const condition: Shape<Condition> = variants<Condition>(
  [
    ...onFields,
    laterThan,
    ...COMPARISONS.map(comparison),
    newCustomer,
    ...statics,
    { by: ['all'], shape: record((entry) => ({ kind: 'all', of: entry.required('all', conditions) })) },
    { by: ['any'], shape: record((entry) => ({ kind: 'any', of: entry.required('any', conditions) })) },
    { by: ['not'], shape: record((entry) => ({ kind: 'not', of: entry.required('not', named('condition', () => condition, blankCondition)) })) },
  ],
  blankCondition,
);

import { schemeTexts } from '../../i18n/texts/scheme';
import { FORMULA_SCHEMA, isFormula, turnFormula } from '../formula';
import type { At, FieldKind, FieldMention } from '../shape/at';
import { inEdition } from '../shape/edition';
import type { Fields, Key } from '../shape/key';
import { always, later, needed, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, mapped, named, noted } from '../shape/shape';
import { list, oneWord, patterned, string, trueOrFalse, yesNo } from '../shape/simple';
import type { Form, Forms, OfKind } from '../shape/variants';
import { form, kinds, laterForm, turned } from '../shape/variants';
import type { Comparison, Condition, FieldOwner, StaticCondition } from '../types';
import { COMPARISONS, PERIOD_KINDS } from '../words';
import { expression } from './expression';
import { field, givenWords, givenWorkingDays } from './given';
import { parameterName } from './parameter-name';

/** Conditions, all of which must hold: a list of them, or a formula. */
function orFormula<T>(listed: Shape<readonly T[]>): Shape<readonly T[]> {
  return {
    ...listed,
    read: (json, at) => {
      if (!isFormula(json)) return listed.read(json, at);
      inEdition(2, at);
      const turned = turnFormula(json, 'conditions', at);
      return turned === null ? [] : listed.read(turned.json, turned.at);
    },
    schema: (definitions) => ({ anyOf: [listed.schema(definitions), FORMULA_SCHEMA] }),
  };
}

export const conditions: Shape<readonly Condition[]> = orFormula(list(named('condition', () => oneOfThem, blankCondition)));

/** Conditions that each row of a subject is asked by itself. */
export const conditionsOnRows: Shape<readonly Condition[]> = asking(conditions, () => 'oneOfItsRows');

export const staticConditions: Shape<readonly StaticCondition[]> = orFormula(list(named('staticCondition', () => staticCondition, blankCondition)));

function blankCondition(): StaticCondition {
  return { kind: 'all', of: [] };
}

/** What cells must hold to be compared with words, and with yes and no. */
const WORDS: readonly FieldKind[] = ['text', 'word'];
const FLAGS: readonly FieldKind[] = ['yes-no'];

const ofPerson: Key<FieldOwner | undefined> = {
  ...or(oneWord<FieldOwner>(['person', 'referrer'], 'person'), 'person', 'of'),
  suits: (value) => value === 'person' || value === 'referrer',
};
const ofFirstOrder = later(needed(oneWord<FieldOwner>(['firstOrder'], 'firstOrder'), 'of'));

/** A word alone, as a list of one. */
const oneOfWords: Shape<readonly string[]> = mapped(string, (word): readonly string[] => [word], (words) => words[0] ?? '', () => []);
const flag = trueOrFalse(schemeTexts.wantsWordOrFlag);

const saysWord = ({ is }: Readonly<Record<string, unknown>>): boolean => typeof is === 'string';

type Is<K> = OfKind<Condition, K>;

/** Whose field it is: the row's own, one of the people row of its person or referrer, one of its team, or one of its customer's first order. */
type Owner = { readonly name: 'field' | 'people' | 'teams'; readonly table: FieldMention['table']; readonly from: Key<FieldOwner | undefined>; readonly more: readonly string[] };

const OWNERS: readonly Owner[] = [
  { name: 'field', table: 'either', from: always(undefined), more: [] },
  { name: 'people', table: 'people', from: ofPerson, more: [] },
  { name: 'teams', table: 'teams', from: later(always<FieldOwner | undefined>('team')), more: [] },
  { name: 'field', table: 'sales', from: ofFirstOrder, more: ['of'] },
];

/** The words that select, by being equal (`in`, and `is` for one alone), contained or at the start. */
const selecting = ({ name, table, from, more }: Owner): readonly Form<Is<'in'>>[] => {
  const own = (): Pick<Fields<Is<'in'>>, 'kind' | 'field' | 'from'> => ({ kind: always('in'), field: needed(field(table, WORDS), name), from });
  return [
    form<Is<'in'>>({ ...own(), words: needed(givenWords, 'in'), how: always('equals') }, [name, 'in', ...more]),
    form<Is<'in'>>({ ...own(), words: needed(oneOfWords, 'is'), how: always('equals') }, [name, 'is', ...more], saysWord),
    laterForm(form<Is<'in'>>({ ...own(), words: needed(givenWords, 'contains'), how: always('contains') }, [name, 'contains', ...more])),
    laterForm(form<Is<'in'>>({ ...own(), words: needed(givenWords, 'startsWith'), how: always('startsWith') }, [name, 'startsWith', ...more])),
  ];
};

/** Conditions on a field. `is`: yes or no for a yes/no field, a word for a text. */
const onFields = (): Pick<Forms<Condition>, 'in' | 'flag' | 'blank'> => ({
  in: OWNERS.flatMap((owner) => selecting(owner)),
  flag: OWNERS.map(({ name, table, from, more }) =>
    form<Is<'flag'>>({ kind: always('flag'), field: needed(field(table, FLAGS), name), is: needed(flag), from }, [name, 'is', ...more])),
  blank: OWNERS.map(({ name, table, from, more }) =>
    form<Is<'blank'>>({ kind: always('blank'), field: needed(field(table), name), is: needed(yesNo, 'blank'), from }, [name, 'blank', ...more])),
});

function comparison<C extends Comparison>(by: C): Form<Is<'compare'>> {
  return form<Is<'compare'>>({ kind: always('compare'), left: needed(expression, 'value'), by: always(by), right: needed(expression, by) }, ['value', by]);
}

type LaterThan = Is<'laterThan'>;

type End = Pick<LaterThan, 'workingDays' | 'afterEndOf'>;

function laterThan(): Form<LaterThan> {
  const later = record<End>({ workingDays: needed(givenWorkingDays), afterEndOf: needed(oneWord(PERIOD_KINDS, 'month')) });
  return turned(
    form<Pick<LaterThan, 'kind' | 'field'> & { readonly end: End }>({ kind: always('laterThan'), field: needed(field('sales', ['date'])), end: needed(later, 'laterThan') }, ['field', 'laterThan']),
    ({ end, ...rest }) => ({ ...rest, ...end }),
    ({ workingDays, afterEndOf, ...rest }) => ({ ...rest, end: { workingDays, afterEndOf } }),
  );
}

export const askingNewCustomers = (_: unknown, at: At): void => { at.trail.newCustomers = true; };

type Column = OfKind<StaticCondition, 'column'>;

/** A table and a field: `people.share`. */
const columnName: Shape<string> = noted(patterned(/^(?:sales|people)\..+$/, schemeTexts.wantsColumn), (name, at) => {
  if (name !== '') at.trail.fields.push({ at, ...tableAndField(name) });
});

function tableAndField(name: string): Pick<Column, 'table' | 'field'> {
  return { table: name.startsWith('people.') ? 'people' : 'sales', field: name.slice(name.indexOf('.') + 1) };
}

type ParameterIs = OfKind<StaticCondition, 'parameterIs'>;

/** Whether the choice offers the word can be judged only when all parameters are known. */
function parameterIs(): Form<ParameterIs> {
  const held = form<ParameterIs>({ kind: always('parameterIs'), parameter: needed(parameterName(['choice'])), word: needed(string, 'is') }, ['parameter', 'is']);
  return {
    ...held,
    read: (json, at) => {
      const { kind, parameter, word } = held.read(json, at);
      if (word !== '') at.trail.choices.push({ at: at.key('is'), parameter, word });
      return { kind, parameter, word };
    },
  };
}

/** Those decided before any row is read. */
const statics = (): Pick<Forms<StaticCondition>, 'parameterIs' | 'given' | 'empty' | 'column'> => ({
  parameterIs: parameterIs(),
  given: form({ kind: always('given'), parameter: needed(parameterName(), 'given') }),
  empty: laterForm(form({ kind: always('empty'), parameter: needed(parameterName(['words']), 'empty') })),
  column: turned(
    form<{ readonly kind: 'column'; readonly name: string }>({ kind: always('column'), name: needed(columnName, 'column') }),
    ({ kind, name }): Column => ({ kind, ...tableAndField(name) }),
    ({ kind, table, field: name }) => ({ kind, name: `${table}.${name}` }),
  ),
});

const staticForms = (): Forms<StaticCondition> => ({
  ...statics(),
  all: form({ kind: always('all'), of: needed(staticConditions, 'all') }),
  any: form({ kind: always('any'), of: needed(staticConditions, 'any') }),
  not: form({ kind: always('not'), of: needed(named('staticCondition', () => staticCondition, blankCondition), 'not') }),
});

const staticCondition: Shape<StaticCondition> = kinds<StaticCondition>(staticForms, blankCondition);

const forms = (): Forms<Condition> => ({
  ...onFields(),
  laterThan: laterThan(),
  compare: COMPARISONS.map((by) => comparison(by)),
  newCustomer: form({ kind: always('newCustomer'), is: needed(noted(yesNo, askingNewCustomers), 'newCustomer') }),
  firstOrder: laterForm(form({ kind: always('firstOrder'), is: needed(noted(yesNo, askingNewCustomers), 'firstOrder') })),
  sameAs: laterForm(form({ kind: always('sameAs'), field: needed(field('sales', ['text'])), as: needed(noted(oneWord(['firstOrder'], 'firstOrder'), askingNewCustomers), 'sameAs') }, ['field', 'sameAs'])),
  ...statics(),
  all: form({ kind: always('all'), of: needed(conditions, 'all') }),
  any: form({ kind: always('any'), of: needed(conditions, 'any') }),
  not: form({ kind: always('not'), of: needed(named('condition', () => oneOfThem, blankCondition), 'not') }),
});

const condition: Shape<Condition> = noted(kinds<Condition>(forms, blankCondition), (what, at) => {
  at.trail.conditions.push({ at, what, of: at.trail.askedOf });
});

/** One condition of a list: an object, or a formula, of which all that it says must hold. */
const oneOfThem: Shape<Condition> = {
  ...condition,
  read: (json, at) => {
    if (!isFormula(json)) return condition.read(json, at);
    const all = conditions.read(json, at);
    const [first] = all;
    return all.length === 1 && first !== undefined ? first : { kind: 'all', of: all };
  },
  schema: (definitions) => ({ anyOf: [condition.schema(definitions), FORMULA_SCHEMA] }),
};

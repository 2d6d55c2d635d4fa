import { schemeTexts } from '../../i18n/texts/scheme';
import type { At, FieldKind } from '../shape/at';
import type { Key } from '../shape/key';
import { always, needed, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, mapped, named, noted } from '../shape/shape';
import { list, oneWord, patterned, string, trueOrFalse, yesNo } from '../shape/simple';
import type { Form, Forms, OfKind } from '../shape/variants';
import { form, kinds, turned } from '../shape/variants';
import type { Comparison, Condition, StaticCondition } from '../types';
import { COMPARISONS, PERIOD_KINDS } from '../words';
import { expression } from './expression';
import { field, givenInteger, givenWords } from './given';
import { parameterName } from './parameter-name';

/** Conditions, all of which must hold. */
export const conditions: Shape<readonly Condition[]> = list(named('condition', () => condition, blankCondition));

/** Conditions that each row of a subject is asked by itself. */
export const conditionsOnRows: Shape<readonly Condition[]> = asking(conditions, () => 'oneOfItsRows');

export const staticConditions: Shape<readonly StaticCondition[]> = list(named('staticCondition', () => staticCondition, blankCondition));

function blankCondition(): StaticCondition {
  return { kind: 'all', of: [] };
}

/** What cells must hold to be compared with words, and with yes and no. */
const WORDS: readonly FieldKind[] = ['text', 'word'];
const FLAGS: readonly FieldKind[] = ['yes-no'];

type Source = 'person' | 'referrer' | undefined;

const ofPerson: Key<Source> = or(oneWord<'person' | 'referrer'>(['person', 'referrer'], 'person'), 'person', 'of');

/** A word alone, as a list of one. */
const oneOfWords: Shape<readonly string[]> = mapped(string, (word): readonly string[] => [word], (words) => words[0] ?? '', () => []);
const flag = trueOrFalse(schemeTexts.wantsWordOrFlag);

const saysWord = ({ is }: Readonly<Record<string, unknown>>): boolean => typeof is === 'string';

type Is<K> = OfKind<Condition, K>;

/** Conditions on a field of the row, and on one of the people row of its person or referrer. `is`: yes or no for a yes/no field, a word for a text. */
const onFields = (): Pick<Forms<Condition>, 'in' | 'flag' | 'blank'> => ({
  in: [
    form<Is<'in'>>({ kind: always('in'), field: needed(field('either', WORDS)), words: needed(givenWords, 'in'), from: always(undefined) }, ['field', 'in']),
    form<Is<'in'>>({ kind: always('in'), field: needed(field('people', WORDS), 'people'), words: needed(givenWords, 'in'), from: ofPerson }, ['people', 'in']),
    form<Is<'in'>>({ kind: always('in'), field: needed(field('either', WORDS)), words: needed(oneOfWords, 'is'), from: always(undefined) }, ['field', 'is'], saysWord),
    form<Is<'in'>>({ kind: always('in'), field: needed(field('people', WORDS), 'people'), words: needed(oneOfWords, 'is'), from: ofPerson }, ['people', 'is'], saysWord),
  ],
  flag: [
    form<Is<'flag'>>({ kind: always('flag'), field: needed(field('either', FLAGS)), is: needed(flag), from: always(undefined) }, ['field', 'is']),
    form<Is<'flag'>>({ kind: always('flag'), field: needed(field('people', FLAGS), 'people'), is: needed(flag), from: ofPerson }, ['people', 'is']),
  ],
  blank: [
    form<Is<'blank'>>({ kind: always('blank'), field: needed(field('either')), is: needed(yesNo, 'blank'), from: always(undefined) }, ['field', 'blank']),
    form<Is<'blank'>>({ kind: always('blank'), field: needed(field('people'), 'people'), is: needed(yesNo, 'blank'), from: ofPerson }, ['people', 'blank']),
  ],
});

function comparison<C extends Comparison>(by: C): Form<Is<'compare'>> {
  return form<Is<'compare'>>({ kind: always('compare'), left: needed(expression, 'value'), by: always(by), right: needed(expression, by) }, ['value', by]);
}

type LaterThan = Is<'laterThan'>;

type End = Pick<LaterThan, 'workingDays' | 'afterEndOf'>;

function laterThan(): Form<LaterThan> {
  const later = record<End>({ workingDays: needed(givenInteger), afterEndOf: needed(oneWord(PERIOD_KINDS, 'month')) });
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

/** Those decided before any row is read. */
const statics = (): Pick<Forms<StaticCondition>, 'parameterIs' | 'given' | 'column'> => ({
  parameterIs: form({ kind: always('parameterIs'), parameter: needed(parameterName(['choice'])), word: needed(string, 'is') }, ['parameter', 'is']),
  given: form({ kind: always('given'), parameter: needed(parameterName(), 'given') }),
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
  ...statics(),
  all: form({ kind: always('all'), of: needed(conditions, 'all') }),
  any: form({ kind: always('any'), of: needed(conditions, 'any') }),
  not: form({ kind: always('not'), of: needed(named('condition', () => condition, blankCondition), 'not') }),
});

const condition: Shape<Condition> = noted(kinds<Condition>(forms, blankCondition), (what, at) => {
  at.trail.conditions.push({ at, what, of: at.trail.askedOf });
});

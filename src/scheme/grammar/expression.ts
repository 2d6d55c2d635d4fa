import { schemeTexts } from '../../i18n/texts/scheme';
import { ZERO } from '../../money';
import type { Rounding } from '../../money';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import type { Entry } from '../shape/record';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { mapped, named } from '../shape/shape';
import { shown } from '../shape/shown';
import { list, oneWord, text, yes, yesNo } from '../shape/simple';
import type { Variant } from '../shape/variants';
import { variants } from '../shape/variants';
import type { Expression } from '../types';
import { METHODS, ROUNDINGS } from '../words';
import { conditions } from './condition';
import { field, figure, figureOf, givenFigure, givenInteger, givenWord, identifier, reference, referenceOf } from './given';
import { entries } from './mapping';
import { givenTiers } from './tiers';

const blank = (): Expression => ({ kind: 'figure', value: ZERO });

/** A figure or `$parameter`; the bare name of a field of the row; or a construct. */
export const expression: Shape<Expression> = named('expression', () => either, blank);

const rowField = field('either', ['number']);

const either: Shape<Expression> = {
  read: (json, at) => {
    if (isPlainObject(json)) return construct.read(json, at);
    if (typeof json === 'number' || figureOf(json) !== null || referenceOf(json) !== null) return { kind: 'figure', value: givenFigure.read(json, at) };
    if (typeof json === 'string' && FIELD_NAME.test(json)) return { kind: 'field', field: rowField.read(json, at) };
    at.wrong('wrong-type', schemeTexts.wantsExpression, { shown: shown(json) });
    return blank();
  },
  schema: (definitions) => ({ anyOf: [givenFigure.schema(definitions), { type: 'string', pattern: FIELD_NAME.source }, construct.schema(definitions)] }),
  blank,
};

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9]*(?:\..+)?$/;

type Form = (entry: Entry, at: At) => Expression;

function form(key: string, build: Form): Variant<Expression> {
  return { by: [key], shape: record(build) };
}

const several = (): Shape<readonly Expression[]> => list(expression, 1);

function pair(entry: Entry, key: string): readonly [Expression, Expression] {
  return entry.required(key, mapped(
    list(expression, 2, 2),
    (both): readonly [Expression, Expression] => [both[0] ?? blank(), both[1] ?? blank()],
    (): readonly [Expression, Expression] => [blank(), blank()],
  ));
}

const across = oneWord<'team' | 'all'>(['team', 'all'], 'all');
const counted = oneWord<'rows' | 'newCustomers'>(['rows', 'newCustomers'], 'rows');
const targetOf = oneWord<'person' | 'team' | 'company'>(['person', 'team', 'company'], 'person');
const personOf = oneWord<'person' | 'referrer'>(['person', 'referrer'], 'person');
const fromTo = record((entry) => ({ from: entry.required('from', field('sales', ['date'])), to: entry.required('to', field('sales', ['date'])) }));

const measures: readonly Variant<Expression>[] = [
  form('field', (entry) => ({ kind: 'field', field: entry.required('field', rowField) })),
  form('people', (entry) => ({ kind: 'people', field: entry.required('people', field('people', ['number'])), of: entry.or('of', personOf, 'person') })),
  form('sum', (entry) => ({ kind: 'sum', of: entry.required('sum', expression), where: entry.or('where', conditions, []), across: entry.optional('across', across) })),
  form('count', (entry, at) => {
    const what = entry.required('count', counted);
    if (what === 'newCustomers') at.trail.newCustomers = true;
    return { kind: 'count', what, where: entry.or('where', conditions, []), across: entry.optional('across', across) };
  }),
  form('distinct', (entry) => ({ kind: 'distinct', field: entry.required('distinct', field('sales', ['text', 'word'])), where: entry.or('where', conditions, []) })),
  form('ordinal', (entry) => {
    entry.required('ordinal', yes);
    return { kind: 'ordinal' };
  }),
  form('target', (entry) => ({ kind: 'target', of: entry.required('target', targetOf) })),
  form('days', (entry) => ({ kind: 'days', ...entry.required('days', fromTo) })),
  form('highest', (entry) => ({ kind: 'highest', of: entry.required('highest', expression) })),
  form('item', (entry) => ({ kind: 'item', name: entry.required('item', identifier), orParameter: entry.or('orParameter', yesNo, false) })),
];

const arithmetic: readonly Variant<Expression>[] = [
  ...(['plus', 'times', 'least', 'most'] as const).map((kind) => form(kind, (entry) => ({ kind, of: entry.required(kind, several()) }))),
  form('minus', (entry) => ({ kind: 'minus', of: pair(entry, 'minus') })),
  form('over', (entry) => ({ kind: 'over', of: pair(entry, 'over'), byZero: entry.optional('byZero', figure) })),
  form('growth', (entry) => {
    const [now, before] = pair(entry, 'growth');
    return { kind: 'growth', now, before };
  }),
  form('orElse', (entry) => {
    const [of, otherwise] = pair(entry, 'orElse');
    return { kind: 'orElse', of, otherwise };
  }),
  form('floor', (entry) => ({ kind: 'floor', of: entry.required('floor', expression) })),
  form('round', (entry) => ({
    kind: 'round', of: entry.required('round', expression), places: entry.required('places', givenInteger), mode: entry.required('mode', givenWord<Rounding>(ROUNDINGS, 'half-up')),
  })),
];

const choice = record((entry) => ({ when: entry.required('when', conditions), value: entry.required('value', expression) }));
const scored = record((entry) => ({ label: entry.required('label', text), of: entry.required('of', expression), weight: entry.required('weight', givenFigure) }));

const tables: readonly Variant<Expression>[] = [
  form('tiers', (entry) => ({
    kind: 'tiers', tiers: entry.required('tiers', givenTiers), of: entry.required('of', expression), method: entry.required('method', givenWord(METHODS, 'fixed')), on: entry.optional('on', expression),
  })),
  form('lookup', (entry) => ({ kind: 'lookup', entries: entry.required('lookup', entries), by: entry.required('by', field('either', ['text', 'word'])), otherwise: entry.optional('otherwise', expression) })),
  form('choose', (entry) => ({ kind: 'choose', choices: entry.required('choose', list(choice, 1)), otherwise: entry.optional('otherwise', expression) })),
  form('score', (entry) => ({ kind: 'score', items: entry.required('score', list(scored, 1)) })),
  form('sumOfItems', (entry) => ({ kind: 'sumOfItems', items: entry.required('sumOfItems', reference(['items'])), value: entry.required('value', expression) })),
];

const construct: Shape<Expression> = variants([...measures, ...arithmetic, ...tables], blank);

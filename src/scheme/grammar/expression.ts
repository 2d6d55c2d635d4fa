import { schemeTexts } from '../../i18n/texts/scheme';
import { ZERO } from '../../money';
import { FORMULA_SCHEMA, isFormula, turnFormula } from '../formula';
import { inEdition } from '../shape/edition';
import { isPlainObject } from '../shape/json';
import { always, later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, mapped, named, noted } from '../shape/shape';
import { shown } from '../shape/shown';
import { list, oneWord, text, yes, yesNo } from '../shape/simple';
import type { Form, Forms, OfKind } from '../shape/variants';
import { form, kinds, laterForm, turned } from '../shape/variants';
import type { Expression } from '../types';
import { LINEAR, METHODS, ORDERS, ROUNDINGS } from '../words';
import { askingNewCustomers, conditions, conditionsOnRows } from './condition';
import { decide } from './decide';
import { field, figure, figureOf, givenFigure, givenInteger, givenWord, id, identifier, reference, referenceOf } from './given';
import { inTime } from './in-time';
import { lookup } from './lookup';
import { givenTiers } from './tiers';

const blank = (): Expression => ({ kind: 'figure', value: ZERO });

/** A figure or `$parameter`; the bare name of a field of the row; a construct; or a formula. */
export const expression: Shape<Expression> = named('expression', () => orFormula, blank);

const rowField = field('either', ['number', 'date']);

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9]*(?:\..+)?$/;

const either: Shape<Expression> = {
  read: (json, at) => {
    if (isPlainObject(json)) return construct.read(json, at);
    if (typeof json === 'number' || figureOf(json) !== null || referenceOf(json) !== null) return { kind: 'figure', value: givenFigure.read(json, at) };
    if (typeof json === 'string' && FIELD_NAME.test(json)) return { kind: 'field', field: rowField.read(json, at) };
    at.wrong('wrong-type', schemeTexts.wantsExpression, { shown: shown(json) });
    return blank();
  },
  write: (value) => {
    if (value.kind === 'figure') return givenFigure.write(value.value);
    return value.kind === 'field' && value.of === undefined && FIELD_NAME.test(value.field) ? value.field : construct.write(value);
  },
  schema: (definitions) => ({ anyOf: [givenFigure.schema(definitions), { type: 'string', pattern: FIELD_NAME.source }, construct.schema(definitions), FORMULA_SCHEMA] }),
  blank,
};

const remembered = noted(either, (what, at) => {
  at.trail.expressions.push({ at, what, of: at.trail.askedOf });
});

/** What a formula says is read, and remembered with its characters, like the JSON that says the same. */
const orFormula: Shape<Expression> = {
  ...remembered,
  read: (json, at) => {
    if (!isFormula(json)) return remembered.read(json, at);
    inEdition(2, at);
    const turned = turnFormula(json, 'expression', at);
    return turned === null ? blank() : remembered.read(turned.json, turned.at);
  },
};

/** What is written as an object. */
export type Construct = Exclude<Expression, { readonly kind: 'figure' }>;

const several: Shape<readonly Expression[]> = list(expression, 1);

export const pair: Shape<readonly [Expression, Expression]> = mapped(
  list(expression, 2, 2),
  (both): readonly [Expression, Expression] => [both[0] ?? blank(), both[1] ?? blank()],
  (both) => both,
  () => [blank(), blank()],
);

/** What is worked out for each row of a subject. */
const ofRows = asking(expression, () => 'oneOfItsRows');

const across = oneWord<'team' | 'all'>(['team', 'all'], 'all');
const counted = noted(oneWord<'rows' | 'newCustomers'>(['rows', 'newCustomers'], 'rows'), (what, at) => {
  if (what === 'newCustomers') askingNewCustomers(what, at);
});

const itemName = noted(identifier, (name, at) => { at.trail.items.push({ at, name, items: at.trail.within.at(-1) }); });

const measures = (): Pick<Forms<Construct>, 'field' | 'people' | 'teams' | 'sum' | 'count' | 'distinct' | 'ordinal' | 'creditShare' | 'target' | 'days' | 'highest' | 'item'> => ({
  field: form({ kind: always('field'), field: needed(rowField), of: later(optional(noted(oneWord(['firstOrder'], 'firstOrder'), askingNewCustomers))) }),
  people: form({ kind: always('people'), field: needed(field('people', ['number', 'date']), 'people'), of: or(oneWord(['person', 'referrer'], 'person'), 'person') }),
  teams: laterForm(form({ kind: always('teams'), field: needed(field('teams', ['number', 'date']), 'teams') })),
  sum: form({ kind: always('sum'), of: needed(ofRows, 'sum'), where: or(conditionsOnRows, []), across: optional(across) }),
  count: form({ kind: always('count'), what: needed(counted, 'count'), where: or(conditionsOnRows, []), across: optional(across) }),
  distinct: form({ kind: always('distinct'), field: needed(field('sales', ['text', 'word']), 'distinct'), where: or(conditionsOnRows, []), across: later(optional(across)) }),
  ordinal: turned(form<{ readonly ordinal: true }>({ ordinal: needed(yes) }), (): OfKind<Construct, 'ordinal'> => ({ kind: 'ordinal' }), () => ({ ordinal: true })),
  creditShare: laterForm(turned(form<{ readonly creditShare: true }>({ creditShare: needed(yes) }), (): OfKind<Construct, 'creditShare'> => ({ kind: 'creditShare' }), () => ({ creditShare: true }))),
  target: form({ kind: always('target'), of: needed(oneWord(['person', 'team', 'company'], 'person'), 'target') }),
  days: days(),
  highest: form({ kind: always('highest'), of: needed(expression, 'highest') }),
  item: form({ kind: always('item'), name: needed(itemName, 'item'), orParameter: or(yesNo, false) }),
});

function days(): Form<OfKind<Construct, 'days'>> {
  const dates = record<{ readonly from: string; readonly to: string }>({ from: needed(field('sales', ['date'])), to: needed(field('sales', ['date'])) });
  return turned(
    form<{ readonly kind: 'days'; readonly dates: ReturnType<typeof dates.blank> }>({ kind: always('days'), dates: needed(dates, 'days') }),
    ({ kind, dates: span }) => ({ kind, ...span }),
    ({ kind, from, to }) => ({ kind, dates: { from, to } }),
  );
}

/** A construct of two expressions that have names of their own. */
function ofTwo<K extends 'growth' | 'orElse', V>(kind: K, turn: (both: readonly [Expression, Expression]) => V, back: (value: V) => readonly [Expression, Expression]): Form<V> {
  return turned(form<{ readonly kind: K; readonly both: readonly [Expression, Expression] }>({ kind: always(kind), both: needed(pair, kind) }), ({ both }) => turn(both), (value) => ({ kind, both: back(value) }));
}

const arithmetic = (): Pick<Forms<Construct>, 'plus' | 'times' | 'least' | 'most' | 'minus' | 'over' | 'growth' | 'orElse' | 'floor' | 'round'> => ({
  plus: form({ kind: always('plus'), of: needed(several, 'plus') }),
  times: form({ kind: always('times'), of: needed(several, 'times') }),
  least: form({ kind: always('least'), of: needed(several, 'least') }),
  most: form({ kind: always('most'), of: needed(several, 'most') }),
  minus: form({ kind: always('minus'), of: needed(pair, 'minus') }),
  over: form({ kind: always('over'), of: needed(pair, 'over'), byZero: optional(figure) }),
  growth: ofTwo('growth', ([now, before]): OfKind<Construct, 'growth'> => ({ kind: 'growth', now, before }), ({ now, before }) => [now, before]),
  orElse: ofTwo('orElse', ([of, otherwise]): OfKind<Construct, 'orElse'> => ({ kind: 'orElse', of, otherwise }), ({ of, otherwise }) => [of, otherwise]),
  floor: form({ kind: always('floor'), of: needed(expression, 'floor') }),
  round: form({ kind: always('round'), of: needed(expression, 'round'), places: needed(givenInteger), mode: needed(givenWord(ROUNDINGS, 'half-up')) }),
});

const items = noted(reference(['items']), ({ parameter }, at) => { at.trail.within.push(parameter); });

/** The list of items is left again after what is worked out for each of them. */
const ofItem = noted(expression, (_, at) => { at.trail.within.pop(); });

const choice = (): Shape<OfKind<Construct, 'choose'>['choices'][number]> => record({ when: needed(conditions), value: needed(expression) });
const scored = (): Shape<OfKind<Construct, 'score'>['items'][number]> => record({ label: needed(text), of: needed(expression), weight: needed(givenFigure) });

const tables = (): Pick<Forms<Construct>, 'tiers' | 'decide' | 'lookup' | 'choose' | 'score' | 'sumOfItems'> => ({
  tiers: form({ kind: always('tiers'), tiers: needed(givenTiers), of: needed(expression), method: needed(givenWord(METHODS, 'fixed', LINEAR)), on: optional(expression), beyond: later(or(oneWord(['flat', 'continuing'], 'flat'), 'flat')) }),
  decide: decide(),
  lookup: lookup(),
  choose: form({ kind: always('choose'), choices: needed(list(choice(), 1), 'choose'), otherwise: optional(expression) }),
  score: form({ kind: always('score'), items: needed(list(scored(), 1), 'score') }),
  sumOfItems: form({ kind: always('sumOfItems'), items: needed(items, 'sumOfItems'), value: needed(ofItem) }),
});

const OF_RESULT = ['subject', 'person', 'reports', 'team', 'all'] as const;

const ofResult = noted(oneWord(OF_RESULT, 'subject'), (of, at) => { if (of === 'reports') at.trail.fields.push({ at, field: 'manager', table: 'people' }); });

/** What other components come to, and how a subject stands among the others. */
const results = (): Pick<Forms<Construct>, 'result' | 'rank'> => ({
  rank: laterForm(form({
    kind: always('rank'), of: needed(expression, 'rank'), order: or(oneWord(ORDERS, 'highest'), 'highest'), within: optional(oneWord(['team'], 'team')), among: or(conditions, []),
    least: optional(givenInteger, 'leastEntrants'),
  })),
  result: laterForm(form({
    kind: always('result'), component: needed(id, 'result'), of: or(ofResult, 'subject'), level: optional(givenInteger), share: optional(field('people', ['number'])),
    less: optional(oneWord<'below'>(['below'], 'below')),
  })),
});

const constructs = (): Forms<Construct> => ({ ...measures(), ...arithmetic(), ...tables(), ...inTime(), ...results() });

const construct: Shape<Construct> = kinds<Construct>(constructs, () => ({ kind: 'plus', of: [blank()] }));

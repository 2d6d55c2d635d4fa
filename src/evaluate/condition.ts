import { addWorkingDays, lastDay } from '../calendar';
import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { compare, integer, toNumber } from '../money';
import type { Comparison, Condition, Expression } from '../scheme';
import { decidedOne } from '../scheme';
import { BLANK, READ } from '../table';
import { factsIn } from './facts';
import type { Figure, Scope, Test } from './scope';
import { columnOf, firstOrderOf, isFirstOrder, labelOf, namesAt, placeIn, wordingOf } from '../data';
import type { Subject } from '../data';
import type { Term, Unit } from '../explain';
import { unitOfShare, written } from '../explain';

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;
type Holds = Test['holds'];

const YES: Test = constant(true);
const NO: Test = constant(false);

function constant(always: boolean): Test {
  return { always, ofRow: true, holds: () => always, explain: () => undefined };
}

function onRows(ofRow: boolean, holds: Holds, explain: Test['explain'] = () => undefined): Test {
  return { always: null, ofRow, holds, explain };
}

function areOfRow(tests: readonly Test[]): boolean {
  return tests.every(({ ofRow }) => ofRow);
}

/** Whether the place of a field follows from the row alone. */
function isOfRow({ each }: Scope): boolean {
  return each === 'row';
}

/** All of the conditions together; without any, it always holds. */
export function testOf(conditions: readonly Condition[], scope: Scope): Test {
  return all(conditions.map((condition) => testOfOne(condition, scope)));
}

function all(tests: readonly Test[]): Test {
  if (tests.some(({ always }) => always === false)) return NO;
  const open = tests.filter(({ always }) => always === null);
  return open.length === 0 ? YES : open.reduce(both);
}

/** In pairs: they are asked of every row, and a list of them would be gone through each time. */
function both(one: Test, other: Test): Test {
  return onRows(areOfRow([one, other]), (subject, row) => one.holds(subject, row) && other.holds(subject, row), (...asked) => {
    one.explain(...asked);
    other.explain(...asked);
  });
}

function any(tests: readonly Test[]): Test {
  if (tests.some(({ always }) => always === true)) return YES;
  const open = tests.filter(({ always }) => always === null);
  const [first, second] = open;
  if (first === undefined) return NO;
  if (second === undefined) return first;
  return onRows(areOfRow(open), (subject, row) => open.some((test) => test.holds(subject, row)), (...asked) => open.forEach((test) => test.explain(...asked)));
}

function testOfOne(condition: Condition, scope: Scope): Test {
  switch (condition.kind) {
    case 'in':
      return isIn(condition, scope);
    case 'flag':
      return hasFlag(condition, scope);
    case 'blank':
      return onRows(isOfRow(scope), isBlank(condition, scope));
    case 'compare':
      return comparison(condition, scope);
    case 'newCustomer':
      return onRows(true, (_, row) => firstOrderOf(scope.judged.openings, row) >= 0 === condition.is);
    case 'firstOrder':
      return onRows(true, (_, row) => (row >= 0 && isFirstOrder(scope.judged.openings, row)) === condition.is);
    case 'sameAs':
      return onRows(true, isSameAsFirstOrder(condition, scope));
    case 'laterThan':
      return onRows(true, isLater(condition, scope));
    case 'parameterIs':
    case 'given':
    case 'empty':
    case 'column':
      return decidedOne(condition, factsIn(scope)) === true ? YES : NO;
    case 'all':
      return testOf(condition.of, scope);
    case 'any':
      return any(condition.of.map((each) => testOfOne(each, scope)));
    case 'not':
      return opposite(testOfOne(condition.of, scope));
  }
}

function opposite(test: Test): Test {
  if (test.always !== null) return constant(!test.always);
  return onRows(test.ofRow, (subject, row) => !test.holds(subject, row), test.explain);
}

/** Whether the word of a field is one of those given, or a synonym of one. */
function isIn({ field, words, how, from }: Of<'in'>, scope: Scope): Test {
  const place = placeIn(scope, from);
  const given = (scope.parameters.words(words) ?? []).flatMap((word) => scope.synonyms.of(field, word));
  if (given.length === 0) return NO;
  const { accepts, shown } = wordingOf(scope, place, field, given, how);
  return onRows(
    isOfRow(scope),
    (subject, row) => accepts(place.row(subject, row)),
    (subject, row, explanation) => {
      const word = shown(place.row(subject, row));
      if (word !== undefined) explanation.named(labelOf(place.table, field), explanation.say(word));
    },
  );
}

function hasFlag({ field, is, from }: Of<'flag'>, scope: Scope): Test {
  const place = placeIn(scope, from);
  const { state, flags } = place.table.flags(field);
  const wanted = is ? 1 : 0;
  return onRows(
    isOfRow(scope),
    (subject, row) => {
      const at = place.row(subject, row);
      return state[at] === READ && flags[at] === wanted;
    },
    (subject, row, explanation) => {
      const at = place.row(subject, row);
      if (state[at] === READ) explanation.named(labelOf(place.table, field), explanation.say(flags[at] === 1 ? termTexts.yes : termTexts.no));
    },
  );
}

/** Whether there is no value; an unreadable one of the people or the teams table is told, and missing then like a blank one. */
function isBlank({ field, is, from }: Of<'blank'>, scope: Scope): Holds {
  const place = placeIn(scope, from);
  const { state } = columnOf(place.table, field);
  const isMissing = (each: number): boolean => each === BLANK || (each !== READ && place.table.kind !== 'sales');
  const codes = place.table.fieldOf(field)?.kind === 'text' ? namesAt(scope, place, field).codes : undefined;
  return (subject, row) => {
    const at = place.row(subject, row);
    return (isMissing(state[at] ?? BLANK) && (codes?.[at] ?? -1) < 0) === is;
  };
}

/** Whether the row has the text of the first order of its new customer; a blank one is like no other. */
function isSameAsFirstOrder({ field }: Of<'sameAs'>, { data, judged }: Scope): Holds {
  const { codes } = data.salesNames(field);
  return (_, row) => {
    const first = firstOrderOf(judged.openings, row);
    return first >= 0 && (codes[first] ?? -1) >= 0 && codes[first] === codes[row];
  };
}

function comparison({ left, by, right }: Of<'compare'>, scope: Scope): Test {
  const [first, second] = sidesOf(left, right, scope);
  const ofShares = [first, second].some(({ unit, ratio }) => unit === 'rate' || ratio === true);
  return onRows(
    false,
    (subject, row) => {
      const a = first.of(subject, row);
      const b = a === null ? null : second.of(subject, row);
      return a !== null && b !== null && passes(compare(a, b), by);
    },
    (subject, row, explanation) => {
      const [above, below] = [first, second].map((figure) => {
        const value = figure.of(subject, row);
        return value === null ? undefined : { value, term: figure.explain(subject, row, explanation) };
      });
      if (above === undefined || below === undefined || (above.term.binds === 'whole' && below.term.binds === 'whole')) return;
      const unit = first.unit === 'money' || second.unit === 'money' ? 'money' : ofShares ? unitOfShare(below.value) : 'number';
      explanation.fact(termTexts.compared, { left: worked(above, unit), sign: signOf(compare(above.value, below.value), by), right: worked(below, unit) });
    },
  );
}

/** Both sides of a comparison; what is held against a ratio is told as a share. */
function sidesOf(left: Expression, right: Expression, scope: Scope): readonly [Figure, Figure] {
  const [plain, shares] = [scope.but({ asShare: false }), scope.but({ asShare: true })];
  const first = plain.figure(left);
  const second = (first.ratio === true || first.unit === 'rate' ? shares : plain).figure(right);
  return [second.ratio === true && first.ratio !== true ? shares.figure(left) : first, second];
}

function worked({ term, value }: { readonly term: Term; readonly value: Exact }, unit: Unit): string {
  return term.binds === 'whole' ? written(value, unit) : `${term.text} = ${written(value, unit)}`;
}

/** How two figures compare, with the sign that the condition asks for where it holds. */
function signOf(order: -1 | 0 | 1, by: Comparison): string {
  if (order === 0) return by === 'atLeast' ? '≥' : by === 'atMost' ? '≤' : '=';
  return order > 0 ? (by === 'atLeast' ? '≥' : '>') : by === 'atMost' ? '≤' : '<';
}

function passes(order: -1 | 0 | 1, by: Comparison): boolean {
  switch (by) {
    case 'atLeast':
      return order >= 0;
    case 'above':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'below':
      return order < 0;
    case 'equals':
      return order === 0;
  }
}

/** Whether a date lies later than so many working days after the end of the period of the row's `date`. */
function isLater({ field, workingDays, afterEndOf }: Of<'laterThan'>, scope: Scope): Holds {
  const { judged, data, parameters } = scope;
  const days = toNumber(parameters.figure(workingDays) ?? integer(0));
  const periods = judged.periods(afterEndOf, 'date');
  const { state, days: dates } = data.sales.dates(field);
  const deadlines = new Map<number, number>();
  const deadline = (period: number): number => addWorkingDays(lastDay(period, afterEndOf, parameters.monthStartsOn), days, parameters.calendar) ?? Infinity;
  return (_: Subject, row) => {
    if (state[row] !== READ || !data.isDated(row)) return false;
    const period = periods[row] ?? 0;
    const last = deadlines.get(period) ?? deadline(period);
    deadlines.set(period, last);
    return (dates[row] ?? 0) > last;
  };
}

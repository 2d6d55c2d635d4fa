import { lastDay } from '../calendar';
import type { Text } from '../i18n';
import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { compare, integer, toNumber } from '../money';
import type { Comparison, Condition } from '../scheme';
import type { Field } from '../table';
import { BLANK, fieldOf, READ } from '../table';
import type { Scope, Test } from './context';
import { deadlineAfter } from './deadline';
import { columnOf, labelOf } from './fields';
import type { Place } from './place';
import { namesAt, placeIn } from './place';
import type { Subject } from './subject';
import type { Term, Unit } from './told';
import { unitOfRate, written } from './told';

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;
type Holds = Test['holds'];

const YES: Test = constant(true);
const NO: Test = constant(false);

function constant(always: boolean): Test {
  return { always, holds: () => always, tell: () => undefined };
}

function onRows(holds: Holds, tell: Test['tell'] = () => undefined): Test {
  return { always: null, holds, tell };
}

/** All of the conditions together; without any, it always holds. */
export function testOf(conditions: readonly Condition[], scope: Scope): Test {
  return all(conditions.map((condition) => testOfOne(condition, scope)));
}

function all(tests: readonly Test[]): Test {
  if (tests.some(({ always }) => always === false)) return NO;
  const open = tests.filter(({ always }) => always === null);
  const [first, second] = open;
  if (first === undefined) return YES;
  if (second === undefined) return first;
  return onRows((subject, row) => open.every((test) => test.holds(subject, row)), (...asked) => open.forEach((test) => test.tell(...asked)));
}

function any(tests: readonly Test[]): Test {
  if (tests.some(({ always }) => always === true)) return YES;
  const open = tests.filter(({ always }) => always === null);
  if (open.length === 0) return NO;
  return onRows((subject, row) => open.some((test) => test.holds(subject, row)), (...asked) => open.forEach((test) => test.tell(...asked)));
}

/** What conditions come to before any row is read; null where that is open. */
export function decided(conditions: readonly Condition[], context: Pick<Scope, 'parameters' | 'books'>): boolean | null {
  const parts = conditions.map((condition) => decidedOne(condition, context));
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function decidedOne(condition: Condition, context: Pick<Scope, 'parameters' | 'books'>): boolean | null {
  switch (condition.kind) {
    case 'parameterIs':
      return context.parameters.word(condition.parameter) === condition.word;
    case 'given':
      return context.parameters.given(condition.parameter);
    case 'column':
      return context.books.isFilled(condition.table, condition.field);
    case 'all':
      return decided(condition.of, context);
    case 'any': {
      const parts = condition.of.map((each) => decidedOne(each, context));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case 'not': {
      const part = decidedOne(condition.of, context);
      return part === null ? null : !part;
    }
    default:
      return null;
  }
}

function testOfOne(condition: Condition, scope: Scope): Test {
  switch (condition.kind) {
    case 'in':
      return isIn(condition, scope);
    case 'flag':
      return hasFlag(condition, scope);
    case 'blank':
      return onRows(isBlank(condition, scope));
    case 'compare':
      return comparison(condition, scope);
    case 'newCustomer':
      return onRows((_, row) => (scope.ledger.openings.of[row] ?? -1) >= 0 === condition.is);
    case 'laterThan':
      return onRows(isLater(condition, scope));
    case 'parameterIs':
    case 'given':
    case 'column':
      return decidedOne(condition, scope) === true ? YES : NO;
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
  return onRows((subject, row) => !test.holds(subject, row), test.tell);
}

/** Whether the word of a field is one of those given, or a synonym of one. */
function isIn({ field, words, from }: Of<'in'>, scope: Scope): Test {
  const place = placeIn(scope, from);
  const given = (scope.parameters.words(words) ?? []).flatMap((word) => scope.synonyms.of(field, word));
  if (given.length === 0) return NO;
  const { accepts, shown } = wordingOf(scope, place, field, given);
  return onRows(
    (subject, row) => accepts(place.row(subject, row)),
    (subject, row, told) => {
      const word = shown(place.row(subject, row));
      if (word !== undefined) told.named(labelOf(place.table, field), told.say(word));
    },
  );
}

type Vocabulary = Extract<Field, { readonly kind: 'word' }>['vocabulary'];

interface Wording {
  accepts(row: number): boolean;
  /** The word as it stands there; undefined where there is none. */
  shown(row: number): Text | undefined;
}

function wordingOf(scope: Scope, place: Place, field: string, given: readonly string[]): Wording {
  const found = fieldOf(place.table.kind, field);
  return found?.kind === 'word' ? ofVocabulary(place, field, found.vocabulary, given) : ofNames(scope, place, field, given);
}

function ofVocabulary(place: Place, field: string, vocabulary: Vocabulary, given: readonly string[]): Wording {
  const column = place.table.words(field);
  const readings = given.map((word) => vocabulary.read(word));
  const accepted = new Set(readings.flatMap((reading) => (reading.state === 'read' ? [reading.value] : [])));
  const wordOf = (row: number): string | undefined => (row < 0 ? undefined : column.word(row));
  return {
    accepts: (row) => accepted.has(wordOf(row) ?? ''),
    shown(row) {
      const word = wordOf(row);
      return word === undefined ? undefined : vocabulary.label(word);
    },
  };
}

function ofNames(scope: Scope, place: Place, field: string, given: readonly string[]): Wording {
  const { codes, names } = namesAt(scope, place, field);
  const accepted = new Uint8Array(names.size);
  for (const word of given) {
    const code = names.find(word);
    if (code >= 0) accepted[code] = 1;
  }
  return {
    accepts: (row) => accepted[codes[row] ?? -1] === 1,
    shown(row) {
      const code = codes[row] ?? -1;
      return code < 0 ? undefined : { zh: names.shown(code), en: names.shown(code) };
    },
  };
}

function hasFlag({ field, is, from }: Of<'flag'>, scope: Scope): Test {
  const place = placeIn(scope, from);
  const { state, flags } = place.table.flags(field);
  const wanted = is ? 1 : 0;
  return onRows(
    (subject, row) => {
      const at = place.row(subject, row);
      return state[at] === READ && flags[at] === wanted;
    },
    (subject, row, told) => {
      const at = place.row(subject, row);
      if (state[at] === READ) told.named(labelOf(place.table, field), told.say(flags[at] === 1 ? termTexts.yes : termTexts.no));
    },
  );
}

function isBlank({ field, is, from }: Of<'blank'>, scope: Scope): Holds {
  const place = placeIn(scope, from);
  const { state } = columnOf(place.table, field);
  const codes = fieldOf(place.table.kind, field)?.kind === 'text' ? namesAt(scope, place, field).codes : undefined;
  return (subject, row) => {
    const at = place.row(subject, row);
    return ((state[at] ?? BLANK) === BLANK && (codes?.[at] ?? -1) < 0) === is;
  };
}

function comparison({ left, by, right }: Of<'compare'>, scope: Scope): Test {
  const first = scope.figure(left);
  const second = scope.figure(right);
  return onRows(
    (subject, row) => {
      const a = first.of(subject, row);
      const b = a === null ? null : second.of(subject, row);
      return a !== null && b !== null && passes(compare(a, b), by);
    },
    (subject, row, told) => {
      const [a, b] = [first.of(subject, row), second.of(subject, row)];
      const [above, below] = [a === null ? null : first.tell(subject, row, told), b === null ? null : second.tell(subject, row, told)];
      if (a === null || b === null || above === null || below === null || (above.binds === 'whole' && below.binds === 'whole')) return;
      const unit = first.unit === 'money' || second.unit === 'money' ? 'money' : unitOfRate(b);
      told.fact(termTexts.compared, { left: worked(above, a, unit), sign: signOf(compare(a, b), by), right: worked(below, b, unit) });
    },
  );
}

function worked(term: Term, value: Exact, unit: Unit): string {
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
  const { ledger, books, parameters } = scope;
  const days = toNumber(parameters.figure(workingDays) ?? integer(0));
  const periods = ledger.periods(afterEndOf, 'date');
  const { state, days: dates } = books.sales.dates(field);
  const deadlines = new Map<number, number>();
  const deadline = (period: number): number => deadlineAfter(lastDay(period, afterEndOf, parameters.monthStartsOn), days, parameters.calendar);
  return (_: Subject, row) => {
    if (state[row] !== READ || (books.rank[row] ?? -1) < 0) return false;
    const period = periods[row] ?? 0;
    const last = deadlines.get(period) ?? deadline(period);
    deadlines.set(period, last);
    return (dates[row] ?? 0) > last;
  };
}

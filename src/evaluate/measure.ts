import { labelTexts } from '../i18n/texts/payout';
import type { Sentence, Text } from '../i18n';
import { sentence } from '../i18n';
import type { Exact } from '../money';
import { compare, integer, RunningSum } from '../money';
import { rowsBefore, rowsCounted, shared, shareOf, sharedSum, tellShares } from './credited';
import type { Expression } from '../scheme';
import type { Figure, Scope, Test } from './scope';
import { findGroup, isFirstOrder as isFirstOrderOf, labelOf, subjectOf, withoutRows, teamOf } from '../data';
import type { Subject } from '../data';
import type { Term } from '../explain';
import { figureTerm, plus, times, Explanation, whole, withinSentence } from '../explain';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** Which rows a measure looks at: the subject's own, or those of its whole team, or all, in the same period. */
type Reach = (subject: Subject) => Subject;

/** A measure of rows, worked out once for each team or for all where it reaches so far. */
function measured(expression: { readonly across?: 'team' | 'all' | undefined }, scope: Scope, measure: (rows: Subject) => Exact): (subject: Subject) => Exact {
  if (expression.across === undefined) return measure;
  const reach = reachOf(expression.across, scope);
  const known = new Map<string, Exact>();
  return (subject) => {
    const rows = reach(subject);
    const name = `${rows.key} ${rows.period}`;
    const value = known.get(name) ?? measure(rows);
    known.set(name, value);
    return value;
  };
}

function reachOf(across: 'team' | 'all', scope: Scope): Reach {
  const { judged, source, per, periodOf } = scope;
  const team = teamOf(scope);
  return (subject) => {
    const groups = judged.groups(source, across, per, periodOf);
    const key = across === 'all' ? -1 : team(subject);
    const group = findGroup(groups, key, subject.period);
    return group < 0 ? withoutRows(key, subject.period) : subjectOf(groups, group);
  };
}

/** So many different terms of a sum are told one by one. */
const TOLD_TERMS = 6;

export function sumFigure(expression: Of<'sum'>, scope: Scope): Figure {
  const rowwise = scope.but({ each: 'row', asShare: false });
  const part = rowwise.figure(expression.of);
  const test = rowwise.test(expression.where);
  const of = measured(expression, scope, adder(expression.of, rowwise, part, test));
  const label = expression.of.kind === 'field' ? labelOf(scope.data.sales, expression.of.field) : undefined;
  return {
    unit: part.unit,
    of,
    explain(subject, _, explanation) {
      const total = figureTerm(of(subject), part.unit);
      const terms = label === undefined && expression.across === undefined ? termsOf(subject, part, test, { explanation, scope }) : [];
      if (terms.length > 0 && terms.length <= TOLD_TERMS) return plus(terms);
      if (expression.across === undefined) tellShares(subject, (row) => test.holds(subject, row), scope, explanation);
      if (label !== undefined) explanation.named(subject.size === 1 && expression.across === undefined ? label : sumLabel(label, expression.across), total.text);
      return total;
    },
  };
}

/** Adds up a plain column at once, and anything else row by row. A value that is not there adds nothing. */
function adder(expression: Expression, rowwise: Scope, part: Figure, test: Test): (rows: Subject) => Exact {
  if (expression.kind === 'field' && expression.of === undefined && rowwise.lessened?.field !== expression.field && rowwise.data.sales.fieldOf(expression.field)?.kind === 'number') {
    const { values } = rowwise.data.sales.numbers(expression.field);
    const sum = sharedSum(rowwise.data, values);
    return (rows) => sum(test.always === true ? rows.rows() : rows.rows().filter((row) => test.holds(rows, row)));
  }
  return (rows) => {
    const total = new RunningSum();
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? -1;
      const value = test.holds(rows, row) ? shared(part.of(rows, row), shareOf(rowwise.data, row)) : null;
      if (value !== null) total.add(value);
    }
    return total.value;
  };
}

/** The working of each row that adds something; equal ones are told once, with their number. */
function termsOf(subject: Subject, part: Figure, test: Test, { explanation, scope }: { readonly explanation: Explanation; readonly scope: Scope }): Term[] {
  const counts = new Map<string, { readonly term: Term; count: number }>();
  for (const row of subject.rows()) {
    if (!test.holds(subject, row) || part.of(subject, row) === null) continue;
    const share = shareOf(scope.data, row);
    const own = part.explain(subject, row, new Explanation(explanation.language));
    const term = share === undefined ? own : times([own, figureTerm(share, 'rate')]);
    const known = counts.get(term.text);
    if (known === undefined) counts.set(term.text, { term, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].map(({ term, count }) => (count === 1 ? term : times([whole(String(count)), term])));
}

function sumLabel(label: Text, across: 'team' | 'all' | undefined): Sentence {
  return sentence(across === 'team' ? labelTexts.teamSum : across === 'all' ? labelTexts.allSum : labelTexts.sum, { label: withinSentence(label) });
}

export function countFigure(expression: Of<'count'>, scope: Scope): Figure {
  const rowwise = scope.but({ each: 'row' });
  const test = rowwise.test(expression.where);
  const counts = expression.what === 'rows' ? (): boolean => true : isFirstOrder(scope);
  const plain = expression.what === 'rows' && test.always === true;
  const credited = rowsCounted(scope.data);
  const of = measured(expression, scope, (rows) => {
    if (credited !== undefined) return credited(rows, (row) => counts(row) && test.holds(rows, row));
    if (plain) return integer(rows.size);
    let count = 0;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? -1;
      if (counts(row) && test.holds(rows, row)) count += 1;
    }
    return integer(count);
  });
  const label = expression.what === 'rows' ? labelTexts.rows : labelTexts.newCustomers;
  return counted(label, of);
}

/** Whether a row is the first order of a new customer. */
export function isFirstOrder({ judged: { openings } }: Scope): (row: number) => boolean {
  return (row) => isFirstOrderOf(openings, row);
}

export function distinctFigure(expression: Of<'distinct'>, scope: Scope): Figure {
  const { field, where } = expression;
  const { data } = scope;
  const valueOf = distinguished(field, scope);
  const test = scope.but({ each: 'row' }).test(where);
  const of = measured(expression, scope, (rows) => {
    const seen = new Set<number | string>();
    for (const row of rows.rows()) {
      const value = valueOf(row);
      if (value !== undefined && test.holds(rows, row)) seen.add(value);
    }
    return integer(seen.size);
  });
  return counted(sentence(labelTexts.distinct, { label: withinSentence(labelOf(data.sales, field)) }), of);
}

/** What tells the values of a text field apart; undefined where there is none. */
function distinguished(field: string, { data }: Scope): (row: number) => number | string | undefined {
  if (data.sales.fieldOf(field)?.kind === 'word') {
    const column = data.sales.words(field);
    return (row) => column.word(row);
  }
  const codes = field === 'person' || field === 'referrer' || field === 'closer' ? data.peopleIn(field) : data.salesNames(field).codes;
  return (row) => {
    const code = codes[row] ?? -1;
    return code < 0 ? undefined : code;
  };
}

function counted(label: Text | Sentence, of: (subject: Subject) => Exact): Figure {
  return {
    unit: 'number',
    of,
    explain(subject, _, explanation) {
      const count = figureTerm(of(subject), 'number');
      explanation.named(label, count.text);
      return count;
    },
  };
}

/** The place of a row among its subject's rows, which are in the order of their dates. */
export function ordinalFigure(scope: Scope): Figure {
  const { rank } = scope.data;
  const distinct = rowsBefore(scope.data);
  const of = (subject: Subject, row: number): Exact => {
    let [low, high] = [subject.from, subject.to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rank[subject.list[middle] ?? -1] ?? 0) < (rank[row] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return integer(distinct(subject, low) + 1);
  };
  return { unit: 'number', of, explain: (subject, row) => figureTerm(of(subject, row), 'number') };
}

/** The highest value among all subjects of the period; absent where none has one. */
export function highestFigure({ of: part }: Of<'highest'>, scope: Scope): Figure {
  const figure = scope.figure(part);
  const known = new Map<number, Exact | null>();
  const highest = (period: number): Exact | null => {
    let best: Exact | null = null;
    for (const peer of scope.peers(period)) {
      const value = figure.of(peer, peer.first);
      if (value !== null && (best === null || compare(value, best) > 0)) best = value;
    }
    return best;
  };
  const of = ({ period }: Subject): Exact | null => {
    const value = known.get(period) ?? highest(period);
    known.set(period, value);
    return value;
  };
  return {
    unit: figure.unit,
    of,
    explain(subject, _, explanation) {
      const value = of(subject);
      const term = value === null ? whole('') : figureTerm(value, figure.unit);
      explanation.named(labelTexts.highest, term.text);
      return term;
    },
  };
}

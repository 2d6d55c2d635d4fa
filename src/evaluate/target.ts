import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add } from '../money';
import type { Expression } from '../scheme';
import { READ } from '../table';
import type { Figure, Scope } from './scope';
import type { Groups, Subject } from '../data';
import { findGroup, subjectOf, teamOf } from '../data';
import { figureTerm, whole } from '../explain';

/**
 * The target of the subject's person or team for a whole period: the first in table order among its counted rows of the
 * period, else that of the people or teams table. The company's is the sum of the teams'.
 */
export function targetFigure({ of: whose }: Extract<Expression, { readonly kind: 'target' }>, scope: Scope): Figure {
  const of = whose === 'company' ? companyTarget(scope) : whose === 'team' ? teamTarget(scope) : personTarget(scope);
  const label = whose === 'company' ? labelTexts.companyTarget : whose === 'team' ? labelTexts.teamTarget : labelTexts.target;
  return {
    unit: 'number',
    of,
    explain(subject, _, explanation) {
      const target = of(subject);
      const term = target === null ? whole('') : figureTerm(target, 'number');
      explanation.named(label, term.text);
      return term;
    },
  };
}

type TargetOf = (subject: Subject) => Exact | null;

/** The target in the rows of a key in the period of a subject. */
type TargetInRows = (key: number, subject: Subject) => Exact | null;

function personTarget(scope: Scope): TargetOf {
  const { data, each } = scope;
  const { state, values } = data.staff.numbers('target');
  const inRows = targetInRows(scope, 'person');
  const people = data.people.ofSales;
  const staff = data.people.ofPeople;
  return (subject) => {
    const person = each === 'person' ? subject.key : each === 'member' ? staff[subject.key] ?? -1 : people[subject.first] ?? -1;
    const own = inRows(person, subject);
    if (own !== null) return own;
    const row = data.people.row(person);
    return row >= 0 && state[row] === READ ? values.at(row) : null;
  };
}

function teamTarget(scope: Scope): TargetOf {
  const { codes } = scope.data.teams.names('team');
  const { state, values } = scope.data.teams.numbers('target');
  const rowOf = new Map<number, number>();
  for (let row = codes.length - 1; row >= 0; row--) rowOf.set(codes[row] ?? -1, row);
  const inRows = targetInRows(scope, 'team');
  const team = teamOf(scope);
  return (subject) => {
    const key = team(subject);
    if (key < 0) return null;
    const own = inRows(key, subject);
    if (own !== null) return own;
    const row = rowOf.get(key) ?? -1;
    return row >= 0 && state[row] === READ ? values.at(row) : null;
  };
}

function companyTarget(scope: Scope): TargetOf {
  const { codes } = scope.data.teams.names('team');
  const { state, values } = scope.data.teams.numbers('target');
  let total: Exact | null = null;
  codes.forEach((team, row) => {
    if (team < 0 || state[row] !== READ || codes.indexOf(team) !== row) return;
    total = total === null ? values.at(row) : add(total, values.at(row));
  });
  return () => total;
}

/** The target in the sales rows, where the scheme looks for one there. */
function targetInRows(scope: Scope, whose: 'person' | 'team'): TargetInRows {
  const { judged, data, per, periodOf } = scope;
  if (!scope.looksAt('target') || !data.sales.has('target')) return () => null;
  const { state, values } = data.sales.numbers('target');
  const groups = judged.groups('counted', whose, per, periodOf);
  return (key, subject) => {
    const rows = subject.list === groups.rows ? subject : rowsOf(groups, key, subject.period);
    let first = -1;
    for (let at = rows?.from ?? 0; at < (rows?.to ?? 0); at++) {
      const row = groups.rows[at] ?? -1;
      if (state[row] === READ && (first < 0 || row < first)) first = row;
    }
    return first < 0 ? null : values.at(first);
  };
}

function rowsOf(groups: Groups, key: number, period: number): Subject | undefined {
  const group = findGroup(groups, key, period);
  return group < 0 ? undefined : subjectOf(groups, group);
}

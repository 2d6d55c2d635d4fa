import { asDay, monthsIn, periodIndex } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, sum } from '../money';
import type { Expression } from '../scheme';
import type { Table, Wholes } from '../table';
import { madeOf, READ, UNREADABLE } from '../table';
import type { Figure, Scope } from './scope';
import type { Groups, Subject } from '../data';
import { findGroup, subjectOf, teamOf } from '../data';
import { figureTerm, whole } from '../explain';

/**
 * The target of the subject's person or team for a whole period: the first in table order among its counted rows of the
 * period, else that of the people or teams table (by month, where that has months). The company's is the sum of the teams'.
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
  const inTable = targetsInTable(scope, data.staff, madeOf(data.people.ofPeople, (person) => data.people.firstRow(person)));
  const inRows = targetInRows(scope, 'person');
  const people = data.people.ofSales;
  const staff = data.people.ofPeople;
  return (subject) => {
    const person = each === 'person' ? subject.key : each === 'member' ? staff[subject.key] ?? -1 : people[subject.first] ?? -1;
    return inRows(person, subject) ?? inTable(data.people.row(person), subject.period);
  };
}

function teamTarget(scope: Scope): TargetOf {
  const inTable = targetsInTable(scope, scope.data.teams, scope.data.teams.names('team').codes);
  const inRows = targetInRows(scope, 'team');
  const team = teamOf(scope);
  return (subject) => {
    const key = team(subject);
    return key < 0 ? null : inRows(key, subject) ?? inTable(key, subject.period);
  };
}

function companyTarget(scope: Scope): TargetOf {
  const { codes } = scope.data.teams.names('team');
  const inTable = targetsInTable(scope, scope.data.teams, codes);
  const teams = new Set(codes);
  teams.delete(-1);
  return ({ period }) => {
    let total: Exact | null = null;
    for (const team of teams) {
      const target = inTable(team, period);
      if (target !== null) total = total === null ? target : add(total, target);
    }
    return total;
  };
}

/**
 * The targets of a table of teams or people: of each in whatever period; where there are targets by month, what those of the period's months come to, and
 * nothing where one of these has none.
 */
function targetsInTable({ per, parameters: { monthStartsOn } }: Scope, table: Table, codes: Wholes): (whose: number, period: number) => Exact | null {
  const { state, values } = table.numbers('target');
  const months = table.dates('month');
  const anyTime = new Map<number, Exact>();
  const byPeriod = new Map<string, Exact[]>();
  const seen = new Set<string>();
  codes.forEach((whose, row) => {
    const day = months.state[row] === READ ? months.days[row] : undefined;
    if (months.state[row] === UNREADABLE || seen.has(`${whose} ${day ?? ''}`)) return;
    seen.add(`${whose} ${day ?? ''}`);
    if (whose < 0 || state[row] !== READ) return;
    if (day === undefined) anyTime.set(whose, values.at(row));
    else if (per !== 'day' && per !== 'week' && per !== 'own-year') listIn(byPeriod, `${whose} ${periodIndex(asDay(day), per, monthStartsOn)}`).push(values.at(row));
  });
  return (whose, period) => {
    const targets = byPeriod.get(`${whose} ${period}`);
    const isWhole = targets !== undefined && (per === 'window' || targets.length === monthsIn(per));
    return isWhole ? sum(targets) : anyTime.get(whose) ?? null;
  };
}

function listIn<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
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

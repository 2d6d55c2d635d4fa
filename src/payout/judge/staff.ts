import { sentence } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import { BLANK, READ, UNREADABLE } from '../../table';
import type { Table } from '../../table';
import type { Condition } from '../../scheme';
import type { Dataset } from '../../data';
import type { Scope } from '../../evaluate';
import { columnOf, withoutRows } from '../../data';
import { missingValue, rejectedCell } from './findings';
import type { ReadyStage } from '../prepare/prepare';
import { knownWords, outOfRange } from './reading';
import type { Rejected } from './types';

/** What is wrong in the tables besides the sales, and which rows of the people table stand for somebody. */
export interface StaffJudgement {
  readonly rejected: readonly Rejected[];
  readonly members: Int32Array;
}

export function judgeOtherTables(stage: ReadyStage, data: Dataset, scope: Scope): StaffJudgement {
  const people = judgePeople(stage, data, scope);
  const teams = judgeTeams(stage, data.teams);
  const history = stage.needs.newCustomers ? judgeHistory(data.history) : [];
  return { rejected: [...people.rejected, ...teams, ...history], members: people.members };
}

function judgePeople(stage: ReadyStage, data: Dataset, scope: Scope): StaffJudgement {
  const { staff, people } = data;
  const rejected: Rejected[] = [];
  const members: number[] = [];
  const leftOut = isLeftOut(stage, scope);
  const unknownWords = wordsOf(stage, data, scope);
  for (let row = 0; row < staff.length; row++) {
    const person = people.ofPeople[row] ?? -1;
    if (person < 0) {
      rejected.push(rejectedCell(staff, row, 'person'));
    } else if (people.firstRow(person) !== row) {
      const said = sentence(payoutTexts.duplicatePerson, { person: people.name(person), first: staff.rowName(people.firstRow(person)) });
      rejected.push(rejectedCell(staff, row, 'person', { code: 'duplicate', sentence: said }));
    } else {
      const problems = [...problemsOf(stage, staff, row), ...unknownWords(row)];
      rejected.push(...problems);
      if (!problems.some(({ field }) => isNeeded(stage, field)) && !leftOut(row)) members.push(row);
    }
  }
  return { rejected, members: Int32Array.from(members) };
}

/** Bad cells that the scheme looks at, and blank ones that a person cannot do without. */
function problemsOf({ fields, needs }: ReadyStage, staff: Table, row: number): Rejected[] {
  return fields.filter(({ table }) => table === 'people').flatMap((use) => {
    const state = columnOf(staff, use.field).state[row];
    if (state === UNREADABLE) return [rejectedCell(staff, row, use.field)];
    if (state === BLANK && needs.members && use.need === 'required') return [rejectedCell(staff, row, use.field, missingValue(staff, use.field))];
    return outOfRange(use, staff, row) ?? [];
  });
}

/** The words of people rows that their fields do not know, where everybody needs one that is known. */
function wordsOf({ scheme, fields, needs }: ReadyStage, data: Dataset, scope: Scope): (row: number) => Rejected[] {
  if (!needs.members) return () => [];
  const checks = fields.filter((use) => use.table === 'people' && use.need === 'required').map((use) => knownWords(use, scheme, data.staff, scope));
  return (row) => checks.flatMap((check) => check?.(row) ?? []);
}

/** Whether a person cannot do without a field of the people table. */
function isNeeded({ fields }: ReadyStage, field: string): boolean {
  return fields.some((use) => use.table === 'people' && use.field === field && use.need === 'required');
}

/** People who are left out by role or department get nothing by the people table either. */
function isLeftOut({ parameters: { excludeRoles, excludeDepartments, includeRoles, includeDepartments } }: ReadyStage, scope: Scope): (row: number) => boolean {
  const isOf = (field: string, words: readonly string[]): Condition => ({ kind: 'in', field, words, how: 'equals' });
  const isOutside = (field: string, words: readonly string[]): Condition[] => (words.length === 0 ? [] : [{ kind: 'not', of: isOf(field, words) }]);
  const test = scope.but({ each: 'member' }).test([{
    kind: 'any',
    of: [isOf('role', excludeRoles), isOf('department', excludeDepartments), ...isOutside('role', includeRoles), ...isOutside('department', includeDepartments)],
  }]);
  return (row) => test.holds(withoutRows(row, 0), -1);
}

function judgeTeams({ needs }: ReadyStage, teams: Table): Rejected[] {
  const { codes, names } = teams.names('team');
  const { state } = teams.numbers('target');
  const rejected: Rejected[] = [];
  codes.forEach((team, row) => {
    const first = codes.indexOf(team);
    if (team < 0) {
      rejected.push(rejectedCell(teams, row, 'team'));
    } else if (first !== row) {
      const said = sentence(payoutTexts.duplicateTeam, { team: names.shown(team), first: teams.rowName(first) });
      rejected.push(rejectedCell(teams, row, 'team', { code: 'duplicate', sentence: said }));
    } else if (needs.teamTargets && state[row] === UNREADABLE) {
      rejected.push(rejectedCell(teams, row, 'target'));
    }
  });
  return rejected;
}

function judgeHistory(history: Table): Rejected[] {
  const { state: dates } = history.dates('date');
  const { state: customers } = history.names('customer');
  const rejected: Rejected[] = [];
  for (let row = 0; row < history.length; row++) {
    if (customers[row] !== READ) rejected.push(rejectedCell(history, row, 'customer'));
    else if (dates[row] !== READ) rejected.push(rejectedCell(history, row, 'date'));
  }
  return rejected;
}

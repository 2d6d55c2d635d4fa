import { sentence } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import { BLANK, READ, UNREADABLE } from '../../table';
import type { Table } from '../../table';
import type { FieldUse } from '../../scheme';
import type { Dataset, Members } from '../../data';
import type { Scope } from '../../evaluate';
import { columnOf } from '../../data';
import { listExclusions, reasonFor } from './exclusions';
import { excludedRow, missingValue, rejectedCell } from './findings';
import type { ReadyStage } from '../prepare/prepare';
import { knownWords, outOfRange } from './reading';
import type { Excluded, Rejected } from './types';

/** What is wrong in the tables besides the sales, who is left out, and who of the people table takes part. */
export interface StaffJudgement {
  readonly rejected: readonly Rejected[];
  readonly excluded: readonly Excluded[];
  readonly members: Members;
}

/** What is read besides what the scheme looks at. */
interface Besides {
  readonly newCustomers: boolean;
  /** Base pay holds what may be taken from people. */
  readonly basePay: boolean;
}

export function judgeOtherTables(stage: ReadyStage, data: Dataset, scope: Scope, { newCustomers, basePay }: Besides): StaffJudgement {
  const people = judgePeople(stage, data, scope, basePay);
  const teams = judgeTeams(stage, data.teams);
  const history = newCustomers ? judgeHistory(data.history) : [];
  return { ...people, rejected: [...people.rejected, ...teams, ...history] };
}

/** Where the people table alone is read, who is left out is told, and nothing else of the row. */
function judgePeople(stage: ReadyStage, data: Dataset, scope: Scope, basePay: boolean): StaffJudgement {
  const { staff } = data;
  const alone = stage.needs.members && !stage.needs.sales;
  const rejected: Rejected[] = [];
  const excluded: Excluded[] = [];
  const members: number[] = [];
  const leftOut: number[] = [];
  const exclusions = listExclusions(stage, staff, scope);
  const unknownWords = wordsOf(stage, data, scope);
  const problemsIn = problemsReader(stage, data, basePay);
  for (let row = 0; row < staff.length; row++) {
    const reason = reasonFor(row, exclusions);
    if (reason !== undefined) leftOut.push(row);
    if (reason !== undefined && alone) {
      excluded.push(excludedRow(staff, row, reason));
      continue;
    }
    const own = problemsIn(row);
    const problems = own.some(({ field }) => field === 'person') ? own : [...own, ...unknownWords(row)];
    rejected.push(...problems);
    if (reason === undefined && data.people.firstRow(data.people.ofPeople[row] ?? -1) === row && !problems.some(({ field }) => isNeeded(stage, field))) members.push(row);
  }
  return { rejected, excluded, members: { rows: Int32Array.from(members), leftOut: Int32Array.from(leftOut) } };
}

/** What is wrong with a row of the people table: nobody's, somebody's again but for another month's target, or with bad cells. */
function problemsReader(stage: ReadyStage, { staff, people }: Dataset, basePay: boolean): (row: number) => Rejected[] {
  const months = isOfMonths(stage) ? staff.dates('month') : undefined;
  const numbers = staff.names('personId');
  const seen = new Map<string, number>();
  return (row) => {
    const person = people.ofPeople[row] ?? -1;
    if (person < 0) return [rejectedCell(staff, row, 'person')];
    if (months?.state[row] === UNREADABLE) return [rejectedCell(staff, row, 'month')];
    const number = numbers.state[row] === UNREADABLE ? [rejectedCell(staff, row, 'personId')] : [];
    const first = people.firstRow(person);
    const name = `${person} ${months?.state[row] === READ ? months.days[row] ?? '' : ''}`;
    const known = seen.get(name);
    seen.set(name, known ?? row);
    if (first === row) return [...number, ...badCells(stage, staff, row), ...badBasePay(stage, staff, row, basePay)];
    if (months !== undefined && known === undefined) return [...number, ...monthCells(stage, staff, row, first)];
    const said = sentence(payoutTexts.duplicatePerson, { person: people.name(person), first: staff.rowName(known ?? first) });
    return [...number, rejectedCell(staff, row, 'person', { code: 'duplicate', sentence: said })];
  };
}

/** Whether people have targets, which may be those of months. */
function isOfMonths({ fields }: ReadyStage): boolean {
  return fields.some(({ table, field }) => table === 'people' && field === 'target');
}

/** Of a person's further months only the targets are looked at: what else there is must be as in the first row. */
function monthCells({ fields }: ReadyStage, staff: Table, row: number, first: number): Rejected[] {
  return fields.filter(({ table }) => table === 'people').flatMap(({ field }) => {
    const state = columnOf(staff, field).state[row];
    if (field === 'target') return state === UNREADABLE ? [rejectedCell(staff, row, field)] : [];
    if (state === BLANK || staff.held(row, field) === staff.held(first, field)) return [];
    return [rejectedCell(staff, row, field, { code: 'not-by-month', sentence: sentence(payoutTexts.notByMonth, { header: staff.header(field), first: staff.rowName(first) }) })];
  });
}

/** Bad cells that the scheme looks at, and blank ones that a person cannot do without. */
function badCells({ fields, needs }: ReadyStage, staff: Table, row: number): Rejected[] {
  return fields.filter(({ table }) => table === 'people').flatMap((use) => {
    const state = columnOf(staff, use.field).state[row];
    if (state === UNREADABLE) return [rejectedCell(staff, row, use.field)];
    if (state === BLANK && needs.members && use.need === 'required') return [rejectedCell(staff, row, use.field, missingValue(staff, use.field))];
    return outOfRange(use, staff, row) ?? [];
  });
}

/** A bad base pay, where no field of the scheme looks at it but what may be taken from people is held at it. */
function badBasePay({ fields }: ReadyStage, staff: Table, row: number, isRead: boolean): Rejected[] {
  if (!isRead || fields.some(({ table, field }) => table === 'people' && field === 'basePay')) return [];
  return staff.numbers('basePay').state[row] === UNREADABLE ? [rejectedCell(staff, row, 'basePay')] : [];
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

function judgeTeams({ needs, fields }: ReadyStage, teams: Table): Rejected[] {
  const own = fields.filter(({ table, field }) => table === 'teams' && field !== 'target');
  const { codes, names } = teams.names('team');
  const { state } = teams.numbers('target');
  const months = teams.dates('month');
  const rejected: Rejected[] = [];
  const firsts = new Map<string, number>();
  codes.forEach((team, row) => {
    // A team has one target, or one for each month.
    const name = `${team} ${months.state[row] === READ ? months.days[row] ?? '' : ''}`;
    const first = firsts.get(name) ?? row;
    firsts.set(name, first);
    if (months.state[row] === UNREADABLE) {
      rejected.push(rejectedCell(teams, row, 'month'));
    } else if (team < 0) {
      rejected.push(rejectedCell(teams, row, 'team'));
    } else if (first !== row) {
      const said = sentence(payoutTexts.duplicateTeam, { team: names.shown(team), first: teams.rowName(first) });
      rejected.push(rejectedCell(teams, row, 'team', { code: 'duplicate', sentence: said }));
    } else {
      if (needs.teamTargets && state[row] === UNREADABLE) rejected.push(rejectedCell(teams, row, 'target'));
      rejected.push(...own.flatMap((use) => badTeamCell(use, teams, row)));
    }
  });
  return rejected;
}

/** A bad cell of the teams table, or a blank one where the scheme needs it. */
function badTeamCell({ field, need }: FieldUse, teams: Table, row: number): Rejected[] {
  const state = columnOf(teams, field).state[row];
  if (state === UNREADABLE) return [rejectedCell(teams, row, field)];
  return state === BLANK && need === 'required' ? [rejectedCell(teams, row, field, missingValue(teams, field))] : [];
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

import { asDay, isoDay } from '../../calendar';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import { plain } from '../../money';
import type { Scheme } from '../../scheme';
import type { Cell, RawTable, Table, TableName } from '../../table';
import { READ, tableOfRecords } from '../../table';
import { wantedFields } from '../prepare/needs';
import type { Prepared } from '../prepare/prepare';
import { prepare } from '../prepare/prepare';
import { calculationOf } from './calculation';
import { canonical } from './canonical';

/** A row of the people or the teams table, by field: what a scheme looks at of it. */
export type BasisRow = Readonly<Record<string, Cell>>;

/**
 * What the figures of a payout rest on besides the rows: how the scheme calculates (undefined where a payout does not tell), parameters as they
 * were given, the defaults of the others, and what was known of each person and team. Null where there was no such table.
 */
export interface PayoutBasis {
  readonly calculation: string | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly people: readonly BasisRow[] | null;
  readonly teams: readonly BasisRow[] | null;
}

export function basisOf(prepared: Prepared): PayoutBasis {
  const { job, scheme, stages, data } = prepared;
  const rows = (kind: 'people' | 'teams', table: Table): readonly BasisRow[] | null => {
    if (job.tables[kind] === undefined) return null;
    const fields = [...wantedFields(stages, kind)].filter((field) => table.has(field));
    return Array.from({ length: table.length }, (_, row) => Object.fromEntries(fields.map((field) => [field, understoodCell(table, field, row)])));
  };
  return { calculation: calculationOf(prepared), parameters: job.parameters, defaults: defaultsOf(scheme), people: rows('people', data.staff), teams: rows('teams', data.teams) };
}

function defaultsOf({ parameters }: Scheme): Record<string, unknown> {
  return Object.fromEntries(parameters.filter((parameter) => parameter.default !== undefined).map(({ name, default: value }) => [name, value]));
}

/** A value as it is understood, written so that it is understood again; what cannot be read stays as it stands. */
export function understoodCell(table: Table, field: string, row: number): Cell {
  const kind = table.fieldOf(field)?.kind;
  if (kind === 'number') {
    const { state, values } = table.numbers(field);
    if (state[row] === READ) return plain(values.at(row));
  }
  if (kind === 'date') {
    const { state, days } = table.dates(field);
    if (state[row] === READ) return isoDay(asDay(days[row] ?? 0));
  }
  const cell = table.held(row, field);
  return cell === '' ? null : cell;
}

/** Whether two bases say the same of people and teams. */
export function sameTables(one: PayoutBasis, other: PayoutBasis): boolean {
  return sameRows(one.people, other.people) && sameRows(one.teams, other.teams);
}

export function sameParameters(one: PayoutBasis, other: PayoutBasis): boolean {
  return canonical(one.parameters) === canonical(other.parameters) && canonical(one.defaults) === canonical(other.defaults);
}

function sameRows(one: PayoutBasis['people'], other: PayoutBasis['people']): boolean {
  const said = (rows: PayoutBasis['people']): string => (rows ?? []).map((row) => canonical(Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)))).join('\n');
  return said(one) === said(other);
}

/** Whether a parameter has to be given: without it nothing was ever paid. */
function mustBeGiven({ exactlyOne }: Scheme, { name, required, defaults }: Scheme['parameters'][number]): boolean {
  return required && defaults.length === 0 && !exactlyOne.some((group) => group.includes(name));
}

/** The same job with the parameters of an earlier basis, and with its people and teams or today's. A parameter that was not there then and must be given is as it is now. */
export function withBasis({ job, scheme }: Prepared, basis: PayoutBasis, tables: 'recorded' | 'current'): Result<Prepared> {
  const known = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
  const changed = Object.entries(basis.defaults).filter(([name, value]) => known.get(name) !== undefined && canonical(known.get(name)?.default) !== canonical(value));
  const added = Object.entries(job.parameters).filter(([name]) => {
    const parameter = known.get(name);
    return parameter !== undefined && mustBeGiven(scheme, parameter);
  });
  const parameters = Object.fromEntries([...added, ...changed, ...Object.entries(basis.parameters).filter(([name]) => known.has(name))]);
  if (tables === 'current') return prepare({ ...job, parameters });
  const people = tableOf('people', basis.people);
  const teams = tableOf('teams', basis.teams);
  if (!people.ok) return people;
  if (!teams.ok) return teams;
  const recorded = { ...(people.value === null ? {} : { people: people.value }), ...(teams.value === null ? {} : { teams: teams.value }) };
  return prepare({ ...job, parameters, mapping: rowTables(job.mapping ?? {}), tables: { ...rowTables(job.tables), ...recorded } });
}

/** What is given for the tables besides people and teams. */
function rowTables<T>({ sales, history }: Partial<Record<TableName, T>>): Partial<Record<TableName, T>> {
  return { ...(sales === undefined ? {} : { sales }), ...(history === undefined ? {} : { history }) };
}

function tableOf(name: string, rows: PayoutBasis['people']): Result<RawTable | null> {
  return rows === null ? success(null) : tableOfRecords(name, rows);
}

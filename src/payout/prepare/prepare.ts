import type { Day, Period } from '../../calendar';
import { lastDay } from '../../calendar';
import type { Problem, Result, Text } from '../../i18n';
import { failure, sentence, success } from '../../i18n';
import { creditTexts } from '../../i18n/texts/credits';
import { payoutTexts, tableNames } from '../../i18n/texts/payout';
import type { Component, FieldUse, Parameters, Scheme, Used } from '../../scheme';
import type { ColumnMap, RawTable, TableName, TableThen } from '../../table';
import type { FieldCatalogue } from '../../table';
import { INHERITED, isBlank, isHeadless, mapColumns, NameBooks, NO_COLUMNS, NoCells, Table, TABLES, tableUntil } from '../../table';
import { Dataset, labelOf, Managers } from '../../data';
import { factsIn } from '../../evaluate';
import { catalogueOf, decided, fieldsAskedIn, fieldsUsed, walkComponent } from '../../scheme';
import { eachOnce } from '../each-once';
import { beforeFirstValues } from './dated-values';
import type { Job } from './job';
import type { Needs } from './needs';
import { needsOf, wantedFields } from './needs';
import type { Stage } from './stage';
import { innermost, stagesOf } from './stage';

/** A stage with what is in force of it: decided by parameters and columns, before any row is read. */
export interface ReadyStage extends Stage {
  readonly components: readonly Component[];
  readonly fields: readonly FieldUse[];
  readonly needs: Needs;
}

/** How a table was understood: its name, and the header of each field found, or the headers of all columns that hold it. */
export interface UnderstoodTable {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** A job whose columns are found and whose parameters are bound, so that nothing stands in the way of working it out. */
export interface Prepared {
  readonly job: Job;
  readonly scheme: Scheme;
  readonly parameters: Parameters;
  readonly tables: Partial<Record<TableName, UnderstoodTable>>;
  /** The fields that the schemes know: those that every scheme has, and their own. */
  readonly catalogue: FieldCatalogue;
  /** The scheme itself, then those it is built on. */
  readonly stages: readonly ReadyStage[];
  readonly data: Dataset;
}

/**
 * Binds the parameters, finds the columns and checks that the needed ones are there; works nothing out. Problems: those
 * of the parameters and of mapColumns, `missing-column`, `empty-table`, `unknown-scheme`, `unknown-field`.
 */
export function prepare(asked: Job): Result<Prepared> {
  const job = { ...asked, findScheme: remembered(asked.findScheme) };
  const stages = stagesOf(job);
  if (!stages.ok) return stages;
  const catalogue = catalogueOf(...stages.value.map(({ scheme }) => scheme));
  const misplaced = stages.value.flatMap((stage) => misplacedFields(stage, catalogue));
  if (misplaced.length > 0) return failure(...misplaced);
  const maps = mapsOf(job, stages.value, catalogue);
  if (!maps.ok) return maps;
  const ends = { until: endOf(job.payPeriod, stages.value), settledEnd: endOf(job.settledTo, stages.value) };
  return readied(job, stages.value, { data: datasetOf(job, maps.value, catalogue, ends), tables: understood(job, maps.value), catalogue });
}

/**
 * The same job with other figures for its parameters, on the same dataset where its columns still mean the same. What is
 * given takes the place of all that was given before.
 */
export function rebind(prepared: Prepared, parameters: Job['parameters']): Result<Prepared> {
  const job = { ...prepared.job, parameters };
  const stages = stagesOf(job);
  if (!stages.ok) return stages;
  return looksAtTheSame(stages.value, prepared.stages) && endOf(job.payPeriod, stages.value) === prepared.data.until ? readied(job, stages.value, prepared) : prepare(job);
}

/** The same job on a dataset with the same columns and other rows. Problems: those of rows that are missing. */
export function onData(prepared: Prepared, data: Dataset): Result<Prepared> {
  return readied(prepared.job, prepared.stages, { ...prepared, data });
}

/** The last day of a period; the accounting months are those of the scheme by which the rows are judged. */
function endOf(period: Period | undefined, stages: readonly Stage[]): Day | undefined {
  if (period === undefined || period.kind === 'window') return undefined;
  return lastDay(period.index, period.kind, innermost(stages).parameters.monthStartsOn);
}

/** What finds each scheme once, so that it is known to be the same when it is asked for again. */
function remembered(findScheme: Job['findScheme']): Job['findScheme'] {
  const found = new Map<string, Scheme | undefined>();
  return (id) => {
    const scheme = found.has(id) ? found.get(id) : findScheme(id);
    found.set(id, scheme);
    return scheme;
  };
}

/** Whether other bindings are of the same schemes and want the same columns. */
function looksAtTheSame(stages: readonly Stage[], before: readonly Stage[]): boolean {
  if (stages.some(({ scheme }, index) => scheme !== before[index]?.scheme)) return false;
  return TABLES.every((kind) => {
    const [wanted, known] = [wantedFields(stages, kind), wantedFields(before, kind)];
    return wanted.size === known.size && [...wanted].every((field) => known.has(field));
  });
}

/** Decides what is in force, and checks that it has what it needs. */
function readied(job: Job, stages: readonly Stage[], { data, tables, catalogue }: Pick<Prepared, 'data' | 'tables' | 'catalogue'>): Result<Prepared> {
  const ready = stages.map((stage) => readyStage(stage, data));
  // Schemes that are built on one another may lack the same.
  const problems = eachOnce([
    ...circlesOfManagers(ready, data), ...ready.flatMap((stage) => emptyTables(stage, data, job)),
    ...ready.flatMap((stage) => missingColumns(stage, data, job, catalogue)), ...ready.flatMap((stage) => beforeFirstValues(stage, data)),
  ]);
  const [first] = ready;
  if (first === undefined || problems.length > 0) return failure(...problems);
  return success({ job, scheme: first.scheme, parameters: first.parameters, tables, catalogue, stages: ready, data });
}

type Maps = Partial<Record<TableName, ColumnMap>>;

function mapsOf(job: Job, stages: readonly Stage[], catalogue: FieldCatalogue): Result<Maps> {
  const maps: Maps = {};
  const problems: Problem[] = [];
  for (const kind of TABLES) {
    const table = job.tables[kind];
    if (table === undefined) continue;
    const map = mapColumns(table, kind, job.mapping?.[kind], wantedFields(stages, kind), catalogue, job.taught?.[kind]);
    if (map.ok) maps[kind] = map.value;
    else problems.push(...map.problems);
  }
  return problems.length > 0 ? failure(...problems) : success(maps);
}

const EMPTY: RawTable = { name: '', headers: [], length: 0, column: () => new NoCells(0), dateSystem: 1900, address: () => undefined, rowName: (row) => String(row + 1), hiddenRows: 0, totals: [] };

function datasetOf({ tables, today, whole = tables.sales ?? EMPTY }: Job, maps: Maps, catalogue: FieldCatalogue, { until, settledEnd }: Pick<Dataset, 'until' | 'settledEnd'>): Dataset {
  const names = new NameBooks();
  const then = (kind: TableName): TableThen => {
    const [table, map] = [tables[kind] ?? EMPTY, maps[kind]];
    return until === undefined || map === undefined ? { table } : tableUntil(table, kind, map, catalogue, until);
  };
  const table = (kind: TableName, { table: cells, dates } = then(kind)): Table => new Table(kind, cells, maps[kind] ?? NO_COLUMNS, names, catalogue, dates);
  const own = then('sales');
  const sales = table('sales', own);
  // Where no row is dated later, and none was left out, the table is whole.
  const allSales = own.table === whole ? sales : new Table('sales', whole, maps.sales ?? NO_COLUMNS, new NameBooks(), catalogue);
  return new Dataset(sales, table('people'), table('teams'), table('history'), { until, today, settledEnd, allSales });
}

function understood({ tables }: Job, maps: Maps): Prepared['tables'] {
  const entries = TABLES.flatMap((kind): [TableName, UnderstoodTable][] => {
    const [table, map] = [tables[kind], maps[kind]];
    if (table === undefined || map === undefined) return [];
    const headers = (field: string, column: number): string => [column, ...(map.further.get(field) ?? [])].map((each) => table.headers[each] ?? '').join(' + ');
    const columns = new Map([...map.columns].map(([field, column]) => [field, headers(field, column)]));
    return [[kind, { name: table.name, columns }]];
  });
  return Object.fromEntries(entries);
}

/** Fields that a component, or who may receive, reads of rows that do not have them, such as an amount of the people table. */
function misplacedFields({ scheme }: Stage, catalogue: FieldCatalogue): Problem[] {
  const isMisplaced = ({ table, field }: Used): boolean => catalogue.field(table, field) === undefined;
  const ofComponents = scheme.components.flatMap((component) => fieldsUsed(component).filter(isMisplaced).map(({ table, field }) => ({
    code: 'unknown-field',
    place: { path: `components.${component.id}`, field },
    sentence: sentence(payoutTexts.misplacedField, { component: component.label, table: tableNames[table], field }),
  })));
  const ofWhoMay = fieldsAskedIn(scheme.takesPart, 'people').filter(isMisplaced).map(({ table, field }) => ({
    code: 'unknown-field', place: { path: 'takesPart', field }, sentence: sentence(payoutTexts.misplacedWhoMay, { table: tableNames[table], field }),
  }));
  return [...ofComponents, ...ofWhoMay];
}

function readyStage(stage: Stage, data: Dataset): ReadyStage {
  const facts = factsIn({ parameters: stage.parameters, data });
  const components = stage.scheme.components.filter((component) => decided(component.if, facts) === true);
  const fields = stage.scheme.fields.filter((use) => decided(use.if, facts) === true);
  return { ...stage, components, fields, needs: needsOf(components, stage.scheme) };
}

/** Without sales there is nothing to work out, unless the people table alone earns something; a stage that only takes away asks for none. */
function emptyTables({ needs, components }: ReadyStage, data: Dataset, job: Job): Problem[] {
  const empty: TableName[] = [];
  const fromPeople = needs.members && data.staff.length > 0;
  const rows = job.tables.sales?.length ?? 0;
  if (needs.sales && components.length > 0 && rows === 0 && !fromPeople) empty.push('sales');
  if (needs.members && !needs.sales && data.staff.length === 0) empty.push('people');
  return empty.map((table) => ({
    code: 'empty-table',
    place: { table },
    sentence: sentence(payoutTexts.emptyTable, { table: tableNames[table] }),
  }));
}

/** Where something goes up the chain of managers, nobody may stand above himself. */
function circlesOfManagers(stages: readonly ReadyStage[], data: Dataset): Problem[] {
  if (!stages.some(({ components }) => components.some((component) => component.credit?.kind === 'managers' || asksForReports(component)))) return [];
  return new Managers(data).circles().map((circle) => ({
    code: 'manager-circle',
    place: { table: 'people', field: 'manager' },
    sentence: sentence(creditTexts.circle, { people: [...circle, circle[0] ?? -1].map((person) => data.people.name(person)).join(' → ') }),
  }));
}

function asksForReports(component: Component): boolean {
  let found = false;
  walkComponent(component, { expression: (what) => { found ||= what.kind === 'result' && what.of === 'reports'; } });
  return found;
}

/** Columns that every row needs and no row has; of a table without a header row that alone is said. */
function missingColumns({ fields, needs }: ReadyStage, data: Dataset, job: Job, catalogue: FieldCatalogue): Problem[] {
  const missing = fields
    .filter((use) => (use.need === 'required' && isMissing(use, data)) || lacksColumn(use, data))
    .map(({ table, field }) => ({ table, field }));
  const date = needs.sales && data.sales.length > 0 && !data.sales.has('date') ? [{ table: 'sales' as const, field: 'date' }] : [];
  const all = [...date, ...missing, ...nobodys({ fields, needs }, data).filter(({ table, field }) => !missing.some((each) => each.table === table && each.field === field))];
  const headless = new Set(all.map(({ table }) => table).filter((table) => {
    const raw = job.tables[table];
    return raw !== undefined && isHeadless(raw, table, catalogue);
  }));
  return [
    ...[...headless].map((table) => ({ code: 'no-header', place: { table }, sentence: sentence(payoutTexts.noHeader, seen(table, job)) })),
    ...all.filter(({ table }) => !headless.has(table)).map(({ table, field }) => ({
      code: 'missing-column',
      place: { table, field },
      sentence: sentence(payoutTexts.missingColumn, { ...seen(table, job), label: labelOf(table === 'history' ? data.history : tableOf(data, table), field), field: table === 'sales' ? field : `${table}.${field}` }),
    })),
  ];
}

/** Tables beside the sales that are looked at and say of no row whose it is. */
function nobodys({ fields, needs }: Pick<ReadyStage, 'fields' | 'needs'>, data: Dataset): readonly { readonly table: TableName; readonly field: string }[] {
  const looksAtPeople = needs.members || fields.some(({ table }) => table === 'people');
  return [
    ...(looksAtPeople && data.staff.length > 0 && !data.staff.has('person') && !data.staff.has('personId') ? [{ table: 'people' as const, field: 'person' }] : []),
    ...(needs.teams && data.teams.length > 0 && !data.teams.has('team') ? [{ table: 'teams' as const, field: 'team' }] : []),
    ...(needs.newCustomers && data.history.length > 0 && !data.history.has('customer') ? [{ table: 'history' as const, field: 'customer' }] : []),
  ];
}

/** So many headers are named. */
const HEADERS_NAMED = 20;

function seen(table: TableName, { tables }: Job): { readonly table: Text; readonly name: string; readonly headers: string } {
  const headers = (tables[table]?.headers ?? []).filter((header) => !isBlank(header)).map((header) => header.trim().replace(/\s+/g, ' '));
  const named = headers.slice(0, HEADERS_NAMED).join(', ');
  return { table: tableNames[table], name: tables[table]?.name ?? '', headers: headers.length > HEADERS_NAMED ? `${named}, …` : named };
}

/** Rows may lack it, but not all of them, or at least there must be the column. */
function lacksColumn({ table, field, column }: FieldUse, data: Dataset): boolean {
  const source = tableOf(data, table);
  if (column === 'any' || source.length === 0) return false;
  return !source.has(field) || (column === 'filled' && table !== 'teams' && !data.isFilled(table, field));
}

function isMissing({ table, field }: FieldUse, data: Dataset): boolean {
  const source = tableOf(data, table);
  if (source.length === 0 || source.has(field)) return false;
  return !(table === 'sales' && INHERITED.includes(field) && data.staff.has(field));
}

function tableOf(data: Dataset, table: FieldUse['table']): Table {
  return table === 'sales' ? data.sales : table === 'people' ? data.staff : data.teams;
}

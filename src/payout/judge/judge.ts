import type { Component, ComponentCredit, Scheme } from '../../scheme';
import { takesBackOrders } from '../../scheme';
import type { Dataset, Members } from '../../data';
import { findOpenings, JudgedRows, NO_OPENINGS } from '../../data';
import { contextOf } from '../prepare/context';
import { readsBasePay } from '../prepare/needs';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import { fieldsOfSales } from '../steps';
import { askingForOpenings } from './asking';
import { creditOf, Crediting, leaveOut } from './crediting';
import { judgeSales } from './sales';
import { judgeOtherTables } from './staff';
import type { Excluded, Rejected } from './types';

/** The rows of a run as they stand before anything is worked out on them. No rate, tier or prize changes any of it. */
export interface Judged {
  readonly prepared: Prepared;
  readonly data: Dataset;
  /** Which rows count, their groups, and the openings of customers. */
  readonly rows: JudgedRows;
  /** The same rows as components credit them to people. */
  readonly credited: ReadonlyMap<ComponentCredit | undefined, JudgedRows>;
  /** The same for components that take back orders: refunds are of those who sold their orders, whomever they name. */
  readonly asOrders: ReadonlyMap<ComponentCredit | undefined, JudgedRows>;
  readonly excluded: readonly Excluded[];
  readonly rejected: readonly Rejected[];
}

/** How rows stand, and who of the people table takes part: what of judging is told of each by itself. */
export interface Standings {
  readonly standing: Uint8Array;
  readonly members: Members;
}

/** Reads and judges the rows, by the scheme that all others are built on. Pure, as are the steps after it. */
export function judge(prepared: Prepared): Judged {
  readAhead(prepared);
  const crediting = new Crediting(prepared.stages, prepared.data);
  const { excluded, rejected, ...standings } = standingsIn(prepared, crediting);
  return { ...completed(prepared, standings, crediting), excluded, rejected };
}

export function standingsOf(prepared: Prepared): Standings {
  return standingsIn(prepared, new Crediting(prepared.stages, prepared.data));
}

/** The judged rows of a run of which it is known how each stands, but not what would be told of those that do not count. */
export function judgedAs(prepared: Prepared, standings: Standings): Judged {
  return { ...completed(prepared, standings, new Crediting(prepared.stages, prepared.data)), excluded: [], rejected: [] };
}

/** The judged rows of a run with other figures in them, at none of which it was looked when they were judged. */
export function judgedWithFigures(prepared: Prepared, { rows: before }: Pick<Judged, 'rows'>): Judged {
  const { data, stages } = prepared;
  const [rows, crediting] = [before.withFigures(data), new Crediting(stages, data)];
  return { prepared, data, rows, credited: crediting.all(rows, false), asOrders: crediting.all(rows, true), excluded: [], rejected: [] };
}

/** Reads the columns of sales rows that are looked at, and looks at the order numbers, of which is told beside the lines whether they repeat. */
function readAhead(prepared: Prepared): void {
  prepared.data.sales.readAhead([...fieldsOfSales(prepared), 'status'], ['orderId']);
}

function standingsIn({ data, stages }: Prepared, crediting: Crediting): Standings & Pick<Judged, 'excluded' | 'rejected'> {
  const stage = innermost(stages);
  const { rows } = contextOf(stage, data);
  const { standing, excluded, rejected } = judgeSales(stage, data, rows, crediting);
  const leftOut = leaveOut(stage, data, crediting, standing);
  const others = judgeOtherTables(stage, data, rows, { newCustomers: askingForOpenings({ stages }) !== undefined, basePay: readsBasePay(stages) });
  return { standing, members: others.members, excluded: [...excluded, ...leftOut, ...others.excluded], rejected: [...rejected, ...others.rejected] };
}

function completed(prepared: Prepared, { standing, members }: Standings, crediting: Crediting): Pick<Judged, 'prepared' | 'data' | 'rows' | 'credited' | 'asOrders'> {
  const { data, stages } = prepared;
  const asking = askingForOpenings(prepared);
  const openings = asking === undefined ? NO_OPENINGS : findOpenings(data, standing, asking.parameters.dormantMonths);
  const rows = new JudgedRows(data, standing, openings, members, innermost(stages).parameters.monthStartsOn);
  return { prepared, data, rows, credited: crediting.all(rows, false), asOrders: crediting.all(rows, true) };
}

/** The rows as a component sees them: its own credits, where it (or its scheme) credits rows to people. */
export function rowsFor({ rows, credited, asOrders }: Judged, component: Component, scheme: Scheme): JudgedRows {
  return (takesBackOrders(component) ? asOrders : credited).get(creditOf(component, scheme)) ?? rows;
}

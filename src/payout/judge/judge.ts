import type { Component, ComponentCredit, Scheme } from '../../scheme';
import type { Dataset } from '../../data';
import { findOpenings, JudgedRows, noOpenings } from '../../data';
import { contextOf } from '../prepare/context';
import { readsBasePay } from '../prepare/needs';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
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
  readonly credited: ReadonlyMap<ComponentCredit, JudgedRows>;
  readonly excluded: readonly Excluded[];
  readonly rejected: readonly Rejected[];
}

/** Reads and judges the rows, by the scheme that all others are built on. Pure, as are the steps after it. */
export function judge(prepared: Prepared): Judged {
  const { data, stages } = prepared;
  const stage = innermost(stages);
  const { rows } = contextOf(stage, data);
  const crediting = new Crediting(stages, data);
  const { standing, excluded, rejected } = judgeSales(stage, data, rows, crediting);
  const leftOut = leaveOut(stage, data, crediting, standing);
  const asking = askingForOpenings(prepared);
  const others = judgeOtherTables(stage, data, rows, { newCustomers: asking !== undefined, basePay: readsBasePay(stages) });
  const openings = asking === undefined ? noOpenings(data.sales.length) : findOpenings(data, standing, asking.parameters.dormantMonths);
  const judged = new JudgedRows(data, standing, openings, others.members, stage.parameters.monthStartsOn);
  return {
    prepared,
    data,
    rows: judged,
    credited: crediting.all(judged),
    excluded: [...excluded, ...leftOut, ...others.excluded],
    rejected: [...rejected, ...others.rejected],
  };
}

/** The rows as a component sees them: its own credits, where it (or its scheme) credits rows to people. */
export function rowsFor({ rows, credited }: Judged, component: Component, scheme: Scheme): JudgedRows {
  const credit = creditOf(component, scheme);
  return credit === undefined ? rows : credited.get(credit) ?? rows;
}

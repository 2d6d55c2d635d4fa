import type { Language, Result } from '../i18n';
import type { Decision, ExamplesSheet, Report } from '../report';
import type { KeptScheme } from '../scheme';
import type { Cell, Grid, TableName } from '../table';
import type { DecisionsSheet } from './adjustments';
import type { CheckLog } from './check/log';
import type { KeptItem } from './kept';
import type { Paid, PaidBefore } from './paid';
import type { PayoutWork } from './register/keep';
import type { Watch, Written } from './watch';

/** A place in the workbook that may hold a table: an Excel table, or the used range of a sheet without those. */
export interface Source {
  /** Stable while the pane is open: the table's id, or the sheet's. */
  readonly id: string;
  readonly kind: 'table' | 'range';
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly sheet: string;
  /** `A1:H2001`, without the sheet. */
  readonly address: string;
  /** Rows below the header, as far as can be told before it is read. */
  readonly rows: number;
  /** What stands above its columns, blank headers left out. */
  readonly headers: readonly string[];
  /** A used range in which Excel tables stand, which are no part of it. */
  readonly besideTables: boolean;
  /** How well its headers fit each of our tables: matched headers, 0 for none. */
  readonly fitness: Readonly<Record<TableName, number>>;
  /** On the sheet that the user looks at. */
  readonly active: boolean;
}

/** The open workbook, as the pane sees it. Every failure is a value with a sentence that says what to do. */
export interface Book {
  /** Tables first found on the active sheet, then the others, in the order of the sheets. Sheets that we wrote are left out. */
  sources(): Promise<Result<readonly Source[]>>;
  read(source: Source, watch?: Watch): Promise<Result<Grid>>;
  /** The cells that the user has selected, as far as there is something in them. */
  selected(): Promise<Result<readonly (readonly Cell[])[]>>;
  /** Adds the report's sheets beside the old ones: all of them, or none. A name already taken gets a number. `paid` is noted with them; null where nothing was paid. */
  write(report: Report, paid: Paid | null, watch?: Watch): Promise<Result<Written>>;
  /** Opens a new workbook with the report; this one stays as it is. */
  writeToNewWorkbook(report: Report, watch?: Watch): Promise<Result<Written>>;
  /** Sheets that an interrupted run left behind, marked unfinished. */
  unfinished(): Promise<Result<readonly string[]>>;
  removeUnfinished(): Promise<Result<readonly string[]>>;
  /** Whether others can see the workbook (it is shared or lies on a server), as far as can be told. */
  isShared(): Promise<boolean>;
  schemes(): Promise<Result<readonly KeptScheme[]>>;
  keepScheme(scheme: KeptScheme): Promise<Result<void>>;
  forgetScheme(id: string): Promise<Result<void>>;
  /** Scenarios of what schemes would cost, as they are kept in the workbook: no pay and no sales. */
  models(): Promise<Result<readonly KeptItem[]>>;
  keepModel(model: KeptItem): Promise<Result<void>>;
  forgetModel(id: string): Promise<Result<void>>;
  /** Adds a sheet on which every function is at work, whole or not at all, and shows it. Returns its name. */
  insertExamples(sheet: ExamplesSheet): Promise<Result<string>>;
  /** Notes a run whose sheets went elsewhere, into another workbook or a file, so that it is found again. */
  notePaid(paid: Paid): Promise<Result<void>>;
  /** Earlier runs, and whether they were over the rows with this fingerprint. */
  paidBefore(fingerprint: string): Promise<Result<readonly PaidBefore[]>>;
  /** The sheets of payouts of periods and of their register, told by what stands on them, whichever program saved the workbook; `payoutsOf` makes sense of them. */
  payoutSheets(watch?: Watch): Promise<Result<readonly Grid[]>>;
  /** Adds the sheets of a payout and keeps the register in step, or changes the register alone: all of it, or nothing. Makes the register where there is none. */
  keepPayout(work: PayoutWork, watch?: Watch): Promise<Result<Written>>;
  /** What people decided about payouts, on the sheet where they keep it; null where there is none. */
  decisions(): Promise<Result<DecisionsSheet | null>>;
  /** Adds a decision to those, on a new sheet where there is none yet. Returns the sheet's name. */
  noteDecision(decision: Decision, language: Language): Promise<Result<string>>;
  /** Tells of changes of cells, with the name of the sheet, and, with null, of sheets that came or went, until what is returned is called. */
  onChanged(tell: (sheet: string | null) => void): Promise<Result<() => Promise<void>>>;
  /** Tries the calls that we depend on most, on a sheet that is removed again, and tells what each came to. */
  check(watch?: Watch): Promise<Result<CheckLog>>;
  /** Selects a cell, `'订单'!D5`. */
  show(sheet: string, cell: string): Promise<Result<void>>;
}

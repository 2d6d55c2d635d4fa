export { amountText } from './awards';
export { cellNumber } from './cell-number';
export { describeReport } from './describe';
export type { ExamplesSheet, PlainCell, SheetBlock } from './examples';
export { footerOf } from './footer';
export { textOfLines, textOfScheme, textOfTable } from './fingerprint';
export { ADJUSTMENT_COLUMNS, adjustmentRows, readAdjustments, type AdjustmentRow } from './paid/adjustments';
export { comparePaid, type PaidChange } from './paid/compare';
export { paidFromJson, textOfPaidFile, type PaidFile } from './paid/paid-file';
export { paidFromGrids } from './paid/sheets';
export { paidFacts, storedRun, textOfPaid } from './paid/stored';
export { bandHeight, layOut, type Band, type LaidTable, type SheetLayout } from './layout';
export { periodText, rowRanges } from './lines';
export { numberFormat } from './number-format';
export { palette } from './palette';
export { MARGINS, rowHeight } from './paper';
export { describeParameters } from './parameters';
export { recipientKey } from './recipients';
export type { ParameterRecord, RunRecord, SchemeRecord, SourceRecord } from './record';
export type { HostFacts } from './run-record';
export { recordOf } from './run-record';
export type { KnownOfRun, RuleFact } from './rules';
export { rulesOf } from './rules';
export { isRisky } from './risky';
export { typeface } from './typeface';
export { VERSION } from './version';
export type {
  ColumnKind, Fact, LineDetail, Report, ReportBlock, ReportCell, ReportColumn, ReportSheet, RowSource, SheetRole, TotalCell,
} from './types';

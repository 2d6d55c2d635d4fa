export { amountText, awardHeader, awardName } from './awards';
export { cellNumber } from './cell-number';
export { describeReport } from './describe';
export { describeModel, type ModelRecord } from './model/describe-model';
export type { ExamplesSheet, PlainCell, SheetBlock } from './examples';
export { footerOf } from './footer';
export { textOfLines, textOfScheme, textOfTable } from './fingerprint';
export { ADJUSTMENT_COLUMNS, adjustmentRows, readAdjustments, type AdjustmentRow } from './paid/adjustments';
export { claimOfJson, claimOfSheets, type Claim } from './paid/check';
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
export type { ParameterRecord, RunRecord, SaidPart, SchemeRecord, SourceRecord } from './record';
export type { HostFacts } from './run-record';
export { recordOf } from './run-record';
export { isRisky } from './risky';
export { typeface } from './typeface';
export { VERSION } from './version';
export type {
  ColumnKind, Fact, LineDetail, Report, ReportBlock, ReportCell, ReportChart, ReportColumn, ReportSheet, RowSource, SheetRole, TotalCell,
} from './types';

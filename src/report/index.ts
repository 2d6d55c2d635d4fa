export { amountText } from './awards';
export { cellNumber } from './cell-number';
export { describeReport } from './describe';
export { textOfLines, textOfTable } from './fingerprint';
export { isRisky, layOut, numberFormat, type Band, type LaidTable, type SheetLayout } from './layout';
export { rowRanges } from './lines';
export { palette } from './palette';
export { describeParameters } from './parameters';
export type { ParameterRecord, RunRecord, SourceRecord } from './record';
export { VERSION } from './version';
export type {
  ColumnKind, Fact, Report, ReportBlock, ReportCell, ReportColumn, ReportSheet, RowSource, SheetRole, TotalCell,
} from './types';

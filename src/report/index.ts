export { amountText, awardHeader, awardName } from './awards';
export { USUAL_WIDTH, type ChartArea } from './chart-area';
export { cellNumber } from './cell-number';
export { describeReport } from './describe';
export { figureName } from './model/figure-name';
export { describeModel } from './model/describe-model';
export type { ModelRecord } from './model/voice';
export { figuresOf } from './model/series/figures';
export type { Point, Series, SeriesLimit, SeriesLine, Topic } from './model/series/series';
export { EVALUATION_MEASURES, evaluationFacts } from './model/evaluation';
export { seriesOf } from './model/series/series-of';
export type { ExamplesSheet, PlainCell, SheetBlock } from './examples';
export { footerOf } from './footer';
export { textOfLines, textOfScheme, textOfTable } from './fingerprint';
export { adjustmentCells, adjustmentHeader, adjustmentHeaders, columnsNeeded, type Decision } from './paid/adjustment-row';
export { ADJUSTMENT_COLUMNS, adjustmentRows, readAdjustments, type AdjustmentRow } from './paid/adjustments';
export { claimOfJson, claimOfSheets, type Claim } from './paid/check';
export { comparePaid, type PaidChange } from './paid/compare';
export { toldWithoutRecord } from './paid/decisions-told';
export { jsonIn } from './paid/kept';
export { paidFromJson, textOfPaidFile } from './paid/paid-file';
export type { PaidFile } from './paid/types';
export { paidFromGrids } from './paid/sheets';
export { paidFacts, storedRun, textOfPaid } from './paid/stored';
export {
  advanced, cameBefore, comparePayouts, counts, draftRow, dropped, isOfPayout, isRegister, mayDrop, namedIn, nextStep, payoutsIn, payoutsOf,
  registerCell, registerIn, registerSheet, rowOf, sealed, STATES, totalsOf,
  type AskedBefore, type CameBefore, type FoundRegister, type GivenPayout, type LineChange, type Obstacle,
  type PayeeChange, type Payouts, type PayoutState, type ReadRow, type RegisterChange, type RegisteredPayout, type RegisterEntry, type PayoutStep,
} from './register';
export { bandHeight, layOut, type Band, type LaidTable, type SheetLayout } from './layout';
export { periodText, rowRanges } from './lines';
export { numberFormat, WHOLE_FORMAT } from './number-format';
export { palette } from './palette';
export { HEIGHT, MARGINS, rowHeight } from './paper';
export { describeParameters } from './parameters';
export { recipientKey } from './recipients';
export type { ParameterRecord, RunRecord, SaidPart, SchemeRecord, SourceRecord } from './record';
export type { HostFacts } from './run-record';
export { recordOf } from './run-record';
export { describeSchemeSheet, type SchemeToPrint } from './scheme-sheet';
export { isRisky } from './risky';
export { typeface } from './typeface';
export { VERSION } from './version';
export type {
  ColumnKind, Fact, LineDetail, Report, ReportBlock, ReportCell, ChartLine, ReportChart, ReportColumn, ReportSheet, LazyRows, SheetRole, TotalCell,
} from './types';

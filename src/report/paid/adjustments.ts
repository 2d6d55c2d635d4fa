import { parseLinePeriod } from '../../calendar';
import { failure, sentence, success, type Problem, type Result, type Text } from '../../i18n';
import { paidTexts } from '../../i18n/texts/paid';
import type { Exact } from '../../money';
import { ACTIONS, type Adjustment, type AdjustmentAction } from '../../payout';
import { AWARDS } from '../../scheme';
import { awardTexts, recipientTexts } from '../../i18n/texts/report';
import { byNames, isBlank, nameKey, readDate, readNumber, type Cell } from '../../table';
import { kindIn } from './json-reading';

/** The columns of a table of adjustments: each under its key or under a header in either language. */
export const ADJUSTMENT_COLUMNS = {
  action: { zh: '动作', en: 'Action' },
  id: { zh: '编号', en: 'Id' },
  scheme: { zh: '方案', en: 'Scheme' },
  component: { zh: '项目', en: 'Component' },
  recipient: { zh: '收款人', en: 'Recipient' },
  recipientKind: { zh: '类别', en: 'Kind' },
  personId: { zh: '工号', en: 'Employee id' },
  period: { zh: '期间', en: 'Period' },
  award: { zh: '奖励', en: 'Award' },
  amount: { zh: '数额', en: 'Amount' },
  reason: { zh: '原因', en: 'Reason' },
  decidedBy: { zh: '决定人', en: 'Decided by' },
  date: { zh: '日期', en: 'Date' },
} satisfies Record<string, Text>;

type Column = keyof typeof ADJUSTMENT_COLUMNS;
const COLUMNS = Object.keys(ADJUSTMENT_COLUMNS) as Column[];

export const ACTION_TEXTS: Readonly<Record<AdjustmentAction, Text>> = {
  add: { zh: '增加', en: 'add' }, correct: { zh: '更正', en: 'correct' }, hold: { zh: '暂缓', en: 'hold' }, release: { zh: '解除', en: 'release' }, withdraw: { zh: '撤回', en: 'withdraw' },
  opening: { zh: '期初', en: 'opening' },
};

/** What each action has to say besides id, reason and who decided. */
const NEEDED: Readonly<Record<AdjustmentAction, readonly Column[]>> = {
  add: ['recipient', 'amount'], correct: ['component', 'recipient', 'period', 'amount'], hold: ['recipient'], release: [], withdraw: [], opening: ['recipient', 'amount'],
};

/** What would be passed over with an action: a hold keeps back all of a sum, what is owed from before is of no period and no component. */
const MEANINGLESS: Readonly<Record<AdjustmentAction, readonly Column[]>> = { add: [], correct: [], hold: ['amount'], release: [], withdraw: [], opening: ['component', 'period'] };

/** A row of a table of adjustments, as a host hands it over. */
export type AdjustmentRow = Readonly<Record<string, Cell>>;

/** Finds the header of a table of adjustments in a block of cells, and gives its rows by column; undefined where it has none. */
export function adjustmentRows(cells: readonly (readonly Cell[])[]): AdjustmentRow[] | undefined {
  const header = cells.findIndex((row) => row.some((cell) => columnNamed(cell) === 'action') && row.some((cell) => columnNamed(cell) === 'id'));
  if (header < 0) return undefined;
  const columns = (cells[header] ?? []).map(columnNamed);
  return cells.slice(header + 1).filter((row) => row.some((cell) => !isBlank(cell))).map((row) => (
    Object.fromEntries(columns.flatMap((column, index) => (column === undefined ? [] : [[column, row[index] ?? null]])))
  ));
}

const columnsNamed = byNames(COLUMNS, (column) => [column, ADJUSTMENT_COLUMNS[column].zh, ADJUSTMENT_COLUMNS[column].en]);

export function columnNamed(cell: Cell | undefined): Column | undefined {
  return typeof cell === 'string' ? columnsNamed(cell)[0] : undefined;
}

/** Reads what people decided. Problems: adjustment, with the row. */
export function readAdjustments(rows: readonly AdjustmentRow[], file: string): Result<readonly Adjustment[]> {
  const problems: Problem[] = [];
  const adjustments = rows.flatMap((row, index) => {
    const read = readRow(row, { file, row: index + 1 });
    if (!read.ok) problems.push(...read.problems);
    return read.ok ? [read.value] : [];
  });
  return problems.length > 0 ? failure(...problems) : success(adjustments);
}

interface Place {
  readonly file: string;
  readonly row: number;
}

function readRow(given: AdjustmentRow, place: Place): Result<Adjustment> {
  const row = new Map(Object.entries(given).map(([name, cell]) => [columnNamed(name), cell]));
  const text = (column: Column): string | undefined => (isBlank(row.get(column)) ? undefined : String(row.get(column)).trim());
  const said = text('action');
  const action = ACTIONS.find((each) => said !== undefined && [each, ACTION_TEXTS[each].zh, ACTION_TEXTS[each].en].some((word) => nameKey(word) === nameKey(said)));
  if (said !== undefined && action === undefined) return wrong(paidTexts.adjustmentAction, { ...place, value: said, actions: ACTIONS.join(', ') });
  const needed: readonly Column[] = ['action', 'id', ...(action === undefined ? [] : NEEDED[action]), 'reason', 'decidedBy'];
  const missing = needed.find((column) => text(column) === undefined);
  const id = text('id');
  if (missing !== undefined || action === undefined || id === undefined) return wrong(paidTexts.adjustmentBlank, { ...place, column: ADJUSTMENT_COLUMNS[missing ?? 'id'] });
  const idle = MEANINGLESS[action].find((column) => text(column) !== undefined);
  if (idle !== undefined) return wrong(paidTexts.adjustmentIdle, { ...place, action: ACTION_TEXTS[action], column: ADJUSTMENT_COLUMNS[idle], value: text(idle) ?? '' });
  const amount = text('amount');
  const value = amountOf(row.get('amount') ?? null);
  if (amount !== undefined && value === undefined) return wrong(paidTexts.adjustmentAmount, { ...place, value: amount });
  const period = text('period');
  const key = period === undefined ? undefined : /^(window|整个有效期)$/i.test(period) ? 'window' : period.toUpperCase();
  if (key !== undefined && parseLinePeriod(key) === null) return wrong(paidTexts.adjustmentPeriod, { ...place, value: period ?? '' });
  const date = readDate(row.get('date') ?? null, 1900);
  if (text('date') !== undefined && date.state !== 'read') return wrong(paidTexts.adjustmentDate, { ...place, value: text('date') ?? '' });
  return success({
    action, id, recipientKind: kindOf(text('recipientKind')), reason: text('reason') ?? '', decidedBy: text('decidedBy') ?? '',
    scheme: text('scheme'), component: text('component'), recipient: text('recipient'), personId: text('personId'), period: key, award: awardOf(text('award')),
    amount: value, date: date.state === 'read' ? date.value : undefined,
  });
}

function amountOf(cell: Cell): Exact | undefined {
  const reading = readNumber(cell, { least: 'any', percent: false, refund: false });
  return reading.state === 'read' ? reading.value : undefined;
}

function kindOf(word: string | undefined): Adjustment['recipientKind'] {
  const kinds = Object.entries(recipientTexts);
  return kindIn(kinds.find(([kind, { zh, en }]) => word !== undefined && [kind, zh, en].some((each) => nameKey(each) === nameKey(word)))?.[0]);
}

/** An award by its key or by what it is called. */
function awardOf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : AWARDS.find((each) => [each, awardTexts[each].zh, awardTexts[each].en].some((text) => nameKey(text) === nameKey(word))) ?? word;
}

function wrong(text: Text, values: Readonly<Record<string, string | number | Text>>): Result<never> {
  return failure({ code: 'adjustment', sentence: sentence(text, values) });
}

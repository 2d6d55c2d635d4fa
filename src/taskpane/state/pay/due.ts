import { isZero, sum, type Exact } from '../../../money';
import { sideBySide, type Line, type LineKind, type Note, type Payout, type PeriodBalance, type PeriodRun, type RowOfSeveral, type Sum } from '../../../payout';

/** What is said of a payout of a period besides who gets what. */
export interface DuePayout {
  readonly run: PeriodRun;
  /** How many lines there are of each kind, and what their cash comes to. */
  readonly kinds: readonly { readonly kind: LineKind; readonly count: number; readonly cash: Exact }[];
  /** Lines that are not simply due now. */
  readonly differences: readonly Line[];
  /** What leaves as cash, once what is owed has come off it. */
  readonly payable: Exact;
  readonly owed: readonly Sum[];
  readonly balances: readonly PeriodBalance[];
  /** That people or teams changed, and what that would come to. */
  readonly peopleChanged: Note | undefined;
  /** What is held, and what else of this run should be known before anything is written. */
  readonly toKnow: readonly Note[];
  /** Rows for which several schemes of a plan pay the same payee. */
  readonly rowsOfSeveral: readonly RowOfSeveral[];
}

const KINDS: readonly LineKind[] = ['regular', 'late', 'take-back', 'added', 'corrected', 'released'];

/** What a run of a period says besides what every payout does. */
const TO_KNOW: ReadonlySet<string> = new Set([
  'held', 'holds-nothing', 'maybe-held', 'decided-before', 'correction-kept', 'corrected-nothing', 'unread-rows', 'person-gone', 'not-taking-part', 'renamed', 'scheme-renamed', 'periods-between',
  'id-twice', 'period-unknown', 'added-above', 'other-scheme', 'before-table', 'scheme-changed',
]);

/** Of a payout of a period; undefined where all of the window is paid. */
export function dueOf({ lines, notes, run }: Payout): DuePayout | undefined {
  if (run === undefined) return undefined;
  const cash = (of: readonly Line[]): Exact => sum(of.filter(({ award }) => award === 'cash').map(({ amount }) => amount));
  return {
    run, owed: run.owed, balances: run.balances, payable: sum(run.payable.map(({ amount }) => amount)),
    kinds: KINDS.map((kind) => ({ kind, of: lines.filter((line) => line.kind === kind) })).filter(({ of }) => of.length > 0).map(({ kind, of }) => ({ kind, count: of.length, cash: cash(of) })),
    differences: lines.filter(({ kind }) => kind !== undefined && kind !== 'regular'),
    peopleChanged: notes.find(({ code }) => code === 'people-changed'),
    toKnow: notes.filter(({ code }) => TO_KNOW.has(code)),
    rowsOfSeveral: run.plan === null ? [] : sideBySide(lines),
  };
}

/** What a line says of before: nothing where nothing was paid of it. */
export function paidOf({ before }: Line): Exact | undefined {
  return before === undefined || isZero(before) ? undefined : before;
}

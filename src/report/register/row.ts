import { isoDay, keyOfPeriod, parseIsoDay, parsePeriod, type Day } from '../../calendar';
import { say, sentence, type Language, type Problem } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import { reportTexts } from '../../i18n/texts/report';
import { plain, type Exact } from '../../money';
import { awardNamed } from '../../scheme';
import { isBlank, nameKey, readDate, readNumber, type Cell } from '../../table';
import { cellNumber } from '../cell-number';
import { gathered, record, type Fingerprinted } from '../field-bytes';
import { amountIn } from '../paid/json-reading';
import { REGISTER_COLUMNS, type RegisterColumnName } from './columns';
import { STATES, type PayoutState, type RegisterEntry, type SchemeVersion, type Signed } from './types';

/** The columns in which stand who and when of each state. */
const SIGNED: Readonly<Record<PayoutState, { readonly who: RegisterColumnName; readonly day: RegisterColumnName }>> = {
  draft: { who: 'madeBy', day: 'date' },
  submitted: { who: 'submittedBy', day: 'submittedOn' },
  approved: { who: 'approvedBy', day: 'approvedOn' },
  paid: { who: 'paidBy', day: 'paidOn' },
};

/** What the seal of a row is taken of: all that the entry says, however its cells are written. */
export function textOfEntry(entry: RegisterEntry): Fingerprinted {
  const cells = rowOf(entry, '', 'en');
  return gathered([Object.entries(cells).filter(([name]) => name !== 'seal').map(([, cell]) => (cell === null ? '' : typeof cell === 'string' ? cell : plain(cell)))], record);
}

/** An entry as the cells of its row, by column; an amount stays exact. */
export function rowOf(entry: RegisterEntry, seal: string, language: Language): Readonly<Record<RegisterColumnName, string | Exact | null>> {
  const { totals, signed } = entry;
  const key = (period: RegisterEntry['payPeriod'] | null): string => (period === null ? '' : keyOfPeriod(period));
  const who = (state: PayoutState): string => signed[state]?.who ?? '';
  const day = (state: PayoutState): string => (signed[state] === undefined ? '' : isoDay(signed[state].day));
  return {
    id: entry.id, payPeriod: key(entry.payPeriod), plan: entry.plan.trim(), state: say(registerTexts[entry.state], language),
    cash: totals.find(({ award }) => award === 'cash')?.amount ?? null,
    otherAwards: totals.filter(({ award }) => award !== 'cash').map(({ award, amount }) => `${award} ${plain(amount)}`).join('; '),
    madeBy: who('draft'), date: day('draft'), submittedBy: who('submitted'), submittedOn: day('submitted'),
    approvedBy: who('approved'), approvedOn: day('approved'), paidBy: who('paid'), paidOn: day('paid'),
    settledTo: key(entry.settledTo), windowSettled: entry.windowSettled ? say(reportTexts.yes, language) : '', file: entry.file ?? '',
    schemes: entry.schemes.map(({ id, version }) => `${id}@${version}`).join('; '),
    linesFingerprint: entry.linesFingerprint, recordFingerprint: entry.recordFingerprint, seal,
  };
}

/** What a cell of the register holds: a figure that a cell can't keep stays text. */
export function registerCell(cell: string | Exact | null): string | number {
  return cell === null ? '' : typeof cell === 'string' ? cell : cellNumber(cell);
}

export interface ReadRow {
  readonly entry: RegisterEntry;
  readonly seal: string;
}

/** Reads a row of the register by what its cells say; `row` is its number on the sheet. Problem: register-row. */
export function readRow(cellOf: (column: RegisterColumnName) => Cell, row: number): ReadRow | Problem {
  const text = (column: RegisterColumnName): string => (isBlank(cellOf(column)) ? '' : String(cellOf(column)).trim());
  const wrong = (column: RegisterColumnName): Problem => (
    { code: 'register-row', sentence: sentence(registerTexts.unreadableCell, { row, column: REGISTER_COLUMNS[column].header, value: text(column) }) }
  );
  const state = STATES.find((each) => [each, registerTexts[each].zh, registerTexts[each].en].some((word) => nameKey(word) === nameKey(text('state'))));
  if (state === undefined) return { code: 'register-row', sentence: sentence(registerTexts.unknownState, { row, value: text('state') }) };
  const payPeriod = parsePeriod(text('payPeriod'));
  if (payPeriod === null || payPeriod.kind === 'window') return wrong('payPeriod');
  const settledTo = parsePeriod(text('settledTo'));
  if (text('settledTo') !== '' && settledTo === null) return wrong('settledTo');
  const totals = totalsIn(cellOf('cash'), text('otherAwards'));
  if (totals === undefined) return wrong('cash');
  const signed: Partial<Record<PayoutState, Signed>> = {};
  for (const each of STATES) {
    const day = dayIn(cellOf(SIGNED[each].day));
    if (day === undefined) return wrong(SIGNED[each].day);
    if (day !== null) signed[each] = { who: text(SIGNED[each].who), day };
  }
  return {
    seal: text('seal'),
    entry: {
      id: text('id'), payPeriod, plan: text('plan'), schemes: schemesIn(text('schemes')), state, signed, totals, settledTo,
      windowSettled: text('windowSettled') !== '', file: text('file') === '' ? null : text('file'),
      linesFingerprint: text('linesFingerprint'), recordFingerprint: text('recordFingerprint'),
    },
  };
}

/** A day as text or as a date of the spreadsheet; null where there is none, undefined where it is something else. */
function dayIn(cell: Cell): Day | null | undefined {
  if (isBlank(cell)) return null;
  if (typeof cell === 'string' && parseIsoDay(cell.trim()) !== null) return parseIsoDay(cell.trim());
  const date = readDate(cell, 1900);
  return date.state === 'read' ? date.value : undefined;
}

function schemesIn(text: string): readonly SchemeVersion[] {
  return text.split(';').map((each) => each.trim()).filter((each) => each !== '').map((each) => {
    const at = each.lastIndexOf('@');
    return at < 0 ? { id: each, version: '' } : { id: each.slice(0, at), version: each.slice(at + 1) };
  });
}

function totalsIn(cash: Cell, others: string): RegisterEntry['totals'] | undefined {
  const totals: { award: RegisterEntry['totals'][number]['award']; amount: Exact }[] = [];
  if (!isBlank(cash)) {
    const reading = readNumber(cash, { least: 'any', percent: false, refund: false });
    if (reading.state !== 'read') return undefined;
    totals.push({ award: 'cash', amount: reading.value });
  }
  for (const part of others.split(';').map((each) => each.trim()).filter((each) => each !== '')) {
    const [name = '', figure = ''] = part.split(' ');
    const [award, amount] = [awardNamed(name), amountIn(figure)];
    if (award === undefined || amount === null) return undefined;
    totals.push({ award, amount });
  }
  return totals;
}

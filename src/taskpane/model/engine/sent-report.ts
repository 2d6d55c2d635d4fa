import { parseExact, plain } from '../../../money';
import type { Report, ReportBlock, ReportCell, ReportSheet, TotalCell } from '../../../report';

/*
 * A report as it can be sent from a worker: its rows made, its exact figures written out.
 */

type SentCell = { readonly kind: 'exact' | 'formula' | 'text'; readonly text: string; readonly formula: string } | Extract<ReportCell, { readonly kind: 'day' }> | null;
type SentTotal = { readonly kind: 'label' | 'sum' | 'fixed'; readonly text: string } | null;

interface SentBlock extends Omit<ReportBlock, 'rows' | 'totals' | 'pageOf'> {
  readonly rows: readonly (readonly SentCell[])[];
  readonly totals: readonly SentTotal[] | null;
}

interface SentSheet extends Omit<ReportSheet, 'blocks'> {
  readonly blocks: readonly SentBlock[];
}

export interface SentReport extends Omit<Report, 'sheets'> {
  readonly sheets: readonly SentSheet[];
}

export function sentReport({ sheets, ...report }: Report): SentReport {
  return { ...report, sheets: sheets.map(({ blocks, ...sheet }) => ({ ...sheet, blocks: blocks.map(sentBlock) })) };
}

function sentBlock({ heading, table, closing, rows, totals }: ReportBlock): SentBlock {
  return {
    ...(heading !== undefined && { heading }), ...(table !== undefined && { table }), ...(closing !== undefined && { closing }),
    rows: Array.from({ length: rows.length }, (_, index) => rows.at(index).map(sentCell)), totals: totals === undefined ? null : totals.map(sentTotal),
  };
}

function sentCell(cell: ReportCell): SentCell {
  switch (cell?.kind) {
    case undefined: return null;
    case 'day': return cell;
    case 'text': return { kind: 'text', text: cell.text, formula: '' };
    case 'exact': return { kind: 'exact', text: plain(cell.value), formula: '' };
    case 'formula': return { kind: 'formula', text: plain(cell.value), formula: cell.formula };
  }
}

function sentTotal(total: TotalCell): SentTotal {
  if (total === null) return null;
  return total.kind === 'label' ? total : { kind: total.kind, text: plain(total.value) };
}

/** The report that was sent. */
export function receivedReport({ sheets, ...report }: SentReport): Report {
  return { ...report, sheets: sheets.map(({ blocks, ...sheet }) => ({ ...sheet, blocks: blocks.map(receivedBlock) })) };
}

function receivedBlock({ rows, totals, ...block }: SentBlock): ReportBlock {
  return { ...block, rows: { length: rows.length, at: (index) => (rows[index] ?? []).map(receivedCell) }, ...(totals !== null && { totals: totals.map(receivedTotal) }) };
}

function receivedCell(cell: SentCell): ReportCell {
  if (cell === null || cell.kind === 'day') return cell;
  if (cell.kind === 'text') return { kind: 'text', text: cell.text };
  const value = parseExact(cell.text);
  if (value === null) return null;
  return cell.kind === 'exact' ? { kind: 'exact', value } : { kind: 'formula', formula: cell.formula, value };
}

function receivedTotal(total: SentTotal): TotalCell {
  if (total === null) return null;
  if (total.kind === 'label') return { kind: 'label', text: total.text };
  const value = parseExact(total.text);
  return value === null ? null : { kind: total.kind, value };
}

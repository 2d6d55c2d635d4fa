import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import type { Table } from '../../table';
import { columnOf, labelOf } from '../../data';
import type { ExclusionReason } from './exclusions';
import type { Excluded, Rejected } from './types';

/** A cell that cannot be used: its own reading says why, or the code and sentence given. */
export function rejectedCell(table: Table, row: number, field: string, reason?: { readonly code: string; readonly sentence: Sentence }): Rejected {
  const { code, sentence: said } = reason ?? columnOf(table, field).trouble(row) ?? missingValue(table, field);
  return { table: table.kind, row: table.rowNumber(row), place: table.rowName(row), field, code, cell: table.cell(row, field), sentence: said };
}

/** How many rows have something wrong in them; one with two wrong cells counts once. */
export function rejectedRows(rejected: readonly Rejected[]): number {
  return new Set(rejected.map(({ table, row }) => `${table} ${row}`)).size;
}

export function missingValue(table: Table, field: string): { readonly code: string; readonly sentence: Sentence } {
  return { code: 'missing', sentence: sentence(payoutTexts.missing, { label: labelOf(table, field) }) };
}

export function excludedRow(table: Table, row: number, { field, code, sentence: why }: ExclusionReason): Excluded {
  return { table: table.kind, row: table.rowNumber(row), place: table.rowName(row), code, cell: table.cell(row, field), sentence: why() };
}

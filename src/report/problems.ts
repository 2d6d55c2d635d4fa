import { say, sentence, type Language, type Sentence, type Text } from '../i18n';
import { tableNames } from '../i18n/texts/payout';
import { reportTexts } from '../i18n/texts/report';
import type { Payout } from '../payout';
import { fieldOf } from '../table';
import { rowsOf, textCell } from './cells';
import type { Fact, ReportCell, ReportColumn, ReportSheet } from './types';

/** One thing that somebody should look at. */
interface Trouble {
  readonly kind: Text;
  readonly table?: Text;
  readonly place?: string;
  readonly cell?: string;
  readonly field?: Text | string;
  readonly reason: Sentence;
}

const MOST = 200_000;

/** Everything that was rejected, excluded or noted, with its place and the reason. */
export function problemsSheet(payout: Payout, facts: readonly Fact[], language: Language): ReportSheet {
  const troubles = troublesOf(payout);
  const t = (key: keyof typeof reportTexts): string => say(reportTexts[key], language);
  const columns: ReportColumn[] = [
    { header: t('problemKind'), kind: 'wrapped', width: 11 },
    { header: t('table'), kind: 'wrapped', width: 14 },
    { header: t('row'), kind: 'wrapped', width: 10 },
    { header: t('cell'), kind: 'wrapped', width: 11 },
    { header: t('field'), kind: 'wrapped', width: 18 },
    { header: t('reason'), kind: 'wrapped', width: 64 },
  ];
  const row = (trouble: Trouble): ReportCell[] => [
    textCell(say(trouble.kind, language)),
    trouble.table === undefined ? null : textCell(say(trouble.table, language)),
    textCell(trouble.place ?? ''),
    textCell(trouble.cell ?? ''),
    textCell(typeof trouble.field === 'object' ? say(trouble.field, language) : trouble.field ?? ''),
    textCell(say(trouble.reason, language)),
  ];
  return {
    role: 'problems', name: t('problems'), columns, closing: [], landscape: true,
    title: say(sentence(reportTexts.title, { scheme: payout.scheme.name, sheet: reportTexts.problems }), language),
    facts: [...facts, ...remarks(troubles.length, language)],
    blocks: [{ table: 'PayoutProblems', rows: rowsOf(troubles, row, 0, MOST) }],
  };
}

function remarks(count: number, language: Language): Fact[] {
  const label = say(reportTexts.attention, language);
  if (count === 0) return [{ label, value: say(reportTexts.nothingWrong, language) }];
  return count > MOST ? [{ label, value: say(sentence(reportTexts.onlyFirst, { count, shown: MOST }), language) }] : [];
}

function troublesOf(payout: Payout): Trouble[] {
  return [
    ...payout.rejected.map(({ table, place, field, cell, sentence: reason }): Trouble =>
      ({ kind: reportTexts.rejected, table: tableNames[table], place, field: fieldOf(table, field)?.label ?? field, ...(cell === undefined ? {} : { cell }), reason })),
    ...payout.notes.map(({ place, recipient, sentence: reason }): Trouble =>
      ({ kind: reportTexts.note, ...(place === undefined ? {} : { place, table: tableNames.sales }), ...(recipient === undefined ? {} : { field: recipient }), reason })),
    ...payout.excluded.map(({ table, place, cell, sentence: reason }): Trouble =>
      ({ kind: reportTexts.excluded, table: tableNames[table], place, ...(cell === undefined ? {} : { cell }), reason })),
  ];
}

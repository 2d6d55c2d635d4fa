import type { Report, ReportSheet } from '../report';

const LONGEST = 31;

/** A name with a number after it from the second on, within what Excel allows. */
export const numbered = (name: string, number: number) => {
  const suffix = number === 1 ? '' : ` ${number}`;
  return `${name.slice(0, LONGEST - suffix.length)}${suffix}`;
};

/** A name that is not taken: itself, or with a number. Excel compares names without regard to case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  return numbered(name, freeNumber([name], taken));
}

/** Names for the report's sheets that are not taken, with one number for all sheets of a run, so that they are seen to belong together. */
export function freeSheetNames({ sheets }: Report, taken: readonly string[]): readonly string[] {
  const names = sheets.map(({ name }) => name);
  const number = freeNumber(names, taken);
  return names.map((name) => numbered(name, number));
}

function freeNumber(names: readonly string[], taken: readonly string[]): number {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (names.some((name) => used.has(numbered(name, number).toLowerCase()))) number += 1;
  return number;
}

/** The report with tables under names that the workbook does not have yet, whether tables or cells are called so; their totals then refer to them. */
export function underFreeTableNames(report: Report, taken: readonly string[]): Report {
  const takenTables = new Set(taken.map((name) => name.toLowerCase()));
  const tableName = (name: string) => {
    let free = name;
    for (let number = 2; takenTables.has(free.toLowerCase()); number++) free = `${name}${number}`;
    takenTables.add(free.toLowerCase());
    return free;
  };
  const renamed = (sheet: ReportSheet): ReportSheet => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => (block.table === undefined ? block : { ...block, table: tableName(block.table) })),
  });
  return { ...report, sheets: report.sheets.map(renamed) };
}

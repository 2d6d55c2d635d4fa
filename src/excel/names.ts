import type { Report, ReportSheet } from '../report';

const LONGEST = 31;

/** A name with a number after it from the second on, within what Excel allows. */
export const numbered = (name: string, number: number) => {
  const suffix = number === 1 ? '' : ` ${number}`;
  return `${name.slice(0, LONGEST - suffix.length)}${suffix}`;
};

/**
 * The report under names that the workbook does not have yet. One number for all sheets of a run, so that they are seen to belong together; table
 * names get a number of their own, which their totals then refer to. Excel compares names without regard to case.
 */
export function underFreeNames(report: Report, sheets: readonly string[], tables: readonly string[]): Report {
  const takenSheets = new Set(sheets.map((name) => name.toLowerCase()));
  const takenTables = new Set(tables.map((name) => name.toLowerCase()));
  let run = 1;
  while (report.sheets.some(({ name }) => takenSheets.has(numbered(name, run).toLowerCase()))) run += 1;
  const tableName = (name: string) => {
    let free = name;
    for (let number = 2; takenTables.has(free.toLowerCase()); number++) free = `${name}${number}`;
    takenTables.add(free.toLowerCase());
    return free;
  };
  const renamed = (sheet: ReportSheet): ReportSheet => ({
    ...sheet,
    name: numbered(sheet.name, run),
    blocks: sheet.blocks.map((block) => (block.table === undefined ? block : { ...block, table: tableName(block.table) })),
  });
  return { ...report, sheets: report.sheets.map(renamed) };
}

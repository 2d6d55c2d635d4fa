import type { LazyRows, Report, ReportCell, ReportSheet } from '../report';

const LONGEST = 31;

/** A name with a number after it from the second on, within what Excel allows. */
const numbered = (name: string, number: number) => {
  const suffix = number === 1 ? '' : ` ${number}`;
  return `${name.slice(0, LONGEST - suffix.length)}${suffix}`;
};

/** A name that is not taken: itself, or with a number. Excel compares names without regard to case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  return numbered(name, freeNumber([name], taken));
}

/** For each of several sheets a name that none has. */
export function freeNamesBeside(names: readonly string[], taken: readonly string[]): readonly string[] {
  return names.reduce<readonly string[]>((found, name) => [...found, freeSheetName(name, [...taken, ...found])], []);
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
  const names = new Map(report.sheets.flatMap(({ blocks }) => blocks.flatMap(({ table }) => (table === undefined ? [] : [[table, tableName(table)] as const]))));
  const renamed = (sheet: ReportSheet): ReportSheet => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, ...(block.table === undefined ? {} : { table: names.get(block.table) ?? block.table }), rows: referringTo(names, block.rows) })),
  });
  return { ...report, sheets: report.sheets.map(renamed) };
}

/** The rows with formulas that speak of tables under their new names. */
function referringTo(names: ReadonlyMap<string, string>, rows: LazyRows): LazyRows {
  const changed = [...names].filter(([name, now]) => name !== now);
  if (changed.length === 0) return rows;
  const cell = (each: ReportCell): ReportCell => (each?.kind !== 'formula' ? each : {
    ...each, formula: each.formula.replace(/\b([A-Za-z]\w*)\[/g, (whole, name: string) => (names.has(name) ? `${names.get(name)}[` : whole)),
  });
  return { length: rows.length, at: (index) => rows.at(index).map(cell) };
}

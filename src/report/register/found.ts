import type { Result } from '../../i18n';
import { reportTexts } from '../../i18n/texts/report';
import { isBlank, nameKey, type Grid } from '../../table';
import { isRecord, keptIn } from '../paid/kept';
import type { PaidFile } from '../paid/types';
import { headerIn, paidFromGrids } from '../paid/sheets';

/** A payout whose sheets stand in a workbook. */
export interface FoundPayout {
  readonly id: string;
  /** Its sheets, in the order of the workbook. */
  readonly sheets: readonly string[];
  /** The sheets of its records: one, unless somebody has copied it. */
  readonly records: readonly string[];
  readonly paid: Result<PaidFile>;
}

/** So far down stand the facts above the lines. */
const FACTS_LOOKED_AT = 40;

/**
 * Finds the payouts among the sheets of a workbook. Each sheet of a payout says its number above its table; the record says it in what it keeps. Lines
 * whose number is gone belong to the one payout that has none.
 */
export function payoutsIn(grids: readonly Grid[]): readonly FoundPayout[] {
  const records = grids.filter(isRecord).map((grid) => {
    const kept = keptIn([grid]);
    return { grid, id: kept === undefined || kept === 'broken' || kept === 'newer' ? idOn(grid) ?? grid.name : kept.run.payout };
  });
  const others = grids.filter((grid) => !records.some((each) => each.grid === grid)).map((grid) => ({ grid, id: idOn(grid) }));
  const ids = [...new Set(records.map(({ id }) => id))];
  const withoutLines = ids.filter((id) => !others.some((each) => each.id === id && headerIn(each.grid) !== undefined));
  const [lonely, ...furtherLonely] = withoutLines;
  const orphans = others.filter(({ grid, id }) => (id === undefined || !ids.includes(id)) && headerIn(grid) !== undefined);
  const adopted = lonely !== undefined && furtherLonely.length === 0 ? orphans.map(({ grid }) => grid) : [];
  return ids.map((id): FoundPayout => {
    const own = records.filter((each) => each.id === id);
    const beside = [...others.filter((each) => each.id === id).map(({ grid }) => grid), ...(id === lonely ? adopted : [])];
    const all = new Set([...own.map(({ grid }) => grid), ...beside]);
    return {
      id, records: own.map(({ grid }) => grid.name), sheets: grids.filter((grid) => all.has(grid)).map(({ name }) => name),
      paid: paidFromGrids([...own.slice(0, 1).map(({ grid }) => grid), ...beside], id, true),
    };
  });
}

/** Whether a sheet says that it belongs to a payout of a period. */
export function isOfPayout(grid: Grid): boolean {
  return isRecord(grid) || idOn(grid) !== undefined;
}

/** The number of the payout as it stands above a table. */
function idOn({ cells }: Grid): string | undefined {
  for (const row of cells.slice(0, FACTS_LOOKED_AT)) {
    const at = row.findIndex((cell) => typeof cell === 'string' && [reportTexts.payoutId.zh, reportTexts.payoutId.en].some((text) => nameKey(text) === nameKey(cell)));
    const id = at < 0 ? undefined : row.slice(at + 1).find((cell) => !isBlank(cell));
    if (typeof id === 'string' && ID.test(id.trim())) return id.trim();
  }
  return undefined;
}

/** A period, and a number behind it from the second payout of a period on. */
const ID = /^\d{4}(-[\dWQH]{1,3}(-\d{2})?)?(\/\d+)?$/;

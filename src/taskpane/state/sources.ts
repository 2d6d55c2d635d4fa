import type { Source } from '../../excel';
import { hasSameHeaders, TABLES, type TableName } from '../../table';

/**
 * Which source is which table: each can be only what it fits best. Of several that could be the sales table the one on
 * the active sheet is taken, else the best fitting; of the others the best fitting.
 */
export function chooseSources(sources: readonly Source[], wanted: readonly TableName[]): Partial<Record<TableName, Source>> {
  const chosen: Partial<Record<TableName, Source>> = {};
  for (const table of wanted) {
    const fitting = sources.filter((source) => kindOf(source) === table);
    const active = table === 'sales' ? fitting.find((source) => source.active) : undefined;
    const best = active ?? fitting.reduce<Source | undefined>((most, source) => (most === undefined || source.fitness[table] > most.fitness[table] ? source : most), undefined);
    if (best !== undefined) chosen[table] = best;
  }
  return chosen;
}

/** What a source fits best; undefined where it fits nothing. */
function kindOf(source: Source): TableName | undefined {
  const most = Math.max(...TABLES.map((table) => source.fitness[table]));
  return most > 0 ? TABLES.find((table) => source.fitness[table] === most) : undefined;
}

/** The sources in the order in which they are offered for a table: those on the active sheet first, then by fitness. */
export function offered(sources: readonly Source[], table: TableName): readonly Source[] {
  return [...sources].sort((one, other) => Number(other.active) - Number(one.active) || other.fitness[table] - one.fitness[table]);
}

/** Other sources with the very headers of one: together they are one table, as where each month has a sheet. */
export function alike(sources: readonly Source[], chosen: string | null): readonly Source[] {
  const source = sources.find(({ id }) => id === chosen);
  return source === undefined ? [] : sources.filter(({ id, headers }) => id !== source.id && hasSameHeaders(headers, source.headers));
}

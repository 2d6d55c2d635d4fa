import { nameKey } from './name';

/** Columns that the user has chosen: field → header. */
export type Overrides = ReadonlyMap<string, string>;

/** The field for which the user has named this header. */
export function isNamed(header: string, overrides: Overrides | undefined): string | undefined {
  if (overrides === undefined || overrides.size === 0) return undefined;
  const key = nameKey(header);
  for (const [field, chosen] of overrides) if (nameKey(chosen) === key) return field;
  return undefined;
}

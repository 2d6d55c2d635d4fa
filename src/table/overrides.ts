import { nameKey } from './name';

/** Columns that the user has chosen: field → header, or several for a field that several columns may hold. */
export type Overrides = ReadonlyMap<string, string | readonly string[]>;

/** The headers chosen for a field. */
export function chosenHeaders(chosen: string | readonly string[]): readonly string[] {
  return typeof chosen === 'string' ? [chosen] : chosen;
}

/** The field for which the user has named this header. */
export function isNamed(header: string, overrides: Overrides | undefined): string | undefined {
  if (overrides === undefined || overrides.size === 0) return undefined;
  const key = nameKey(header);
  for (const [field, chosen] of overrides) if (chosenHeaders(chosen).some((each) => nameKey(each) === key)) return field;
  return undefined;
}

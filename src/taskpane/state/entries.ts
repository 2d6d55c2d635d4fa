/** The entries with one changed, or taken out where there is no value for it. */
export function withEntry<T>(entries: Readonly<Record<string, T>>, name: string, value: T | undefined): Readonly<Record<string, T>> {
  const others = Object.entries(entries).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

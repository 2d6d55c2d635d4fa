/** What has the same name in one list each, in its order; what has no name is in none. */
export function listsBy<T, K>(all: Iterable<T>, nameOf: (one: T) => K | undefined): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    if (name === undefined) continue;
    const known = lists.get(name);
    if (known === undefined) lists.set(name, [one]);
    else known.push(one);
  }
  return lists;
}

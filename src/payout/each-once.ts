/** What is said alike is said once, where it stands first. */
export function eachOnce<T extends object>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

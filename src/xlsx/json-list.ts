/** A list of a JSON object, an item a line. */
export function* jsonList<T>(name: string, items: readonly T[], shape: (item: T) => object): Generator<string> {
  if (items.length === 0) return yield `  "${name}": []`;
  yield `  "${name}": [\n`;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item !== undefined) yield `    ${JSON.stringify(shape(item))}${at === items.length - 1 ? '\n' : ',\n'}`;
  }
  yield '  ]';
}

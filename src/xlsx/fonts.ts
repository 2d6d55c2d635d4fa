/** The order in which the schema of workbooks wants the properties of a font. */
const ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'rFont', 'family', 'charset', 'scheme'];

/** A style sheet with the properties of its fonts in the order that Excel's schema asks for; our writer has another. */
export function fontsInOrder(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const properties = [...inner.matchAll(/<(\w+)[^>]*\/>/g)].map(([text, name = '']) => ({ text, place: ORDER.indexOf(name) }));
    return `<font>${properties.sort((a, b) => a.place - b.place).map(({ text }) => text).join('')}</font>`;
  });
}

/** A column of an Excel table, as formulas name it. Some characters of its header need an apostrophe in front. */
export function columnReference(table: string, header: string): string {
  return `${table}[${header.replace(/['[\]#@]/g, "'$&")}]`;
}

/** The number format of a cell that has none of its own. */
export const GENERAL = 'General';

/** The formats of the cells of a sheet. Below one another they are mostly the same, so only the changes are kept. */
export class FormatRuns {
  private readonly columns: { readonly rows: number[]; readonly formats: string[] }[] = [];

  /** In each column rows are told from the top down; a cell that is not told has the format of the one told before it. */
  tell(row: number, column: number, format: string): void {
    const { rows, formats } = (this.columns[column] ??= { rows: [], formats: [] });
    if ((formats.at(-1) ?? GENERAL) === format) return;
    rows.push(row);
    formats.push(format);
  }

  at(row: number, column: number): string {
    const { rows, formats } = this.columns[column] ?? { rows: [], formats: [] };
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return formats[low - 1] ?? GENERAL;
  }
}

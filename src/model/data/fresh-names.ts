import type { RawTable } from '../../table';
import { nameKey } from '../../table';

/** Names that nobody has in a column yet: those who are made by a change of the data are nobody who is there. */
export class FreshNames {
  private readonly taken: Set<string>;
  private readonly given = new Map<string, string>();

  constructor(raw: RawTable, column: number) {
    const cells = column < 0 ? undefined : raw.column(column);
    this.taken = new Set(Array.from({ length: cells?.length ?? 0 }, (_, row) => nameKey(String(cells?.at(row) ?? ''))));
  }

  /** The name of somebody's so many-th copy, the same whenever it is asked for. */
  of(name: string, number: number): string {
    const asked = `${name} +${number}`.trim();
    const known = this.given.get(asked);
    if (known !== undefined) return known;
    let own = asked;
    for (let next = number + 1; this.taken.has(nameKey(own)); next++) own = `${name} +${next}`.trim();
    this.taken.add(nameKey(own));
    this.given.set(asked, own);
    return own;
  }
}

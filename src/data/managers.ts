import type { Dataset } from './dataset';

/** Who manages whom, by the people table. */
export class Managers {
  private readonly above = new Map<number, number>();

  constructor({ staff, people }: Dataset) {
    const { codes, names } = staff.names('manager');
    for (let row = 0; row < staff.length; row++) {
      const person = people.ofPeople[row] ?? -1;
      const code = codes[row] ?? -1;
      if (person < 0 || code < 0 || people.firstRow(person) !== row) continue;
      this.above.set(person, people.ofText(names.shown(code)));
    }
  }

  /** The direct manager; -1 where there is none. */
  of(person: number): number {
    return this.above.get(person) ?? -1;
  }

  /** The managers of a person, from the direct one up. A circle ends where it closes. */
  chain(person: number): readonly number[] {
    const chain: number[] = [];
    for (let above = this.of(person); above >= 0 && above !== person && !chain.includes(above); above = this.of(above)) chain.push(above);
    return chain;
  }

  /** The people of each circle, in which everybody is the manager of the one before. */
  circles(): readonly (readonly number[])[] {
    const seen = new Set<number>();
    const circles: number[][] = [];
    for (const start of this.above.keys()) {
      const path: number[] = [];
      for (let person = start; person >= 0 && !seen.has(person); person = this.of(person)) {
        seen.add(person);
        path.push(person);
        const back = path.indexOf(this.of(person));
        if (back >= 0) circles.push(path.slice(back));
      }
    }
    return circles;
  }
}

import type { OwnNames } from '../../table';

/** The numbers given to names that are somebody of their own, by what they were. */
export class Namesakes {
  private readonly known = new Map<number, number>();

  rename({ codes, names }: OwnNames, start: number, count: number, suffix: string): void {
    for (let at = start; at < start + count; at++) {
      const code = codes[at] ?? -1;
      if (code < 0) continue;
      let own = this.known.get(code);
      if (own === undefined) {
        own = names.namesake(code, suffix);
        this.known.set(code, own);
      }
      codes[at] = own;
    }
  }

  of(code: number): number {
    return this.known.get(code) ?? -1;
  }
}

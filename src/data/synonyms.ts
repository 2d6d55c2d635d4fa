import type { FieldUse } from '../scheme';
import { wordKey } from '../table';

/** Words of a field that mean the same, whichever table the field is in. */
export class Synonyms {
  private readonly groups = new Map<string, readonly (readonly string[])[]>();

  constructor(uses: readonly FieldUse[]) {
    for (const { field, synonyms } of uses) this.groups.set(field, [...(this.groups.get(field) ?? []), ...synonyms]);
  }

  /** All words that mean the same as one, itself among them. */
  of(field: string, word: string): readonly string[] {
    const key = wordKey(word);
    const alike = (this.groups.get(field) ?? []).filter((group) => group.some((each) => wordKey(each) === key));
    return [word, ...alike.flat()];
  }

  /** All words of a field that have a synonym. */
  all(field: string): readonly string[] {
    return (this.groups.get(field) ?? []).flat();
  }
}

import { innerMap } from '../inner-map';
import type { SumOf } from './types';

/** What tells the sums of one payee apart. */
export type SumKind = Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>;

/** A payee by its own identity, and the numbers of the payee's sums, by that of their kind. */
export interface KeysOfPayee {
  readonly identity: string;
  readonly keys: (number | undefined)[];
}

/** By what the lines of one sum are known from one run to the next: a number for each scheme, component, payee, period and award. */
export class SumKeys {
  private readonly numbers: Map<string, Map<string, Map<string, Map<string, number>>>> = new Map();
  private readonly kinds: SumKind[] = [];
  /** The sums of each payee, by kind: those of one payee are few. */
  private readonly payees = new Map<string, KeysOfPayee>();
  /** Of what kind each sum is, and whose. */
  private readonly kindOf: number[] = [];
  private readonly payeeOf: KeysOfPayee[] = [];

  /** How many numbers have been given: each is below. */
  get count(): number {
    return this.kindOf.length;
  }

  /** The number of a sum whose kind and payee have been found. */
  of(kind: number, payee: KeysOfPayee): number {
    const known = payee.keys[kind];
    if (known !== undefined) return known;
    const made = this.kindOf.push(kind) - 1;
    this.payeeOf.push(payee);
    payee.keys[kind] = made;
    return made;
  }

  /** The sum of the same kind of another payee. */
  sameOf(sumKey: number, identity: string): number {
    return this.of(the(this.kindOf, sumKey), this.keysOf(identity));
  }

  kind(sumKey: number): SumKind {
    return the(this.kinds, the(this.kindOf, sumKey));
  }

  identity(sumKey: number): string {
    return the(this.payeeOf, sumKey).identity;
  }

  keysOf(identity: string): KeysOfPayee {
    const known = this.payees.get(identity);
    if (known !== undefined) return known;
    const made: KeysOfPayee = { identity, keys: [] };
    this.payees.set(identity, made);
    return made;
  }

  numberOf({ scheme, component, period, award }: SumKind): number {
    const awards = innerMap(innerMap(innerMap(this.numbers, scheme), component), period);
    const known = awards.get(award);
    if (known !== undefined) return known;
    const made = this.kinds.push({ scheme, component, period, award }) - 1;
    awards.set(award, made);
    return made;
  }
}

function the<T>(column: readonly T[], number: number): T {
  const found = column[number];
  if (found === undefined) throw new RangeError('There is a sum of each number that was given.');
  return found;
}

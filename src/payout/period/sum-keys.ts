import { innerMap } from '../inner-map';
import type { SumOf } from './types';

/** What tells the sums of one payee apart. */
export type SumKind = Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>;

/** The numbers of one payee's sums, by kind. */
export type SumsOfPayee = (number | undefined)[];

/** By what the lines of one sum are known from one run to the next: a number for each scheme, component, payee, period and award. */
export class SumKeys {
  private readonly kinds: Map<string, Map<string, Map<string, Map<string, number>>>> = new Map();
  private kindCount = 0;
  /** The sums of each payee, by kind: those of one payee are few. */
  private readonly payees = new Map<string, SumsOfPayee>();
  private given = 0;

  /** How many numbers have been given: each is below. */
  get count(): number {
    return this.given;
  }

  of(sum: SumKind, identity: string): number {
    return this.ofKind(this.kindOf(sum), this.sumsOf(identity));
  }

  /** The same where the kind and the payee's sums have been found. */
  ofKind(kind: number, own: SumsOfPayee): number {
    const known = own[kind];
    if (known !== undefined) return known;
    own[kind] = this.given;
    return this.given++;
  }

  sumsOf(identity: string): SumsOfPayee {
    const known = this.payees.get(identity);
    if (known !== undefined) return known;
    const made: SumsOfPayee = [];
    this.payees.set(identity, made);
    return made;
  }

  kindOf({ scheme, component, period, award }: SumKind): number {
    const awards = innerMap(innerMap(innerMap(this.kinds, scheme), component), period);
    const kind = awards.get(award) ?? this.kindCount++;
    awards.set(award, kind);
    return kind;
  }
}

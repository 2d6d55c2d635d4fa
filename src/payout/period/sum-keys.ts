import type { SumOf } from './types';

/** So many payees have a number within one kind of sum. */
const PAYEES = 2 ** 26;

/** By what the lines of one sum are known from one run to the next: a number for each scheme, component, payee, period and award. */
export class SumKeys {
  private readonly schemes = new Map<string, Map<string, Map<string, Map<string, number>>>>();
  private readonly payees = new Map<string, number>();
  private kinds = 0;

  of({ scheme, component, period, award }: Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>, identity: string): number {
    const awards = within(within(within(this.schemes, scheme), component), period);
    let kind = awards.get(award);
    if (kind === undefined) {
      kind = this.kinds++;
      awards.set(award, kind);
    }
    let payee = this.payees.get(identity);
    if (payee === undefined) {
      payee = this.payees.size;
      this.payees.set(identity, payee);
    }
    return kind * PAYEES + payee;
  }
}

function within<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}

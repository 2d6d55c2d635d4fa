import { innerMap } from '../inner-map';
import type { SumOf } from './types';

/** By what the lines of one sum are known from one run to the next: a number for each scheme, component, payee, period and award. */
export class SumKeys {
  private readonly schemes: Map<string, Map<string, Map<string, Map<string, Map<string, number>>>>> = new Map();
  private given = 0;
  /** The payees of the kind of sum that was asked for last: lines mostly come by kinds. */
  private last: { readonly of: Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>; readonly payees: Map<string, number> } | undefined;

  /** How many numbers have been given: each is below. */
  get count(): number {
    return this.given;
  }

  of(sum: Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>, identity: string): number {
    const payees = this.payeesOf(sum);
    const known = payees.get(identity);
    if (known !== undefined) return known;
    payees.set(identity, this.given);
    return this.given++;
  }

  private payeesOf(sum: Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>): Map<string, number> {
    const { scheme, component, period, award } = sum;
    const { last } = this;
    if (last !== undefined && last.of.period === period && last.of.component === component && last.of.scheme === scheme && last.of.award === award) return last.payees;
    const payees = innerMap(innerMap(innerMap(innerMap(this.schemes, scheme), component), period), award);
    this.last = { of: sum, payees };
    return payees;
  }
}

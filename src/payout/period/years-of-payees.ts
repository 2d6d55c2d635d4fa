import { firstDay, lastDay, parseLinePeriod } from '../../calendar';
import type { Day } from '../../calendar';
import { innerMap } from '../inner-map';
import type { OwedDraft } from './owed';
import type { SumKeys } from './sum-keys';

/**
 * The years of one's own of each payee, those that were closed first. Where somebody's years begin on another day now, one that has days in common with another one
 * that was closed waits until the people of today are accepted: what it has of these days was paid with that.
 */
export class YearsOfPayees {
  private readonly known = new Map<string, Map<string, { readonly first: Day; readonly last: Day }>>();

  constructor(private readonly keys: SumKeys) {}

  isOfItsOwn({ sumKey }: OwedDraft): boolean {
    const { component, period: key } = this.keys.kind(sumKey);
    const period = parseLinePeriod(key);
    if (period?.kind !== 'own-year') return true;
    const [first, last] = [firstDay(period.index, period.kind), lastDay(period.index, period.kind)];
    const known = innerMap(this.known, `${component} ${this.keys.identity(sumKey)}`);
    if ([...known].some(([other, year]) => other !== key && year.first <= last && first <= year.last)) return false;
    known.set(key, { first, last });
    return true;
  }
}

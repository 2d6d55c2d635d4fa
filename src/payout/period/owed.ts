import type { Period } from '../../calendar';
import { keyOfPeriod, lastDay, periodKey } from '../../calendar';
import { judge } from '../judge/judge';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import type { Settled } from '../settle/settle';
import { settle } from '../settle/settle';
import type { Draft, WorkedComponent } from '../work/draft';
import { componentOf, periodOf } from '../work/draft';
import { nameOf } from '../work/recipients';
import { work } from '../work/work';
import { innerMap } from '../inner-map';
import type { Due } from './due';
import { Dues, isDueBy } from './due';
import { identityOf } from './payees';
import type { SumKeys } from './sum-keys';
import type { Payee, SumOf } from './types';

/** A line that is owed, the sum to which it belongs, and when it is due. */
export interface OwedDraft {
  readonly draft: Draft;
  readonly of: OwedSum;
  readonly due: Due;
}

/** A sum to which lines that are owed belong. */
export interface OwedSum {
  readonly sum: SumOf;
  /** The payee's own. */
  readonly identity: string;
  /** The same for all lines of a sum, within a run. */
  readonly sumKey: number;
}

/** What a scheme owes for everything that is due up to the end of a pay period. */
export interface Owed {
  readonly settled: Settled;
  readonly drafts: readonly OwedDraft[];
}

/** Works out a prepared job as though nothing had been paid yet. Its budget is not looked at: that is used up by one run after the other. */
export function owedTo(prepared: Prepared, payPeriod: Period, windowSettled: boolean, keys: SumKeys): Owed {
  const last = lastDay(payPeriod.index, payPeriod.kind, innermost(prepared.stages).parameters.monthStartsOn);
  const dues = new Dues();
  const settled = settle(work(judge(prepared), prepared), { isDue: (draft) => isDueBy(dues.of(draft), last, windowSettled), withBudget: false });
  const sums = new SumsOfDrafts(prepared, isOfPeopleAlone(prepared) ? keyOfPeriod(payPeriod) : undefined, keys);
  return { settled, drafts: settled.drafts.map((draft) => ({ draft, of: sums.of(draft), due: dues.of(draft) })) };
}

interface KnownPayee {
  readonly payee: Payee;
  readonly identity: string;
  /** By the kind of sum. */
  readonly sums: Map<number, OwedSum>;
}

/** The sums to which drafts belong, each made once. */
class SumsOfDrafts {
  private readonly kinds = new Map<WorkedComponent, Map<string, Map<number, number>>>();
  private count = 0;
  private readonly payees = new Map<string, Map<number, KnownPayee>>();

  constructor(private readonly prepared: Prepared, private readonly ownPeriod: string | undefined, private readonly keys: SumKeys) {}

  of(draft: Draft): OwedSum {
    const known = this.payeeOf(draft);
    const kind = this.kindOf(draft);
    const found = known.sums.get(kind);
    if (found !== undefined) return found;
    const { per, period } = periodOf(draft);
    const sum: SumOf = { scheme: this.prepared.scheme.id, component: componentOf(draft), ...known.payee, period: this.ownPeriod ?? periodKey(period, per), award: draft.worked.component.award };
    const made: OwedSum = { sum, identity: known.identity, sumKey: this.keys.of(sum, known.identity) };
    known.sums.set(kind, made);
    return made;
  }

  /** A number for each component, part and period. */
  private kindOf(draft: Draft): number {
    const periods = innerMap(innerMap(this.kinds, draft.worked), draft.part?.id ?? '');
    const { period } = periodOf(draft);
    const found = periods.get(period);
    if (found !== undefined) return found;
    periods.set(period, this.count);
    return this.count++;
  }

  private payeeOf({ recipient, worked: { scope: { data } } }: Draft): KnownPayee {
    const codes = innerMap(this.payees, recipient.kind);
    const found = codes.get(recipient.code);
    if (found !== undefined) return found;
    const personId = recipient.kind === 'person' ? data.people.id(recipient.code) : undefined;
    const payee: Payee = { recipient: nameOf(recipient, data), recipientKind: recipient.kind, ...(personId === undefined ? {} : { personId }) };
    const made: KnownPayee = { payee, identity: identityOf(payee), sums: new Map() };
    codes.set(recipient.code, made);
    return made;
  }
}

/** A scheme that reads the people table alone has the pay period as its period, and is paid whole each time. */
export function isOfPeopleAlone({ stages }: Pick<Prepared, 'stages'>): boolean {
  const components = stages.flatMap((stage) => stage.components);
  return components.length > 0 && components.every(({ each }) => each === 'member') && stages.every(({ needs }) => !needs.sales);
}

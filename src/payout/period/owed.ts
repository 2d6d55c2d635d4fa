import type { Period } from '../../calendar';
import { keyOfPeriod, lastDay, periodKey } from '../../calendar';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import type { Settled } from '../settle/settle';
import { settle } from '../settle/settle';
import type { Draft, WorkedComponent } from '../work/draft';
import { componentOf, periodOf } from '../work/draft';
import type { RecipientKind } from '../work/recipients';
import { workInSteps } from '../work/in-steps';
import { innerMap } from '../inner-map';
import type { InSteps } from '../steps';
import { columnsOf } from '../steps';
import type { Due } from './due';
import { Dues, isDueBy } from './due';
import { identityOf, payeeNamed } from './payees';
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

/** The steps after the columns: judge, work, settle. */
const STEPS = 3;

/** How many steps it takes to work out what a scheme owes. */
export function stepsToOwe(prepared: Prepared): number {
  return columnsOf(prepared).length + STEPS;
}

/** Works out a prepared job as though nothing had been paid yet. Its budget is not looked at: that is used up by one run after the other. */
export function* owedTo(prepared: Prepared, payPeriod: Period, windowSettled: boolean, keys: SumKeys): InSteps<Owed> {
  const last = lastDay(payPeriod.index, payPeriod.kind, innermost(prepared.stages).parameters.monthStartsOn);
  const worked = yield* workInSteps(prepared);
  yield;
  const dues = new Dues();
  const settled = settle(worked, { isDue: (draft) => isDueBy(dues.of(draft), last, windowSettled), withBudget: false });
  const sums = new SumsOfDrafts(prepared, isOfPeopleAlone(prepared) ? keyOfPeriod(payPeriod) : undefined, keys);
  const owed = { settled, drafts: settled.drafts.map((draft) => ({ draft, of: sums.of(draft), due: dues.of(draft) })) };
  yield;
  return owed;
}

interface KnownPayee {
  readonly payee: Payee;
  readonly identity: string;
}

/** Sums that differ by their payees alone, by the payee's code. */
type SumsByPayee = Map<number, OwedSum>;

interface SumsOfComponent {
  /** By part, kind of recipient and period. */
  readonly all: Map<string, Map<RecipientKind, Map<number, SumsByPayee>>>;
  /** Those that were asked for last: lines of one period follow one another. */
  last: { readonly part: string; readonly kind: RecipientKind; readonly period: number; readonly sums: SumsByPayee } | undefined;
}

/** The sums to which drafts belong, each made once. */
class SumsOfDrafts {
  private readonly components = new Map<WorkedComponent, SumsOfComponent>();
  private readonly payees = new Map<RecipientKind, Map<number, KnownPayee>>();

  constructor(private readonly prepared: Prepared, private readonly ownPeriod: string | undefined, private readonly keys: SumKeys) {}

  of(draft: Draft): OwedSum {
    const sums = this.besides(draft);
    const found = sums.get(draft.recipient.code);
    if (found !== undefined) return found;
    const { payee, identity } = this.payeeOf(draft);
    const { per, period } = periodOf(draft);
    const sum: SumOf = { scheme: this.prepared.scheme.id, component: componentOf(draft), ...payee, period: this.ownPeriod ?? periodKey(period, per), award: draft.worked.component.award };
    const made: OwedSum = { sum, identity, sumKey: this.keys.of(sum, identity) };
    sums.set(draft.recipient.code, made);
    return made;
  }

  /** The sums of a draft's component, part, kind of recipient and period. */
  private besides({ worked, part: ofPart, recipient: { kind }, award: { subject: { period } } }: Draft): SumsByPayee {
    const part = ofPart?.id ?? '';
    let own = this.components.get(worked);
    if (own === undefined) {
      own = { all: new Map(), last: undefined };
      this.components.set(worked, own);
    }
    const { last } = own;
    if (last !== undefined && last.period === period && last.kind === kind && last.part === part) return last.sums;
    const sums = innerMap(innerMap(innerMap(own.all, part), kind), period);
    own.last = { part, kind, period, sums };
    return sums;
  }

  private payeeOf({ recipient, worked: { scope: { data } } }: Draft): KnownPayee {
    const codes = innerMap(this.payees, recipient.kind);
    const found = codes.get(recipient.code);
    if (found !== undefined) return found;
    const payee = payeeNamed(recipient, data);
    const made: KnownPayee = { payee, identity: identityOf(payee) };
    codes.set(recipient.code, made);
    return made;
  }
}

/** A scheme that reads the people table alone has the pay period as its period, and is paid whole each time. */
export function isOfPeopleAlone({ stages }: Pick<Prepared, 'stages'>): boolean {
  const components = stages.flatMap((stage) => stage.components);
  return components.length > 0 && components.every(({ each }) => each === 'member') && stages.every(({ needs }) => !needs.sales);
}

import type { Period } from '../../calendar';
import { lastDay, periodKey } from '../../calendar';
import { judge } from '../judge/judge';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import type { Settled } from '../settle/settle';
import { settle } from '../settle/settle';
import type { Draft } from '../work/draft';
import { componentOf, periodOf } from '../work/draft';
import { nameOf } from '../work/recipients';
import { work } from '../work/work';
import type { Due } from './due';
import { dueOf, isDueBy } from './due';
import { identityOf } from './payees';
import type { Payee, SumOf } from './types';

/** A line that is owed, the sum to which it belongs, and when it is due. */
export interface OwedDraft {
  readonly draft: Draft;
  readonly sum: SumOf;
  /** The same for all lines of a sum. */
  readonly sumKey: string;
  readonly due: Due;
}

/** What a scheme owes for everything that is due up to the end of a pay period. */
export interface Owed {
  readonly settled: Settled;
  readonly drafts: readonly OwedDraft[];
}

/** Works out a prepared job as though nothing had been paid yet. Its budget is not looked at: that is used up by one run after the other. */
export function owedTo(prepared: Prepared, payPeriod: Period, windowSettled: boolean): Owed {
  const last = lastDay(payPeriod.index, payPeriod.kind, innermost(prepared.stages).parameters.monthStartsOn);
  const dues = new Map<Draft['award'], Due>();
  const isDue = (draft: Draft): boolean => {
    const due = dueOf(draft);
    dues.set(draft.award, due);
    return isDueBy(due, last, windowSettled);
  };
  const settled = settle(work(judge(prepared), prepared), { isDue, withBudget: false });
  const ownPeriod = isOfPeopleAlone(prepared) ? periodKey(payPeriod.index, payPeriod.kind) : undefined;
  const payees = new Map<string, Payee & { readonly identity: string }>();
  const drafts = settled.drafts.map((draft): OwedDraft => {
    const { identity, ...payee } = payeeOf(draft, payees);
    const { per, period } = periodOf(draft);
    const { award } = draft.worked.component;
    const sum: SumOf = { scheme: prepared.scheme.id, component: componentOf(draft), ...payee, period: ownPeriod ?? periodKey(period, per), award };
    return { draft, sum, sumKey: sumKeyOf(sum, identity), due: dues.get(draft.award) ?? dueOf(draft) };
  });
  return { settled, drafts };
}

/** By what the lines of one sum are known from one run to the next. */
export function sumKeyOf({ scheme, component, period, award }: Pick<SumOf, 'scheme' | 'component' | 'period' | 'award'>, identity: string): string {
  return JSON.stringify([scheme, component, identity, period, award]);
}

/** A scheme that reads the people table alone has the pay period as its period, and is paid whole each time. */
export function isOfPeopleAlone({ stages }: Pick<Prepared, 'stages'>): boolean {
  const components = stages.flatMap((stage) => stage.components);
  return components.length > 0 && components.every(({ each }) => each === 'member') && stages.every(({ needs }) => !needs.sales);
}

function payeeOf({ recipient, worked: { scope: { data } } }: Draft, known: Map<string, Payee & { readonly identity: string }>): Payee & { readonly identity: string } {
  const name = `${recipient.kind} ${recipient.code}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const personId = recipient.kind === 'person' ? data.people.id(recipient.code) : undefined;
  const payee: Payee = { recipient: nameOf(recipient, data), recipientKind: recipient.kind, ...(personId === undefined ? {} : { personId }) };
  const made = { ...payee, identity: identityOf(payee) };
  known.set(name, made);
  return made;
}

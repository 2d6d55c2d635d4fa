import type { Draft } from '../work/draft';
import type { Outcome } from '../work/component';
import { inOrder } from '../work/order';
import type { Worked, WorkedStage } from '../work/work';
import { budgeted } from './budget';
import { capped } from './cap';
import { forfeited } from './forfeit';
import type { Balance } from './negatives';
import { settleNegatives } from './negatives';

/** What is paid: every line after all that is taken off, in their order, and what recipients owe after it. */
export interface Settled {
  readonly worked: Worked;
  readonly drafts: readonly Draft[];
  readonly balances: readonly Balance[];
  /** Decimal places of cash. */
  readonly places: number;
}

/** Takes off what is forfeited, negative, above the cap or beyond the budget: stage by stage, each from all lines so far. */
export function settle(worked: Worked): Settled {
  const { stages } = worked.prepared;
  const places = (stages.find(({ parameters }) => parameters.given('places')) ?? worked.prepared).parameters.places;
  let drafts: readonly Draft[] = [];
  const balances: Balance[] = [];
  for (const stage of worked.stages) {
    const settled = settleStage(stage, drafts, worked, places);
    drafts = settled.drafts;
    balances.push(...settled.balances);
  }
  return { worked, drafts, balances, places };
}

/** All lines in one list; the list itself where there is but one. */
function together(lists: readonly (readonly Draft[])[]): readonly Draft[] {
  const [first, ...more] = lists.filter(({ length }) => length > 0);
  return more.length === 0 ? first ?? [] : lists.flat();
}

/** The lines of the stages before, with those of this one, and what this one then takes off them, in that order. */
function settleStage({ stage, outcomes }: WorkedStage, before: readonly Draft[], { judged }: Worked, places: number): Pick<Settled, 'drafts' | 'balances'> {
  const { scheme, parameters } = stage;
  const all = inOrder(together([before, ...outcomes.map(({ drafts }) => drafts)]), judged.data);
  const kept = forfeited(all, scheme.forfeits, scheme.credit === undefined ? judged.rows : judged.credited.get(scheme.credit) ?? judged.rows);
  const { drafts, balances } = settleNegatives(kept, parameters.negatives, judged.data);
  return { drafts: budgeted(capped(drafts, parameters.capPerRecipient, places), parameters.budget, places), balances: [...balances, ...drawBalances(outcomes)] };
}

/** What was advanced and is not repaid yet. */
function drawBalances(outcomes: readonly Outcome[]): Balance[] {
  return outcomes.flatMap(({ worked: { component: { label } }, owed }) => owed.map(({ recipient, opening, amount }) => ({ recipient, amount, draw: { label, opening } })));
}

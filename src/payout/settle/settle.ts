import type { Draft } from '../work/draft';
import type { Outcome } from '../work/component';
import { inOrder } from '../work/order';
import type { CarriedIn } from '../prepare/job';
import { placesOfCash } from '../prepare/stage';
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

/** What is settled: all lines and their budget, or only those that are due, whose budget a run of a period looks to itself. */
export interface Settlement {
  isDue(draft: Draft): boolean;
  readonly withBudget: boolean;
}

const EVERYTHING: Settlement = { isDue: () => true, withBudget: true };

/** Takes off what is forfeited, negative, above the cap or beyond the budget: stage by stage, each from all lines so far. */
export function settle(worked: Worked, settlement: Settlement = EVERYTHING): Settled {
  const places = placesOfCash(worked.prepared);
  let drafts: readonly Draft[] = [];
  const balances: Balance[] = [];
  // The first scheme that carries on what is below 0 carries on what was there before.
  const carrying = worked.stages.find(({ stage: { parameters } }) => parameters.negatives === 'carry');
  for (const stage of worked.stages) {
    const openings = stage === carrying ? worked.prepared.job.openings ?? [] : [];
    const settled = settleStage(stage, drafts, worked, { places, settlement, openings });
    drafts = settled.drafts;
    balances.push(...settled.balances);
  }
  return { worked, drafts, balances, places };
}

/** All lines in one list; the list itself where there is but one. */
function together(lists: readonly (readonly Draft[])[]): readonly Draft[] {
  const [first, ...more] = lists.filter(({ length }) => length > 0);
  return more.length === 0 ? first ?? [] : new Array<Draft>().concat(...lists);
}

interface StageSetting {
  readonly places: number;
  readonly settlement: Settlement;
  readonly openings: readonly CarriedIn[];
}

/** The lines of the stages before, with those of this one, and what this one then takes off them, in that order. */
function settleStage({ stage, outcomes }: WorkedStage, before: readonly Draft[], { judged, prepared }: Worked, { places, settlement, openings }: StageSetting): Pick<Settled, 'drafts' | 'balances'> {
  const { scheme, parameters } = stage;
  const own = settlement === EVERYTHING ? outcomes.map(({ drafts }) => drafts) : outcomes.map(({ drafts }) => drafts.filter(settlement.isDue));
  const all = inOrder(together([before, ...own]), judged.data);
  const kept = forfeited(all, scheme.forfeits, judged.credited.get(scheme.credit) ?? judged.rows);
  const { drafts, balances } = settleNegatives(kept, parameters.negatives, judged.data, { openings, monthStartsOn: parameters.monthStartsOn });
  const within = capped(drafts, parameters.capPerRecipient, places);
  const isLast = scheme === prepared.scheme;
  return { drafts: isLast && !settlement.withBudget ? within : budgeted(within, parameters.budget, places), balances: [...balances, ...drawBalances(outcomes)] };
}

/** What was advanced and is not repaid yet. */
function drawBalances(outcomes: readonly Outcome[]): Balance[] {
  return outcomes.flatMap(({ worked: { component: { label } }, owed }) => owed.map(({ recipient, opening, amount }) => ({ recipient, amount, draw: { label, opening } })));
}

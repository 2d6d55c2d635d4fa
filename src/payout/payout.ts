import type { Dataset } from '../data';
import { COUNTED, findOpenings, JudgedRows, noOpenings } from '../data';
import { budgeted } from './settle/budget';
import { capped } from './settle/cap';
import type { Outcome } from './work/component';
import { workOut } from './work/component';
import { contextOf } from './prepare/context';
import type { Draft } from './work/draft';
import { forfeited } from './settle/forfeit';
import type { Judgement } from './judge/judge';
import { judge } from './judge/judge';
import { limited } from './settle/limit';
import { PayoutLine } from './describe/line';
import type { Balance } from './settle/negatives';
import { settleNegatives } from './settle/negatives';
import { balanceNotes, costNotes, redemptionNotes, tableNotes, targetNotes } from './describe/notes';
import { inOrder } from './settle/order';
import type { Prepared, ReadyStage } from './prepare/prepare';
import { judgeOtherTables } from './judge/staff';
import { totalsOf } from './describe/totals';
import type { Payout, Rejected } from './describe/types';
import { untargetedIn } from './work/untargeted';

/**
 * Works out what a scheme pays. Pure: the same tables and parameters give the same payout. A scheme built on another
 * starts from the other's lines; the rows are judged by the innermost one.
 */
export function payOut(prepared: Prepared): Payout {
  const { data, scheme, stages } = prepared;
  const inner = stages.at(-1);
  if (inner === undefined) throw new RangeError('A job has a scheme.');
  const judged = judgeAll(inner, data);
  const places = (stages.find((stage) => stage.parameters.given('places')) ?? prepared).parameters.places;
  let drafts: readonly Draft[] = [];
  const outcomes: Outcome[] = [];
  const balances: Balance[] = [];
  for (const stage of [...stages].reverse()) {
    const worked = workStage(stage, drafts, judged.rows, places);
    drafts = worked.drafts;
    outcomes.push(...worked.outcomes);
    balances.push(...worked.balances);
  }
  const totals = totalsOf(drafts);
  return {
    scheme: { id: scheme.id, version: scheme.version, name: scheme.name },
    lines: drafts.map((draft) => new PayoutLine(draft)),
    totals,
    rejected: judged.rejected,
    excluded: judged.sales.excluded,
    notes: [
      ...stages.flatMap((stage) => costNotes(stage)),
      ...tableNotes(inner, data),
      ...targetNotes(untargetedIn(outcomes)),
      ...balanceNotes(balances, data, places),
      ...stages.flatMap((stage) => redemptionNotes(stage.scheme, totals)),
    ],
    rows: { read: data.sales.length, counted: countOf(judged.sales.standing, COUNTED) },
    places,
  };
}

interface Judged {
  readonly rows: JudgedRows;
  readonly sales: Judgement;
  readonly rejected: readonly Rejected[];
}

function judgeAll(stage: ReadyStage, data: Dataset): Judged {
  const { parameters, needs } = stage;
  const { rows } = contextOf(stage, data);
  const sales = judge(stage, data, rows);
  const others = judgeOtherTables(stage, data, rows);
  const openings = needs.newCustomers ? findOpenings(data, sales.standing, parameters.dormantMonths) : noOpenings(data.sales.length);
  const judged = new JudgedRows(data, sales.standing, openings, others.members, parameters.monthStartsOn);
  return { rows: judged, sales, rejected: [...sales.rejected, ...others.rejected] };
}

interface StageWork {
  readonly drafts: readonly Draft[];
  readonly outcomes: readonly Outcome[];
  readonly balances: readonly Balance[];
}

/** The lines of the stages before, with those of this one, and what this one then takes off them, in that order. */
function workStage(stage: ReadyStage, before: readonly Draft[], judged: JudgedRows, places: number): StageWork {
  const { scheme, parameters, components } = stage;
  const { context } = contextOf(stage, judged.data, judged);
  const outcomes = components.map((component) => workOut(component, context));
  const own = limited(inOrder(outcomes.flatMap(({ drafts }) => drafts), judged.data));
  const all = before.length === 0 ? own : inOrder([...before, ...own], judged.data);
  const kept = forfeited(all, scheme.forfeits, judged);
  const settled = settleNegatives(kept, scheme.negatives, judged.data);
  const paid = budgeted(capped(settled.drafts, parameters.capPerRecipient, places), parameters.budget, places);
  return { drafts: paid, outcomes, balances: settled.balances };
}

function countOf(standing: Uint8Array, kind: number): number {
  let count = 0;
  for (const each of standing) if (each === kind) count += 1;
  return count;
}


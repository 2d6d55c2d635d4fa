import type { Books } from '../rules';
import { COUNTED, Ledger, noOpenings } from '../rules';
import { budgeted } from './budget';
import { capped } from './cap';
import type { Outcome } from './component';
import { workOut } from './component';
import { contextOf } from './context';
import type { Draft } from './draft';
import { forfeited } from './forfeit';
import type { Judgement } from './judge';
import { judge } from './judge';
import { limited } from './limit';
import { PayoutLine } from './line';
import type { Balance } from './negatives';
import { settleNegatives } from './negatives';
import { balanceNotes, costNotes, redemptionNotes, tableNotes, targetNotes } from './notes';
import { findOpenings } from './openings';
import { inOrder } from './order';
import type { Prepared, ReadyStage } from './prepare';
import { judgeOtherTables } from './staff';
import { totalsOf } from './totals';
import type { Payout, Rejected } from './types';
import { untargetedIn } from './untargeted';

/**
 * Works out what a scheme pays. Pure: the same tables and parameters give the same payout. A scheme built on another
 * starts from the other's lines; the rows are judged by the innermost one.
 */
export function payOut(prepared: Prepared): Payout {
  const { books, scheme, stages } = prepared;
  const inner = stages.at(-1);
  if (inner === undefined) throw new RangeError('A job has a scheme.');
  const judged = judgeAll(inner, books);
  const places = (stages.find((stage) => stage.parameters.given('places')) ?? prepared).parameters.places;
  let drafts: readonly Draft[] = [];
  const outcomes: Outcome[] = [];
  const balances: Balance[] = [];
  for (const stage of [...stages].reverse()) {
    const worked = workStage(stage, drafts, judged.ledger, places);
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
      ...tableNotes(inner, books),
      ...targetNotes(untargetedIn(outcomes)),
      ...balanceNotes(balances, books, places),
      ...stages.flatMap((stage) => redemptionNotes(stage.scheme, totals)),
    ],
    rows: { read: books.sales.length, counted: countOf(judged.sales.standing, COUNTED) },
    places,
  };
}

interface Judged {
  readonly ledger: Ledger;
  readonly sales: Judgement;
  readonly rejected: readonly Rejected[];
}

function judgeAll(stage: ReadyStage, books: Books): Judged {
  const { parameters, needs } = stage;
  const { rows } = contextOf(stage, books);
  const sales = judge(stage, books, rows);
  const others = judgeOtherTables(stage, books, rows);
  const openings = needs.newCustomers ? findOpenings(books, sales.standing, parameters.dormantMonths) : noOpenings(books.sales.length);
  const ledger = new Ledger(books, sales.standing, openings, others.members, parameters.monthStartsOn);
  return { ledger, sales, rejected: [...sales.rejected, ...others.rejected] };
}

interface StageWork {
  readonly drafts: readonly Draft[];
  readonly outcomes: readonly Outcome[];
  readonly balances: readonly Balance[];
}

/** The lines of the stages before, with those of this one, and what this one then takes off them, in that order. */
function workStage(stage: ReadyStage, before: readonly Draft[], ledger: Ledger, places: number): StageWork {
  const { scheme, parameters, components } = stage;
  const { context } = contextOf(stage, ledger.books, ledger);
  const outcomes = components.map((component) => workOut(component, context));
  const own = limited(inOrder(outcomes.flatMap(({ drafts }) => drafts), ledger.books));
  const all = before.length === 0 ? own : inOrder([...before, ...own], ledger.books);
  const kept = forfeited(all, scheme.forfeits, ledger);
  const settled = settleNegatives(kept, scheme.negatives, ledger.books);
  const paid = budgeted(capped(settled.drafts, parameters.capPerRecipient, places), parameters.budget, places);
  return { drafts: paid, outcomes, balances: settled.balances };
}

function countOf(standing: Uint8Array, kind: number): number {
  let count = 0;
  for (const each of standing) if (each === kind) count += 1;
  return count;
}


import { COUNTED } from '../../data';
import { ownAwardsOfAll } from '../prepare/stage';
import type { Settled } from '../settle/settle';
import { awardCostNotes } from './award-costs';
import { accountsOf } from '../settle/accounts';
import { accountNotes, heldOf } from './accounts';
import { doubtsAbout } from './doubts';
import { lackingNotes } from './lacking';
import { PayoutLine } from './line';
import { balanceNotes, costNotes, dueNotes, leftOutNotes, owedNotes, partNotes, redemptionNotes, tableNotes, targetNotes } from './notes';
import { standingNotes } from './standings';
import { teamNotes } from './teams';
import { totalsOf } from './totals';
import type { Payout, Total } from './types';
import { untargetedIn } from './untargeted';
import { yearNotes } from './years';

/** Says what is paid: lines, whose sentences are made when they are asked for, totals, and what the reader should know. */
export function describe(settled: Settled): Payout {
  return { ...describeBeside(settled, totalsOf(settled.drafts)), lines: settled.drafts.map((draft) => new PayoutLine(draft)) };
}

/** All that is said beside the lines; `totals` are of what is paid, which need not be all that is owed. */
export function describeBeside({ worked, drafts, balances, places }: Settled, totals: readonly Total[]): Omit<Payout, 'lines'> {
  const { prepared: { scheme, stages }, judged: { data, rows, excluded, rejected } } = worked;
  const outcomes = worked.stages.flatMap((stage) => stage.outcomes);
  const accounts = accountsOf(stages, drafts, data);
  const counted = countOf(rows.standing, COUNTED);
  const fields = stages.flatMap((stage) => stage.fields);
  const ownAwards = ownAwardsOfAll([worked.prepared]);
  return {
    scheme: { id: scheme.id, version: scheme.version, name: scheme.name },
    totals,
    rejected,
    excluded,
    notes: [
      ...doubtsAbout(stages, data, { counted, excluded, rejected }),
      ...stages.flatMap((stage) => costNotes(stage)),
      ...awardCostNotes(stages, totals, places),
      ...owedNotes(totals, places),
      ...dueNotes(drafts, outcomes),
      ...partNotes(outcomes),
      ...tableNotes(fields, data, drafts),
      ...targetNotes(untargetedIn(outcomes)),
      ...lackingNotes(outcomes, fields),
      ...leftOutNotes(outcomes, data),
      ...yearNotes(outcomes),
      ...teamNotes(outcomes),
      ...standingNotes(outcomes),
      ...balanceNotes(balances, data, places),
      ...accountNotes(accounts, data),
      ...stages.flatMap(({ scheme: own }) => (own.redemption.length === 0 ? [] : redemptionNotes(own, heldOf(ownAwards, totalsOf(drafts), accounts, data)))),
    ],
    rows: { read: data.sales.length, counted },
    ownAwards,
    places,
  };
}

function countOf(standing: Uint8Array, kind: number): number {
  let count = 0;
  for (let row = 0; row < standing.length; row++) if (standing[row] === kind) count += 1;
  return count;
}

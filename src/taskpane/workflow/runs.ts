import { parseIsoDay } from '../../calendar';
import { failure, sentence, success, type Result, type Sentence } from '../../i18n';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { registerTexts } from '../../i18n/texts/register';
import { advanced, dropped, type PayoutStep, type RegisterChange, type RegisteredPayout, sealed } from '../../report';
import { IDLE } from '../state/work';
import type { Runs, RunsPage } from '../state/runs/types';
import { unexpected, type Desk } from './desk';
import { fingerprint } from './fingerprint';
import { readLedger } from './pay/ledger';
import { readRegistered } from './registered';

/** Opens the page of payouts, or reads them anew; `registered` is what is being read already. */
export async function readRuns(desk: Desk, registered = readRegistered(desk)): Promise<void> {
  const known = desk.store.get().runs;
  show(desk, { list: known?.list.state === 'done' ? known.list : { state: 'working' }, doing: IDLE }, true);
  const runs = await registered.catch((error: unknown) => failure(unexpected(error)));
  show(desk, { list: runs.ok ? { state: 'done', value: runs.value } : { state: 'failed', problems: runs.problems } });
}

/** Reads the payouts anew while the page is open: what is being asked there, and what went wrong, stays. */
export async function refreshRuns(desk: Desk): Promise<void> {
  const registered = readRegistered(desk);
  const [runs] = await Promise.all([registered.catch((error: unknown) => failure(unexpected(error))), readLedger(desk, registered)]);
  // What is being done meanwhile reads them by itself.
  if (desk.store.get().runs?.doing.state === 'working') return;
  show(desk, { list: runs.ok ? { state: 'done', value: runs.value } : { state: 'failed', problems: runs.problems } });
}

/** Changes the page while it is open; what comes after it was closed is dropped. */
function show(desk: Desk, change: Partial<RunsPage>, opens = false): void {
  const { runs } = desk.store.get();
  if (runs !== null || opens) desk.store.dispatch({ type: 'runs', runs: { ...(runs ?? { list: IDLE, doing: IDLE }), ...change } });
}

/** Brings a payout into its next state. Returns whether it is there. */
export function stepRun(desk: Desk, id: string, to: PayoutStep, who: string, day: string): Promise<boolean> {
  return doing(desk, id, async (payout, { payouts }) => {
    const on = parseIsoDay(day.trim());
    if (on === null) return failure({ code: 'day', sentence: sentence(registerTexts.badDay, { value: day }) });
    const entry = advanced(payout, to, who, on, payouts);
    if (!entry.ok) return entry;
    return success({ change: { put: [await sealed(entry.value, fingerprint)], remove: [] }, drop: [], said: sentence(runsTexts.done, { id, state: registerTexts[to] }) });
  });
}

/** Removes a draft, its sheets and its row. */
export function dropRun(desk: Desk, id: string): Promise<boolean> {
  return doing(desk, id, async (payout) => {
    const may = dropped(payout);
    return may.ok ? success({ change: { put: [], remove: [id] }, drop: payout.sheets, said: sentence(runsTexts.dropped, { id }) }) : may;
  });
}

/** Says that a row that was changed by hand is right as it stands. */
export function confirmRow(desk: Desk, id: string): Promise<boolean> {
  return doing(desk, id, async ({ entry }) => success({ change: { put: [await sealed(entry, fingerprint)], remove: [] }, drop: [], said: sentence(runsTexts.confirmed, { id }) }));
}

interface Deed {
  readonly change: RegisterChange;
  readonly drop: readonly string[];
  readonly said: Sentence;
}

/** Does something to a payout, by what was read last, and reads them all again. */
async function doing(desk: Desk, id: string, deed: (payout: RegisteredPayout, runs: Runs) => Promise<Result<Deed>>): Promise<boolean> {
  const list = desk.store.get().runs?.list;
  const payout = list?.state === 'done' ? list.value.payouts.find(({ entry }) => entry.id === id) : undefined;
  if (list?.state !== 'done' || payout === undefined) return false;
  show(desk, { doing: { state: 'working' } });
  desk.store.dispatch({ type: 'notice', notice: null });
  const done = await doNow(desk, payout, list.value, deed).catch((error: unknown) => failure(unexpected(error)));
  show(desk, { doing: done.ok ? IDLE : { state: 'failed', problems: done.problems } });
  if (!done.ok) return false;
  const registered = readRegistered(desk);
  await Promise.all([readRuns(desk, registered), readLedger(desk, registered)]);
  desk.store.dispatch({ type: 'notice', notice: { sentence: done.value } });
  return true;
}

async function doNow(desk: Desk, payout: RegisteredPayout, runs: Runs, deed: (payout: RegisteredPayout, runs: Runs) => Promise<Result<Deed>>): Promise<Result<Sentence>> {
  const wanted = await deed(payout, runs);
  if (!wanted.ok) return wanted;
  const { change, drop, said } = wanted.value;
  const kept = await desk.book.keepPayout({ report: null, change, drop, seen: runs.seals, language: desk.language });
  return kept.ok ? success(said) : kept;
}

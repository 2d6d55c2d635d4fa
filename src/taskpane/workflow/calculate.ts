import { payOutInSteps, prepare, type Job, type Plan, type StepsDone } from '../../payout';
import type { PaidBefore } from '../../excel';
import { failure, success, type Result } from '../../i18n';
import { textOfTable } from '../../report';
import { catalogueOf, type Scheme } from '../../scheme';
import type { RawTable, TableName } from '../../table';
import { givenOf } from '../state/bound';
import { mappingOf, withoutLeftOut } from '../state/columns';
import { tablesOf } from '../state/needs';
import { planIn, schemesIn } from '../state/pay/plan';
import { payProblems, standingIn } from '../state/pay/select';
import { taughtOf } from '../state/taught';
import { currentScheme } from '../state/select';
import type { Calculated, PaneState } from '../state/state';
import { IDLE } from '../state/work';
import { begin, stop, unexpected, type Desk } from './desk';
import { fingerprint } from './fingerprint';
import { readWhatIsNeeded } from './tables';
import { isToBeTold, paidDates } from './paid-dates';
import { calculatePeriod } from './pay/calculate';
import { readLedger } from './pay/ledger';
import { turnsOf, type Turn } from './turns';

/** Works out the payout from what was read and filled in, a step at a time. What is changed or cancelled meanwhile makes it come to nothing. */
export async function calculate(desk: Desk): Promise<void> {
  const signal = begin(desk, 'calculate');
  if (desk.changed.size > 0) {
    desk.changed.clear();
    await readWhatIsNeeded(desk, true);
    if (signal.aborted) return;
  }
  desk.store.dispatch({ type: 'calculation', calculation: { state: 'working' } });
  await desk.pause();
  const calculated = await calculateNow(desk, signal).catch((error: unknown) => failure(unexpected(error)));
  if (calculated === null || !isWanted(desk, signal)) return;
  desk.store.dispatch({ type: 'calculation', calculation: calculated.ok ? { state: 'done', value: calculated.value } : { state: 'failed', problems: calculated.problems } });
}

/** Gives up working out, and goes back to the figures. */
export function stopCalculating(desk: Desk): void {
  stop(desk, 'calculate');
  desk.store.dispatch({ type: 'calculation', calculation: IDLE });
  desk.store.dispatch({ type: 'step', step: 'figures' });
}

/** Whatever the payout rests on may have changed meanwhile, by which it is out of date before it is there. */
function isWanted(desk: Desk, signal: AbortSignal): boolean {
  return !signal.aborted && desk.store.get().calculation.state === 'working';
}

async function calculateNow(desk: Desk, signal: AbortSignal): Promise<Result<Calculated> | null> {
  const state = desk.store.get();
  const scheme = currentScheme(state.schemes, state.schemeId);
  if (scheme === undefined) return failure();
  return isWindow(state, scheme, desk) ? calculateWindow(desk, scheme, signal) : calculateChosen(desk, scheme, signal);
}

/** Whether all of the window is paid: because somebody says so, or nothing is said and nothing was paid by periods. */
function isWindow(state: PaneState, scheme: Scheme, desk: Desk): boolean {
  if (state.pay.plan !== null) return false;
  return state.pay.kind === 'window' || (state.ledger.state === 'done' && standingIn(state, scheme, desk.today()).kind === 'window');
}

/** What was paid before may say that a period is due next. */
async function calculateChosen(desk: Desk, scheme: Scheme, signal: AbortSignal): Promise<Result<Calculated> | null> {
  const ledger = await readLedger(desk);
  if (!ledger.ok) return ledger;
  const state = desk.store.get();
  const standing = standingIn(state, scheme, desk.today());
  const { period } = standing;
  const obstacles = payProblems(standing, state, scheme);
  if (obstacles.length > 0) return failure(...obstacles);
  if (period === null) return calculateWindow(desk, scheme, signal);
  const plan = planIn(state, scheme);
  const schemes = schemesIn(state, scheme);
  const tables: Partial<Record<TableName, RawTable>> = Object.assign({}, ...schemes.map((each) => readTables(state, each)));
  const jobs = schemes.map((each) => ({ ...jobOf(state, each, tables, plan), today: desk.today() }));
  const turn = turnsOf(desk);
  const steps = calculatePeriod({ jobs, plan, standing: { ...standing, period }, choice: state.pay, ledger: ledger.value, schemes: state.schemes });
  const paid = await inTurns(desk, signal, steps, turn);
  if (paid === null || !paid.ok) return paid;
  const { payout, prepared } = paid.value;
  return success({ payout, prepared, fingerprints: await fingerprintsOf(tables, turn), paidBefore: [], ofPeriod: { payout, ledger: ledger.value, replaces: standing.replaces } });
}

/** All of the window at once, whatever was paid before; the same rows paid twice are warned of. */
async function calculateWindow(desk: Desk, scheme: Scheme, signal: AbortSignal): Promise<Result<Calculated> | null> {
  const state = desk.store.get();
  const turn = turnsOf(desk);
  const tables = readTables(state, scheme);
  const prepared = prepare({ ...jobOf(state, scheme, tables), today: desk.today() });
  if (!prepared.ok) return prepared;
  await turn();
  const payout = await inTurns(desk, signal, payOutInSteps(prepared.value), turn);
  if (payout === null) return null;
  const fingerprints = await fingerprintsOf(tables, turn);
  const { sales = fingerprints.people } = fingerprints;
  const before = sales === undefined ? undefined : await desk.book.paidBefore(sales);
  const paidBefore = before?.ok === true ? before.value.filter((run) => isOf(scheme, run) && isToBeTold(run, paidDates(prepared.value))) : [];
  return success({ payout, prepared: [prepared.value], fingerprints, paidBefore, ofPeriod: null });
}

/** Does the work a step at a time and tells how far it is; null once nobody wants it any more. */
async function inTurns<T>(desk: Desk, signal: AbortSignal, steps: Generator<StepsDone, T>, turn: Turn): Promise<T | null> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const progress = step.value;
    await turn(() => desk.store.dispatch({ type: 'calculation', calculation: { state: 'working', progress } }));
    if (!isWanted(desk, signal)) return null;
  }
  return step.value;
}

/** Whether a run was of this scheme, whatever the language in which it was noted. Another scheme may well pay on the same rows. */
function isOf({ name }: Scheme, { scheme }: PaidBefore): boolean {
  return scheme === name.zh || scheme === name.en;
}

/** The tables that the scheme reads, as far as they were read. */
export function readTables({ tables }: PaneState, scheme: Scheme): Partial<Record<TableName, RawTable>> {
  return Object.fromEntries(tablesOf(scheme).flatMap((table) => {
    const { reading } = tables[table];
    return reading.state === 'done' ? [[table, reading.value] as const] : [];
  }));
}

/** The fingerprint of each table as it was read. */
export async function fingerprintsOf(tables: Partial<Record<TableName, RawTable>>, turn?: Turn): Promise<Partial<Record<TableName, string>>> {
  const entries: (readonly [string, string])[] = [];
  for (const [table, raw] of Object.entries(tables)) entries.push([table, await fingerprint(textOfTable(raw), turn)]);
  return Object.fromEntries(entries);
}

/** The payout that is to come, on these tables. */
export function jobOf(state: PaneState, scheme: Scheme, tables: Partial<Record<TableName, RawTable>>, plan: Plan | null = null): Job {
  const fields = catalogueOf(scheme);
  const names = tablesOf(scheme).filter((table) => tables[table] !== undefined);
  return {
    scheme,
    parameters: plan?.schemes.find((each) => each.scheme === scheme.id)?.params ?? givenOf(state.schemes, scheme, state.drafts),
    tables: Object.fromEntries(names.flatMap((table) => {
      const raw = tables[table];
      return raw === undefined ? [] : [[table, withoutLeftOut(table, raw, state.tables[table].overrides, fields)]];
    })),
    mapping: Object.fromEntries(names.map((table) => [table, mappingOf(state.tables[table].overrides)])),
    taught: Object.fromEntries(names.map((table) => [table, taughtOf(state.tables[table])])),
    findScheme: (id) => currentScheme(state.schemes, id),
  };
}

import { failure, sentence, success, type Problem, type Result } from '../../../i18n';
import { planTexts } from '../../../i18n/texts/pane-plan';
import { readPlan } from '../../../payout';
import { bindParameters, type Scheme } from '../../../scheme';
import { draftOf, type Drafts } from '../../state/drafts';
import { planForm, planIn, planJson } from '../../state/pay/plan';
import { NO_CHOICE, type PlanForm } from '../../state/pay/types';
import { currentScheme } from '../../state/select';
import { fileName, handOver, unexpected, type Desk } from '../desk';
import { readWhatIsNeeded } from '../tables';
import type { GivenFile } from './given';

/** Takes a plan from its file: its first scheme is chosen with the plan's figures, the others are paid together with it. What cannot be obeyed is told, and nothing changes. */
export async function openPlan(desk: Desk, file: GivenFile): Promise<void> {
  const opened = await read(desk, file).catch((error: unknown) => failure(unexpected(error)));
  if (!opened.ok) return desk.store.dispatch({ type: 'problems', problems: opened.problems });
  const { scheme, drafts, form } = opened.value;
  const { pay: { kind } } = desk.store.get();
  desk.store.dispatch({ type: 'changed-scheme', id: scheme.id, drafts });
  desk.store.dispatch({ type: 'pay', change: { ...NO_CHOICE, kind: kind === null || kind === 'window' ? 'month' : kind, plan: form } });
  desk.store.dispatch({ type: 'problems', problems: [] });
  desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(planTexts.opened, { name: form.name }) } });
  await readWhatIsNeeded(desk);
}

/** Hands out the plan as a file, for another workbook or the runner. */
export function savePlan(desk: Desk): void {
  const state = desk.store.get();
  const scheme = currentScheme(state.schemes, state.schemeId);
  const plan = scheme === undefined ? null : planIn(state, scheme);
  if (plan === null) return;
  const name = `${fileName(plan.id)}.json`;
  handOver(desk, { name, type: 'application/json', parts: [new TextEncoder().encode(`${JSON.stringify(planJson(plan), null, 2)}\n`)] });
  if (desk.downloads) desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(planTexts.handed, { file: name }) } });
}

interface Opened {
  readonly scheme: Scheme;
  readonly drafts: Drafts;
  readonly form: PlanForm;
}

async function read(desk: Desk, file: GivenFile): Promise<Result<Opened>> {
  // Wanted seldom, and it knows every format.
  const { readJson } = await import('../../../xlsx');
  const json = readJson(new Uint8Array(await file.arrayBuffer()), file.name);
  const plan = json.ok ? readPlan(json.value, file.name) : json;
  if (!plan.ok) return plan;
  const { schemes } = desk.store.get();
  const problems = plan.value.schemes.flatMap(({ scheme: id, params }): readonly Problem[] => {
    const scheme = currentScheme(schemes, id);
    if (scheme === undefined) return [{ code: 'plan-scheme', sentence: sentence(planTexts.notKnown, { scheme: id }) }];
    const bound = bindParameters(scheme, params);
    return bound.ok ? [] : bound.problems.map(({ code, sentence: why }) => ({ code, sentence: sentence(planTexts.inScheme, { scheme: scheme.name, why }) }));
  });
  const [first] = plan.value.schemes;
  const scheme = currentScheme(schemes, first?.scheme ?? null);
  if (problems.length > 0 || first === undefined || scheme === undefined) return failure(...problems);
  const form = planForm(plan.value);
  if (form === null) return failure({ code: 'plan-cap', sentence: sentence(planTexts.capKind) });
  const given = scheme.parameters.filter(({ name }) => Object.hasOwn(first.params, name));
  return success({ scheme, form, drafts: Object.fromEntries(given.map((parameter) => [parameter.name, draftOf(parameter, first.params[parameter.name])])) });
}

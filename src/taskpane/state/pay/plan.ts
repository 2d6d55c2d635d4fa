import { sentence, type Problem } from '../../../i18n';
import { periodCliTexts } from '../../../i18n/texts/cli-period';
import { planTexts } from '../../../i18n/texts/pane-plan';
import { plain, type Exact } from '../../../money';
import type { Plan } from '../../../payout';
import { bindParameters, type Scheme } from '../../../scheme';
import { readNumber } from '../../../table';
import { givenOf } from '../bound';
import { currentScheme } from '../select';
import type { PaneState, SchemeEntry } from '../state';
import { CAP_KINDS, type PlanForm } from './types';

/** A plan of the chosen scheme alone, to put others to. */
export function newPlan({ id, name }: Scheme): PlanForm {
  return { id: `${id}-plan`, version: '1', name: { zh: `${name.zh}等方案`, en: `${name.en} and others` }, others: [], cap: '', per: 'month', budget: '' };
}

/** The schemes that are paid: the chosen one, and those that are paid together with it, as far as they are known. */
export function schemesIn({ schemes, pay: { plan } }: PaneState, chosen: Scheme): readonly Scheme[] {
  return [chosen, ...(plan?.others ?? []).flatMap((each) => currentScheme(schemes, each.scheme) ?? [])];
}

/** The plan that is paid; null where the chosen scheme is paid by itself. */
export function planIn(state: PaneState, chosen: Scheme): Plan | null {
  const { plan } = state.pay;
  if (plan === null) return null;
  const { id, version, name, others, cap, per, budget } = plan;
  const most = amountIn(cap);
  return {
    id, version, name, schemes: [{ scheme: chosen.id, params: givenOf(state.schemes, chosen, state.drafts) }, ...others],
    capPerRecipient: most === null ? null : { amount: most, per }, budget: amountIn(budget),
  };
}

/** What is wrong with a plan: figures that are none, schemes that nobody knows, figures that a scheme refuses. */
export function planProblems({ schemes, pay: { plan } }: PaneState, chosen: Scheme, isOfPeriod: boolean): readonly Problem[] {
  if (plan === null) return [];
  const of = (code: string, said: Problem['sentence']): Problem => ({ code, sentence: said, place: { path: 'period' } });
  return [
    ...(isOfPeriod ? [] : [of('plan-window', sentence(planTexts.byPeriod))]),
    ...[plan.cap, plan.budget].flatMap((value) => (value.trim() !== '' && amountIn(value) === null ? [of('plan-amount', sentence(planTexts.badAmount, { value }))] : [])),
    ...plan.others.flatMap(({ scheme: id, params }) => {
      const scheme = currentScheme(schemes, id);
      if (scheme === undefined) return [of('plan-scheme', sentence(periodCliTexts.planUnknown, { scheme: id }))];
      if (id === chosen.id) return [of('plan-twice', sentence(periodCliTexts.planTwice, { scheme: id }))];
      const bound = bindParameters(scheme, params);
      return bound.ok ? [] : bound.problems.map(({ code, sentence: why }) => of(code, sentence(planTexts.inScheme, { scheme: scheme.name, why })));
    }),
  ];
}

/** The form of a plan of a file; its first scheme is chosen with the figures that the plan gives. */
export function planForm({ id, version, name, schemes: [, ...others], capPerRecipient, budget }: Plan): PlanForm | null {
  const per = CAP_KINDS.find((kind) => kind === (capPerRecipient?.per ?? 'month'));
  return per === undefined ? null : { id, version, name, others, cap: textOf(capPerRecipient?.amount), per, budget: textOf(budget ?? undefined) };
}

/** A plan as the file that the runner reads too. */
export function planJson({ id, version, name, schemes, capPerRecipient, budget }: Plan): unknown {
  return {
    id, version, name, schemes, ...(capPerRecipient !== null && { capPerRecipient: { amount: plain(capPerRecipient.amount), per: capPerRecipient.per } }),
    ...(budget !== null && { budget: plain(budget) }),
  };
}

/** The schemes that can be put to a plan: people's own and the built-in ones that ask for nothing. */
export function schemesToAdd(schemes: readonly SchemeEntry[], { others }: PlanForm, chosen: Scheme): readonly Scheme[] {
  return schemes.filter(({ gallery, scheme }) => gallery !== true && scheme.id !== chosen.id && !others.some((each) => each.scheme === scheme.id) && bindParameters(scheme, {}).ok)
    .map(({ scheme }) => scheme);
}

/** An amount as cells are read; null where it is none, or blank. */
function amountIn(text: string): Exact | null {
  const read = readNumber(text.trim() === '' ? null : text, { least: 'zero', percent: false, refund: false });
  return read.state === 'read' ? read.value : null;
}

function textOf(amount: Exact | undefined): string {
  return amount === undefined ? '' : plain(amount);
}

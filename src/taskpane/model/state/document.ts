import { say, sentence, success, type Result, type Text } from '../../../i18n';
import { modelPaneTexts } from '../../../i18n/texts/model-pane';
import type { Exact } from '../../../money';
import { type DataChange, type ModelFile, readModel, type ReadyScenario, type RiskAsked, type Scenario } from '../../../model';
import type { GivenValues } from '../../../scheme';
import type { SchemeEntry } from '../../state/state';

/*
 * Changes of a file of scenarios, as the page makes them.
 */

/** The scenario that is what the pane has now. */
const NOW = 'now';

/** How a scenario names the scheme: a preset by its id, one of the workbook's own as it is written, so that the file can be handed on. */
function schemeName({ scheme, json, own, gallery }: SchemeEntry): unknown {
  return own || gallery === true ? json : scheme.id;
}

/** The id under which the scenarios of a scheme are kept. */
export function modelId(schemeId: string): string {
  return `model-${schemeId}`;
}

/** Scenarios with one to begin with: what the pane has. Problems: those of what is given. */
export function freshModel(entry: SchemeEntry, given: GivenValues): Result<ModelFile> {
  const named = sentence(modelPaneTexts.model, { scheme: entry.scheme.name });
  return readModel({
    id: modelId(entry.scheme.id), name: { zh: say(named, 'zh'), en: say(named, 'en') }, base: NOW,
    scenarios: [{ id: NOW, name: modelPaneTexts.now, scheme: schemeName(entry), params: given }],
  });
}

/** Kept scenarios whose base is what the pane has now. */
export function withNow(file: ModelFile, fresh: ModelFile): ModelFile {
  const [now] = fresh.scenarios;
  if (now === undefined) return file;
  const others = file.scenarios.filter(({ id }) => id !== NOW);
  return { ...file, base: file.base ?? NOW, scenarios: [now, ...others] };
}

function freeId(file: ModelFile): { readonly id: string; readonly number: number } {
  for (let number = file.scenarios.length; ; number++) {
    const id = `s${number}`;
    if (!file.scenarios.some((each) => each.id === id)) return { id, number };
  }
}

/** A further scenario like another, by itself from then on. */
export function withCopy(file: ModelFile, of: ReadyScenario, name?: Text): { readonly file: ModelFile; readonly id: string } {
  const { id, number } = freeId(file);
  const written = chainOf(file, of.id);
  const numbered = sentence(modelPaneTexts.newName, { number });
  const copy: Scenario = { ...written, id, name: name ?? { zh: say(numbered, 'zh'), en: say(numbered, 'en') } };
  return { file: { ...file, scenarios: [...file.scenarios, copy] }, id };
}

/** A scenario with everything that it has from those that it is like. */
function chainOf(file: ModelFile, id: string): Scenario {
  const own = file.scenarios.find((each) => each.id === id);
  if (own === undefined) throw new RangeError('A scenario is one of its file.');
  if (own.like === undefined) return own;
  const other = chainOf(file, own.like);
  const data = [...other.data, ...own.data];
  if (own.plan !== undefined || own.scheme !== undefined) return { ...own, like: undefined, data };
  const plan = other.plan?.map((each, index) => (index === 0 ? { ...each, params: { ...each.params, ...own.params } } : each));
  return { ...own, like: undefined, scheme: other.scheme, plan, params: plan === undefined ? { ...other.params, ...own.params } : {}, data };
}

/** Other figures for the first scheme of a scenario. */
export function withParams(file: ModelFile, id: string, params: GivenValues): ModelFile {
  return changed(file, id, (scenario) => (scenario.plan === undefined ? { ...scenario, params }
    : { ...scenario, plan: scenario.plan.map((each, index) => (index === 0 ? { ...each, params } : each)) }));
}

/** Other changes of the data for a scenario, which has them of its own from then on. */
export function withSteps(file: ModelFile, id: string, data: readonly DataChange[]): ModelFile {
  return changed(file, id, () => ({ ...chainOf(file, id), data }));
}

/** A further scheme for a scenario, paid with the others. */
export function withScheme(file: ModelFile, id: string, entry: SchemeEntry, params: GivenValues): Result<ModelFile> {
  const own = chainOf(file, id);
  const { scheme } = own;
  const plan = own.plan ?? (scheme === undefined ? [] : [{ scheme, params: own.params }]);
  const name = schemeName(entry);
  const added = readModel({ id, name: id, scenarios: [{ id, scheme: name, params }] });
  if (!added.ok) return added;
  const [first] = added.value.scenarios;
  return success(changed(file, id, () => ({ ...own, scheme: undefined, params: {}, plan: [...plan, ...(first?.scheme === undefined ? [] : [{ scheme: first.scheme, params: first.params }])] })));
}

/** Without one of the schemes of a scenario; one that is left alone is its scheme. */
export function withoutScheme(file: ModelFile, id: string, at: number): ModelFile {
  const own = chainOf(file, id);
  const plan = own.plan?.filter((_, index) => index !== at) ?? [];
  const [only] = plan;
  if (only === undefined) return file;
  return changed(file, id, () => (plan.length === 1 ? { ...own, plan: undefined, ...only } : { ...own, plan }));
}

export function withName(file: ModelFile, id: string, name: string): ModelFile {
  return name.trim() === '' ? file : changed(file, id, (scenario) => ({ ...scenario, name: { zh: name.trim(), en: name.trim() } }));
}

function changed(file: ModelFile, id: string, change: (scenario: Scenario) => Scenario): ModelFile {
  return { ...file, scenarios: file.scenarios.map((scenario) => (scenario.id === id ? change(scenario) : scenario)) };
}

/** Without a scenario; those that were like it stay what they were. The base stays. */
export function without(file: ModelFile, id: string): ModelFile {
  if (id === baseOf(file)) return file;
  const scenarios = file.scenarios.filter((scenario) => scenario.id !== id).map((scenario) => (scenario.like === undefined ? scenario : chainOf(file, scenario.id)));
  const isOther = ({ scenario }: { readonly scenario: string | undefined }): boolean => scenario !== id;
  return { ...file, scenarios, ran: file.ran?.scenario === id ? undefined : file.ran, solve: file.solve.filter(isOther), sensitivity: file.sensitivity.filter(isOther) };
}

export function baseOf(file: ModelFile): string {
  return file.base ?? file.scenarios[0]?.id ?? NOW;
}

export function withBudget(file: ModelFile, budget: Exact | undefined): ModelFile {
  return { ...file, budget, solve: budget === undefined ? file.solve.filter(({ atMost }) => atMost !== 'budget') : file.solve };
}

/** Notes that a scenario's figure was to meet the budget, so that the sheets tell it. */
export function withSolved(file: ModelFile, scenario: string, parameter: string): ModelFile {
  const others = file.solve.filter((each) => each.scenario !== scenario);
  return { ...file, solve: [...others, { scenario, parameter, atMost: 'budget', between: undefined, step: undefined }] };
}

/** Notes which pairs of values were tried, so that the sheets tell what they cost. Of the same two figures the last ones are kept. */
export function withPairs(file: ModelFile, scenario: string, down: Along, across: Along): ModelFile {
  const others = file.sensitivity.filter((each) => each.scenario !== scenario || each.parameter !== down.parameter || each.across?.parameter !== across.parameter);
  return { ...file, sensitivity: [...others, { scenario, ...down, across, from: undefined, to: undefined, step: undefined }] };
}

interface Along {
  readonly parameter: string;
  readonly values: readonly string[];
}

/** Notes which scenario ran, and when. */
export function withRan(file: ModelFile, scenario: string, window: ModelFile['window']): ModelFile {
  return { ...file, ran: { scenario, window } };
}

export function withRisk(file: ModelFile, risk: RiskAsked): ModelFile {
  return { ...file, risk };
}

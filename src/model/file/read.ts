import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts } from '../../i18n/texts/model';
import { At, isSafe, readJson, Trail } from '../../scheme';
import { modelShape } from './shapes';
import type { ModelFile } from './types';

/** Reads a file of scenarios. Fails, naming each place, where it says something that means nothing, or names lead nowhere. */
export function readModelText(text: string): Result<ModelFile> {
  const at = start();
  const json = readJson(text, at);
  return at.trail.problems.length === 0 ? readModel(json) : failure(...at.trail.problems);
}

export function readModel(json: unknown): Result<ModelFile> {
  const at = start();
  if (!isSafe(json, at)) return failure(...at.trail.problems);
  const file = modelShape.read(json, at);
  if (at.trail.problems.length === 0) checkNames(file, at);
  return at.trail.problems.length === 0 ? success(file) : failure(...at.trail.problems);
}

/** The same file as JSON, as short as it can be said. */
export function modelToJson(file: ModelFile): unknown {
  return modelShape.write(file);
}

/** The JSON Schema (2020-12) of a file of scenarios. */
export function modelJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Payladder scenarios', ...modelShape.schema(new Map()) };
}

function start(): At {
  const trail = new Trail();
  trail.file = { whole: modelFileTexts.whole, part: modelFileTexts.part };
  trail.language = 2;
  return new At('', trail);
}

function checkNames({ scenarios, base, solve, sensitivity, budget, ran }: ModelFile, at: At): void {
  const ids = scenarios.map(({ id }) => id);
  const known = (id: string | undefined, place: At): void => {
    if (id !== undefined && !ids.includes(id)) place.wrong('unknown-word', modelFileTexts.unknownScenario, { id, ids: ids.join(', ') });
  };
  scenarios.forEach(({ id, like, scheme, plan, params }, index) => {
    const place = at.key('scenarios').item(index);
    if (ids.indexOf(id) !== index) place.key('id').wrong('duplicate', modelFileTexts.scenarioTwice, { id });
    known(like, place.key('like'));
    if ((scheme === undefined && plan === undefined && like === undefined) || (scheme !== undefined && plan !== undefined)) place.wrong('missing', modelFileTexts.schemeOrPlan, { id });
    if (plan !== undefined && Object.keys(params).length > 0) place.key('params').wrong('unknown-key', modelFileTexts.paramsOfPlan, { id });
    if (isLikeItself(id, scenarios)) place.key('like').wrong('cycle', modelFileTexts.likeCycle, { id });
  });
  known(base, at.key('base'));
  known(ran?.scenario, at.key('ran').key('scenario'));
  solve.forEach((each, index) => {
    known(each.scenario, at.key('solve').item(index).key('scenario'));
    if (each.atMost === 'budget' && budget === undefined) at.key('solve').item(index).key('atMost').wrong('missing', modelFileTexts.noBudget);
  });
  sensitivity.forEach(({ scenario, values, from, to, step }, index) => {
    known(scenario, at.key('sensitivity').item(index).key('scenario'));
    if (values === undefined && (from === undefined || to === undefined || step === undefined)) at.key('sensitivity').item(index).wrong('missing', modelFileTexts.valuesOrRange);
  });
}

function isLikeItself(id: string, scenarios: ModelFile['scenarios']): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined; ) {
    if (seen.has(next)) return next === id;
    seen.add(next);
    const current: string = next;
    next = scenarios.find((each) => each.id === current)?.like;
  }
  return false;
}

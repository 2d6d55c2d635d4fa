import { isoDay } from '../../calendar';
import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts } from '../../i18n/texts/model';
import { placeTexts } from '../../i18n/texts/places';
import { add, compare, divide, floor, integer, ONE, plain, sign, subtract } from '../../money';
import { At, isSafe, readJson, Trail } from '../../scheme';
import { modelShape, MOST_VALUES } from './shapes';
import type { ModelFile, Tried } from './types';

/** Reads a file of scenarios. Fails, naming each place, where it says something that means nothing, or names lead nowhere. */
export function readModelText(text: string): Result<ModelFile> {
  const at = start();
  const json = readJson(text, at);
  return at.trail.problems.length === 0 ? readModel(json) : failure(...at.trail.problems);
}

export function readModel(json: unknown): Result<ModelFile> {
  const at = start();
  at.trail.json = json;
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
  trail.file = { whole: modelFileTexts.whole, part: placeTexts.scenarios };
  trail.language = 2;
  return new At('', trail);
}

/** The two ends of a window, in their order. */
function checkWindow(window: ModelFile['window'], at: At): void {
  const { from, to } = window ?? {};
  if (from !== undefined && to !== undefined && from > to) at.wrong('out-of-bounds', modelFileTexts.windowBackwards, { from: isoDay(from), to: isoDay(to) });
}

/** Values that are listed, or that follow one another from one to another; not both, and not none. */
function checkValues({ parameter, values, from, to, step, across }: Tried, at: At): void {
  if (across?.parameter === parameter) at.key('across').key('parameter').wrong('duplicate', modelFileTexts.acrossItself, { parameter });
  const isRange = from !== undefined || to !== undefined || step !== undefined;
  if (values !== undefined) {
    if (isRange) at.wrong('unknown-key', modelFileTexts.valuesAndRange);
    return;
  }
  if (from === undefined || to === undefined || step === undefined) return at.wrong('missing', modelFileTexts.valuesOrRange);
  if (sign(step) <= 0) return at.key('step').wrong('out-of-bounds', modelFileTexts.stepUpwards, { step: plain(step) });
  if (compare(from, to) > 0) return at.key('from').wrong('out-of-bounds', modelFileTexts.fromBeyondTo, { from: plain(from), to: plain(to) });
  const count = add(floor(divide(subtract(to, from), step)), ONE);
  if (compare(count, integer(MOST_VALUES)) > 0) at.wrong('out-of-bounds', modelFileTexts.tooManyValues, { from: plain(from), to: plain(to), step: plain(step), count: plain(count), most: MOST_VALUES });
}

function checkNames({ scenarios, base, solve, sensitivity, budget, window, ran }: ModelFile, at: At): void {
  checkWindow(window, at.key('window'));
  checkWindow(ran?.window, at.key('ran').key('window'));
  if (budget !== undefined && sign(budget) < 0) at.key('budget').wrong('out-of-bounds', modelFileTexts.negativeBudget, { budget: plain(budget) });
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
  sensitivity.forEach((tried, index) => {
    known(tried.scenario, at.key('sensitivity').item(index).key('scenario'));
    checkValues(tried, at.key('sensitivity').item(index));
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

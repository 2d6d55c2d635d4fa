import { isoDay } from '../calendar';
import type { Problem, Result, Sentence, Text } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { modelTexts } from '../i18n/texts/model';
import { placeTexts } from '../i18n/texts/places';
import type { Exact } from '../money';
import { HUNDRED, multiply, plain } from '../money';
import type { GivenValues, Parameter, Parameters, Scheme, PathStep } from '../scheme';
import { bindParameters, cellText, nearest, placeInValue, stepsOf } from '../scheme';
import { readNumber } from '../table';

/** What a figure is: it decides how it is written and in which steps it is tried. */
export type SettingKind = 'rate' | 'amount' | 'count' | 'number';

/** One figure among the parameters of a scheme, which is tried with other values: `rate`, `tiers[1].value`, `prizes[0]`, `rates["A"]`. */
export interface Setting {
  readonly path: string;
  /** What people call it: the label of the parameter, and the place in its value. */
  readonly called: Sentence | Text;
  readonly parameter: Parameter;
  readonly kind: SettingKind;
  /** Whether it is the bound of a tier: the bounds beside it are not passed. */
  readonly between: { readonly above: Exact | null; readonly below: Exact | null } | null;
  /** What it is now; null where it has no figure. */
  readonly current: Exact | null;
  /** The parameters with another value in its place, written as in a parameter. */
  with(value: unknown): GivenValues;
}

const NAME = /^[A-Za-z_$][\w$]*$/;

function parsed(text: string): { readonly name: string; readonly steps: readonly PathStep[] } | null {
  const [name, ...steps] = stepsOf(text) ?? [];
  return typeof name === 'string' && NAME.test(name) ? { name, steps } : null;
}

/** Finds a figure among the parameters. Problems: those of the parameters, `unknown-parameter`, `unknown-path` naming how far it leads. */
export function settingAt(path: string, scheme: Scheme, given: GivenValues): Result<Setting> {
  const way = parsed(path);
  const parameter = scheme.parameters.find(({ name }) => name === way?.name);
  if (way === null || parameter === undefined) return failure(unknownParameter(path, way?.name ?? path, scheme));
  const bound = bindParameters(scheme, given);
  if (!bound.ok) return bound;
  const json = jsonOf(bound.value, parameter);
  if (way.steps.length === 0 && json !== null && typeof json === 'object') return failure(unknownPath(path, path, json));
  let place = way.name;
  let part: unknown = json;
  for (const step of way.steps) {
    const inner = typeof part === 'object' && part !== null && Object.hasOwn(part, step) ? Reflect.get(part, step) as unknown : undefined;
    if (inner === undefined) return failure(unknownPath(path, place, part));
    place += typeof step === 'number' ? `[${step}]` : `.${step}`;
    part = inner;
  }
  if (typeof part === 'object' && part !== null) return failure(unknownPath(path, place, part));
  return success({
    path: place, called: calledAt(place.slice(way.name.length), json, parameter), parameter, kind: kindOf(parameter, way.steps), current: figureOf(part), between: neighbours(bound.value, parameter, way.steps),
    with: (value) => ({ ...given, [way.name]: replaced(json, way.steps, value) }),
  });
}

function calledAt(path: string, json: unknown, parameter: Parameter): Sentence | Text {
  return path === '' ? parameter.label : sentence(placeTexts.next, { place: parameter.label, part: placeInValue(path, json, parameter) });
}

function unknownParameter(path: string, name: string, scheme: Scheme): Problem {
  const names = scheme.parameters.map((each) => each.name);
  const near = nearest(name, names);
  const values = { path, scheme: scheme.name, near: near ?? '', names: names.join(', ') };
  return { code: 'unknown-parameter', place: { path }, sentence: sentence(near === undefined ? modelTexts.unknownParameter : modelTexts.unknownParameterNear, values) };
}

function unknownPath(path: string, place: string, part: unknown): Problem {
  const keys = typeof part === 'object' && part !== null ? Object.keys(part) : [];
  const parts = Array.isArray(part) ? keys.map((key) => `${place}[${key}]`) : keys.map((key) => `${place}.${key}`);
  const text = keys.length === 0 ? modelTexts.noFurtherPart : path === place ? modelTexts.wantsPart : modelTexts.unknownPart;
  return { code: 'unknown-path', place: { path }, sentence: sentence(text, { path, place, parts: parts.slice(0, MOST_NAMED).join(', ') }) };
}

const MOST_NAMED = 12;

/** What a parameter is bound to, as it would be written. */
function jsonOf(parameters: Parameters, parameter: Parameter): unknown {
  return jsonOfValue(parameters.value(parameter.name), parameter);
}

function jsonOfValue(bound: ReturnType<Parameters['value']>, parameter: Parameter): unknown {
  const write = writerOf(parameter.value);
  switch (bound?.kind) {
    case undefined: return null;
    case 'figure': return parameter.type === 'rate' ? inPercent(bound.value) : plain(bound.value);
    case 'figures': return bound.values.map(plain);
    case 'tiers': return bound.tiers.map(({ side, bound: from, value }) => ({ [side]: parameter.bound === 'rate' ? inPercent(from) : plain(from), value: write(value) }));
    case 'mapping': return Object.fromEntries([...bound.entries].map(([key, value]) => [key, write(value)]));
    case 'table': return bound.table.rows.map(({ cells, value }) => ({ ...Object.fromEntries(cells.map((cell, index) => [bound.table.columns[index]?.name ?? '', cellText(cell)])), value: write(value) }));
    case 'dated': return bound.entries.map(({ from, value }) => ({ ...(from === undefined ? {} : { from: isoDay(from) }), value: jsonOfValue(value, parameter) }));
    case 'items': return bound.items.map(({ name, label, figures }) => ({ name, label, ...Object.fromEntries([...figures].map(([key, value]) => [key, plain(value)])) }));
    case 'word': return bound.word;
    case 'words': return bound.words;
    case 'date': return isoDay(bound.day);
    case 'dates': return bound.days.map((day) => isoDay(day));
    case 'scheme': return { scheme: bound.ref.scheme, params: bound.ref.params };
  }
}

function writerOf(value: Parameter['value']): (figure: Exact) => string {
  return value === 'rate' ? inPercent : plain;
}

/** As a percentage, since a rate above 1 is read as nothing else. */
function inPercent(rate: Exact): string {
  return `${plain(multiply(rate, HUNDRED))}%`;
}

/** A figure as it is written for a setting of its kind. */
export function written(figure: Exact, kind: SettingKind): string {
  return kind === 'rate' ? inPercent(figure) : plain(figure);
}

function isBound(step: PathStep | undefined): boolean {
  return step === 'atLeast' || step === 'above';
}

function kindOf({ type, value, bound }: Parameter, steps: readonly PathStep[]): SettingKind {
  if (type === 'rate' || type === 'amount') return type;
  if (type === 'integer') return 'count';
  if (type === 'amounts') return 'amount';
  if (type === 'tiers' && isBound(steps.at(-1))) return bound ?? 'amount';
  if (type === 'tiers' || type === 'mapping') return value === 'multiplier' ? 'number' : value ?? 'amount';
  return 'number';
}

function neighbours(parameters: Parameters, { name, type }: Parameter, [index, key]: readonly PathStep[]): Setting['between'] {
  if (type !== 'tiers' || typeof index !== 'number' || !isBound(key)) return null;
  const tiers = parameters.tiers({ parameter: name }) ?? [];
  return { above: tiers[index - 1]?.bound ?? null, below: tiers[index + 1]?.bound ?? null };
}

function figureOf(part: unknown): Exact | null {
  const reading = typeof part === 'string' || typeof part === 'number' ? readNumber(part, { least: 'any', percent: true, refund: false }) : undefined;
  return reading?.state === 'read' ? reading.value : null;
}

/** The same with another value at the end of the way; what stands beside it stays. */
function replaced(json: unknown, [step, ...rest]: readonly PathStep[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(json)) return json.map((each: unknown, index) => (index === step ? replaced(each, rest, value) : each));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, each]: [string, unknown]) => [key, key === step ? replaced(each, rest, value) : each]));
}

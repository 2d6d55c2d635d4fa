import { sentence, type Problem, type Sentence, type Text } from '../../i18n';
import { figureTexts } from '../../i18n/texts/pane';
import { isCommon, isReference, type Component, type Expression, type Parameter, type Scheme, walkComponent } from '../../scheme';
import { curveOf, type Curve } from './curve';
import { draftOf, type Draft, type Drafts } from './drafts';

/** A parameter as a field of the form. */
export interface FigureField {
  readonly parameter: Parameter;
  readonly draft: Draft;
  readonly required: boolean;
  /** What the entries that the scheme lays down are called. */
  readonly labels: ReadonlyMap<string, Text>;
  /** Touched by the user. */
  readonly changed: boolean;
  /** What its tiers pay, where they can be read. */
  readonly curve?: Curve;
  /** What is wrong with it, to be said beside it. */
  readonly messages: readonly Sentence[];
}

export interface FiguresForm {
  readonly own: readonly FigureField[];
  /** From when to when. */
  readonly window: readonly FigureField[];
  /** The others that every scheme has. */
  readonly common: readonly FigureField[];
  /** What is wrong with no single field. */
  readonly general: readonly Problem[];
}

/** The window is asked for with the scheme's own figures: hardly a payout goes without it. */
const WINDOW: readonly string[] = ['from', 'to'];

/** The form for a scheme's parameters. That something is missing is told only once the user has tried to go on. */
export function figuresForm(scheme: Scheme, problems: readonly Problem[], drafts: Drafts, tried: boolean): FiguresForm {
  const told = tried ? problems : problems.filter(({ code }) => code !== 'missing');
  const field = (parameter: Parameter): FigureField => {
    const draft = drafts[parameter.name] ?? draftOf(parameter, shownDefault(parameter));
    const curve = curveOf(scheme, parameter.name, draft, drafts);
    return { ...standing(parameter, draft), ...(curve && { curve }) };
  };
  const standing = (parameter: Parameter, draft: Draft): FigureField => ({
    parameter,
    draft,
    required: parameter.required && !scheme.exactlyOne.some((group) => group.includes(parameter.name)),
    labels: entryLabels(scheme.components, parameter.name),
    changed: Object.hasOwn(drafts, parameter.name),
    messages: told.filter((problem) => parameterOf(problem) === parameter.name).map(besideField),
  });
  const names = new Set(scheme.parameters.map(({ name }) => name));
  return {
    own: scheme.parameters.filter(({ name }) => !isCommon(name)).map(field),
    window: scheme.parameters.filter(({ name }) => WINDOW.includes(name)).map(field),
    common: scheme.parameters.filter(({ name }) => isCommon(name) && !WINDOW.includes(name)).map(field),
    general: told.filter((problem) => !names.has(parameterOf(problem))).map((problem) => withLabels(problem, scheme)),
  };
}

/** The parameter that a problem is about: the first step of its path. */
export function parameterOf({ place }: Problem): string {
  return /^[^.[]*/.exec(place?.path ?? '')?.[0] ?? '';
}

/** The sentence without the parameter's name, which stands above the field already; of an entry, its number. */
function besideField({ place, sentence: whole }: Problem): Sentence {
  const { what } = whole.values;
  if (typeof what !== 'object' || !('values' in what)) return whole;
  const entry = /^[^.[]*\[(\d+)\]/.exec(place?.path ?? '')?.[1];
  return entry === undefined ? what : sentence(figureTexts.atEntry, { number: Number(entry) + 1, what });
}

/** That exactly one of several must be given, with what the form calls them. */
function withLabels(problem: Problem, { exactlyOne, parameters }: Scheme): Problem {
  const group = exactlyOne.find((names) => problem.place?.path === names.join(' / '));
  if (group === undefined) return problem;
  const labels = parameters.filter(({ name }) => group.includes(name)).map(({ label }) => label);
  const all = { zh: labels.map(({ zh }) => `“${zh}”`).join(''), en: labels.map(({ en }) => `“${en}”`).join(', ') };
  return { ...problem, sentence: sentence(figureTexts.exactlyOne, { labels: all }) };
}

/** What the entries of a mapping stand for: the labels of what they weigh. */
function entryLabels(components: readonly Component[], name: string): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>();
  const expression = (part: Expression): void => {
    if (part.kind !== 'score') return;
    for (const { label, weight } of part.items) {
      if (isReference(weight) && weight.parameter === name && weight.entry !== undefined) labels.set(weight.entry, label);
    }
  };
  for (const component of components) walkComponent(component, { expression });
  return labels;
}

/** A default that is another parameter's value cannot be shown as a figure. */
function shownDefault(parameter: Parameter): unknown {
  const value = parameter.default;
  return typeof value === 'string' && value.startsWith('$') ? undefined : value;
}

import { sentence, type Problem, type Sentence, type Text } from '../../i18n';
import { figureTexts } from '../../i18n/texts/pane';
import { bindAsFar, gapsOf, isCommon, isReference, type Component, type Expression, type Parameter, type Scheme, walkComponent } from '../../scheme';
import { curveOf, type Curve } from './curve';
import { draftOf, type Drafts, givenOf, givenRows, type ParameterDraft } from './drafts';

/** A parameter as a field of the form. */
export interface FigureField {
  readonly parameter: Parameter;
  readonly draft: ParameterDraft;
  readonly required: boolean;
  /** What the entries that the scheme lays down are called. */
  readonly labels: ReadonlyMap<string, Text>;
  /** Touched by the user. */
  readonly changed: boolean;
  /** What its tiers pay, where they can be read. */
  readonly curve?: Curve;
  /** What is wrong with it, to be said beside it. */
  readonly messages: readonly Sentence[];
  /** What is wrong with a row of a table, or with what holds from a day on, to be said there. */
  readonly atRows: readonly RowMessage[];
  /** Cases for which no row of a decision table holds. */
  readonly gaps: readonly string[];
}

/** Something to be said at a row: which, by its number from 0, and where within what the row holds. */
export interface RowMessage {
  readonly row: number;
  readonly within: string;
  readonly said: Sentence;
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
  const standing = (parameter: Parameter, draft: ParameterDraft): FigureField => ({
    parameter,
    draft,
    required: parameter.required && !scheme.exactlyOne.some((group) => group.includes(parameter.name)),
    labels: entryLabels(scheme.components, parameter.name),
    changed: Object.hasOwn(drafts, parameter.name),
    ...saidOf(parameter, draft, told.filter((problem) => parameterOf(problem) === parameter.name)),
    gaps: draft.kind === 'table' ? gapsIn(scheme, parameter, draft) : [],
  });
  const names = new Set(scheme.parameters.map(({ name }) => name));
  return {
    own: scheme.parameters.filter(({ name }) => !isCommon(name)).map(field),
    window: scheme.parameters.filter(({ name }) => WINDOW.includes(name)).map(field),
    common: scheme.parameters.filter(({ name }) => isCommon(name) && !WINDOW.includes(name)).map(field),
    general: told.filter((problem) => !names.has(parameterOf(problem))).map((problem) => withLabels(problem, scheme)),
  };
}

/** What is said at rows, where the form has rows that it can be said at, and what beside the field. */
function saidOf({ name }: Parameter, draft: ParameterDraft, problems: readonly Problem[]): Pick<FigureField, 'messages' | 'atRows'> {
  const atRows: RowMessage[] = [];
  const beside: Problem[] = [];
  const rows = givenRows(draft);
  for (const problem of problems) {
    const message = atRow((problem.place?.path ?? '').slice(name.length), whatOf(problem));
    const row = message && rows[message.row];
    if (message === undefined || row === undefined) beside.push(problem);
    else atRows.push({ ...message, row });
  }
  return { atRows, messages: beside.map(besideField) };
}

/** Something said of a place such as `[2].size`, at its row. */
export function atRow(path: string, said: Sentence): RowMessage | undefined {
  const found = /^\[(\d+)\](.*)$/.exec(path);
  return found === null ? undefined : { row: Number(found[1]), within: found[2] ?? '', said };
}

/** Cases for which no row of a table holds; judged with this parameter alone: the others may not be right yet. */
export function gapsIn(scheme: Scheme, parameter: Parameter, draft: ParameterDraft): readonly string[] {
  const given = givenOf(parameter, draft, () => ({}));
  const table = bindAsFar(scheme, given === undefined ? {} : { [parameter.name]: given }).parameters.table({ parameter: parameter.name });
  return table === undefined ? [] : gapsOf(table);
}

/** The parameter that a problem is about: the first step of its path. */
function parameterOf({ place }: Problem): string {
  return /^[^.[]*/.exec(place?.path ?? '')?.[0] ?? '';
}

/** The sentence without the parameter's name, which stands above the field already; of an entry, its number. */
function besideField(problem: Problem): Sentence {
  const { place, sentence: whole } = problem;
  const what = whatOf(problem);
  if (what === whole) return whole;
  const entry = /^[^.[]*\[(\d+)\]/.exec(place?.path ?? '')?.[1];
  return entry === undefined ? what : sentence(figureTexts.atEntry, { number: Number(entry) + 1, what });
}

/** What is wrong, without its place. */
function whatOf({ sentence: whole }: Problem): Sentence {
  const { what } = whole.values;
  return typeof what === 'object' && 'values' in what ? what : whole;
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

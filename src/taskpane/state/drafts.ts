import type { Text } from '../../i18n';
import { fromNumber, grouped, HUNDRED, multiply, parseExact, plain, proportion, type Exact } from '../../money';
import type { BoundSide, Parameter } from '../../scheme';
import { decisionDraft, decisionJson, isEmptyRow, type DecisionDraft } from './decision-draft';

/*
 * What stands in the form of the figures step: plain text, as typed. `givenOf` turns it into the JSON that parameters are
 * given in, and the engine alone judges it.
 */

export interface TierDraft {
  readonly side: BoundSide;
  readonly bound: string;
  readonly value: string;
}

export interface EntryDraft {
  readonly key: string;
  readonly value: string;
}

export type ParameterDraft =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly text: string }
  | { readonly kind: 'tiers'; readonly rows: readonly TierDraft[] }
  | { readonly kind: 'mapping'; readonly rows: readonly EntryDraft[] }
  | { readonly kind: 'items'; readonly rows: readonly ItemDraft[] }
  | { readonly kind: 'table'; readonly rows: readonly DecisionDraft[] }
  /** Values from days on; the first may have no day, and then holds from ever. */
  | { readonly kind: 'dated'; readonly rows: readonly DatedDraft[] }
  | { readonly kind: 'scheme'; readonly id: string; readonly drafts: Drafts };

export interface DatedDraft {
  readonly from: string;
  readonly draft: ParameterDraft;
}

/** An entry of a list of items: its name, and its figures by name. */
export interface ItemDraft {
  readonly name: string;
  /** What people call it, where that is not its name. */
  readonly label?: Text;
  readonly figures: Readonly<Record<string, string>>;
}

/** The parameters that were touched; the others have their defaults. */
export type Drafts = Readonly<Record<string, ParameterDraft>>;

/** The form of a parameter that holds a value given in JSON, such as its default. */
export function draftOf(parameter: Parameter, value: unknown): ParameterDraft {
  return parameter.dated === undefined ? draftOfOne(parameter, value) : { kind: 'dated', rows: datedRows(parameter, value) };
}

function draftOfOne(parameter: Parameter, value: unknown): ParameterDraft {
  switch (parameter.type) {
    case 'tiers':
      return { kind: 'tiers', rows: listOf(value).map((tier) => tierDraft(parameter, recordOf(tier))) };
    case 'mapping':
      return { kind: 'mapping', rows: mappingRows(parameter, recordOf(value)) };
    case 'items':
      return { kind: 'items', rows: listOf(value).map((item) => itemDraft(parameter, recordOf(item))) };
    case 'table':
      return { kind: 'table', rows: listOf(value).map((row) => decisionDraft(parameter, recordOf(row), shown(recordOf(row)['value'], parameter.value ?? 'amount'))) };
    case 'amounts': case 'words': case 'dates':
      return { kind: 'list', text: listOf(value).map((each) => shown(each, 'amount')).join(LIST_BREAK) };
    case 'scheme': {
      const { scheme } = recordOf(value);
      return { kind: 'scheme', id: typeof scheme === 'string' ? scheme : '', drafts: {} };
    }
    default:
      return { kind: 'text', text: shown(value, parameter.type === 'rate' ? 'rate' : 'amount') };
  }
}

/** Whether a value is a list of values from days on. */
function isDated(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some((entry: unknown) => 'from' in recordOf(entry));
}

/** One value that always holds is the value from ever on. */
function datedRows(parameter: Parameter, value: unknown): readonly DatedDraft[] {
  if (!isDated(value)) return [{ from: '', draft: draftOfOne(parameter, value) }];
  return value.map((entry) => recordOf(entry)).map(({ from, value: each }) => ({ from: shown(from, 'amount'), draft: draftOfOne(parameter, each) }));
}

const LIST_BREAK = '、';

/** A list is typed with any of these between its entries. A comma followed by three digits groups thousands. */
const LIST_BREAKS = /[、，;；\n]|,(?!\d{3}(?!\d))/;

/** The JSON that a form gives for a parameter; undefined where there is nothing and no default that was emptied. */
export function givenOf(parameter: Parameter, draft: ParameterDraft, inner: (id: string, drafts: Drafts) => Readonly<Record<string, unknown>>): unknown {
  switch (draft.kind) {
    case 'text': {
      const text = draft.text.trim();
      return text === '' && !hasDefault(parameter) ? undefined : text;
    }
    case 'list': {
      const entries = draft.text.split(LIST_BREAKS).map((each) => each.trim()).filter((each) => each !== '');
      return entries.length === 0 && !hasDefault(parameter) ? undefined : entries;
    }
    case 'tiers': {
      const rows = draft.rows.filter((row) => row.bound.trim() !== '' || row.value.trim() !== '');
      return rows.length === 0 && !hasDefault(parameter) ? undefined : rows.map((row) => ({ [row.side]: row.bound.trim(), value: row.value.trim() }));
    }
    case 'mapping': {
      const named = draft.rows.filter((row) => row.key.trim() !== '' || row.value.trim() !== '');
      const rows = named.every((row) => row.value.trim() === '') && parameter.keys !== undefined ? [] : named;
      return rows.length === 0 && !hasDefault(parameter) ? undefined : Object.fromEntries(rows.map((row) => [row.key.trim(), row.value.trim()]));
    }
    case 'items':
      return draft.rows.filter((row) => row.name.trim() !== '').map((row) => itemJson(row));
    case 'table': {
      const rows = draft.rows.filter((row) => !isEmptyRow(row));
      return rows.length === 0 && !hasDefault(parameter) ? undefined : decisionJson(parameter, rows);
    }
    case 'dated':
      return datedJson(parameter, draft.rows, inner);
    case 'scheme':
      return draft.id === '' ? undefined : { scheme: draft.id, params: inner(draft.id, draft.drafts) };
  }
}

/** One value without a day is given as it is. */
function datedJson(parameter: Parameter, rows: readonly DatedDraft[], inner: (id: string, drafts: Drafts) => Readonly<Record<string, unknown>>): unknown {
  const given = rows.map(({ from, draft }) => ({ from: from.trim(), value: givenOf(parameter, draft, inner) })).filter((_, index) => isFilled(rows, index));
  const [only] = given;
  if (given.length <= 1 && (only?.from ?? '') === '') return only?.value;
  return given.map(({ from, value }) => ({ ...(from === '' ? {} : { from }), value: value ?? '' }));
}

/** The first value counts in any case; a later one as soon as its day or something of it was typed. */
function isFilled(rows: readonly DatedDraft[], index: number): boolean {
  const row = rows[index];
  return index === 0 || (row !== undefined && (row.from.trim() !== '' || (row.draft.kind === 'text' ? row.draft.text.trim() !== '' : true)));
}

/** The rows of a form that are given, by their numbers in it. */
export function givenRows(draft: ParameterDraft): readonly number[] {
  if (draft.kind === 'dated') return draft.rows.flatMap((_, index) => (isFilled(draft.rows, index) ? [index] : []));
  return draft.kind === 'table' ? draft.rows.flatMap((row, index) => (isEmptyRow(row) ? [] : [index])) : [];
}

/** Whether the form shows a default; where it does, an emptied field does not fall back on it unseen. */
function hasDefault({ default: value }: Parameter): boolean {
  return value !== undefined && !(typeof value === 'string' && value.startsWith('$'));
}

/** The JSON of all parameters that were given. */
export function givenOfAll(
  parameters: readonly Parameter[], drafts: Drafts, inner: (id: string, drafts: Drafts) => Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = parameters.flatMap((parameter) => {
    const draft = Object.hasOwn(drafts, parameter.name) ? drafts[parameter.name] : undefined;
    const given = draft === undefined ? undefined : givenOf(parameter, draft, inner);
    return given === undefined ? [] : [[parameter.name, given] as const];
  });
  return Object.fromEntries(entries);
}

function tierDraft(parameter: Parameter, tier: Readonly<Record<string, unknown>>): TierDraft {
  const side: BoundSide = 'above' in tier ? 'above' : 'atLeast';
  return { side, bound: shown(tier[side], parameter.bound === 'rate' ? 'reached' : 'amount'), value: shown(tier['value'], parameter.value ?? 'amount') };
}

/** Keys that must be there stand first, with or without a value. */
function mappingRows(parameter: Parameter, entries: Readonly<Record<string, unknown>>): EntryDraft[] {
  const keys = [...new Set([...(parameter.keys ?? []), ...Object.keys(entries)])];
  return keys.map((key) => ({ key, value: shown(entries[key], parameter.value ?? 'amount') }));
}

function itemDraft(parameter: Parameter, item: Readonly<Record<string, unknown>>): ItemDraft {
  const figures = (parameter.figures ?? []).map((figure) => [figure, shown(item[figure], 'amount')] as const);
  const label = labelOf(item['label']);
  return { name: shown(item['name'], 'amount'), ...(label && { label }), figures: Object.fromEntries(figures) };
}

function labelOf(json: unknown): Text | undefined {
  const { zh, en } = recordOf(json);
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

function itemJson(row: ItemDraft): Record<string, unknown> {
  const figures = Object.entries(row.figures).filter(([, value]) => value.trim() !== '');
  return { name: row.name.trim(), ...(row.label && { label: row.label }), ...Object.fromEntries(figures.map(([figure, value]) => [figure, value.trim()])) };
}

/** A value as people write it: a rate such as 0.05 as 5%. Text stays as it is. */
function shown(value: unknown, kind: 'rate' | 'reached' | 'amount' | 'multiplier'): string {
  if (value === undefined || value === null) return '';
  const figure = typeof value === 'number' ? fromNumber(value) : typeof value === 'string' ? parseExact(value) : null;
  return figure === null ? String(value) : shownFigure(figure, kind);
}

/** What is reached of a whole is a percentage, unless it is counted otherwise, as points of 100 are. */
function shownFigure(figure: Exact, kind: 'rate' | 'reached' | 'amount' | 'multiplier'): string {
  if (kind === 'reached') return proportion(figure).replace(' %', '%');
  return kind === 'rate' ? `${plain(multiply(figure, HUNDRED))}%` : grouped(figure);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

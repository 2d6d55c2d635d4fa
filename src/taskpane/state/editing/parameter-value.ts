import type { Text } from '../../../i18n';
import { PARAMETER_TYPES, type Parameter } from '../../../scheme';
import { draftOf, givenOf, givenRows, type ParameterDraft } from '../drafts';
import { atRow, type RowMessage } from '../figures';
import { labelOf, listOf, objectOf, textOf } from './json-parts';
import { saidThere, type ToldProblem } from './judged';

/*
 * What a parameter of a scheme is by default, filled in with the same fields as the figures of a payout.
 */

/** A parameter as far as the JSON says it, which may be anything; enough to fill in its value. */
export function parameterIn(json: unknown): Parameter {
  const said = objectOf(json);
  const one = <T extends string>(key: string, words: readonly T[]): T | undefined => words.find((word) => word === said[key]);
  const keys = said['keys'];
  return {
    name: textOf(said['name']), type: one('type', PARAMETER_TYPES) ?? 'amount', label: textIn(said['label']), required: false, defaults: [],
    dated: one('dated', ['row', 'period']), value: one('value', ['rate', 'amount', 'multiplier']), bound: one('bound', ['amount', 'count', 'rate']), hit: one('hit', ['first', 'unique']),
    choices: listOf(said['choices']).map((choice) => ({ word: textOf(objectOf(choice)['word']), label: textIn(objectOf(choice)['label']) })),
    keys: keys === undefined ? undefined : listOf(keys).map(textOf), figures: listOf(said['figures']).map(textOf),
    columns: listOf(said['columns']).map((column) => ({ name: textOf(objectOf(column)['name']), label: textIn(objectOf(column)['label']), holds: objectOf(column)['holds'] === 'figures' ? 'figures' as const : 'words' as const })),
  };
}

function textIn(json: unknown): Text {
  return { zh: labelOf(json, 'zh'), en: labelOf(json, 'en') };
}

/** What stands in the form: as it was typed, as long as the scheme says just that. */
export function valueDraft(parameter: Parameter, typed: ParameterDraft | undefined, value: unknown): ParameterDraft {
  return typed !== undefined && JSON.stringify(valueOf(parameter, typed)) === JSON.stringify(value) ? typed : draftOf(parameter, value);
}

/** The default that a form gives; none where it is empty. */
export function valueOf(parameter: Parameter, draft: ParameterDraft): unknown {
  const given = givenOf(parameter, draft, () => ({}));
  return Array.isArray(given) && given.length === 0 ? undefined : given;
}

/** What is wrong with a default: at a row where it is a table or has values from days on, else beside it. */
export function saidOfValue(draft: ParameterDraft, told: readonly ToldProblem[], path: string): { readonly atRows: readonly RowMessage[]; readonly beside: readonly ToldProblem[] } {
  const rows = givenRows(draft);
  const placed = told.map((each) => ({ each, message: atRow((each.problem.place?.path ?? '').slice(path.length), saidThere(each.problem)) }));
  const atRows = placed.flatMap(({ message }) => (message === undefined || rows[message.row] === undefined ? [] : [{ ...message, row: rows[message.row] ?? 0 }]));
  return { atRows, beside: placed.flatMap(({ each, message }) => (message === undefined || rows[message.row] === undefined ? [each] : [])) };
}

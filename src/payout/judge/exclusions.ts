import type { Day } from '../../calendar';
import { isoDay, asDay } from '../../calendar';
import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';
import { exclusionTexts } from '../../i18n/texts/exclusions';
import type { Table } from '../../table';
import { READ } from '../../table';
import type { Dataset } from '../../data';
import type { Scope } from '../../evaluate';
import { withoutRows } from '../../data';
import type { ReadyStage } from '../prepare/prepare';

/** A reason why rows do not count, in the order in which reasons are asked for. */
export interface Exclusion {
  readonly field: string;
  /** The code under which the row is told; undefined where the reason does not hold. */
  code(row: number): string | undefined;
  say(row: number, code: string): Sentence;
}

/** The reason for which a row does not count: the first that holds. */
export interface ExclusionReason {
  readonly field: string;
  readonly code: string;
  readonly sentence: () => Sentence;
}

export function reasonFor(row: number, exclusions: readonly Exclusion[]): ExclusionReason | undefined {
  for (let at = 0; at < exclusions.length; at++) {
    const exclusion = exclusions[at];
    const code = exclusion?.code(row);
    if (exclusion !== undefined && code !== undefined) return reasonOf(row, code, exclusion);
  }
  return undefined;
}

/** Apart from the search, which is made for every row and mostly finds nothing. */
function reasonOf(row: number, code: string, exclusion: Exclusion): ExclusionReason {
  return { field: exclusion.field, code, sentence: () => exclusion.say(row, code) };
}

const STATUS_TEXTS: ReadonlyMap<string, Text> = new Map([
  ['refunded', exclusionTexts.refunded], ['returned', exclusionTexts.returned], ['cancelled', exclusionTexts.cancelled], ['fraud', exclusionTexts.fraud], ['not-settled', exclusionTexts.notSettled],
]);

/** All reasons of a stage: status, window, role, department, then those that the scheme itself names. */
export function exclusionsOf(stage: ReadyStage, data: Dataset, scope: Scope): readonly Exclusion[] {
  const status = data.sales.has('status') ? [byStatus(data)] : [];
  // Where rows are credited to people, the lists look at the person of each credit.
  const lists = stage.scheme.credit === undefined ? listExclusions(stage, data.sales, scope) : [];
  return [...status, ...byWindow(stage, data), ...lists, ...byScheme(stage, scope)];
}

/** Who does not take part by role or department, among the sales rows or in the people table. Who is of no known role is in no list. */
export function listExclusions({ parameters }: ReadyStage, table: Table, scope: Scope): readonly Exclusion[] {
  const { excludeRoles, excludeDepartments, includeRoles, includeDepartments } = parameters;
  return [
    ...byWord('role', 'excluded-role', excludeRoles, exclusionTexts.role, table, scope),
    ...byWord('department', 'excluded-department', excludeDepartments, exclusionTexts.department, table, scope),
    ...byTakingPart('role', includeRoles, table, scope),
    ...byTakingPart('department', includeDepartments, table, scope),
  ];
}

function byStatus({ sales }: Dataset): Exclusion {
  const status = sales.words('status');
  return {
    field: 'status',
    code(row) {
      const word = status.word(row);
      return word !== undefined && STATUS_TEXTS.has(word) ? word : undefined;
    },
    say: (_, code) => sentence(STATUS_TEXTS.get(code) ?? exclusionTexts.refunded),
  };
}

function byWindow({ parameters: { from, to } }: ReadyStage, { sales }: Dataset): Exclusion[] {
  return [...beyond(from, (day, first) => day < first, exclusionTexts.before, sales), ...beyond(to, (day, last) => day > last, exclusionTexts.after, sales)];
}

/** What lies on the wrong side of the first or the last day. */
function beyond(bound: Day | undefined, isBeyond: (day: number, bound: Day) => boolean, text: Text, sales: Table): Exclusion[] {
  if (bound === undefined) return [];
  const { state, days } = sales.dates('date');
  return [{
    field: 'date',
    code: (row) => (state[row] === READ && isBeyond(days[row] ?? 0, bound) ? 'outside-window' : undefined),
    say: (row) => sentence(text, { day: isoDay(asDay(days[row] ?? 0)), bound: isoDay(bound) }),
  }];
}

function byWord(field: string, code: string, words: readonly string[], text: Text, table: Table, scope: Scope): Exclusion[] {
  if (words.length === 0) return [];
  const { codes, names } = table.kind === 'people' ? table.names(field) : scope.data.salesNames(field);
  const isIn = wordTest(field, words, table, scope);
  return [{ field, code: (row) => (isIn(row) ? code : undefined), say: (row) => sentence(text, { word: names.shown(codes[row] ?? -1) }) }];
}

/** With a list of who takes part, everybody else does not. */
function byTakingPart(field: string, words: readonly string[], table: Table, scope: Scope): Exclusion[] {
  if (words.length === 0) return [];
  const isIn = wordTest(field, words, table, scope);
  return [{ field, code: (row) => (isIn(row) ? undefined : 'not-taking-part'), say: () => sentence(exclusionTexts.notTakingPart) }];
}

/** Whether a sales row, or a row of the people table, has one of the words. */
function wordTest(field: string, words: readonly string[], table: Table, scope: Scope): (row: number) => boolean {
  const ofPeople = table.kind === 'people';
  const test = (ofPeople ? scope.but({ each: 'member' }) : scope).test([{ kind: 'in', field, words, how: 'equals' }]);
  return (row) => test.holds(ofPeople ? withoutRows(row, 0) : NOBODY, row);
}

function byScheme({ scheme }: ReadyStage, scope: Scope): Exclusion[] {
  return scheme.exclusions.map(({ code, label, when }) => {
    const test = scope.test(when);
    return {
      field: 'date',
      code: (row) => (test.holds(NOBODY, row) ? code : undefined),
      say: () => sentence(label),
    };
  });
}

/** For conditions on single rows, which ask for no subject. */
export const NOBODY = withoutRows(-1, 0);

import { isoDay, asDay } from '../../calendar';
import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';
import { exclusionTexts } from '../../i18n/texts/payout';
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

const STATUS_TEXTS: Readonly<Record<string, Text>> = {
  refunded: exclusionTexts.refunded, returned: exclusionTexts.returned, cancelled: exclusionTexts.cancelled, fraud: exclusionTexts.fraud,
  'not-settled': exclusionTexts.notSettled,
};

/** All reasons of a stage: status, window, role, department, then those that the scheme itself names. */
export function exclusionsOf(stage: ReadyStage, data: Dataset, scope: Scope): readonly Exclusion[] {
  const { excludeRoles, excludeDepartments } = stage.parameters;
  const status = data.sales.has('status') ? [byStatus(data)] : [];
  const roles = excludeRoles.length > 0 ? [byWord('role', 'excluded-role', excludeRoles, exclusionTexts.role, data, scope)] : [];
  const departments = excludeDepartments.length > 0
    ? [byWord('department', 'excluded-department', excludeDepartments, exclusionTexts.department, data, scope)] : [];
  return [...status, ...byWindow(stage, data), ...roles, ...departments, ...byTakingPart(stage, scope), ...byScheme(stage, scope)];
}

function byStatus({ sales }: Dataset): Exclusion {
  const status = sales.words('status');
  return {
    field: 'status',
    code(row) {
      const word = status.word(row);
      return word === undefined || STATUS_TEXTS[word] === undefined ? undefined : word;
    },
    say: (_, code) => sentence(STATUS_TEXTS[code] ?? exclusionTexts.refunded),
  };
}

function byWindow({ parameters: { from, to } }: ReadyStage, data: Dataset): Exclusion[] {
  if (from === undefined && to === undefined) return [];
  const { state, days } = data.sales.dates('date');
  const first = from ?? -Infinity;
  const last = to ?? Infinity;
  return [{
    field: 'date',
    code(row) {
      const day = days[row] ?? 0;
      return state[row] === READ && (day < first || day > last) ? 'outside-window' : undefined;
    },
    say(row) {
      const day = isoDay(asDay(days[row] ?? 0));
      if (from !== undefined && (days[row] ?? 0) < from) return sentence(exclusionTexts.before, { day, from: isoDay(from) });
      return sentence(exclusionTexts.after, { day, to: to === undefined ? '' : isoDay(to) });
    },
  }];
}

function byWord(field: string, code: string, words: readonly string[], text: Text, data: Dataset, scope: Scope): Exclusion {
  const { codes, names } = data.salesNames(field);
  const test = scope.test([{ kind: 'in', field, words, how: 'equals' }]);
  return {
    field,
    code: (row) => (test.holds(NOBODY, row) ? code : undefined),
    say: (row) => sentence(text, { word: names.shown(codes[row] ?? -1) }),
  };
}

/** With lists of who takes part, everybody else does not; who is of no known role is in no list. */
function byTakingPart({ parameters: { includeRoles, includeDepartments } }: ReadyStage, scope: Scope): Exclusion[] {
  return ([['role', includeRoles], ['department', includeDepartments]] as const).filter(([, words]) => words.length > 0).map(([field, words]) => {
    const test = scope.test([{ kind: 'in', field, words, how: 'equals' }]);
    return { field, code: (row) => (test.holds(NOBODY, row) ? undefined : 'not-taking-part'), say: () => sentence(exclusionTexts.notTakingPart) };
  });
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

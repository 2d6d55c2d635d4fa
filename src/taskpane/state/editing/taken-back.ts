import { catalogueOf, PERIOD_KINDS, type Scheme } from '../../../scheme';
import { formulaJson, type Path } from './formulas';
import { atPath, objectOf, withPath } from './json-parts';
import type { RulePart } from './rules';

/*
 * What a later refund takes back, as the parts that its form has.
 */

/** The parts of taking back: columns are picked from those that the scheme reads. */
export function takenBackParts(scheme: Scheme | undefined): readonly RulePart[] {
  const columns = (kind: 'number' | 'date'): readonly string[] => {
    if (scheme === undefined) return [];
    const catalogue = catalogueOf(scheme);
    return scheme.fields.filter(({ table, field }) => table === 'sales' && catalogue.field('sales', field)?.kind === kind).map(({ field }) => field);
  };
  return [
    { key: 'takenBack', holds: 'figure' },
    { key: 'of', holds: 'word', words: columns('number'), needed: true },
    { key: 'by', holds: 'word', words: ['rate', 'recomputing', 'schedule'], needed: true },
    { key: 'refunded', holds: 'word', words: columns('number') },
    { key: 'soldOn', holds: 'word', words: ['date', ...columns('date').filter((name) => name !== 'date')] },
    { key: 'per', holds: 'word', words: PERIOD_KINDS },
    { key: 'months', holds: 'count' },
    { key: 'withinDays', holds: 'count' },
    { key: 'linked', holds: 'yes-no' },
  ];
}

export function isTakenBack(json: unknown, path: Path): boolean {
  return Object.hasOwn(objectOf(atPath(json, path)), 'takenBack');
}

/** The scheme with a figure as what is taken back of it: so much as it was paid for what was sold. */
export function withTakenBack(json: unknown, path: Path, written: string): unknown {
  return withPath(json, path, { takenBack: formulaJson(written) ?? '=', of: 'amount', by: 'rate' });
}

import { catalogueOf, SOURCES, type Scheme } from '../../../scheme';
import { STANDARD } from '../../../table';
import type { Path } from './formulas';
import { atPath, objectOf, textOf } from './json-parts';
import { withStandardField } from './read-fields';
import type { RulePart } from './rules';

/*
 * Which rows an award looks at, and by which day they lie in a period, as the parts that its form has.
 */

/** The parts that mean something for what an award is worked out for; what is said without meaning anything is shown, so that it can be put right. */
export function rowParts(component: unknown, right: Scheme | undefined): readonly RulePart[] {
  const said = objectOf(component);
  const each = textOf(said['each']);
  const parts: readonly (readonly [means: boolean, part: RulePart])[] = [
    [each !== 'member', { key: 'periodOf', holds: 'word', words: days(right) }],
    [each === 'newCustomer', { key: 'rows', holds: 'word', words: ['first', 'period'] }],
    [each === 'newCustomer', { key: 'onlyFirstOf', holds: 'word', words: ['person', 'referrer'] }],
    [each !== 'member' && each !== 'newCustomer', { key: 'source', holds: 'word', words: SOURCES.filter((source) => source !== 'counted') }],
  ];
  return parts.flatMap(([means, part]) => (means || said[part.key] !== undefined ? [part] : []));
}

/** Days of sales rows besides their date: those of the product's tables, and those of the scheme's own. */
function days(right: Scheme | undefined): readonly string[] {
  const catalogue = right === undefined ? STANDARD : catalogueOf(right);
  const own = (right?.fields ?? []).flatMap(({ field, table, own: declared }) => (declared !== undefined && table === 'sales' && catalogue.field('sales', field)?.kind === 'date' ? [field] : []));
  return [...STANDARD.of('sales').flatMap(({ name, kind }) => (kind === 'date' && name !== 'date' ? [name] : [])), ...own];
}

/** The scheme that reads the column by which the rows of an award lie in a period. */
export function withPeriodDayRead(json: unknown, within: Path): unknown {
  const day = textOf(atPath(json, [...within, 'periodOf']));
  return day === '' ? json : withStandardField(json, 'sales', day);
}

import { catalogueOf, SOURCES, type PlainObject, type Scheme } from '../../../scheme';
import { STANDARD } from '../../../table';
import type { Path } from './formulas';
import { atPath, objectOf, textOf } from './json-parts';
import { withStandardField } from './read-fields';
import type { RulePart } from './rules';

/*
 * Which rows an award looks at, and by which day they lie in a period, as the parts that its form has.
 */

/** For what an award is worked out where each part means something. */
const MEANS: Readonly<Record<string, (each: string) => boolean>> = {
  periodOf: (each) => each !== 'member', rows: (each) => each === 'newCustomer', onlyFirstOf: (each) => each === 'newCustomer', source: (each) => each !== 'member' && each !== 'everyone' && each !== 'newCustomer',
};

/** The parts that mean something for what an award is worked out for; what is said without meaning anything is shown, so that it can be put right. */
export function rowParts(component: unknown, right: Scheme | undefined): readonly RulePart[] {
  const said = objectOf(component);
  const parts: readonly RulePart[] = [
    { key: 'periodOf', holds: 'word', words: days(right) }, { key: 'rows', holds: 'word', words: ['first', 'period'] }, { key: 'onlyFirstOf', holds: 'word', words: ['person', 'referrer'] },
    { key: 'source', holds: 'word', words: SOURCES.filter((source) => source !== 'counted') },
  ];
  return parts.filter(({ key }) => MEANS[key]?.(textOf(said['each'])) === true || said[key] !== undefined);
}

/** The award without what means nothing for what it is worked out for now: its form asks for that no longer. */
export function withoutOddRows(component: PlainObject): PlainObject {
  const each = textOf(component['each']);
  return Object.fromEntries(Object.entries(component).filter(([key]) => !Object.hasOwn(MEANS, key) || MEANS[key]?.(each) === true));
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

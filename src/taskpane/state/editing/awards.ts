import type { PlainObject } from '../../../scheme';
import { freeName, labelOf, listOf, objectOf, textOf, withItem, withKey, withPath } from './json-parts';
import { withoutOddRows } from './which-rows';

/** What of an award is chosen from words: for what it is worked out, in which periods, and who receives it. */
export interface AwardHeadForm {
  readonly label: string;
  readonly each: string;
  /** Blank: as the scheme. Undefined: said otherwise than by one word. */
  readonly per: string | undefined;
  /** Blank: as usual; `members`: each of a team's people, as far as conditions say; with `first-order-` whose name the customer's first order has. */
  readonly to: string;
}

export function awardHeadOf(component: unknown, language: 'zh' | 'en'): AwardHeadForm {
  const { label, each, per, to } = objectOf(component);
  return { label: labelOf(label, language), each: textOf(each), per: per === undefined || typeof per === 'string' ? textOf(per) : undefined, to: recipientOf(to) };
}

const OF_FIRST_ORDER = 'first-order-';

function recipientOf(to: unknown): string {
  const { members, firstOrder } = objectOf(to);
  return members !== undefined ? 'members' : firstOrder !== undefined ? `${OF_FIRST_ORDER}${textOf(firstOrder)}` : textOf(to);
}

function recipientJson(to: string): unknown {
  if (to === 'members') return { members: [] };
  return to.startsWith(OF_FIRST_ORDER) ? { firstOrder: to.slice(OF_FIRST_ORDER.length) } : to === '' ? undefined : to;
}

/** The scheme with an award changed, or taken out. */
export function withAward(json: unknown, at: number, change: Partial<AwardHeadForm> | null): PlainObject {
  const scheme = objectOf(json);
  const components = listOf(scheme['components']);
  if (change === null) return withKey(scheme, 'components', withItem(components, at, undefined));
  let component = objectOf(components[at]);
  const { label, to, ...words } = change;
  if (to !== undefined) component = withKey(component, 'to', recipientJson(to));
  if (label !== undefined) component = withKey(component, 'label', { zh: label, en: label });
  for (const [key, value] of Object.entries(words)) component = withKey(component, key, value === '' ? undefined : value);
  return objectOf(withPath(scheme, ['components', at], words.each === undefined ? component : withoutOddRows(component)));
}

/** The scheme with an award more, for each person; its formula is still to be written. */
export function withNewAward(json: unknown, label: string): PlainObject {
  const scheme = objectOf(json);
  const components = listOf(scheme['components']);
  return withKey(scheme, 'components', [...components, { id: freeName(components, 'id', 'award-'), label: { zh: label, en: label }, each: 'person', rule: { formula: '=' } }]);
}

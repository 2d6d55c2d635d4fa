import type { Scheme } from '../../scheme';
import type { Text } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/pane';
import { nameKey, wordKey } from '../../table';
import type { SchemeEntry } from './state';

/** What a scheme is about, as its own parts show it. */
const GROUPS: readonly { readonly label: Text; readonly holds: (parts: Parts) => boolean }[] = [
  { label: schemeTexts.groupReferral, holds: (parts) => parts.has('referrer') },
  { label: schemeTexts.groupContests, holds: (parts) => parts.has('contest') || parts.has('share') },
  { label: schemeTexts.groupNew, holds: (parts) => parts.has('newCustomer') || parts.has('newCustomers') },
  { label: schemeTexts.groupTargets, holds: (parts) => ['target', 'milestones', 'streak', 'growth'].some((kind) => parts.has(kind)) },
  { label: schemeTexts.groupService, holds: (parts) => ['score', 'performance-points', 'points', 'member'].some((word) => parts.has(word)) },
  { label: schemeTexts.groupPay, holds: () => true },
];

export interface SchemeGroup {
  readonly label: Text;
  readonly entries: readonly SchemeEntry[];
}

/** The schemes by what they are about, the user's own first and the examples to start from last; groups without a scheme are left out. */
export function groupsOf(entries: readonly SchemeEntry[]): readonly SchemeGroup[] {
  const own = entries.filter((entry) => entry.own);
  const presets = entries.filter((entry) => !entry.own && entry.gallery !== true).map((entry) => ({ entry, label: groupOf(entry.scheme) }));
  const order = [...GROUPS.slice(2, 3), ...GROUPS.slice(0, 1), ...GROUPS.slice(3, 4), ...GROUPS.slice(1, 2), ...GROUPS.slice(4)].map(({ label }) => label);
  return [
    { label: schemeTexts.groupOwn, entries: own },
    ...order.map((label) => ({ label, entries: presets.filter((each) => each.label === label).map(({ entry }) => entry) })),
    { label: schemeTexts.groupGallery, entries: entries.filter((entry) => entry.gallery === true) },
  ].filter((group) => group.entries.length > 0);
}

/** The entries whose name, group, description or id contains every word of the query, in either language. */
export function searched(entries: readonly SchemeEntry[], query: string): readonly SchemeEntry[] {
  const words = wordKey(query).split(' ').filter((word) => word !== '');
  return entries.filter(({ scheme, gallery }) => {
    const texts = [scheme.name, gallery === true ? schemeTexts.groupGallery : groupOf(scheme), scheme.description].flatMap(({ zh, en }) => [zh, en]);
    const text = wordKey([scheme.id, ...texts].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Names that stand more than once in the list, as keys. */
export function sharedNames(names: readonly string[]): ReadonlySet<string> {
  const keys = names.map(nameKey);
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

function groupOf(scheme: Scheme): Text {
  const parts = new Set<string>();
  for (const component of scheme.components) gather(component, parts);
  return (GROUPS.find(({ holds }) => holds(parts)) ?? { label: schemeTexts.groupPay }).label;
}

type Parts = ReadonlySet<string>;

/** The words that say what a part is: its kind, whom it is worked out for, what it awards. */
function gather(part: unknown, parts: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (['kind', 'each', 'award', 'what'].includes(name) && typeof value === 'string') parts.add(value);
    gather(value, parts);
  }
}

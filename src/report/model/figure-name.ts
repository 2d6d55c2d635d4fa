import { sentence, type Sentence, type Text } from '../../i18n';
import { figureNameTexts as t } from '../../i18n/texts/model-figures';
import { grouped, proportion } from '../../money';
import type { Parameters, Scheme } from '../../scheme';

type Say = (what: Text | Sentence) => string;

const TIER = /^(\w+)\[(\d+)\]\.(value|atLeast|above)$/;
const ENTRY = /^(\w+)\[(\d+)\](?:\.(\S+))?$/;
const NAMED = /^(\w+)\["(.*)"\]$/;
const SIGNS = { atLeast: '≥', above: '>' } as const;

/** What people call a figure among the parameters: the label, and which of several it is. */
export function figureName(path: string, { parameters: declared }: Scheme, parameters: Parameters, say: Say): string {
  const name = /^\w+/.exec(path)?.[0] ?? path;
  const parameter = declared.find((each) => each.name === name);
  if (parameter === undefined) return path;
  const label = parameter.label;
  const [, , tierIndex, part] = TIER.exec(path) ?? [];
  const tiers = parameters.value(name);
  if (tierIndex !== undefined && tiers?.kind === 'tiers') {
    const number = Number(tierIndex) + 1;
    const tier = tiers.tiers[Number(tierIndex)];
    if (part !== 'value' || tier === undefined) return say(sentence(t.bound, { label, number }));
    const bound = `${SIGNS[tier.side]} ${parameter.bound === 'rate' ? proportion(tier.bound) : grouped(tier.bound)}`;
    return say(sentence(t.value, { label, bound }));
  }
  const [, , key] = NAMED.exec(path) ?? [];
  if (key !== undefined) return say(sentence(t.entry, { label, key: key.replaceAll('\\"', '"') }));
  const [, , index, figure] = ENTRY.exec(path) ?? [];
  if (index === undefined) return say(label);
  const item = tiers?.kind === 'items' ? tiers.items[Number(index)] : undefined;
  if (item === undefined) return say(sentence(t.place, { label, number: Number(index) + 1 }));
  return say(sentence(t.entry, { label, key: `${item.label === undefined ? item.name : say(item.label)}${figure === undefined || item.figures.size < 2 ? '' : ` · ${figure}`}` }));
}

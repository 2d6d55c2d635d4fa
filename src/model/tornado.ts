import { type Exact, compare, isZero, multiply, scaled, subtract, abs, maxOf } from '../money';
import type { Costing } from './costing';
import { cashOf } from './costing';
import type { Pieces } from './pieces';
import { settingAt, type SettingKind, written } from './setting';

/** What a tenth less and a tenth more of one figure do to the cost, the others as they are. */
export interface Bar {
  readonly path: string;
  readonly kind: SettingKind;
  readonly current: Exact;
  /** Change of the cost; null where the scheme does not take such a value. */
  readonly less: Exact | null;
  readonly more: Exact | null;
}

const [LESS, MORE] = [scaled(9, 1), scaled(11, 1)];

/** Parameters that every scheme has say what is counted and paid, not how much. */
const LEFT_ALONE: readonly string[] = ['places', 'monthStartsOn', 'dormantMonths'];

/** Each figure among the parameters, the one that matters most first. One at a time: what several do together is not shown. */
export function* tornado(costing: Costing): Pieces<readonly Bar[]> {
  const { scheme, parameters: given } = costing.prepared.job;
  const base = cashOf(costing.settled());
  const bars: Bar[] = [];
  for (const path of pathsOf(costing.prepared)) {
    yield null;
    const setting = settingAt(path, scheme, given);
    if (!setting.ok || setting.value.current === null || isZero(setting.value.current)) continue;
    const { current, kind } = setting.value;
    const change = (by: Exact): Exact | null => {
      const cost = costing.cost(setting.value.with(written(multiply(current, by), kind)));
      return cost.ok ? subtract(cost.value, base) : null;
    };
    bars.push({ path, kind, current, less: change(LESS), more: change(MORE) });
  }
  costing.with(given);
  return bars.sort((a, b) => compare(sizeOf(b), sizeOf(a)));
}

function sizeOf({ less, more }: Bar): Exact {
  const size = (x: Exact | null): Exact => (x === null ? scaled(0, 0) : abs(x));
  return maxOf(size(less), size(more));
}

/** The paths of all figures that the parameters have now. */
export function pathsOf({ scheme, parameters }: Pick<Costing['prepared'], 'scheme' | 'parameters'>): readonly string[] {
  return scheme.parameters.filter(({ name }) => !LEFT_ALONE.includes(name)).flatMap(({ name }): string[] => {
    const value = parameters.value(name);
    switch (value?.kind) {
      case 'figure': return [name];
      case 'figures': return value.values.map((_, index) => `${name}[${index}]`);
      case 'tiers': return value.tiers.flatMap(({ side }, index) => [`${name}[${index}].value`, `${name}[${index}].${side}`]);
      case 'mapping': return [...value.entries.keys()].map((key) => `${name}[${JSON.stringify(key)}]`);
      case 'items': return value.items.flatMap(({ figures }, index) => [...figures.keys()].map((key) => `${name}[${index}].${key}`));
      default: return [];
    }
  });
}

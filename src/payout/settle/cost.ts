import type { Exact } from '../../money';
import { add, ZERO } from '../../money';
import type { AwardKind } from '../../scheme';
import type { Settled } from './settle';

/** What a component costs in all, in its own kind of award. */
export interface ComponentCost {
  readonly component: string;
  readonly award: AwardKind;
  readonly amount: Exact;
}

/** What is paid in all. Awards of other kinds than cash are no money and are never added to it. */
export interface Cost {
  readonly cash: Exact;
  /** The components that are in force, innermost scheme first, each with what its lines come to. */
  readonly components: readonly ComponentCost[];
}

/** Adds up what is paid, without lines or sentences. */
export function costOf({ worked, drafts }: Settled): Cost {
  const components = worked.stages.flatMap(({ outcomes }) => outcomes.map(({ worked: component }) => component));
  const sums = new Map(components.map((component) => [component, ZERO]));
  for (const { worked: component, amount } of drafts) sums.set(component, add(sums.get(component) ?? ZERO, amount));
  const costs = [...sums].map(([{ component: { id, award } }, amount]): ComponentCost => ({ component: id, award, amount }));
  return { cash: costs.reduce((cash, { award, amount }) => (award === 'cash' ? add(cash, amount) : cash), ZERO), components: costs };
}

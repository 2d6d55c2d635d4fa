import type { Series } from '../../../report';
import type { ModelView, ScenarioMoney } from '../engine/view';

/** The cost of all scenarios by component, with what those cost that are being moved. */
export function withMoving({ scenarios, costs }: ModelView, moving: Readonly<Record<string, ScenarioMoney>>): Series {
  const labels = costs.columns.slice(1).map(({ label }) => label);
  return {
    ...costs,
    rows: costs.rows.map((row, index) => {
      const money = moving[scenarios[index]?.id ?? ''];
      if (money === undefined) return row;
      return [row[0] ?? '', ...labels.map((label, at) => money.parts.find((part) => part.label === label)?.amount ?? row[at + 1] ?? null)];
    }),
  };
}

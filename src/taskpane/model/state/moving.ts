import type { ChartView } from '../engine/chart-view';
import type { ModelView, ScenarioMoney } from '../engine/view';

/** The cost of all scenarios by component, with what those cost that are being moved. */
export function withMoving({ scenarios, costs }: ModelView, moving: Readonly<Record<string, ScenarioMoney>>): ChartView {
  return {
    ...costs,
    rows: costs.rows.map((row, index) => {
      const money = moving[scenarios[index]?.id ?? ''];
      if (money === undefined) return row;
      return { ...row, values: costs.lines.map(({ label }, line) => money.parts.find((part) => part.label === label)?.amount ?? row.values[line] ?? null) };
    }),
  };
}

import type { Day } from '../../calendar';
import { asDay, firstDay, isoDay, periodIndex } from '../../calendar';
import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import type { Component, Parameter } from '../../scheme';
import { parametersIn, PERIOD_KINDS } from '../../scheme';
import { READ } from '../../table';
import type { Dataset } from '../../data';
import type { ReadyStage } from './prepare';

/** Dated parameters that have no value yet on the day of a row, or on the first day of its period: what it earns is not said. */
export function beforeFirstValues({ scheme, components, parameters }: ReadyStage, data: Dataset): Problem[] {
  const problems: Problem[] = [];
  for (const parameter of scheme.parameters) {
    const first = parameters.changes(parameter.name)[0];
    if (first === undefined || first === -Infinity) continue;
    const users = components.filter((component) => parametersIn(component, scheme.parameters).has(parameter.name));
    const days = users.flatMap((component) => earliest(component, parameter, parameters, data) ?? []);
    const day = Math.min(...days);
    if (day >= first) continue;
    problems.push({
      code: 'before-values',
      place: { path: parameter.name },
      sentence: sentence(payoutTexts.beforeValues, { label: parameter.label, from: isoDay(asDay(first)), day: isoDay(asDay(day)) }),
    });
  }
  return problems;
}

/** The earliest day on which a component asks for a parameter: of its rows within the window, or of their periods; undefined where there is no row. */
function earliest(component: Component, { dated }: Parameter, parameters: ReadyStage['parameters'], data: Dataset): Day | undefined {
  const { from, to, monthStartsOn } = parameters;
  const per = parameters.choice(component.per, PERIOD_KINDS) ?? 'window';
  const { state, days } = data.sales.dates(dated === 'row' ? 'date' : component.periodOf);
  let least = Infinity;
  for (const row of data.byDate) {
    const date = data.days[row] ?? 0;
    if ((from === undefined || date >= from) && (to === undefined || date <= to) && state[row] === READ) least = Math.min(least, days[row] ?? Infinity);
  }
  if (least === Infinity) return undefined;
  const day = asDay(least);
  if (dated === 'row') return day;
  return per === 'window' ? from ?? asDay(data.days[data.byDate[0] ?? -1] ?? day) : firstDay(periodIndex(day, per, monthStartsOn), per, monthStartsOn);
}

import type { Day } from '../../calendar';
import { asDay, firstDay, isDay, isoDay, ownYearOf, periodIndex } from '../../calendar';
import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import type { Component, Parameter } from '../../scheme';
import { isOwnYears, parametersIn, PERIOD_KINDS } from '../../scheme';
import { READ } from '../../table';
import { dayIn } from '../../evaluate';
import type { Dataset } from '../../data';
import { Subject } from '../../data';
import { contextOf } from './context';
import type { ReadyStage } from './prepare';

/** Dated parameters that have no value yet on the day of a row, or on the first day of its period: what it earns is not said. */
export function beforeFirstValues(stage: ReadyStage, data: Dataset): Problem[] {
  const { scheme, components, parameters } = stage;
  const problems: Problem[] = [];
  for (const parameter of scheme.parameters) {
    const first = parameters.changes(parameter.name)[0];
    if (first === undefined || first === -Infinity) continue;
    const users = components.filter((component) => parametersIn(component, scheme.parameters).has(parameter.name));
    const days = users.flatMap((component) => earliest(component, parameter, stage, data) ?? []);
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
function earliest(component: Component, { dated }: Parameter, stage: ReadyStage, data: Dataset): Day | undefined {
  const { from, to } = stage.parameters;
  const { state, days } = data.sales.dates(dated === 'row' ? 'date' : component.periodOf);
  const dayOf = dated === 'row' ? (day: Day): number => day : firstDayOf(component, stage, data);
  let least = Infinity;
  for (const row of data.byDate) {
    const [date, day] = [data.days[row] ?? 0, days[row] ?? NaN];
    if ((from === undefined || date >= from) && (to === undefined || date <= to) && state[row] === READ && isDay(day)) least = Math.min(least, dayOf(day, row));
  }
  return isDay(least) ? least : undefined;
}

/** The first day of the period of a component in which a day of a row lies; Infinity where the row is in none. */
function firstDayOf({ per }: Component, stage: ReadyStage, data: Dataset): (day: Day, row: number) => number {
  const { parameters: { from, monthStartsOn } } = stage;
  if (isOwnYears(per)) {
    const start = contextOf(stage, data).rows.figure(per.yearsFrom);
    return (day, row) => {
      const first = dayIn(start, new Subject(Int32Array.of(row), 0, 1, -1, 0), row);
      return isDay(first) ? firstDay(ownYearOf(first, day), 'own-year') : Infinity;
    };
  }
  const kind = stage.parameters.choice(per, PERIOD_KINDS) ?? 'window';
  const ever = from ?? data.days[data.byDate[0] ?? -1];
  return (day) => (kind === 'window' ? ever ?? day : firstDay(periodIndex(day, kind, monthStartsOn), kind, monthStartsOn));
}

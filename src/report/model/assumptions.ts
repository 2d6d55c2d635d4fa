import { isoDay } from '../../calendar';
import { sentence } from '../../i18n';
import { modelReportTexts as t } from '../../i18n/texts/model-report';
import { tableNames } from '../../i18n/texts/payout';
import { grouped, percent } from '../../money';
import { modelToJson, type ModelResult } from '../../model';
import { rowsOf, textCell } from '../cells';
import type { ReportSheet } from '../types';
import type { ModelRecord, Voice } from './voice';

/** Everything that went in: scenarios with their parameters and changes, tables, the levels of the risk, and what is taken for granted. */
export function assumptionsSheet({ file, base, scenarios }: ModelResult, { version, day, tables }: ModelRecord, voice: Voice): ReportSheet {
  const { say } = voice;
  const entries: (readonly [string, string])[] = [
    [say(t.modelId), say(sentence(t.modelValue, { name: file.name, id: file.id, version: file.version }))],
    [say(t.base), voice.nameOf(base)], [say(t.budget), file.budget === undefined ? say(t.none) : grouped(file.budget, 2)],
    [say(t.date), isoDay(day)], [say(t.product), say(sentence(t.productValue, { version }))],
    ...tables.map(({ table, name, rows }) => [say(sentence(t.source, { table: tableNames[table] })), say(sentence(t.sourceValue, { name, rows }))] as const),
    ...scenarios.flatMap(({ scenario }) => {
      const name = voice.nameOf(scenario.id);
      const written = file.scenarios.find(({ id }) => id === scenario.id);
      return [
        ...scenario.plan.map(({ scheme, parameters }) => [say(sentence(t.parametersOf, { scenario: name, scheme: scheme.name })), textOf(parameters)] as const),
        ...(scenario.steps.length === 0 || written === undefined ? [] : [[say(sentence(t.stepsOf, { scenario: name })), textOf(stepsOf(file, scenario.id))] as const]),
      ];
    }),
    ...(file.risk === undefined ? [] : [[say(t.riskOf), say(sentence(t.riskValue, {
      low: percent(file.risk.level.low), likely: percent(file.risk.level.likely), high: percent(file.risk.level.high), draws: file.risk.draws, seed: file.risk.seed,
    }))] as const]),
    [say(t.assumptions), say(t.peopleStay)],
  ];
  return {
    role: 'model', name: say(t.assumptions), title: voice.title(t.assumptions), facts: [], closing: [], landscape: false,
    columns: [{ header: say(t.item), kind: 'wrapped', width: 34 }, { header: say(t.said), kind: 'wrapped', width: 72 }],
    blocks: [{ table: 'ModelAssumptions', rows: rowsOf(entries, ([item, value]) => [textCell(item), textCell(value)]) }],
  };
}

/** The changes of a scenario and of those that it is like, as they are written. */
function stepsOf(file: ModelResult['file'], id: string): unknown {
  const written = modelToJson(file);
  if (typeof written !== 'object' || written === null || !('scenarios' in written) || !Array.isArray(written.scenarios)) return [];
  const scenario = file.scenarios.find((each) => each.id === id);
  const own: unknown = written.scenarios[file.scenarios.findIndex((each) => each.id === id)];
  const steps: unknown = typeof own === 'object' && own !== null && 'data' in own ? own.data : [];
  const from = scenario?.like === undefined ? [] : stepsOf(file, scenario.like);
  return [...(Array.isArray(from) ? from : []), ...(Array.isArray(steps) ? steps : [])];
}

const LONGEST = 2000;

function textOf(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

import { modelReportTexts as t } from '../../i18n/texts/model-report';
import { add, HUNDRED, multiply, nearestWhole, plain, round, scaled, type Exact } from '../../money';
import { per100, written, type ModelResult } from '../../model';
import { countCell, exactCell, rowsOf, textCell } from '../cells';
import type { ReportCell, ReportColumn, ReportSheet } from '../types';
import { cents, money, words } from './columns';
import type { Voice } from './voice';
import { namedFigure } from './series/named';

/** How wide a column of amounts is here. */
const WIDE = 16;

/** What each scenario costs at other levels of sales. */
export function stressSheet({ scenarios }: ModelResult, voice: Voice): ReportSheet {
  const rows = scenarios.flatMap(({ scenario, stress }) => stress.map((level) => ({ id: scenario.id, ...level })));
  return {
    role: 'model', name: voice.say(t.stress), title: voice.title(t.stress), facts: [], closing: [], landscape: false,
    columns: [words(voice.say(t.scenario), 24), { header: voice.say(t.level), kind: 'figure', width: 12 }, money(voice.say(t.sales), WIDE), money(voice.say(t.cost), WIDE), money(voice.say(t.per100), WIDE)],
    blocks: [{ table: 'ModelStress', rows: rowsOf(rows, ({ id, level, sales, cost }) => [textCell(voice.nameOf(id)), exactCell(multiply(level, HUNDRED)), cents(sales), cents(cost), cents(per100(cost, sales))]) }],
  };
}

interface Line {
  readonly asked: string;
  readonly id: string;
  readonly parameter: string;
  readonly value: string;
  readonly second: string;
  readonly cost: Exact | null;
  readonly said: string;
}

/** Values that were tried, what a tenth less or more of each figure does, and what was solved. */
export function sensitivitySheet({ sensitivity, scenarios, solve }: ModelResult, voice: Voice): ReportSheet {
  const called = (path: string, id: string): string => voice.say(namedFigure(path, scenarios.find(({ scenario }) => scenario.id === id)?.scenario));
  const tried = sensitivity.flatMap(({ scenario: id, tried: { parameter, across }, values, costs }): Line[] => values.flatMap((value, down): Line[] => (
    (across?.values ?? [null]).map((second, along) => ({
      asked: voice.say(t.oneWay), id, parameter, value: String(value), second: across === undefined ? '' : `${called(across.parameter, id)} = ${String(second)}`, cost: costs[down]?.[along] ?? null, said: '',
    }))
  )));
  const bars = scenarios.flatMap(({ scenario: { id }, tornado, measures }): Line[] => tornado.flatMap(({ path, kind, current, less, more }) => (
    ([[less, t.lower, 9], [more, t.higher, 11]] as const).map(([change, text, tenths]): Line => ({
      asked: voice.say(t.tenth), id, parameter: path, value: written(multiply(current, scaled(tenths, 1)), kind), second: '', cost: change === null ? null : add(measures.cost, change), said: voice.say(text),
    }))
  )));
  const solved = solve.flatMap(({ wanted, answer, problem }): Line[] => {
    const line = { asked: voice.say(t.solved), id: wanted.scenario, parameter: wanted.parameter, second: '' };
    if (answer === null) return [{ ...line, value: '', cost: null, said: problem === null ? '' : voice.say(problem.sentence) }];
    return answer.solutions.flatMap(({ value, cost, next, left }): Line[] => [
      { ...line, value: written(value, answer.setting.kind), cost, said: `${voice.say(t.left)} ${plain(round(left, 2))}` },
      ...(next === null ? [] : [{ ...line, value: written(next.value, answer.setting.kind), cost: next.cost, said: voice.say(t.solvedNext) }]),
    ]);
  });
  return {
    role: 'model', name: voice.say(t.sensitivity), title: voice.title(t.sensitivity), facts: [], closing: [], landscape: true,
    columns: [
      words(voice.say(t.asked), 14), words(voice.say(t.scenario), 22), words(voice.say(t.parameter), 24), words(voice.say(t.tried), 14), words(voice.say(t.second), 22), money(voice.say(t.cost), WIDE),
      words(voice.say(t.result), 34),
    ],
    blocks: [{
      table: 'ModelSensitivity',
      rows: rowsOf([...solved, ...tried, ...bars], ({ asked, id, parameter, value, second, cost, said }) => [
        textCell(asked), textCell(voice.nameOf(id)), textCell(called(parameter, id)), textCell(value), textCell(second), cents(cost), textCell(said),
      ]),
    }],
  };
}

/** What the cost may come to. */
export function riskSheet({ scenarios }: ModelResult, voice: Voice): ReportSheet {
  const rows = scenarios.flatMap(({ scenario, risk }) => (risk === null ? [] : [{ id: scenario.id, risk }]));
  const share = (value: number | undefined): ReportCell => (value === undefined ? null : exactCell(scaled(nearestWhole(value * 1000), 1)));
  const percentColumn = (header: string): ReportColumn => ({ header, kind: 'figure', width: 13 });
  return {
    role: 'model', name: voice.say(t.risk), title: voice.title(t.risk), facts: [], closing: [[voice.say(t.peopleStay)]], landscape: true,
    columns: [
      words(voice.say(t.scenario), 22), money(voice.say(t.low), WIDE), money(voice.say(t.likely), WIDE), money(voice.say(t.p90), WIDE), money(voice.say(t.mean), WIDE), money(voice.say(t.reserve), WIDE),
      percentColumn(voice.say(t.chance)), percentColumn(voice.say(t.chanceFrom)), percentColumn(voice.say(t.chanceTo)), percentColumn(voice.say(t.fromLevel)),
      { header: voice.say(t.draws), kind: 'integer', width: 11 }, words(voice.say(t.enough), 10),
    ],
    blocks: [{
      table: 'ModelRisk',
      rows: rowsOf(rows, ({ id, risk: { low, likely, high, mean, reserve, broken, fromLevel, draws, enough } }) => [
        textCell(voice.nameOf(id)), cents(low), cents(likely), cents(high), cents(mean), cents(reserve), share(broken?.chance), share(broken?.between[0]), share(broken?.between[1]),
        share(fromLevel), countCell(draws), textCell(voice.say(enough ? t.yes : t.no)),
      ]),
    }],
  };
}

import { sentence } from '../../i18n';
import { modelReportTexts as t } from '../../i18n/texts/model-report';
import { recipientTexts } from '../../i18n/texts/report';
import { integer, round, subtract, sum, ZERO, type Exact } from '../../money';
import type { Measures, ModelResult, ScenarioResult } from '../../model';
import { awardName } from '../awards';
import { countCell, exactCell, rowsOf, textCell } from '../cells';
import { columnReference } from '../references';
import type { ReportCell, ReportColumn, ReportSheet, TotalCell } from '../types';
import { cents, money } from './columns';
import type { Voice } from './voice';

const PEOPLE_TABLE = 'ModelPeople';

function payColumn(id: string, voice: Voice): string {
  return columnReference(PEOPLE_TABLE, voice.nameOf(id));
}

/** A figure as a formula over the sheet of people. */
function formula(text: string, value: Exact | null | undefined): ReportCell {
  return value === null || value === undefined ? null : { kind: 'formula', formula: text, value: round(value, 2) };
}

/** Each scenario beside the others. */
export function compareSheet({ scenarios, base }: ModelResult, voice: Voice): ReportSheet {
  const baseline = scenarios.find(({ scenario }) => scenario.id === base)?.measures.cost ?? ZERO;
  const kindColumn = columnReference(PEOPLE_TABLE, voice.say(t.kind));
  const person = voice.say(recipientTexts.person);
  const row = ({ scenario: { id }, measures: m, marginal, comparison }: ScenarioResult): ReportCell[] => {
    const pay = payColumn(id, voice);
    const isPeople = m.pays.every(({ kind }) => kind === 'person');
    return [
      textCell(voice.nameOf(id)), formula(`SUM(${pay})`, m.cost), cents(m.sales), cents(m.per100), cents(marginal),
      id === base ? null : cents(subtract(m.cost, baseline)), cents(comparison?.byScheme), cents(comparison?.byData),
      comparison === null ? null : countCell(comparison.gainers), comparison === null ? null : countCell(comparison.losers.length),
      formula(`COUNTIFS(${kindColumn},"${person}",${pay},">0")`, integer(m.paid)), countCell(m.people),
      ...spreadCells(m, pay, isPeople), cents(m.headroom?.left), cents(m.cut.length === 0 ? null : sum(m.cut.map(({ amount }) => amount))),
    ];
  };
  const columns: ReportColumn[] = [
    { header: voice.say(t.scenario), kind: 'wrapped', width: 24 }, money(voice.say(t.cost)), money(voice.say(t.sales)), money(voice.say(t.per100)), money(voice.say(t.marginal)),
    money(voice.say(t.toBase)), money(voice.say(t.byScheme)), money(voice.say(t.byData)),
    { header: voice.say(t.gainers), kind: 'integer', width: 9 }, { header: voice.say(t.losers), kind: 'integer', width: 9 }, { header: voice.say(t.paid), kind: 'integer', width: 9 },
    { header: voice.say(t.everybody), kind: 'integer', width: 9 },
    money(voice.say(t.mean)), money(voice.say(t.median)), money(voice.say(t.p90)), money(voice.say(t.left)), money(voice.say(t.cutAway)),
  ];
  return {
    role: 'model', name: voice.say(t.compare), title: voice.title(t.compare), facts: [], closing: [], landscape: true, columns,
    blocks: [{ table: 'ModelCompare', rows: rowsOf(scenarios, row) }],
  };
}

/** Mean over all, and the percentiles where there are enough people; formulas where everybody on the sheet is a person. */
function spreadCells({ amongAll }: Measures, pay: string, isPeople: boolean): ReportCell[] {
  const cell = (text: string, value: Exact | undefined): ReportCell => (isPeople ? formula(text, value) : cents(value));
  return [cell(`AVERAGE(${pay})`, amongAll?.mean), cell(`PERCENTILE(${pay},0.5)`, amongAll?.median), cell(`PERCENTILE(${pay},0.9)`, amongAll?.p90)];
}

/** What each component costs in each scenario. */
export function componentsSheet({ scenarios }: ModelResult, voice: Voice): ReportSheet {
  const rows = scenarios.flatMap(({ scenario, measures }) => measures.parts.map((part) => ({ id: scenario.id, ...part })));
  return {
    role: 'model', name: voice.say(t.components), title: voice.title(t.components), facts: [], closing: [], landscape: false,
    columns: [
      { header: voice.say(t.scenario), kind: 'wrapped', width: 22 }, { header: voice.say(t.scheme), kind: 'wrapped', width: 26 }, { header: voice.say(t.component), kind: 'wrapped', width: 24 },
      { header: voice.say(t.award), kind: 'text', width: 10 }, money(voice.say(t.amount)),
    ],
    blocks: [{
      table: 'ModelComponents',
      rows: rowsOf(rows, ({ id, scheme, label, award, ownAwards, amount }) => [
        textCell(voice.nameOf(id)), textCell(voice.say(scheme)), textCell(voice.say(label)), textCell(voice.say(awardName({ ownAwards }, award))), cents(amount),
      ]),
    }],
  };
}

interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly kind: keyof typeof recipientTexts;
}

/** Everybody with what each scenario pays them, and what that is to the base. */
export function peopleSheet({ scenarios, base }: ModelResult, voice: Voice): ReportSheet {
  const people = new Map<string, PersonRow>();
  const pays = scenarios.map(({ measures }) => new Map(measures.pays.map((pay) => [pay.key, pay.amount])));
  for (const { measures } of scenarios) for (const { key, name, kind } of measures.pays) if (!people.has(key)) people.set(key, { key, name, kind });
  const others = scenarios.flatMap(({ scenario, comparison }, index) => (
    scenario.id === base ? [] : [{ index, name: voice.nameOf(scenario.id), losers: new Map(comparison?.losers.map(({ key, whole }) => [key, whole])) }]
  ));
  const baseIndex = scenarios.findIndex(({ scenario }) => scenario.id === base);
  const paid = (index: number, key: string): Exact => pays[index]?.get(key) ?? ZERO;
  const row = ({ key, name, kind }: PersonRow): ReportCell[] => [
    textCell(name), textCell(voice.say(recipientTexts[kind])), ...scenarios.map((_, index) => exactCell(paid(index, key))),
    ...others.flatMap(({ index, losers }): ReportCell[] => [exactCell(subtract(paid(index, key), paid(baseIndex, key))), exactCell(losers.get(key) ?? undefined)]),
  ];
  const totals: TotalCell[] = [
    { kind: 'label', text: voice.say(t.amount) }, null, ...scenarios.map(({ measures }): TotalCell => ({ kind: 'sum', value: measures.cost })),
    ...others.flatMap(({ index }): TotalCell[] => [{ kind: 'sum', value: subtract(scenarios[index]?.measures.cost ?? ZERO, scenarios[baseIndex]?.measures.cost ?? ZERO) }, null]),
  ];
  const columns: ReportColumn[] = [
    { header: voice.say(t.recipient), kind: 'wrapped', width: 20 }, { header: voice.say(t.kind), kind: 'text', width: 10 }, ...scenarios.map(({ scenario }) => money(voice.nameOf(scenario.id))),
    ...others.flatMap(({ name }): ReportColumn[] => [money(voice.say(sentence(t.change, { scenario: name }))), { header: voice.say(sentence(t.whole, { scenario: name })), kind: 'figure', width: 16 }]),
  ];
  return {
    role: 'model', name: voice.say(t.people), title: voice.title(t.people), facts: [], closing: [], landscape: true, columns,
    blocks: [{ table: PEOPLE_TABLE, rows: rowsOf([...people.values()], row), totals }],
  };
}

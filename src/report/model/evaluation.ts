import { evaluationTexts as t } from '../../i18n/texts/evaluation';
import { modelReportTexts } from '../../i18n/texts/model-report';
import { sentence, type Sentence, type Text } from '../../i18n';
import { compare, grouped, round, type Exact } from '../../money';
import type { Evaluation, Measures } from '../../model';
import { exactCell, rowsOf, textCell, wholeCell } from '../cells';
import type { Fact, ReportCell, ReportSheet } from '../types';
import { cents, money, words } from './columns';
import type { Voice } from './voice';

/** What is told of before, of what the model had said, of what came, and of what would have come without the change. */
export const EVALUATION_MEASURES: readonly (readonly [Text, (measures: Measures) => Exact | number | null])[] = [
  [t.cost, ({ cost }) => cost], [t.sales, ({ sales }) => sales], [t.per100, ({ per100 }) => per100], [t.orders, ({ orders }) => orders], [t.perOrder, ({ perOrder }) => perOrder],
  [t.people, ({ people }) => people], [t.paid, ({ paid }) => paid], [t.perHead, ({ perHead }) => perHead], [t.median, ({ amongPaid }) => amongPaid?.median ?? null],
  [t.left, ({ headroom }) => headroom?.left ?? null],
];

/** What ran, why the cost moved, and whether the model had it right. */
export function evaluationFacts({ base, scenario, byScheme, bySales, missed, isWithin, risk }: Evaluation): readonly { readonly label: Text; readonly value: Sentence | string }[] {
  return [
    { label: t.ran, value: scenario.id === base.id ? sentence(t.ranOn, { scenario: scenario.name }) : sentence(t.ranInstead, { scenario: scenario.name, base: base.name }) },
    { label: t.whyMoved, value: sentence(t.moved, { scheme: grouped(byScheme, 2), sales: grouped(bySales, 2) }) },
    { label: t.missed, value: grouped(missed, 2) },
    ...(risk === null || isWithin === null ? [] : [{ label: t.range, value: sentence(isWithin ? t.within : t.outside, { low: grouped(risk.low, 2), high: grouped(risk.high, 2) }) }]),
  ];
}

/** A scheme that ran, afterwards: before, what the model had said, what came, and what would have come without it; then everybody before and now. */
export function evaluationSheet(evaluation: Evaluation, voice: Voice): ReportSheet {
  const { before, said, came, unchanged, changes } = evaluation;
  const cell = (value: Exact | number | null): ReportCell => (value === null ? textCell('–') : typeof value === 'number' ? wholeCell(value) : cents(value));
  const facts = evaluationFacts(evaluation).map(({ label, value }): Fact => ({ label: voice.say(label), value: typeof value === 'string' ? value : voice.say(value) }));
  const sorted = [...changes].sort((a, b) => compare(a.difference, b.difference));
  return {
    role: 'model', name: voice.say(t.evaluation), title: voice.title(t.evaluation), facts, closing: [[voice.say(t.hint)]], landscape: true,
    columns: [words(voice.say(t.measure), 26), money(voice.say(t.before), 18), money(voice.say(t.said), 18), money(voice.say(t.came), 18), money(voice.say(t.unchanged), 20)],
    blocks: [
      { table: 'ModelEvaluation', rows: rowsOf(EVALUATION_MEASURES, ([name, of]) => [textCell(voice.say(name)), ...[before, said, came, unchanged].map((measures) => cell(of(measures)))]) },
      {
        heading: voice.say(t.everybody), headers: [voice.say(modelReportTexts.recipient), voice.say(t.before), voice.say(t.came), voice.say(t.difference)],
        rows: rowsOf(sorted, ({ name, before: was, after, difference }) => [textCell(name), ...[was, after, difference].map((value) => exactCell(round(value, 2)))]),
      },
    ],
  };
}

import { evaluationTexts as t } from '../../i18n/texts/evaluation';
import { modelReportTexts } from '../../i18n/texts/model-report';
import { sentence, type Text } from '../../i18n';
import { compare, grouped, round, type Exact } from '../../money';
import type { Evaluation, Measures } from '../../model';
import { exactCell, rowsOf, textCell } from '../cells';
import type { Fact, ReportCell, ReportSheet } from '../types';
import { cents, money, words } from './columns';
import type { Voice } from './describe-model';

const MEASURES: readonly (readonly [Text, (measures: Measures) => Exact | number | null])[] = [
  [t.cost, ({ cost }) => cost], [t.sales, ({ sales }) => sales], [t.per100, ({ per100 }) => per100], [t.orders, ({ orders }) => orders], [t.perOrder, ({ perOrder }) => perOrder],
  [t.people, ({ people }) => people], [t.paid, ({ paid }) => paid], [t.perHead, ({ perHead }) => perHead], [t.median, ({ amongPaid }) => amongPaid?.median ?? null],
  [t.left, ({ headroom }) => headroom?.left ?? null],
];

/** A scheme that ran, afterwards: before, what the model had said, what came, and what would have come without it; then everybody before and now. */
export function evaluationSheet({ base, scenario, before, said, came, unchanged, changes, byScheme, bySales, missed, isWithin, risk }: Evaluation, voice: Voice): ReportSheet {
  const cell = (value: Exact | number | null): ReportCell => (value === null ? textCell('–') : typeof value === 'number' ? textCell(String(value)) : cents(value));
  const facts: Fact[] = [
    { label: voice.say(t.ran), value: voice.say(sentence(t.ranInstead, { scenario: scenario.name, base: base.name })) },
    { label: voice.say(t.whyMoved), value: voice.say(sentence(t.moved, { scheme: grouped(byScheme, 2), sales: grouped(bySales, 2) })) },
    { label: voice.say(t.missed), value: grouped(missed, 2) },
    ...(risk === null || isWithin === null ? [] : [{
      label: voice.say(t.range), value: voice.say(sentence(isWithin ? t.within : t.outside, { low: grouped(risk.low, 2), high: grouped(risk.high, 2) })),
    }]),
  ];
  const sorted = [...changes].sort((a, b) => compare(a.difference, b.difference));
  return {
    role: 'model', name: voice.say(t.evaluation), title: voice.title(t.evaluation), facts, closing: [[voice.say(t.hint)]], landscape: true,
    columns: [words(voice.say(t.measure), 26), money(voice.say(t.before), 18), money(voice.say(t.said), 18), money(voice.say(t.came), 18), money(voice.say(t.unchanged), 20)],
    blocks: [
      { table: 'ModelEvaluation', rows: rowsOf(MEASURES, ([name, of]) => [textCell(voice.say(name)), ...[before, said, came, unchanged].map((measures) => cell(of(measures)))]) },
      {
        heading: voice.say(t.everybody), headers: [voice.say(modelReportTexts.recipient), voice.say(t.before), voice.say(t.came), voice.say(t.difference)],
        rows: rowsOf(sorted, ({ name, before: was, after, difference }) => [textCell(name), ...[was, after, difference].map((value) => exactCell(round(value, 2)))]),
      },
    ],
  };
}

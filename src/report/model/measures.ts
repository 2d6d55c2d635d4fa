import { sentence, type Sentence, type Text } from '../../i18n';
import { measureTexts as t } from '../../i18n/texts/model-measures';
import { recipientTexts } from '../../i18n/texts/report';
import { grouped, HUNDRED, integer, multiply, round, subtract, type Exact } from '../../money';
import type { ModelResult, ScenarioResult, Weight } from '../../model';
import { exactCell, rowsOf, textCell } from '../cells';
import type { ReportSheet } from '../types';
import { cents, money, words } from './columns';
import type { Voice } from './voice';

interface Row {
  readonly measure: Text | Sentence;
  readonly of?: Text | Sentence | string;
  readonly sales?: Exact | null;
  /** A dash where it cannot be told. */
  readonly figure: Exact | null;
  readonly unit: Text;
}

const yuan = (measure: Row['measure'], figure: Exact | null, of?: Row['of'], sales?: Exact | null): Row => ({
  measure, figure, unit: t.yuan, ...(of === undefined ? {} : { of }), ...(sales === undefined ? {} : { sales }),
});
const percent = (measure: Row['measure'], share: Exact | null, of?: Row['of']): Row => ({
  measure, figure: share === null ? null : multiply(share, HUNDRED), unit: t.percent, ...(of === undefined ? {} : { of }),
});
const times = (measure: Row['measure'], figure: Exact | null): Row => ({ measure, figure, unit: t.times });
/** `among`: so many were looked at, where not all were. */
const weights = (measure: Text, list: readonly Weight[], among: number | null): Row[] => (
  list.map(({ name, sales, cost }) => yuan(among === null ? measure : sentence(t.amongLargest, { measure, among }), cost, name, sales))
);

/** What each scenario comes to by every further measure, one below the other. */
export function measuresSheet({ scenarios, concentration }: ModelResult, voice: Voice): ReportSheet {
  const rows = scenarios.flatMap((result) => {
    const own = concentration.find(({ scenario }) => scenario === result.scenario.id);
    const heavy = own === undefined ? [] : [
      ...weights(t.personWeight, own.people, own.among.people), ...weights(t.customerWeight, own.customers, own.among.customers), ...weights(t.orderWeight, own.orders, own.among.orders),
    ];
    return [...rowsFor(result), ...heavy].map((row) => ({ id: result.scenario.id, ...row }));
  });
  const said = (of: Row['of']): string => (of === undefined ? '' : typeof of === 'string' ? of : voice.say(of));
  return {
    role: 'model', name: voice.say(t.measures), title: voice.title(t.measures), facts: [], closing: [], landscape: false,
    columns: [
      words(voice.say(t.scenario), 20), words(voice.say(t.measure), 32), words(voice.say(t.item), 26), money(voice.say(t.sales)), { header: voice.say(t.figure), kind: 'figure', width: 15 },
      words(voice.say(t.unit), 9),
    ],
    blocks: [{
      table: 'ModelMeasures',
      rows: rowsOf(rows, ({ id, measure, of, sales, figure, unit }) => [
        textCell(voice.nameOf(id)), textCell(voice.say(measure)), textCell(said(of)), cents(sales), figure === null ? textCell('–') : exactCell(round(figure, 2)), textCell(voice.say(unit)),
      ]),
    }],
  };
}

function rowsFor({ measures: m, elasticity, equity, bands, checks }: ScenarioResult): readonly Row[] {
  return [
    ...m.periods.map(({ period, amount }) => yuan(t.period, amount, period)), ...m.payable.map(({ month, amount }) => yuan(t.payable, amount, month ?? t.noDay)),
    yuan(t.perOrder, m.perOrder), yuan(t.perHead, m.perHead), { measure: t.newCustomers, figure: m.newCustomers === null ? null : integer(m.newCustomers), unit: t.count },
    yuan(t.perNewCustomer, m.perNewCustomer), percent(t.paidShare, m.paidShare),
    ...m.others.map(({ kind, paid }): Row => ({ measure: sentence(t.others, { kind: recipientTexts[kind] }), figure: integer(paid), unit: t.count })),
    percent(t.topTenth, m.topTenth), times(t.leverage, m.leverage), times(t.elasticity, elasticity), times(t.rateSpread, equity.rateSpread),
    ...checks.curves.flatMap(({ component, mean, flat }): Row[] => [
      ...(mean === null ? [] : [yuan(t.mean, mean.cost, component), yuan(t.given, mean.given, component)]),
      ...flat.map(({ from, to }) => (to === null
        ? yuan(t.flat, null, sentence(t.onwards, { component, from: grouped(from) }))
        : yuan(t.flat, subtract(to, from), sentence(t.fromTo, { component, from: grouped(from), to: grouped(to) })))),
    ]),
    ...bands.flatMap(({ component, belowFirst, belowTarget, atTarget, atLast }) => [
      percent(t.belowFirst, belowFirst, component), percent(t.belowTarget, belowTarget, component), percent(t.atTarget, atTarget, component), percent(t.atLast, atLast, component),
    ]),
  ];
}

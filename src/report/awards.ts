import { say, sentence, type Language, type Text } from '../i18n';
import { awardHeaders, awardTexts, reportTexts } from '../i18n/texts/report';
import { fixed, grouped, plain, sum, type Exact } from '../money';
import type { Line, Payout } from '../payout';
import { awardPlaces, AWARDS, isStandardAward, type AwardKind } from '../scheme';
import { cellNumber } from './cell-number';
import { figureWidth } from './figure-width';
import type { Fact, ReportColumn, TotalCell } from './types';

/** The kinds of award that a payout gives, cash first; a payout that gives nothing has cash. */
export function awardsOf(payout: Payout): readonly AwardKind[] {
  const given = new Set(payout.totals.map((total) => total.award));
  for (const line of payout.lines) given.add(line.award);
  const awards = [...AWARDS, ...payout.ownAwards.map(({ kind }) => kind)].filter((award) => given.has(award));
  return awards.length > 0 ? awards : ['cash'];
}

/** What a kind of award is called. */
export function awardName({ ownAwards }: Pick<Payout, 'ownAwards'>, award: AwardKind): Text {
  if (isStandardAward(award)) return awardTexts[award];
  return ownAwards.find(({ kind }) => kind === award)?.label ?? { zh: award, en: award };
}

/** The same as the header of its column, with what is counted. */
export function awardHeader({ ownAwards }: Pick<Payout, 'ownAwards'>, award: AwardKind): Text {
  if (isStandardAward(award)) return awardHeaders[award];
  const own = ownAwards.find(({ kind }) => kind === award);
  if (own?.unit === undefined) return own?.label ?? { zh: award, en: award };
  return { zh: `${own.label.zh}（${own.unit.zh}）`, en: `${own.label.en} (${own.unit.en})` };
}

/** An amount as text: cash with the payout's places, the rest with the places they have. */
export function amountText(amount: Exact, award: AwardKind, places: number): string {
  return award === 'cash' ? fixed(amount, places) : plain(amount);
}

export function awardColumn(award: AwardKind, payout: Payout, figures: readonly Exact[], language: Language): ReportColumn {
  const places = awardPlaces(award, payout.ownAwards, payout.places);
  return { header: say(awardHeader(payout, award), language), kind: 'money', width: figureWidth(figures, places), places };
}

/** The total of a column: a formula where every figure of it, and the total, is held by a cell as it is; else the value alone. */
export function totalCell(figures: readonly Exact[], value: Exact): TotalCell {
  const held = (figure: Exact): boolean => typeof cellNumber(figure) === 'number';
  return { kind: held(value) && figures.every(held) ? 'sum' : 'fixed', value };
}

/** All that is given of one award, summed exactly. */
export function totalOf(lines: readonly Line[], award: AwardKind): Exact {
  return sum(lines.filter((line) => line.award === award).map((line) => line.amount));
}

export function totalFacts(payout: Payout, language: Language): Fact[] {
  return awardsOf(payout).map((award) => {
    const total = totalOf(payout.lines, award);
    return {
      label: say(sentence(reportTexts.totalFact, { award: awardName(payout, award) }), language),
      value: award === 'cash' ? grouped(total, payout.places) : grouped(total),
    };
  });
}

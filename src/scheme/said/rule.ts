import { sentence } from '../../i18n';
import { saidTexts } from '../../i18n/texts/said';
import { saidRuleTexts as texts } from '../../i18n/texts/said-rules';
import type { Exact } from '../../money';
import { isReference } from '../grammar/given';
import type { Component, Rule } from '../types';
import { LEFTOVERS, TIES } from '../words';
import { awardSaid } from './award';
import { conditions, isShare } from './condition';
import { expression } from './expression';
import { bare, factor, figure, tiers, wordOf } from './figures';
import type { Said } from './join';
import { asIs, joined } from './join';
import type { Sayer } from './sayer';

type Of<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;

/** How a component's rule turns its subjects into awards; a kind that is forgotten does not compile. */
export function ruleSaid({ rule, award: kind }: Component, sayer: Sayer): readonly Said[] {
  const award = awardSaid(kind, sayer.scheme);
  switch (rule.kind) {
    case 'formula':
      return [
        sentence(texts.amount, { award, amount: expression(rule.amount, sayer) }),
        ...onlyWhen(rule.when, sayer),
        ...(rule.toDate === undefined ? [] : [sentence(texts.toDate, { since: texts.starts[rule.toDate] })]),
      ];
    case 'streak': {
      const values = { holds: conditions(rule.holds, sayer) ?? saidTexts.always, award, amount: expression(rule.amount, sayer) };
      return [
        ...(rule.every === undefined ? [] : [sentence(texts.streakEvery, { ...values, count: figure(rule.every, sayer) })]),
        ...(rule.from === undefined ? [] : [sentence(texts.streakFrom, { ...values, count: figure(rule.from, sayer) })]),
      ];
    }
    case 'contest':
      return contest(rule, award, sayer);
    case 'share':
      return shared(rule, award, sayer);
    case 'draw':
      return draw(rule, award, sayer);
    case 'milestones':
      return [sentence(texts.milestones, { of: expression(rule.of, sayer), award, steps: tiers(rule.steps, { literal: bare, shares: isShare(rule.of, sayer), as: 'step' }, sayer) })];
  }
}

function onlyWhen(when: Of<'formula'>['when'], sayer: Sayer): readonly Said[] {
  const said = conditions(when, sayer);
  return said === null ? [] : [sentence(texts.when, { when: said })];
}

function contest({ by, prizes, ties, among, order, within, last, leastEntrants, zero, sharesOf, standings }: Of<'contest'>, award: Said, sayer: Sayer): readonly Said[] {
  const word = wordOf(ties, TIES, sayer);
  const taking = conditions(among, sayer);
  const prize = sharesOf === undefined ? bare : factor;
  return [
    sentence(within === undefined ? texts.contest : texts.contestWithinTeam, { by: expression(by, sayer), order: texts.order[order], award, prizes: prizesSaid(prizes, prize, sayer) }),
    ...(last === undefined ? [] : [sentence(texts.last, { prizes: prizesSaid(last, prize, sayer) })]),
    ...(sharesOf === undefined ? [] : [sentence(texts.sharesOf, { of: expression(sharesOf, sayer) })]),
    ...(taking === null ? [] : [sentence(texts.among, { among: taking })]),
    ...(leastEntrants === undefined ? [] : [sentence(texts.leastEntrants, { least: figure(leastEntrants, sayer) })]),
    texts.zero[zero],
    ...(word === undefined ? [] : [texts.ties[word]]),
    ...(standings ? [texts.standings] : []),
  ];
}

function draw({ amount, against, when, recoverable, opening }: Of<'draw'>, award: Said, sayer: Sayer): readonly Said[] {
  return [
    sentence(recoverable ? texts.draw : texts.guarantee, { award, against: expression(against, sayer), amount: expression(amount, sayer) }),
    ...onlyWhen(when, sayer),
    ...(opening === undefined ? [] : [sentence(texts.opening, { opening: expression(opening, sayer) })]),
  ];
}

function prizesSaid(prizes: Of<'contest'>['prizes'], literal: (value: Exact) => string, sayer: Sayer): Said {
  const places = (list: readonly Said[]): Said => (list.length === 0 ? saidTexts.nothing : joined(list.map((prize, index) => sentence(texts.place, { place: index + 1, prize })), saidTexts.comma));
  if (!isReference(prizes)) return places(prizes.map((prize) => figure(prize, sayer, literal)));
  const all = sayer.parameters.figures(prizes);
  const label = sayer.parameter(prizes.parameter)?.label ?? asIs(prizes.parameter);
  return sentence(texts.prizes, { label, all: all === undefined ? saidTexts.notSet : places(all.map((prize) => asIs(literal(prize)))) });
}

function shared({ pool, when, among, weight, leftover, ties, who, most }: Of<'share'>, award: Said, sayer: Sayer): readonly Said[] {
  const left = wordOf(leftover, LEFTOVERS, sayer);
  const taking = conditions(who, sayer);
  const values = { pool: expression(pool, sayer), award, among: texts.sharers[among], weight: expression(weight, sayer) };
  return [
    sentence(weight.kind === 'figure' && !isReference(weight.value) ? texts.shareEqually : texts.share, values),
    ...onlyWhen(when, sayer),
    ...(taking === null ? [] : [sentence(texts.shareWho, { who: taking })]),
    ...(most === undefined ? [] : [sentence(texts.shareMost, { most: expression(most, sayer) })]),
    ...(left === undefined ? [] : [sentence({ zh: '{left}{equal}', en: '{left}{equal}' }, { left: texts.leftover[left], equal: texts.equals[ties] })]),
  ];
}

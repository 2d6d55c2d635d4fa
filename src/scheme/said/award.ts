import { sentence } from '../../i18n';
import { saidRuleTexts, saidSchemeTexts as texts } from '../../i18n/texts/said-rules';
import type { AwardKind, OwnAward, Scheme } from '../types';
import { isStandardAward } from '../types';
import { expression } from './expression';
import { figure } from './figures';
import type { Said } from './join';
import { asIs } from './join';
import type { Sayer } from './sayer';

/** What a kind of award is called. */
export function awardSaid(kind: AwardKind, { awards }: Pick<Scheme, 'awards'>): Said {
  return isStandardAward(kind) ? saidRuleTexts.award[kind] : awards.find((award) => award.kind === kind)?.label ?? asIs(kind);
}

/** What is counted of a kind of award of the scheme's own, how finely, and what one of it costs. */
export function ownAwardSaid({ label, unit, places, cost, account }: OwnAward, sayer: Sayer): readonly Said[] {
  return [
    unit === undefined ? sentence(texts.ownAward, { label, places }) : sentence(texts.ownAwardIn, { label, unit, places }),
    ...(account === undefined ? [] : [account.expiresAfter === undefined ? sentence(texts.awardKept, { label }) : sentence(texts.awardExpires, { label, months: figure(account.expiresAfter, sayer) })]),
    ...(account?.opening === undefined ? [] : [sentence(texts.awardOpening, { label, opening: expression(account.opening, sayer) })]),
    ...(cost === undefined ? [] : [sentence(texts.awardCost, { label, cost: figure(cost, sayer) })]),
  ];
}

import type { Text } from '../../i18n';
import { laterTexts as texts } from '../../i18n/texts/later-meaning';
import { meaningTexts } from '../../i18n/texts/meaning';
import type { ComponentDraft } from '../grammar/component';
import { isReference } from '../grammar/given';
import type { SchemeDraft } from '../grammar/scheme';
import type { At } from '../shape/at';
import type { Given, Ties } from '../types';
import { type Walker, walkCondition, walkExpression } from '../walk/walk';

/** What words of a rule mean nothing beside others of the same rule. */
export function checkRule({ rule }: ComponentDraft, scheme: SchemeDraft, at: At): void {
  const never = (why: Text, place: At): void => { place.wrong('no-meaning', meaningTexts.never, { why }); };
  if (rule.kind === 'draw' && !rule.recoverable && rule.opening !== undefined) never(texts.openingOfGuarantee, at.key('opening'));
  if (rule.kind === 'contest' && rule.sharesOf !== undefined && tiesOf(rule.ties, scheme).includes('share')) never(texts.sharesShared, at.key('sharesOf'));
  if (rule.kind === 'share') {
    const { weight, most, who } = rule;
    if (asksForPlaces((walker) => { walkExpression(weight, walker); })) never(texts.rankOfSharers, at.key('weight'));
    if (most !== undefined && asksForPlaces((walker) => { walkExpression(most, walker); })) never(texts.rankOfSharers, at.key('shareAtMost'));
    if (asksForPlaces((walker) => { for (const condition of who) walkCondition(condition, walker); })) never(texts.rankOfSharers, at.key('who'));
  }
}

/** How ties may be broken: what is said, or what a choice offers. */
function tiesOf(ties: Given<Ties>, { parameters }: SchemeDraft): readonly string[] {
  if (!isReference(ties)) return [ties];
  return parameters.find(({ name }) => name === ties.parameter)?.choices.map(({ word }) => word) ?? [];
}

function asksForPlaces(walk: (walker: Walker) => void): boolean {
  let found = false;
  walk({ expression: ({ kind }) => { found ||= kind === 'rank'; } });
  return found;
}

import { sentence } from '../../i18n';
import { laterTexts } from '../../i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../i18n/texts/meaning';
import { catalogueOf } from '../catalogue';
import type { ComponentDraft } from '../grammar/component';
import type { SchemeDraft } from '../grammar/scheme';
import type { At, Occurrence } from '../shape/at';
import type { SubjectKind } from '../types';
import { isOfTheTeam, ownerOfCondition, ownersOf } from '../walk/owners';
import { never } from './never';

/** The share of a credit means something where there are credits; and a single row's figure is the whole row's, for each of those who share it. */
export function checkShares(component: ComponentDraft, scheme: SchemeDraft, at: At): void {
  const isCredited = (component.credit ?? scheme.credit) !== undefined && component.credit?.kind !== 'none';
  const within = ({ path }: At, key: string): boolean => path === `${at.path}.${key}` || path.startsWith(`${at.path}.${key}.`);
  const here = at.trail.expressions.filter((asked) => within(asked.at, 'rule') || within(asked.at, 'bounds'));
  const share = here.find(({ what }) => what.kind === 'creditShare');
  if (!isCredited && share !== undefined) never(texts.shareWithoutCredit, share.at);
  if (isCredited) checkOneOfSeveral(component, at);
  if (!isCredited || share !== undefined || !(component.each === 'row' || isWonByPeople(component)) || component.rule.kind !== 'formula') return;
  const fields = catalogueOf(scheme);
  for (const { at: place, what, of } of here) {
    if ((of !== 'row' && of !== 'newCustomer') || what.kind !== 'field' || !within(place, 'rule.formula') || /\.when\[/.test(place.path)) continue;
    if (fields.field('sales', what.field)?.kind === 'number') never(sentence(texts.bareOfCredit, { field: what.field }), place);
  }
}

/** New customers of which each person to whom the first order is credited has a share. */
function isWonByPeople({ each, to }: ComponentDraft): boolean {
  return each === 'newCustomer' && to.kind === 'person';
}

/** Where rows are credited, nobody is the one person of a row: what would look at that person alone is refused. */
function checkOneOfSeveral(component: ComponentDraft, at: At): void {
  const { each, to, rows, rule, onlyFirstOf } = component;
  if (isWonByPeople(component) && rows !== 'first') never(laterTexts.ordersOfSeveral, at.key('rows'));
  if (to.kind === 'firstOrder' && to.field === 'person') never(laterTexts.firstOrderOfSeveral, at.key('to').key('firstOrder'));
  if (onlyFirstOf === 'person' && to.kind !== 'person') never(laterTexts.onlyFirstOfSeveral, at.key('onlyFirstOf'));
  if (rule.kind === 'draw' && to.kind === 'person' && OF_SEVERAL.includes(each)) never(laterTexts.drawOfSeveral, at.key('to'));
  if (!OF_SEVERAL.includes(each) || isWonByPeople(component)) return;
  checkPersonOfGroup(each, at);
  if (each !== 'team' && each !== 'all') checkTeamOfGroup(component, at);
}

/** Subjects whose rows may be several people's. */
const OF_SEVERAL: readonly SubjectKind[] = ['customer', 'team', 'referrer', 'newCustomer', 'all'];

/** A customer or referrer whose rows are several people's may be several teams': there is no one team whose people, rows, target or places could be meant. */
function checkTeamOfGroup({ each, to, rule }: ComponentDraft, at: At): void {
  if (to.kind === 'members' && rule.kind !== 'share') never(laterTexts.teamOfSeveral, at.key('to'));
  if (rule.kind === 'contest' && rule.within !== undefined) never(laterTexts.teamOfSeveral, at.key('rule').key('within'));
  for (const { at: place, what, of } of at.trail.expressions) {
    if (of === each && place.path.startsWith(`${at.path}.`) && isOfTheTeam(what)) never(laterTexts.teamOfSeveral, place);
  }
  for (const { at: place, what, of } of at.trail.conditions) {
    if (of === each && place.path.startsWith(`${at.path}.`) && ownerOfCondition(what) === 'team') never(laterTexts.teamOfSeveral, place);
  }
}

/** Subjects that have a person where nothing is credited: others have none in any case. */
function isWithPerson(each: SubjectKind): boolean {
  return each === 'customer' || each === 'newCustomer';
}

/** A group of rows has no person whose figures, target or role could be meant. */
function checkPersonOfGroup(each: SubjectKind, at: At): void {
  const { expressions, conditions } = at.trail;
  const here = ({ at: { path }, of }: Occurrence<unknown>): boolean => of === each && path.startsWith(`${at.path}.`);
  for (const asked of expressions) {
    const { what } = asked;
    const ofPerson = (what.kind === 'target' && what.of === 'person') || ownersOf(what).includes('person') || (isWithPerson(each) && what.kind === 'result' && (what.of === 'person' || what.of === 'reports'));
    if (here(asked) && ofPerson) never(laterTexts.personOfSeveral, asked.at);
  }
  for (const asked of conditions) {
    if (here(asked) && ownerOfCondition(asked.what) === 'person') never(laterTexts.personOfSeveral, asked.at);
  }
}

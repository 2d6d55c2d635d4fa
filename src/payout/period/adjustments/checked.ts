import { keyOfPeriod, parseLinePeriod } from '../../../calendar';
import type { Problem, Result, Sentence } from '../../../i18n';
import { failure, sentence, success } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import { equals, plain, round, type Exact } from '../../../money';
import { awardPlaces, type Component } from '../../../scheme';
import { awardKindNamed } from '../additions';
import type { Prepared } from '../../prepare/prepare';
import { componentsOfAll, ownAwardsOfAll, placesOfCash } from '../../prepare/stage';
import { componentNamed } from '../../work/draft';
import type { PeriodJob, Settings } from '../settings';
import { refusedOpening } from './openings';
import { isSettledPeriod, monthStart } from '../settings';
import type { Adjustment } from './types';

/**
 * The decisions of this run, each with the scheme that it is about where there is only one. What names something that the schemes of the run do not have
 * would change nothing, and an amount that its award cannot have would be paid as another one, so they are refused. Problems: unknown-scheme, which-scheme,
 * unknown-component, which-part, unknown-award, other-award, settled-period, too-fine, and those of openings.
 */
export function checkedDecisions({ schemes, adjustments }: PeriodJob, settings: Settings): Result<readonly Adjustment[]> {
  const problems: Problem[] = [];
  const said = adjustments.map((adjustment): Adjustment => {
    const { scheme = schemes.length === 1 ? schemes[0]?.scheme.id : undefined, action, id } = adjustment;
    const wrong = (code: string, what: Sentence): Adjustment => {
      problems.push({ code, sentence: what });
      return adjustment;
    };
    if (scheme !== undefined && !schemes.some((each) => each.scheme.id === scheme)) return wrong('unknown-scheme', sentence(periodTexts.unknownScheme, { id, scheme }));
    if (scheme === undefined && action === 'correct') return wrong('which-scheme', sentence(periodTexts.whichScheme, { id }));
    const whole: Adjustment = { ...adjustment, scheme };
    const places = placesOf(whole, schemes);
    if (whole.amount !== undefined && isFiner(whole.amount, places)) return wrong('too-fine', sentence(periodTexts.tooFine, { id, amount: plain(whole.amount), places }));
    if (action === 'opening') {
      const refused = refusedOpening(adjustment, schemes, settings);
      return refused === undefined ? adjustment : wrong(refused.code, refused.sentence);
    }
    if (action !== 'correct' && action !== 'hold') return whole;
    const own = schemes.filter((each) => scheme === undefined || each.scheme.id === scheme);
    const checked = ofComponent(whole, own);
    if ('code' in checked) return wrong(checked.code, checked.sentence);
    const { settledTo } = settings;
    if (action === 'correct' && settledTo !== null && isOfSettled(whole, settings, monthStart(schemes))) {
      return wrong('settled-period', sentence(periodTexts.settledPeriod, { id, period: whole.period ?? '', settled: keyOfPeriod(settledTo) }));
    }
    return checked;
  });
  return problems.length > 0 ? failure(...problems) : success(said);
}

/** Whether what an adjustment is about counts as settled without payouts of ours. */
export function isOfSettled({ period = 'window' }: Adjustment, settings: Pick<Settings, 'settledTo'>, monthStartsOn: number): boolean {
  const own = parseLinePeriod(period);
  return own !== null && isSettledPeriod(own, settings, monthStartsOn);
}

/** The component that an adjustment names has to be there, and to pay what it says. */
function ofComponent(adjustment: Adjustment, schemes: readonly Prepared[]): Adjustment | Problem {
  const { id, component: name, award, action } = adjustment;
  const said = award === undefined ? undefined : awardKindNamed(award, ownAwardsOfAll(schemes));
  if (name === undefined) {
    if (award === undefined) return adjustment;
    return said === undefined ? { code: 'unknown-award', sentence: sentence(periodTexts.awardUnknown, { id, award }) } : { ...adjustment, award: said };
  }
  const components = componentsOfAll(schemes);
  const component = componentNamed(name, components);
  const parts = component === undefined ? [] : partsOf(component);
  if (component === undefined || ![component.id, ...parts].includes(name)) {
    const known = components.flatMap((each) => [each.id, ...partsOf(each)]).join(', ');
    return { code: 'unknown-component', sentence: sentence(periodTexts.unknownComponent, { id, component: name, known }) };
  }
  if (action === 'correct' && name === component.id && parts.length > 0) return { code: 'which-part', sentence: sentence(periodTexts.whichPart, { id, parts: parts.join(', ') }) };
  if (award === undefined) return adjustment;
  return said === component.award ? { ...adjustment, award: said } : { code: 'other-award', sentence: sentence(periodTexts.otherAward, { id, component: name, award }) };
}

function partsOf({ id, parts }: Component): readonly string[] {
  return parts.map((part) => `${id}/${part.id}`);
}

/** The decimal places of what an adjustment pays: those of its award, which is that of its component where it says none. */
function placesOf({ award, component: name }: Adjustment, schemes: readonly Prepared[]): number {
  const own = ownAwardsOfAll(schemes);
  const component = name === undefined ? undefined : componentNamed(name, componentsOfAll(schemes));
  const kind = award === undefined ? component?.award ?? 'cash' : awardKindNamed(award, own) ?? award;
  return awardPlaces(kind, own, Math.max(0, ...schemes.map(placesOfCash)));
}

function isFiner(amount: Exact, places: number): boolean {
  return !equals(round(amount, places), amount);
}

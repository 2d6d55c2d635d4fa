import type { Expression } from '../scheme';
import { extremeFigure, floorFigure, growthFigure, minusFigure, orElseFigure, overFigure, plusFigure, roundFigure, timesFigure } from './arithmetic';
import { chooseFigure } from './choose';
import { creditShareFigure } from './credited';
import { decideFigure } from './decide';
import { datedFigure } from './dated';
import { addMonthsFigure, completedFigure, dateFigure, datePartFigure, edgeFigure, workingDaysFigure } from './days';
import { lastWorkingDayFigure, payDayFigure, workdayFigure } from './pay-days';
import { countPeriodsFigure, inPeriodOfFigure, previousFigure, sumPeriodsFigure } from './other-periods';
import { prorationFigure } from './proration';
import { rankFigure } from './rank';
import { resultFigure } from './result';
import { runningTotalFigure } from './running-total';
import { testOf } from './condition';
import type { Figure, Scope, ScopeSetting } from './scope';
import { keptFigure } from './kept';
import { daysFigure, fieldFigure, givenFigure } from './field';
import { lookupFigure } from './lookup';
import { countFigure, distinctFigure, highestFigure, ordinalFigure, sumFigure } from './measure';
import { itemFigure, itemsFigure, scoreFigure } from './score';
import { takenBackFigure } from './taken-back';
import { targetFigure } from './target';
import { tiersFigure } from './tiered';

/** A setting that makes expressions and conditions ready for itself. */
export function scopeOf(setting: ScopeSetting): Scope {
  const scope: Scope = {
    ...setting,
    figure: (expression) => keptFigure(expression, datedFigure(expression, scope, figureOf) ?? figureOf(expression, scope), setting.kept, setting),
    test: (conditions) => testOf(conditions, scope),
    but: (changes) => scopeOf({ ...setting, kept: undefined, ...changes }),
  };
  return scope;
}

function figureOf(expression: Expression, scope: Scope): Figure {
  switch (expression.kind) {
    case 'figure':
      return givenFigure(expression, scope);
    case 'field':
    case 'people':
    case 'teams':
      return fieldFigure(expression, scope);
    case 'sum':
      return sumFigure(expression, scope);
    case 'count':
      return countFigure(expression, scope);
    case 'distinct':
      return distinctFigure(expression, scope);
    case 'ordinal':
      return ordinalFigure(scope);
    case 'creditShare':
      return creditShareFigure(scope);
    case 'target':
      return targetFigure(expression, scope);
    case 'days':
      return daysFigure(expression, scope);
    case 'date':
      return dateFigure(expression, scope);
    case 'addMonths':
      return addMonthsFigure(expression, scope);
    case 'workday':
      return workdayFigure(expression, scope);
    case 'lastWorkingDay':
      return lastWorkingDayFigure(expression, scope);
    case 'payDay':
      return payDayFigure(expression, scope);
    case 'completed':
      return completedFigure(expression, scope);
    case 'startOf':
    case 'endOf':
      return edgeFigure(expression, scope);
    case 'datePart':
      return datePartFigure(expression, scope);
    case 'workingDays':
      return workingDaysFigure(expression, scope);
    case 'proration':
      return prorationFigure(expression, scope);
    case 'runningTotal':
      return runningTotalFigure(expression, scope);
    case 'previous':
      return previousFigure(expression, scope);
    case 'countPeriods':
      return countPeriodsFigure(expression, scope);
    case 'rank':
      return rankFigure(expression, scope);
    case 'result':
      return resultFigure(expression, scope);
    case 'sumPeriods':
      return sumPeriodsFigure(expression, scope);
    case 'inPeriodOf':
      return inPeriodOfFigure(expression, scope);
    case 'takenBack':
      return takenBackFigure(expression, scope);
    case 'plus':
      return plusFigure(expression, scope);
    case 'times':
      return timesFigure(expression, scope);
    case 'least':
    case 'most':
      return extremeFigure(expression, scope);
    case 'minus':
      return minusFigure(expression, scope);
    case 'over':
      return overFigure(expression, scope);
    case 'growth':
      return growthFigure(expression, scope);
    case 'floor':
      return floorFigure(expression, scope);
    case 'round':
      return roundFigure(expression, scope);
    case 'orElse':
      return orElseFigure(expression, scope);
    case 'highest':
      return highestFigure(expression, scope);
    case 'tiers':
      return tiersFigure(expression, scope);
    case 'decide':
      return decideFigure(expression, scope);
    case 'lookup':
      return lookupFigure(expression, scope);
    case 'choose':
      return chooseFigure(expression, scope);
    case 'score':
      return scoreFigure(expression, scope);
    case 'sumOfItems':
      return itemsFigure(expression, scope);
    case 'item':
      return itemFigure(expression, scope);
  }
}

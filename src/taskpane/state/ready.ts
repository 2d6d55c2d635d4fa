import type { Problem } from '../../i18n';
import { catalogueOf, type Scheme } from '../../scheme';
import { fieldRows } from './columns';
import { isNeeded, needsOf, tablesOf } from './needs';
import { schemesIn } from './pay/plan';
import type { PaneState } from './state';
import { STEPS, type Step } from './steps';

/** Whether every table that is needed has been read, and every field that is needed has one column; for all that is paid together. */
export function dataReady(state: PaneState, chosen: Scheme): boolean {
  return schemesIn(state, chosen).every((scheme) => isReady(state, scheme, scheme === chosen ? state.drafts : {}));
}

function isReady({ tables }: PaneState, scheme: Scheme, drafts: PaneState['drafts']): boolean {
  const needs = needsOf(scheme, drafts);
  const fields = catalogueOf(scheme);
  return tablesOf(scheme).every((table) => {
    const { source, reading, overrides, figures } = tables[table];
    if (source === null) return !isNeeded(table, scheme);
    if (reading.state !== 'done') return false;
    return fieldRows(needs, { table, raw: reading.value, overrides, fields, figures }).every(({ need, column, problem }) => problem === undefined && (need !== 'required' || column !== null));
  });
}

/** The furthest step that can be opened. */
export function reachedStep(state: PaneState, scheme: Scheme | undefined, figureProblems: readonly Problem[]): Step {
  if (scheme === undefined) return 'scheme';
  if (!dataReady(state, scheme)) return 'data';
  if (figureProblems.length > 0) return 'figures';
  return state.calculation.state === 'done' ? 'apply' : 'check';
}

export function isReached(step: Step, reached: Step): boolean {
  return STEPS.indexOf(step) <= STEPS.indexOf(reached);
}

/** The step in which a problem can be mended: the columns of a table, or a figure. */
export function stepOf(problem: Problem): Step {
  return problem.place?.table !== undefined ? 'data' : problem.place?.path !== undefined ? 'figures' : 'data';
}

import { keyOfPeriod, type Day } from '../../../calendar';
import { sentence, type Problem } from '../../../i18n';
import { payTexts } from '../../../i18n/texts/pane-pay';
import { bindParameters, catalogueOf, type Scheme } from '../../../scheme';
import type { RawTable } from '../../../table';
import { givenOf } from '../bound';
import { fieldRows } from '../columns';
import type { PaneState } from '../state';
import { stepTitle } from '../steps';
import { daysOf, type Days } from './periods';
import { planProblems, schemesIn } from './plan';
import { isUnanswered, standingOf, type Standing } from './standing';
import { NO_LEDGER } from './types';

/** How the period to be paid stands, as the pane knows it now. */
export function standingIn(state: PaneState, scheme: Scheme, today: Day): Standing {
  const bound = bindParameters(scheme, givenOf(state.schemes, scheme, state.drafts));
  return standingOf({
    choice: state.pay,
    ledger: state.ledger.state === 'done' ? state.ledger.value : NO_LEDGER,
    schemes: schemesIn(state, scheme).map(({ id }) => id),
    days: daysIn(state, scheme),
    today,
    monthStartsOn: bound.ok ? bound.value.monthStartsOn : 1,
  });
}

/** What keeps the period from being paid before anything is worked out. */
export function payProblems(standing: Standing, state: PaneState, scheme: Scheme): readonly Problem[] {
  const { pay } = state;
  const { period } = standing;
  const obstacles = [...planProblems(state, scheme, period !== null), ...standing.obstacles.map(({ problem }): Problem => ({ ...problem, place: { path: 'period' } }))];
  if (period === null || !isUnanswered(standing, pay)) return obstacles;
  const said = sentence(payTexts.unanswered, { step: stepTitle('figures'), period: keyOfPeriod(period) });
  return [{ code: 'what-came-before', sentence: said, place: { path: 'period' } }, ...obstacles];
}

const known = new WeakMap<RawTable, Map<number, Days | undefined>>();

/** The days of the sales rows, read once for each table and column. */
function daysIn({ tables: { sales: { reading, overrides, figures } } }: PaneState, scheme: Scheme): Days | undefined {
  if (reading.state !== 'done') return undefined;
  const raw = reading.value;
  const [row] = fieldRows([{ table: 'sales', field: 'date', need: 'required' }], { table: 'sales', raw, overrides, fields: catalogueOf(scheme), figures });
  const column = row?.column ?? null;
  if (column === null) return undefined;
  const columns = known.get(raw) ?? new Map<number, Days | undefined>();
  known.set(raw, columns);
  if (!columns.has(column)) columns.set(column, daysOf(raw, column));
  return columns.get(column);
}

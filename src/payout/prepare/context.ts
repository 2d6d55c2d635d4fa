import type { Dataset } from '../../data';
import type { Context, Scope } from '../../evaluate';
import { JudgedRows, Synonyms } from '../../data';
import { scopeOf } from '../../evaluate';
import type { Stage } from './stage';

/** What the rules of a stage may ask, and the scope for single rows. */
export interface StageContext {
  readonly context: Context;
  readonly rows: Scope;
}

/** The context of a stage; without judged rows, that of a time when no row has been judged yet. */
export function contextOf({ scheme, parameters }: Stage, data: Dataset, judged: JudgedRows = JudgedRows.empty(data, parameters.monthStartsOn)): StageContext {
  const labels = new Map(scheme.components.map(({ id, label }) => [id, label]));
  const context: Context = {
    data,
    judged,
    parameters,
    declared: new Map(scheme.parameters.map((parameter) => [parameter.name, parameter])),
    synonyms: new Synonyms(scheme.fields),
    reverses: scheme.refunds === 'reversed',
    takesPart: scheme.takesPart,
    mayReceive: () => true,
    results: () => undefined,
    ownAwards: scheme.awards,
    labelOf: (component) => labels.get(component) ?? { zh: component, en: component },
    looksAt: (field) => scheme.fields.some((use) => use.table === 'sales' && use.field === field),
  };
  const rows = scopeOf({ ...context, each: 'row', per: 'window', periodOf: 'date', source: 'counted', where: [], places: parameters.places, peers: () => [] });
  return { context, rows };
}

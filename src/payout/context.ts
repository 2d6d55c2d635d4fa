import type { Books, Context, Scope } from '../rules';
import { Ledger, scopeOf, Synonyms } from '../rules';
import type { Stage } from './stage';

/** What the rules of a stage may ask, and the scope for single rows. */
export interface StageContext {
  readonly context: Context;
  readonly rows: Scope;
}

/** The context of a stage; without a ledger, that of a time when no row has been judged yet. */
export function contextOf({ scheme, parameters }: Stage, books: Books, ledger: Ledger = Ledger.empty(books, parameters.monthStartsOn)): StageContext {
  const context: Context = {
    books,
    ledger,
    parameters,
    declared: new Map(scheme.parameters.map((parameter) => [parameter.name, parameter])),
    synonyms: new Synonyms(scheme.fields),
    reverses: scheme.refunds === 'reversed',
    looksAt: (field) => scheme.fields.some((use) => use.table === 'sales' && use.field === field),
  };
  const rows = scopeOf({ ...context, each: 'row', per: 'window', periodOf: 'date', source: 'counted', places: parameters.places, peers: () => [] });
  return { context, rows };
}

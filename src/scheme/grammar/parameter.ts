import { later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { mapped } from '../shape/shape';
import { anything, list, oneWord, string, text, yesNo } from '../shape/simple';
import type { Parameter, TableColumn } from '../types';
import { PARAMETER_TYPES } from '../words';
import { staticConditions } from './condition';
import { figure, identifier } from './given';

const choice = record<Parameter['choices'][number]>({ word: needed(string), label: needed(text) });
const tableColumn = record<TableColumn>({ name: needed(identifier), label: needed(text), holds: needed(oneWord(['words', 'figures'], 'words')) });
const conditionalDefault = record<Parameter['defaults'][number]>({ when: needed(staticConditions), value: needed(anything) });

/** A parameter as it is written: it is required unless it has a default or is optional. */
type Written = Omit<Parameter, 'required'> & { readonly optional: boolean };

const written = record<Written>({
  name: needed(identifier),
  type: needed(oneWord(PARAMETER_TYPES, 'amount')),
  dated: later(optional(oneWord(['row', 'period'], 'row'))),
  bound: optional(oneWord(['amount', 'count', 'rate'], 'amount')),
  value: optional(oneWord(['rate', 'amount', 'multiplier'], 'amount')),
  label: needed(text),
  hint: optional(text),
  optional: or(yesNo, false),
  default: optional(anything),
  defaults: or(list(conditionalDefault), []),
  atLeast: optional(figure),
  above: optional(figure),
  atMost: optional(figure),
  choices: or(list(choice), []),
  keys: optional(list(string)),
  columns: later(optional(list(tableColumn, 1, 20))),
  hit: later(optional(oneWord(['first', 'unique'], 'unique'))),
  figures: optional(list(identifier)),
});

/** A parameter that the user gives. */
const parameter: Shape<Parameter> = mapped<Written, Parameter>(
  written,
  ({ optional: isOptional, ...rest }) => ({ ...rest, required: rest.default === undefined && !isOptional }),
  ({ required, ...rest }) => ({ ...rest, optional: !required && rest.default === undefined }),
  () => ({ name: '', type: 'amount', label: text.blank(), required: false, defaults: [], choices: [] }),
);

export const ownParameters: Shape<readonly Parameter[]> = list(parameter, 0, 100);

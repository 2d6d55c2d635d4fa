import { schemeTexts } from '../../i18n/texts/scheme';
import { isPlainObject } from '../shape/json';
import type { Fields } from '../shape/key';
import { always, later, needed, optional, or } from '../shape/key';
import type { Shape } from '../shape/shape';
import { mapped } from '../shape/shape';
import { list, oneWord, string, text, yesNo } from '../shape/simple';
import type { Form } from '../shape/variants';
import { form, laterForm, turned, variants } from '../shape/variants';
import type { FieldUse, OwnColumn, ParameterRef } from '../types';
import { OWN_TYPES } from '../words';
import { conditions, staticConditions } from './condition';
import { field, figure, identifier, reference, referenceOf } from './given';

const BLANK: FieldUse = { table: 'sales', field: '', need: 'required', if: [], where: [], or: [], synonyms: [], headers: [], whole: false, column: 'any', rejectsRow: false };

/** Which words a field knows: those of its synonyms, or the keys of a mapping parameter. */
const synonymsWord = oneWord<'synonyms'>(['synonyms'], 'synonyms');
const mappingName = reference(['mapping']);
const known: Shape<'synonyms' | ParameterRef> = {
  read: (json, at) => (referenceOf(json) === null ? synonymsWord.read(json, at) : mappingName.read(json, at)),
  write: (value) => (value === 'synonyms' ? value : mappingName.write(value)),
  schema: (definitions) => ({ anyOf: [{ const: 'synonyms' }, mappingName.schema(definitions)] }),
  blank: () => 'synonyms',
};

/** A field as it is written: whether it is needed follows from the rest. */
type Written = Omit<FieldUse, 'need'> & { readonly optional: boolean };

function need({ optional: isOptional, where, or: others }: Written): FieldUse['need'] {
  if (isOptional) return 'optional';
  return where.length > 0 || others.length > 0 ? 'conditional' : 'required';
}

type Reading = Omit<Written, 'table' | 'field' | 'own' | 'headers'>;

const reading: Fields<Reading> = {
  optional: or(yesNo, false),
  if: or(staticConditions, []),
  where: or(conditions, []),
  or: or(list(string), []),
  synonyms: or(list(list(string, 1)), []),
  known: optional(known),
  atLeast: optional(figure),
  atMost: optional(figure),
  whole: later(or(yesNo, false)),
  column: later(or(oneWord(['any', 'needed', 'filled'], 'any'), 'any')),
  rejectsRow: or(yesNo, false),
};

function use<T extends FieldUse['table']>(table: T): Form<Written> {
  return form<Written>({ table: always(table), field: needed(string, table), own: always(undefined), headers: later(or(list(string, 1), [])), ...reading });
}

const column: Fields<Omit<OwnColumn, 'latest' | 'monthsAfter'>> = { type: needed(oneWord(OWN_TYPES, 'number')), signed: or(yesNo, false), label: needed(text), headers: needed(list(string, 1)) };

const NO_COLUMN: OwnColumn = { type: 'number', signed: false, label: { zh: '', en: '' }, headers: [] };

/** A column of the company's own: its name here, the table it is in, and what is read of it as of any other field. */
const ownUse: Form<Written> = laterForm(turned(
  form<Reading & Omit<OwnColumn, 'latest' | 'monthsAfter'> & Pick<Written, 'table' | 'field'>>(
    { field: needed(identifier, 'own'), table: or(oneWord(['sales', 'people', 'teams'], 'sales'), 'sales', 'in'), ...column, ...reading },
  ),
  ({ type, signed, label, headers, ...rest }): Written => ({ ...rest, headers: [], own: { type, signed, label, headers } }),
  ({ own = NO_COLUMN, headers: _, ...rest }) => ({ ...rest, ...own }),
));

/** A hundred years. */
const MOST_MONTHS = 1200;

const monthsLater: Shape<number> = {
  read: (json, at) => {
    if (typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= MOST_MONTHS) return json;
    at.wrong('out-of-bounds', schemeTexts.wantsMonths, { most: MOST_MONTHS });
    return 0;
  },
  write: (value) => value,
  schema: () => ({ type: 'integer', minimum: 0, maximum: MOST_MONTHS }),
  blank: () => 0,
};

type Derived = Pick<Written, 'field'> & Pick<OwnColumn, 'label'> & { readonly latest: readonly string[]; readonly monthsAfter: number };

/** A day of the sales rows that stands in no column: the later of others, or one so many months after. */
const derivedUse: Form<Written> = {
  ...laterForm(turned(
    form<Derived>({ field: needed(identifier, 'own'), latest: needed(list(field('sales', ['date']), 1, 10)), monthsAfter: or(monthsLater, 0), label: needed(text) }, ['own', 'latest']),
    ({ field: name, latest, monthsAfter, label }): Written => ({ ...BLANK, optional: true, field: name, own: { type: 'date', signed: false, label, headers: [], latest, monthsAfter } }),
    ({ field: name, own = NO_COLUMN }) => ({ field: name, latest: own.latest ?? [], monthsAfter: own.monthsAfter ?? 0, label: own.label }),
  )),
  suits: ({ own }) => own?.latest !== undefined,
};

const written: Shape<FieldUse> = mapped(
  variants([use('sales'), use('people'), use('teams'), derivedUse, ownUse], (): Written => ({ ...BLANK, optional: false })),
  ({ optional: isOptional, ...rest }, at): FieldUse => {
    if (isOptional && (rest.where.length > 0 || rest.or.length > 0)) at.wrong('wrong-type', schemeTexts.optionalAndConditional);
    return { ...rest, need: need({ optional: isOptional, ...rest }) };
  },
  ({ need: needs, ...rest }) => ({ ...rest, optional: needs === 'optional' }),
  () => BLANK,
);

/** A field of the scheme: the bare name of a sales field that every row needs, or an object that says more. */
const fieldUse: Shape<FieldUse> = {
  read: (json, at) => (typeof json === 'string' ? { ...BLANK, field: string.read(json, at) } : written.read(json, at)),
  write: (value) => {
    const json = written.write(value);
    return value.table === 'sales' && isPlainObject(json) && Object.keys(json).length === 1 ? value.field : json;
  },
  schema: (definitions) => ({ anyOf: [string.schema(definitions), written.schema(definitions)] }),
  blank: () => BLANK,
};

export const fieldUses: Shape<readonly FieldUse[]> = list(fieldUse, 0, 100);

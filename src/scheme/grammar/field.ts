import { schemeTexts } from '../../i18n/texts/scheme';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { list, oneWord, string, yesNo } from '../shape/simple';
import type { Variant } from '../shape/variants';
import { variants } from '../shape/variants';
import type { FieldUse, ParameterRef } from '../types';
import { conditions, staticConditions } from './condition';
import { figure, reference, referenceOf } from './given';

type Table = FieldUse['table'];

const BLANK: FieldUse = { table: 'sales', field: '', need: 'required', if: [], where: [], or: [], synonyms: [], rejectsRow: false };

/** Which words a field knows: those of its synonyms, or the keys of a mapping parameter. */
const known: Shape<'synonyms' | ParameterRef> = {
  read: (json, at) => (referenceOf(json) === null ? oneWord<'synonyms'>(['synonyms'], 'synonyms').read(json, at) : reference(['mapping']).read(json, at)),
  schema: (definitions) => ({ anyOf: [{ const: 'synonyms' }, reference(['mapping']).schema(definitions)] }),
  blank: () => 'synonyms',
};

function use(table: Table): Variant<FieldUse> {
  return {
    by: [table],
    shape: record((entry, at) => {
      const optional = entry.or('optional', yesNo, false);
      const where = entry.or('where', conditions, []);
      const or = entry.or('or', list(string), []);
      const conditional = where.length > 0 || or.length > 0;
      if (optional && conditional) at.wrong('wrong-type', schemeTexts.optionalAndConditional);
      return {
        table,
        field: entry.required(table, string),
        need: optional ? 'optional' : conditional ? 'conditional' : 'required',
        if: entry.or('if', staticConditions, []),
        where,
        or,
        synonyms: entry.or('synonyms', list(list(string, 1)), []),
        known: entry.optional('known', known),
        atLeast: entry.optional('atLeast', figure),
        atMost: entry.optional('atMost', figure),
        rejectsRow: entry.or('rejectsRow', yesNo, false),
      };
    }),
  };
}

const written = variants([use('sales'), use('people'), use('teams')], () => BLANK);

/** A field of the scheme: the bare name of a sales field that every row needs, or an object that says more. */
const fieldUse: Shape<FieldUse> = {
  read: (json, at) => (typeof json === 'string' ? { ...BLANK, field: string.read(json, at) } : written.read(json, at)),
  schema: (definitions) => ({ anyOf: [string.schema(definitions), written.schema(definitions)] }),
  blank: () => BLANK,
};

export const fieldUses: Shape<readonly FieldUse[]> = list(fieldUse, 0, 100);

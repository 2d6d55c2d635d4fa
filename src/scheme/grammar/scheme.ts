import { schemeTexts } from '../../i18n/texts/scheme';
import { plain, sign } from '../../money';
import { ignored, later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, judged, noted } from '../shape/shape';
import { shown } from '../shape/shown';
import { freeObject, list, oneWord, patterned, string, text } from '../shape/simple';
import { type Edition, type Example, type ExampleLine, type ExampleTotal, type Scheme } from '../types';
import { NEGATIVES } from '../words';
import { awardKind, ownAwards } from './award';
import type { ComponentDraft } from './component';
import { components, forfeits } from './component';
import { conditions } from './condition';
import { rowCredit } from './credit';
import { fieldUses } from './field';
import { figure, id, identifier, reference } from './given';
import { ownParameters } from './parameter';
import { per } from './period';

const rows = list(freeObject);

const total = record<ExampleTotal>({ recipient: needed(string), award: needed(awardKind), amount: needed(string) });

/** A component, or a part of one: `share/later`. */
const componentOrPart = patterned(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/, schemeTexts.wantsId);

const line = record<ExampleLine>({
  recipient: needed(string),
  period: needed(string),
  component: needed(componentOrPart),
  award: or(awardKind, 'cash'),
  amount: needed(string),
  due: optional(patterned(/^\d{4}-\d{2}-\d{2}$/, schemeTexts.wantsDay)),
});

const rowNumber: Shape<number> = {
  read: (json, at) => {
    if (typeof json === 'number' && Number.isInteger(json) && json > 0) return json;
    at.wrong('wrong-type', schemeTexts.wantsRow);
    return 1;
  },
  write: (value) => value,
  schema: () => ({ type: 'integer', minimum: 1 }),
  blank: () => 1,
};

const rowOfTable = patterned(/^[a-z]+ [1-9]\d*$/, schemeTexts.wantsRow);

/** The number of a data row from 1, or `people 2`. */
const place: Shape<number | string> = {
  read: (json, at) => (typeof json === 'number' ? rowNumber.read(json, at) : rowOfTable.read(json, at)),
  write: (value) => value,
  schema: (definitions) => ({ anyOf: [rowNumber.schema(definitions), rowOfTable.schema(definitions)] }),
  blank: () => 1,
};

const expectation = record<Example['expect']>({
  totals: optional(list(total)), lines: later(optional(list(line))), rejected: or(list(place), []), excluded: or(list(place), []),
});

const example = record<Example>({
  name: needed(string),
  params: or(freeObject, {}),
  sales: or(rows, []),
  people: or(rows, []),
  teams: or(rows, []),
  history: or(rows, []),
  expect: needed(noted(expectation, ({ totals, lines }, at) => {
    if (totals === undefined && lines === undefined) at.wrong('missing', schemeTexts.missingKey, { key: 'totals' });
  })),
});

/** What costs nothing could be had without end. */
const price = judged(figure, (cost, at) => {
  if (sign(cost) <= 0) at.wrong('out-of-bounds', schemeTexts.notAbove, { bound: 0, value: plain(cost) });
});

const redemption = record<Scheme['redemption'][number]>({ award: needed(awardKind), cost: needed(price), offer: needed(text) });

const exclusion = record<Scheme['exclusions'][number]>({ code: needed(id), label: needed(text), when: needed(conditions) });

const edition: Shape<Edition> = noted({
  read: (json, at) => {
    if (json === 1 || json === 2) return json;
    at.wrong('unknown-word', schemeTexts.unknownWord, { shown: shown(json), words: '1, 2' });
    return 2;
  },
  write: (value) => value,
  schema: () => ({ enum: [1, 2] }),
  blank: () => 1,
}, (language, at) => { at.trail.language = language; });

/** A scheme as it is written: without the parameters that every scheme has, but with the defaults that it sets for them. */
export type SchemeDraft = Omit<Scheme, 'components'> & {
  readonly components: readonly ComponentDraft[];
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly $schema?: undefined;
};

/** What the language says, key by key, in the order in which it is read and written. */
export const scheme: Shape<SchemeDraft> = record<SchemeDraft>({
  $schema: ignored(string),
  language: or(edition, 1),
  id: needed(id),
  version: needed(string),
  source: optional(text),
  name: needed(text),
  description: needed(text),
  readings: or(list(text), []),
  period: needed(per),
  refunds: needed(oneWord(['as-if-never', 'reversed'], 'as-if-never')),
  negatives: needed(oneWord(NEGATIVES, 'keep')),
  fields: needed(fieldUses),
  credit: later(optional(rowCredit)),
  takesPart: later(or(asking(conditions, () => 'member'), [])),
  parameters: or(ownParameters, []),
  exactlyOne: or(list(list(identifier, 2)), []),
  defaults: or(freeObject, {}),
  exclusions: or(list(exclusion), []),
  base: optional(reference(['scheme'])),
  awards: ownAwards,
  components: needed(components),
  forfeits: or(forfeits, []),
  redemption: or(list(redemption), []),
  costs: optional(reference(['items'])),
  examples: or(list(example), []),
});

import { always, needed, optional, or } from '../shape/key';
import type { Key } from '../shape/key';
import type { Shape } from '../shape/shape';
import { oneWord } from '../shape/simple';
import type { Form, OfKind } from '../shape/variants';
import { form, laterForm, turned, variants } from '../shape/variants';
import type { Expression, KeyedOwner } from '../types';
import { expression } from './expression';
import { field } from './given';
import { entries } from './mapping';

/*
 * A mapping, and by whose word it is looked up: a field of the row itself, or of its people row or its team.
 */

interface Keyed {
  readonly by: string;
  readonly from?: KeyedOwner | undefined;
}

const ofPerson: Key<KeyedOwner | undefined> = {
  ...or(oneWord<KeyedOwner>(['person', 'referrer'], 'person'), 'person', 'of'),
  suits: (from) => from === 'person' || from === 'referrer',
};

const ofRow = field('either', ['text', 'word']);
const ofOther: Shape<Keyed> = variants<Keyed>([
  laterForm(form<Keyed>({ by: needed(field('people', ['text', 'word']), 'people'), from: ofPerson }, ['people'])),
  laterForm(form<Keyed>({ by: needed(field('teams', ['text', 'word']), 'teams'), from: always('team') }, ['teams'])),
], () => ({ by: '' }));

const keyed: Shape<Keyed> = {
  read: (json, at) => (typeof json === 'string' ? { by: ofRow.read(json, at) } : ofOther.read(json, at)),
  write: (value) => (value.from === undefined ? value.by : ofOther.write(value)),
  schema: (definitions) => ({ anyOf: [ofRow.schema(definitions), ofOther.schema(definitions)] }),
  blank: () => ({ by: '' }),
};

type Lookup = OfKind<Expression, 'lookup'>;
type Written = Omit<Lookup, keyof Keyed> & { readonly keyed: Keyed };

export const lookup = (): Form<Lookup> => turned(
  form<Written>({ kind: always('lookup'), entries: needed(entries, 'lookup'), keyed: needed(keyed, 'by'), otherwise: optional(expression) }),
  ({ keyed: by, ...rest }): Lookup => ({ ...rest, ...by }),
  ({ by, from, ...rest }) => ({ ...rest, keyed: { by, from } }),
);

import { schemeTexts } from '../../i18n/texts/scheme';
import { equals, ONE, percent, sign, sum } from '../../money';
import { always, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { judged, noted } from '../shape/shape';
import { list, oneWord, trueOrFalse } from '../shape/simple';
import { form, kinds, turned } from '../shape/variants';
import type { Forms, OfKind } from '../shape/variants';
import type { At } from '../shape/at';
import type { ComponentCredit, CreditCounts, CreditedColumn, CreditedRole, ManagerCredit, RowCredit } from '../types';
import { field, givenFigure, isReference } from './given';

/** A column of the sales table that names people. */
const people: Shape<string> = noted(field('sales', ['text']), (name, at) => { if (name !== '') at.trail.people.push({ at, field: name }); });

const rate = field('sales', ['number']);

const overlay = or(trueOrFalse(schemeTexts.wantsTrueOrFalse), false);
const counts = or(oneWord<CreditCounts>(['whole', 'share'], 'whole'), 'whole');

const column = record<CreditedColumn>({ field: needed(people, 'person'), share: optional(rate) });
const role = record<CreditedRole>({ field: needed(people, 'person'), share: needed(notBelow(givenFigure)) });

/** Nobody is credited with less than nothing. */
function notBelow(share: typeof givenFigure): typeof givenFigure {
  return judged(share, (said, at) => {
    if (!isReference(said) && sign(said) < 0) at.wrong('out-of-bounds', schemeTexts.below, { bound: 0, value: percent(said) });
  });
}

const rowForms = (): Forms<RowCredit> => ({
  cell: form({ kind: always('cell'), field: needed(people, 'cell'), overlay, counts }),
  columns: form({ kind: always('columns'), of: needed(list(column, 1, 20), 'columns'), overlay, counts }),
  roles: form({ kind: always('roles'), of: needed(list(role, 1, 50), 'roles'), emptyTo: optional(people), overlay, counts }),
});

const blank = (): OfKind<RowCredit, 'cell'> => ({ kind: 'cell', field: '', overlay: false, counts: 'whole' });

function checkCredit(credit: RowCredit | ComponentCredit, at: At): void {
  if (credit.kind === 'columns') checkColumns(credit, at.key('columns'));
  if (credit.kind === 'roles') checkRoles(credit, at);
}

/** All columns have shares or none has, and each is credited once. */
function checkColumns({ of }: OfKind<RowCredit, 'columns'>, at: At): void {
  if (new Set(of.map(({ share }) => share === undefined)).size > 1) at.wrong('missing', schemeTexts.sharesOfSome);
  of.forEach(({ field: name }, index) => {
    if (name !== '' && of.findIndex((each) => each.field === name) < index) at.item(index).key('person').wrong('duplicate', schemeTexts.columnTwice, { field: name });
  });
}

/** Shares of roles that the scheme itself writes make 100 %, unless it says that they overlay; and what is named is a role. */
function checkRoles(credit: OfKind<RowCredit, 'roles'>, at: At): void {
  const { of, emptyTo } = credit;
  const shares = of.flatMap(({ share }) => (isReference(share) ? [] : [share]));
  const all = sum(shares);
  if (!credit.overlay && shares.length === of.length && !equals(all, ONE)) at.key('roles').wrong('out-of-bounds', schemeTexts.sharesOfRoles, { sum: percent(all) });
  if (emptyTo !== undefined && !of.some(({ field: each }) => each === emptyTo)) at.key('emptyTo').wrong('unknown-word', schemeTexts.emptyToNoRole, { field: emptyTo });
}

/** How a scheme credits its rows. */
export const rowCredit: Shape<RowCredit> = judged(kinds<RowCredit>(rowForms, blank), checkCredit);

const ofPeople = field('people', ['number']);
const managerField = (at: At): void => { at.trail.fields.push({ at, field: 'manager', table: 'people' }); };

type Written = { readonly levels: readonly ManagerCreditShare[] | 'all'; readonly rate: string | undefined; readonly less: 'below' | undefined; readonly counts: CreditCounts };
type ManagerCreditShare = Extract<ManagerCredit['shares'], readonly unknown[]>[number];

const shares = list(notBelow(givenFigure), 1, 20);
const all = oneWord<'all'>(['all'], 'all');
const levels: Shape<Written['levels']> = {
  read: (json, at) => (Array.isArray(json) ? shares.read(json, at) : all.read(json, at)),
  write: (value) => (value === 'all' ? value : shares.write(value)),
  schema: (definitions) => ({ anyOf: [shares.schema(definitions), all.schema(definitions)] }),
  blank: () => 'all',
};

const chain = form<Written>({
  levels: needed(noted(levels, (_, at) => { managerField(at); }), 'managers'),
  rate: optional(ofPeople, 'share'),
  less: optional(oneWord<'below'>(['below'], 'below')),
  counts,
}, ['managers']);

/** Rates of their own mean something where no level has its share, and only they can be lessened. */
function checkChain({ levels: said, rate: own, less }: Written, at: At): void {
  if (own !== undefined && said !== 'all') at.key('share').wrong('no-meaning', schemeTexts.shareOfLevels);
  if (own === undefined && less !== undefined) at.key('less').wrong('no-meaning', schemeTexts.lessWithoutShare);
}

const managers = turned(
  {
    ...chain,
    read: (json: unknown, at: At): Written => {
      const value = chain.read(json, at);
      checkChain(value, at);
      return value;
    },
  },
  ({ levels: said, rate: own, less, counts: how }): ManagerCredit => ({
    kind: 'managers', counts: how, shares: own !== undefined ? { rate: own, less: less !== undefined } : said === 'all' ? 'whole' : said,
  }),
  ({ shares: said, counts: how }) => ({
    levels: said === 'whole' || 'rate' in said ? 'all' as const : said,
    rate: said !== 'whole' && 'rate' in said ? said.rate : undefined,
    less: said !== 'whole' && 'rate' in said && said.less ? 'below' as const : undefined,
    counts: how,
  }),
);

const none = oneWord<'none'>(['none'], 'none');

const several: Shape<Exclude<ComponentCredit, { readonly kind: 'none' }>> = kinds<Exclude<ComponentCredit, { readonly kind: 'none' }>>(
  () => ({ ...rowForms(), managers }), blank,
);

/** How a component credits the rows: otherwise than the scheme, up the chain of managers, or not at all. */
export const componentCredit: Shape<ComponentCredit> = judged({
  read: (json, at): ComponentCredit => (typeof json === 'string' ? { kind: none.read(json, at) } : several.read(json, at)),
  write: (value) => (value.kind === 'none' ? value.kind : several.write(value)),
  schema: (definitions) => ({ anyOf: [none.schema(definitions), several.schema(definitions)] }),
  blank,
}, checkCredit);

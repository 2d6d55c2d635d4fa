import type { Sentence } from '../i18n';
import { sentence } from '../i18n';
import { creditTexts } from '../i18n/texts/credits';
import type { Exact } from '../money';
import { add, divide, equals, integer, isZero, multiply, ONE, percent, plain, sum, ZERO } from '../money';
import type { Parameters, RowCredit } from '../scheme';
import { READ } from '../table';
import type { Dataset } from './dataset';
import type { Credit } from './credits';
import { piecesOf, readCreditCell } from './credit-cell';
import { labelOf } from './fields';

/** Why a row cannot be credited: in which column, and what is to be said. */
export interface CreditTrouble {
  readonly field: string;
  readonly code: 'missing' | 'shares';
  readonly sentence: Sentence;
}

type Read = readonly Credit[] | CreditTrouble;

/** Somebody named in a cell: with the share that it says, or without. */
interface Named {
  readonly person: number;
  readonly share: Exact | null;
}

const PERSON = 'person';

const NOBODY: readonly Credit[] = [{ person: -1, share: ONE }];

export function isTrouble(read: Read): read is CreditTrouble {
  return 'code' in read;
}

/** To whom each row is credited; a row that names nobody is nobody's whole. Rows whose shares do not make 100 % are in trouble, unless the scheme lets them. */
export function creditReader(credit: RowCredit, data: Dataset, parameters: Parameters): (row: number) => Read {
  switch (credit.kind) {
    case 'cell':
      return ofCell(credit, data);
    case 'columns':
      return ofColumns(credit, data);
    case 'roles':
      return ofRoles(credit, data, parameters);
  }
}

function ofCell({ field, overlay }: Extract<RowCredit, { readonly kind: 'cell' }>, data: Dataset): (row: number) => Read {
  const names = namesIn(field, data);
  return once((row) => names.key(row), (row) => {
    const named = names.at(row);
    if (named === null) return NOBODY;
    if (isTroubled(named)) return named;
    return overlay ? merged(named.map(({ person, share }) => ({ person, share: share ?? ONE }))) : partsOf(named, field);
  });
}

/** Rows with equal cells are read once. */
function once(keyOf: (row: number) => string, read: (row: number) => Read): (row: number) => Read {
  const known = new Map<string, Read>();
  return (row) => {
    const key = keyOf(row);
    const found = known.get(key) ?? read(row);
    known.set(key, found);
    return found;
  };
}

function ofColumns({ of, overlay }: Extract<RowCredit, { readonly kind: 'columns' }>, data: Dataset): (row: number) => Read {
  const columns = of.map(({ field, share }) => ({ field, names: namesIn(field, data), share: share === undefined ? undefined : data.sales.numbers(share) }));
  const first = of[0]?.field ?? '';
  const keyOf = (row: number): string => columns.map(({ names, share }) => `${names.key(row)} ${share?.state[row] === READ ? plain(share.values.at(row)) : ''}`).join();
  return once(keyOf, (row) => {
    const filled: { readonly parts: readonly Credit[]; readonly share: Exact | null }[] = [];
    for (const { field, names, share } of columns) {
      const named = names.at(row);
      if (named === null) continue;
      const parts = isTroubled(named) ? named : partsOf(named, field);
      if (isTrouble(parts)) return parts;
      filled.push({ parts, share: share?.state[row] === READ ? share.values.at(row) : null });
    }
    if (filled.length === 0) return NOBODY;
    const shared = filled.filter(({ share }) => share !== null).length;
    if (shared > 0 && shared < filled.length) return { field: first, code: 'shares', sentence: sentence(creditTexts.someShares) };
    const equal = overlay ? ONE : divide(ONE, integer(filled.length));
    return whole(filled.flatMap(({ parts, share }) => scaled(parts, share ?? equal)), overlay, first);
  });
}

function ofRoles({ of, emptyTo, overlay }: Extract<RowCredit, { readonly kind: 'roles' }>, data: Dataset, parameters: Parameters): (row: number) => Read {
  const roles = of.map(({ field, share }) => ({ field, names: namesIn(field, data), share: parameters.figure(share) ?? ZERO }));
  const heir = roles.find(({ field }) => field === emptyTo);
  const first = of[0]?.field ?? '';
  return once((row) => roles.map(({ names }) => names.key(row)).join(), (row) => {
    const parts: Credit[] = [];
    let empty = ZERO;
    for (const { field, names, share } of roles) {
      const named = names.at(row);
      if (named === null) empty = add(empty, share);
      else {
        const own = isTroubled(named) ? named : partsOf(named, field);
        if (isTrouble(own)) return own;
        parts.push(...scaled(own, share));
      }
    }
    if (heir === undefined) return parts.length === 0 ? NOBODY : whole(parts, overlay, first);
    const own = heir.names.at(row);
    if (own === null) return { field: heir.field, code: 'missing', sentence: sentence(creditTexts.emptyHeir, { label: labelOf(data.sales, heir.field) }) };
    const inherited = isTroubled(own) ? own : partsOf(own, heir.field);
    return isTrouble(inherited) ? inherited : whole([...parts, ...scaled(inherited, empty)], overlay, first);
  });
}

function scaled(parts: readonly Credit[], share: Exact): readonly Credit[] {
  return parts.map((part) => ({ person: part.person, share: multiply(part.share, share) }));
}

/** Parts of a cell that make a whole: those that it says, or equal ones. */
function partsOf(named: readonly Named[], field: string): Read {
  const equal = divide(ONE, integer(named.length));
  return whole(named.map(({ person, share }) => ({ person, share: share ?? equal })), false, field);
}

function whole(parts: readonly Credit[], overlay: boolean, field: string): Read {
  const all = sum(parts.map(({ share }) => share));
  return overlay || equals(all, ONE) ? merged(parts) : { field, code: 'shares', sentence: sentence(creditTexts.sharesMake, { sum: percent(all) }) };
}

/** Each person once, with all that it has; who has nothing is not among them. */
function merged(parts: readonly Credit[]): readonly Credit[] {
  const shares = new Map<number, Exact>();
  for (const { person, share } of parts) {
    const before = shares.get(person);
    shares.set(person, before === undefined ? share : add(before, share));
  }
  return [...shares].filter(([, share]) => !isZero(share)).map(([person, share]) => ({ person, share }));
}

type Cell = readonly Named[] | CreditTrouble | null;

function isTroubled(cell: readonly Named[] | CreditTrouble): cell is CreditTrouble {
  return 'code' in cell;
}

/** The people that the cells of a column name; null for a blank one. Cells with one key are equal. */
interface NamesOfCells {
  key(row: number): string;
  at(row: number): Cell;
}

function namesIn(field: string, data: Dataset): NamesOfCells {
  const { sales, people } = data;
  const { codes, names } = sales.names(field);
  const ids = field === PERSON && sales.has('personId') ? sales.names('personId') : undefined;
  const read = (row: number, code: number): Cell => {
    const cell = readCreditCell(names.shown(code), (name) => people.isKnown(name));
    if (cell.kind !== 'parts') return { field, code: 'shares', sentence: sentence(cell.kind === 'some-shares' ? creditTexts.someShares : creditTexts.bareShares) };
    const numbers = piecesOf(ids?.names.shown(ids.codes[row] ?? -1) ?? '');
    const [first] = cell.parts;
    if (cell.parts.length === 1 && first?.share === null) return [{ person: field === PERSON ? people.ofSales[row] ?? -1 : people.ofText(first.name), share: null }];
    return cell.parts.map(({ name, share }, at) => ({ person: people.ofText(name, numbers.length === cell.parts.length ? numbers[at] : ''), share }));
  };
  return {
    key: (row) => (ids === undefined ? String(codes[row] ?? -1) : `${codes[row] ?? -1} ${ids.codes[row] ?? -1}`),
    at(row) {
      const code = codes[row] ?? -1;
      if (code >= 0) return read(row, code);
      const person = field === PERSON ? people.ofSales[row] ?? -1 : -1;
      return person < 0 ? null : [{ person, share: null }];
    },
  };
}

import { parseIsoDay, parsePeriod, type Period } from '../../calendar';
import { fromNumber, parseExact, ZERO } from '../../money';
import { ACTIONS, type Adjustment, type BasisRow, type PayoutBasis, type PeriodBalance, type RecipientKind, type SeenRows } from '../../payout';
import { awardNamed, isPlainObject, type PlainObject } from '../../scheme';
import type { Cell } from '../../table';
import { STORED_FORM } from './stored';

/** What a stored run says, as far as it can be understood. */
export interface StoredRun {
  readonly payout: string;
  readonly payPeriod: Period;
  readonly settledTo: Period | null;
  readonly windowSettled: boolean;
  readonly peopleAccepted: boolean;
  readonly bases: ReadonlyMap<string, PayoutBasis>;
  readonly adjustments: readonly Adjustment[];
  readonly balances: readonly PeriodBalance[];
  readonly seen: SeenRows | null;
  readonly linesFingerprint: string;
  readonly lines: number;
  readonly schemes: readonly { readonly id: string; readonly version: string }[];
  /** The payouts that counted as paid when it was made. */
  readonly earlier: readonly string[];
}

/** Reads what `storedRun` wrote; undefined where it is something else, `newer` where a later version wrote it otherwise. What of it cannot be understood is not passed over. */
export function readStored(json: unknown): StoredRun | 'newer' | undefined {
  if (!isPlainObject(json)) return undefined;
  const { payout, linesFingerprint, form } = json;
  if (typeof form === 'number' && form > STORED_FORM) return 'newer';
  const payPeriod = periodIn(json['payPeriod']);
  if (typeof payout !== 'string' || typeof linesFingerprint !== 'string' || payPeriod === null) return undefined;
  const [adjustments, balances] = [allIn(json['adjustments'], adjustmentIn), allIn(json['balances'], balanceIn)];
  if (adjustments === undefined || balances === undefined) return undefined;
  return {
    payout, payPeriod, linesFingerprint,
    lines: typeof json['lines'] === 'number' ? json['lines'] : 0,
    schemes: listIn(json['schemes']).flatMap((each) => (typeof each['id'] === 'string' ? [{ id: each['id'], version: String(each['version'] ?? '') }] : [])),
    earlier: Array.isArray(json['earlier']) ? json['earlier'].filter((each): each is string => typeof each === 'string') : [],
    settledTo: periodIn(json['settledTo']),
    windowSettled: json['windowSettled'] === true,
    peopleAccepted: json['peopleAccepted'] === true,
    bases: new Map(Object.entries(isPlainObject(json['bases']) ? json['bases'] : {}).flatMap(([id, basis]) => (isPlainObject(basis) ? [[id, basisIn(basis)] as const] : []))),
    adjustments, balances,
    seen: seenIn(json['seen']),
  };
}

function periodIn(value: unknown): Period | null {
  return typeof value === 'string' ? parsePeriod(value) : null;
}

export function listIn(value: unknown): readonly PlainObject[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : [];
}

/** The members of a list, none where there is no list; undefined where one of them cannot be read. */
function allIn<T>(value: unknown, read: (json: PlainObject) => T | undefined): readonly T[] | undefined {
  const found = listIn(value).flatMap((each) => read(each) ?? []);
  return Array.isArray(value) && found.length < value.length ? undefined : found;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function basisIn(json: PlainObject): PayoutBasis {
  const object = (value: unknown): PlainObject => (isPlainObject(value) ? value : {});
  return { calculation: textIn(json['calculation']), parameters: object(json['parameters']), defaults: object(json['defaults']), people: rowsIn(json['people']), teams: rowsIn(json['teams']) };
}

function rowsIn(value: unknown): readonly BasisRow[] | null {
  return Array.isArray(value) ? listIn(value).map((row) => Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, cellIn(cell)]))) : null;
}

function cellIn(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const KINDS: readonly RecipientKind[] = ['person', 'customer', 'team'];

export function kindIn(value: unknown): RecipientKind {
  return KINDS.find((kind) => kind === value) ?? 'person';
}

export function amountIn(value: unknown): ReturnType<typeof parseExact> {
  return typeof value === 'string' ? parseExact(value) : typeof value === 'number' ? fromNumber(value) : null;
}

function adjustmentIn(json: PlainObject): Adjustment | undefined {
  const action = ACTIONS.find((each) => each === json['action']);
  const id = textIn(json['id']);
  if (action === undefined || id === undefined) return undefined;
  const date = textIn(json['date']);
  return {
    action, id, recipientKind: kindIn(json['recipientKind']), reason: textIn(json['reason']) ?? '', decidedBy: textIn(json['decidedBy']) ?? '',
    scheme: textIn(json['scheme']), component: textIn(json['component']), recipient: textIn(json['recipient']), personId: textIn(json['personId']),
    period: textIn(json['period']), award: textIn(json['award']), amount: amountIn(json['amount']) ?? undefined, owed: amountIn(json['owed']) ?? undefined,
    date: date === undefined ? undefined : parseIsoDay(date) ?? undefined,
  };
}

function seenIn(json: unknown): SeenRows | null {
  if (!isPlainObject(json) || !Array.isArray(json['fields']) || !Array.isArray(json['came']) || !Array.isArray(json['went'])) return null;
  return {
    after: textIn(json['after']) ?? null,
    fields: json['fields'].map(String),
    came: json['came'].map((row: unknown) => (Array.isArray(row) ? row.map(cellIn) : [])),
    went: json['went'].map(Number),
    ...(isPlainObject(json['neverRead']) ? { neverRead: Object.fromEntries(Object.entries(json['neverRead']).map(([scheme, rows]) => [scheme, Array.isArray(rows) ? rows.map(Number) : []])) } : {}),
  };
}

function balanceIn(json: PlainObject): PeriodBalance | undefined {
  const recipient = textIn(json['recipient']);
  const award = awardNamed(json['award']);
  const kind = json['kind'] === 'scheme' || json['kind'] === 'pay' ? json['kind'] : undefined;
  if (recipient === undefined || award === undefined || kind === undefined) return undefined;
  const [opening, change, closing] = [json['opening'], json['change'], json['closing']].map((each) => amountIn(each) ?? ZERO);
  return { recipient, recipientKind: kindIn(json['recipientKind']), personId: textIn(json['personId']), award, kind, opening: opening ?? ZERO, change: change ?? ZERO, closing: closing ?? ZERO };
}

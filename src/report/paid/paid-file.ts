import { parsePeriod, type Period } from '../../calendar';
import { failure, sentence, success, type Problem, type Result } from '../../i18n';
import { paidTexts } from '../../i18n/texts/paid';
import { additionIn, keyParts, type PaidLine } from '../../payout';
import { awardNamed, isPlainObject } from '../../scheme';
import { isZero, ZERO } from '../../money';
import { amountIn, kindIn, listIn, readStored, type StoredRun } from './json-reading';
import { decisionsTold } from './decisions-told';
import type { Fingerprinted } from '../field-bytes';
import { textOfPaid, type PaidFacts } from './stored';
import type { FoundLine, KeptRecord, PaidFile } from './types';

/** Reads a payout that the runner wrote as JSON. Problems: not-a-payout, bad-line. */
export function paidFromJson(json: unknown, file: string): Result<PaidFile> {
  const stored = isPlainObject(json) ? readStored(json['run']) : undefined;
  if (stored === 'newer') return failure(newerPayout(file));
  if (!isPlainObject(json) || stored === undefined) return failure(notPayout(file, 'record'));
  const lines: FoundLine[] = [];
  const found = listIn(json['lines']);
  for (const [index, line] of found.entries()) {
    const amount = amountIn(line['amount']);
    const { recipient, key, personId } = line;
    if (amount === null || typeof recipient !== 'string' || typeof key !== 'string') return failure(badLine(file, index + 1, 'amount', String(line['amount'])));
    lines.push({ recipient, recipientKind: kindIn(line['recipientKind']), personId: typeof personId === 'string' ? personId : undefined, key, amount });
  }
  return paidOf(lines, { run: stored, text: JSON.stringify(json['run']), sealed: null }, file);
}

/** A payout of the lines and the record found. Problems: not-a-payout, bad-line. */
export function paidOf(found: readonly FoundLine[], kept: KeptRecord | undefined, file: string): Result<PaidFile> {
  const stored = kept?.run;
  const lines: PaidLine[] = [];
  const facts: PaidFacts[] = [];
  for (const [index, { recipient, recipientKind: said, personId, key, amount, before }] of found.entries()) {
    const of = sumIn(key, stored);
    if (of === undefined) return failure(badLine(file, index + 1, 'key', key));
    const recipientKind = said ?? of.recipientKind;
    lines.push({ ...of, recipient, recipientKind, personId, amount, before, adjustment: additionIn(key) });
    facts.push({ recipient, recipientKind, personId, key, amount });
  }
  const payPeriod = stored?.payPeriod ?? periodOfLines(lines.filter((_, index) => isDueNow(found[index])));
  return success({
    facts,
    fingerprint: stored?.linesFingerprint ?? null,
    places: found.map(({ place }) => place),
    stored: kept?.text ?? null, sealed: kept?.sealed ?? null, schemes: stored?.schemes ?? [], earlier: stored?.earlier ?? [],
    payout: {
      id: stored?.payout ?? file, name: file, payPeriod, lines, settledTo: stored?.settledTo ?? null, windowSettled: stored?.windowSettled ?? false,
      peopleAccepted: stored?.peopleAccepted ?? false, bases: stored?.bases ?? new Map(), adjustments: stored?.adjustments ?? decisionsTold(found, lines, file),
      earlier: stored?.earlier ?? [], balances: stored?.balances ?? [], seen: () => stored?.seen ?? null,
    },
  });
}

/** The text whose fingerprint tells whether the lines are as they were written. */
export function textOfPaidFile({ facts }: Pick<PaidFile, 'facts'>): Fingerprinted {
  return textOfPaid(facts);
}

type Of = Pick<PaidLine, 'scheme' | 'component' | 'period' | 'award' | 'recipientKind'>;

function sumIn(key: string, stored: StoredRun | undefined): Of | undefined {
  const id = additionIn(key);
  if (id !== undefined) {
    const addition = stored?.adjustments.find((each) => each.action === 'add' && each.id === id);
    const award = awardNamed(addition?.award) ?? 'cash';
    return { scheme: addition?.scheme ?? '', component: addition?.component ?? key, period: addition?.period ?? 'window', award, recipientKind: addition?.recipientKind ?? 'person' };
  }
  const parts = keyParts(key);
  const award = awardNamed(parts?.award);
  if (parts === undefined || award === undefined) return undefined;
  const { scheme, component, period, payee } = parts;
  return { scheme, component, period, award, recipientKind: payee.startsWith('team:') ? 'team' : payee.startsWith('customer:') ? 'customer' : 'person' };
}

/** Whether a line may be of the very period that was paid: what came late or changed a sum paid before is of an earlier one. */
function isDueNow(line: FoundLine | undefined): boolean {
  return line !== undefined && (line.kind ?? 'regular') === 'regular' && isZero(line.before ?? ZERO);
}

/** Where only the lines are there: the last period that they have of one kind, since a payout pays what has become due. */
function periodOfLines(lines: readonly PaidLine[]): Period | null {
  const periods = lines.flatMap(({ period }) => {
    const found = parsePeriod(period);
    return found === null || found.kind === 'window' ? [] : [found];
  });
  const [first] = periods;
  if (first === undefined || periods.some(({ kind }) => kind !== first.kind)) return null;
  return periods.reduce((latest, each) => (each.index > latest.index ? each : latest));
}

export function newerPayout(file: string): Problem {
  return { code: 'newer-payout', sentence: sentence(paidTexts.newer, { file }) };
}

export function notPayout(file: string, what: 'record' | 'keyColumn'): Problem {
  return { code: what === 'record' ? 'not-a-payout' : 'no-lines', sentence: sentence(paidTexts.notPayout, { file, what: paidTexts[what] }) };
}

export function badLine(file: string, line: number, field: string, value: string): Problem {
  return { code: 'bad-line', sentence: sentence(paidTexts.badLine, { file, line, field, value }) };
}

import { sentence } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import { equals, plain } from '../../money';
import type { LinePlace, PaidFile } from '../paid/types';
import type { PaidFacts } from '../paid/stored';
import type { CellChange } from './types';

/** A line as it stands now. */
interface Standing {
  readonly facts: PaidFacts;
  readonly place: LinePlace | undefined;
}

const FIELDS = ['recipient', 'personId', 'key', 'amount'] as const;
type FieldName = (typeof FIELDS)[number];

/**
 * The cells of a payout that are no longer what they were when it was made, by the lines that its record keeps. Lines are known again whole, then by key and
 * payee, then by key, then by payee and amount; so rows that were sorted are not changed.
 */
export function changedCells({ facts, places, sealed }: PaidFile): readonly CellChange[] {
  if (sealed === null) return [];
  let gone: readonly PaidFacts[] = sealed;
  let come: readonly Standing[] = facts.map((each, index) => ({ facts: each, place: places[index] }));
  const changes: CellChange[] = [];
  for (const name of NAMES) {
    const pairs = paired(gone, come, name);
    ({ gone, come } = pairs);
    for (const [before, now] of pairs.pairs) changes.push(...cellsBetween(before, now));
  }
  return [...changes, ...come.map(lineCame), ...gone.map(lineWent)];
}

type Name = (facts: PaidFacts) => string;

const textOf = (facts: PaidFacts, field: FieldName): string => (field === 'amount' ? plain(facts.amount) : facts[field] ?? '');
const by = (...fields: readonly FieldName[]): Name => (facts) => JSON.stringify(fields.map((field) => textOf(facts, field)));

const NAMES: readonly Name[] = [by(...FIELDS), by('key', 'recipient', 'personId'), by('key'), by('recipient', 'personId', 'amount')];

interface Paired {
  readonly pairs: readonly (readonly [PaidFacts, Standing])[];
  readonly gone: readonly PaidFacts[];
  readonly come: readonly Standing[];
}

/** Pairs lines of one name, in their order; those that are over stay. */
function paired(gone: readonly PaidFacts[], come: readonly Standing[], name: Name): Paired {
  const waiting = new Map<string, PaidFacts[]>();
  for (const facts of gone) {
    const key = name(facts);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [facts]);
    else list.push(facts);
  }
  for (const list of waiting.values()) list.reverse();
  const pairs: [PaidFacts, Standing][] = [];
  const left: Standing[] = [];
  const found = new Set<PaidFacts>();
  for (const standing of come) {
    const before = waiting.get(name(standing.facts))?.pop();
    if (before === undefined) left.push(standing);
    else {
      pairs.push([before, standing]);
      found.add(before);
    }
  }
  return { pairs, come: left, gone: gone.filter((facts) => !found.has(facts)) };
}

function cellsBetween(before: PaidFacts, { facts, place }: Standing): readonly CellChange[] {
  return FIELDS.filter((field) => (field === 'amount' ? !equals(before.amount, facts.amount) : textOf(before, field) !== textOf(facts, field))).map((field): CellChange => {
    const shown = (of: PaidFacts): string => textOf(of, field);
    const at = cellOf(place, field);
    const values = { place: placeText(at), before: shown(before), after: shown(facts) };
    const said = sentence(registerTexts.cellChanged, {
      place: values.place, before: values.before === '' ? registerTexts.blank : values.before, after: values.after === '' ? registerTexts.blank : values.after,
    });
    return { place: at, sentence: said };
  });
}

function cellOf(place: LinePlace | undefined, field: FieldName): CellChange['place'] {
  const letters = place?.columns.get(field) ?? place?.columns.get('key');
  return place === undefined || letters === undefined ? undefined : { sheet: place.sheet, cell: `${letters}${place.row}` };
}

function placeText(place: CellChange['place']): string {
  return place === undefined ? '?' : `${place.sheet}!${place.cell}`;
}

function lineCame({ facts, place }: Standing): CellChange {
  const at = cellOf(place, 'recipient');
  return { place: at, sentence: sentence(registerTexts.lineCame, { place: placeText(at), recipient: facts.recipient, amount: plain(facts.amount) }) };
}

function lineWent({ recipient, key, amount }: PaidFacts): CellChange {
  return { sentence: sentence(registerTexts.lineWent, { recipient, key, amount: plain(amount) }) };
}

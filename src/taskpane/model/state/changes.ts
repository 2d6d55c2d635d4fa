import { isoDay, parseIsoDay } from '../../../calendar';
import { sentence, type Sentence, type Text } from '../../../i18n';
import { changeTexts as t } from '../../../i18n/texts/model-changes';
import { compare, percent, sign, type Exact, ZERO } from '../../../money';
import type { DataChange } from '../../../model';
import { fieldOf, readNumber } from '../../../table';

export const CHANGES = ['price', 'orders', 'targets', 'newCustomers', 'join', 'leave'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** What is typed of a change of the data. */
export interface ChangeTyped {
  readonly kind: ChangeKind;
  readonly by: string;
  readonly field: string;
  readonly words: string;
  readonly count: string;
  readonly person: string;
  readonly team: string;
  readonly from: string;
  readonly ramp: string;
  readonly sales: 'lost' | 'spread';
}

export const NO_CHANGE: ChangeTyped = { kind: 'price', by: '110%', field: '', words: '', count: '5', person: '', team: '', from: '', ramp: '', sales: 'lost' };

/** The columns by which rows are chosen. */
export const CHOOSING = ['team', 'role', 'department', 'product', 'region', 'customer', 'person'] as const;

const MOST_CUSTOMERS = 10_000;
const BETWEEN_WORDS = /[,，、;；]/;

function partsOf(text: string): readonly string[] {
  return text.split(BETWEEN_WORDS).map((part) => part.trim()).filter((part) => part !== '');
}

function factor(text: string): Exact | null {
  const read = readNumber(text, { least: 'any', percent: true, refund: false });
  return read.state === 'read' && sign(read.value) >= 0 ? read.value : null;
}

/** What was typed as a step of a scenario; null where it is none. */
export function stepAsked({ kind, by, field, words, count, person, team, from, ramp, sales }: ChangeTyped): DataChange | null {
  const [times, day, named] = [factor(by), parseIsoDay(from), person.trim()];
  const where = field === '' ? [] : [{ field, in: partsOf(words) }];
  const chooses = where.every((each) => each.in.length > 0);
  switch (kind) {
    case 'price': return times === null || !chooses ? null : { kind: 'scale', field: 'amount', by: times, where };
    case 'orders': return times === null || !chooses ? null : { kind: 'orders', by: times, where };
    case 'targets': return times === null || compare(times, ZERO) === 0 ? null : { kind: 'targets', by: times };
    case 'newCustomers': {
      const number = Number(count);
      return Number.isInteger(number) && number > 0 && number <= MOST_CUSTOMERS ? { kind: 'newCustomers', count: number, per: 'month', size: 'median' } : null;
    }
    case 'join': {
      const parts = partsOf(ramp).map(factor);
      const levels = parts.filter((part) => part !== null);
      return day === null || named === '' || team.trim() === '' || levels.length < parts.length ? null : { kind: 'join', join: { person: named, like: `team:${team.trim()}`, from: day, ramp: levels } };
    }
    case 'leave': return day === null || named === '' ? null : { kind: 'leave', leave: { person: named, from: day, sales } };
  }
}

/** Says a step. */
export function stepSaid(step: DataChange): Sentence {
  switch (step.kind) {
    case 'scale': return chosen(step.where, sentence(t.saidPrice, { by: percent(step.by) }));
    case 'orders': return chosen(step.where, sentence(t.saidOrders, { by: percent(step.by) }));
    case 'targets': return sentence(t.saidTargets, { by: percent(step.by) });
    case 'newCustomers': return sentence(t.saidNew, { count: step.count });
    case 'join': return sentence(t.saidJoin, { person: step.join.person, from: isoDay(step.join.from), team: step.join.like.replace(/^team:/, '') });
    case 'leave': return sentence(t.saidLeave, { person: step.leave.person, from: isoDay(step.leave.from), sales: t[step.leave.sales] });
  }
}

function chosen(where: readonly { readonly field: string; readonly in: readonly string[] }[], what: Sentence): Sentence {
  return where.reduce((said, { field, in: words }) => sentence(t.saidWhere, { what: said, field: labelOf(field), words: words.join(', ') }), what);
}

/** What a column is called. */
export function labelOf(field: string): Text {
  return fieldOf('sales', field)?.label ?? { zh: field, en: field };
}

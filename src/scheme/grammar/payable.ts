import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { compare, equals, ONE, percent, sum, ZERO } from '../../money';
import { needed, optional } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, judged } from '../shape/shape';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import { list, text } from '../shape/simple';
import type { Expression, Given, PayablePart } from '../types';
import { expression } from './expression';
import { field, givenWorkingDays, id, isReference, oneFigure } from './given';

/*
 * When a component is payable, and in which parts.
 */

const saleDay = field('sales', ['date']);

/** The first edition knows working days after a date of the row alone. */
const after: Shape<Expression> = {
  read: (json, at) => (at.trail.language === 1 || (typeof json === 'string' && !json.startsWith('=')) ? { kind: 'field', field: saleDay.read(json, at) } : expression.read(json, at)),
  write: (value) => expression.write(value),
  schema: (definitions) => expression.schema(definitions),
  blank: () => expression.blank(),
};

interface WorkingDays {
  readonly workingDays: Given<Exact>;
  readonly after: Expression;
}

const workingDays = record<WorkingDays>({ workingDays: needed(givenWorkingDays), after: needed(after) });

/** So many working days after a day, or, from the second edition on, any expression that gives a day. */
export const due: Shape<Expression> = {
  read: (json, at) => {
    if (at.trail.language > 1 && !(isPlainObject(json) && 'workingDays' in json && 'after' in json)) return expression.read(json, at);
    const { workingDays: days, after: day } = workingDays.read(json, at);
    return { kind: 'workday', of: [day, { kind: 'figure', value: days }] };
  },
  write: (value) => {
    const [day, days] = value.kind === 'workday' ? value.of : [];
    return day !== undefined && days?.kind === 'figure' ? workingDays.write({ workingDays: days.value, after: day }) : expression.write(value);
  },
  schema: (definitions) => ({ anyOf: [workingDays.schema(definitions), expression.schema(definitions)] }),
  blank: () => expression.blank(),
};

const part = record<PayablePart>({
  id: needed(id), label: needed(text), share: optional(oneFigure),
  on: optional(asking(expression, () => 'oneOfItsRows')),
});

/** Shares that the scheme itself writes make the whole, or leave something for the one part that has none. */
function checkParts(parts: readonly PayablePart[], at: At): void {
  const ids = new Set<string>();
  parts.forEach(({ id: name, share }, index) => {
    if (ids.has(name)) at.item(index).key('id').wrong('duplicate', schemeTexts.idTwice, { id: name });
    ids.add(name);
    if (share !== undefined && !isReference(share) && compare(share, ZERO) <= 0) at.item(index).key('share').wrong('out-of-bounds', schemeTexts.partOfNothing, { share: percent(share) });
  });
  const rests = parts.filter(({ share }) => share === undefined);
  const said = parts.flatMap(({ share }) => (share === undefined || isReference(share) ? [] : [share]));
  const all = sum(said);
  if (rests.length > 1) at.wrong('missing', schemeTexts.oneRest);
  else if (rests.length === 1 && compare(all, ONE) >= 0) at.wrong('out-of-bounds', schemeTexts.noRest, { sum: percent(all) });
  else if (rests.length === 0 && said.length < parts.length) at.wrong('missing', schemeTexts.restNeeded);
  else if (rests.length === 0 && !equals(all, ONE)) at.wrong('out-of-bounds', schemeTexts.partsMakeWhole, { sum: percent(all) });
}

export const parts: Shape<readonly PayablePart[]> = judged(list(part, 2, 12), checkParts);

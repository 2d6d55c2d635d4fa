import { asDay, isoDay, parseIsoDay, type Day } from '../../calendar';
import { modelFileTexts } from '../../i18n/texts/model';
import type { Exact } from '../../money';
import { compare, integer, plain, scaled, ZERO } from '../../money';
import type { Forms, Shape } from '../../scheme';
import { always, anything, form, freeObject, kinds, list, mapped, needed, oneWord, optional, or, readFigure, record, string, text } from '../../scheme';
import type { Where } from '../data/select';
import { MOST_DRAWS, USUAL } from '../risk/risk';
import type { DataChange, Join, Leave, ModelFile, PlannedScheme, RiskAsked, Scenario, SchemeName, Tried, Wanted } from './types';

const MOST_ADDED = 10_000;
export const MOST_VALUES = 1000;
const MOST_SCENARIOS = 100;

const ONE_DAY: Day = asDay(0);

/** A figure as people write it: 1200, "1,200", "5%". */
const figure: Shape<Exact> = {
  read: (json, at) => readFigure(json, 'number', at) ?? ZERO,
  write: plain,
  schema: () => ({ type: ['number', 'string'] }),
  blank: () => ZERO,
};

function within(least: Exact, most: Exact | null): Shape<Exact> {
  return {
    ...figure,
    read: (json, at) => {
      const value = readFigure(json, 'number', at);
      if (value !== undefined && (compare(value, least) < 0 || (most !== null && compare(value, most) > 0))) {
        at.wrong('out-of-bounds', modelFileTexts.outside, { value: plain(value), least: plain(least), most: most === null ? '…' : plain(most) });
      }
      return value ?? least;
    },
  };
}

const factor = within(ZERO, integer(100));
const level = within(scaled(1, 2), integer(100));

function whole(least: number, most: number): Shape<number> {
  return {
    read: (json, at) => {
      if (typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most) return json;
      at.wrong('out-of-bounds', modelFileTexts.wholeNumber, { least, most });
      return least;
    },
    write: (value) => value,
    schema: () => ({ type: 'integer', minimum: least, maximum: most }),
    blank: () => least,
  };
}

const day: Shape<Day> = {
  read: (json, at) => {
    const found = typeof json === 'string' ? parseIsoDay(json) : null;
    if (found === null) at.wrong('wrong-type', modelFileTexts.wantsDay);
    return found ?? ONE_DAY;
  },
  write: (value) => isoDay(value),
  schema: () => ({ type: 'string', format: 'date' }),
  blank: () => ONE_DAY,
};

const where: Shape<readonly Where[]> = list(record<Where>({ field: needed(string), in: needed(list(string, 1)) }));

const schemeName: Shape<SchemeName> = {
  read: (json, at) => (typeof json === 'string' ? string.read(json, at) : freeObject.read(json, at)),
  write: (value) => (typeof value === 'string' ? value : freeObject.write(value)),
  schema: () => ({ anyOf: [{ type: 'string' }, { type: 'object' }] }),
  blank: () => '',
};

const join = record<Join>({ person: needed(string), like: needed(string), from: needed(day), ramp: or(list(factor), []) });
const leave = record<Leave>({ person: needed(string), from: needed(day), sales: or(oneWord(['lost', 'spread'], 'lost'), 'lost') });

const steps = (): Forms<DataChange> => ({
  scale: form({ kind: always('scale'), field: needed(string, 'scale'), by: needed(factor), where: or(where, []) }),
  orders: form({ kind: always('orders'), by: needed(factor, 'orders'), where: or(where, []) }),
  targets: form({ kind: always('targets'), by: needed(level, 'targets') }),
  newCustomers: form({
    kind: always('newCustomers'), count: needed(whole(1, MOST_ADDED), 'newCustomers'), per: or(oneWord(['month'], 'month'), 'month'), size: or(oneWord(['median'], 'median'), 'median'),
  }),
  join: form({ kind: always('join'), join: needed(join) }),
  leave: form({ kind: always('leave'), leave: needed(leave) }),
});

const step: Shape<DataChange> = kinds<DataChange>(steps, () => ({ kind: 'targets', by: level.blank() }));

const planned = record<PlannedScheme>({ scheme: needed(schemeName), params: or(freeObject, {}) });
const plan = record<{ readonly schemes: readonly PlannedScheme[] }>({ schemes: needed(list(planned, 1)) });

const scenario = record<Scenario>({
  id: needed(string), name: optional(text), like: optional(string), scheme: optional(schemeName), params: or(freeObject, {}),
  plan: optional(mapped(plan, ({ schemes }) => schemes, (schemes) => ({ schemes }), () => [])), data: or(list(step), []),
});

const across = record<NonNullable<Tried['across']>>({ parameter: needed(string), values: needed(list(anything, 1, MOST_VALUES)) });
const tried = record<Tried>({
  scenario: optional(string), parameter: needed(string), values: optional(list(anything, 1, MOST_VALUES)),
  from: optional(figure), to: optional(figure), step: optional(figure), across: optional(across),
});

const atMost: Shape<Wanted['atMost']> = {
  read: (json, at) => (json === 'budget' ? json : figure.read(json, at)),
  write: (value) => (value === 'budget' ? value : plain(value)),
  schema: (definitions) => ({ anyOf: [{ const: 'budget' }, figure.schema(definitions)] }),
  blank: () => ZERO,
};
const wanted = record<Wanted>({ scenario: needed(string), parameter: needed(string), atMost: needed(atMost), between: optional(list(figure, 2, 2)), step: optional(figure) });

const risk = record<RiskAsked>({
  mix: or(oneWord(['person-month'], 'person-month'), 'person-month'),
  level: needed(record<RiskAsked['level']>({ low: needed(level), likely: needed(level), high: needed(level) })),
  draws: or(whole(2, MOST_DRAWS), USUAL.draws), seed: or(whole(-(2 ** 31), 2 ** 31 - 1), USUAL.seed),
});

/** Levels that are tried where nothing is said: from 80 % to 120 %. */
const USUAL_LEVELS: readonly Exact[] = [80, 90, 100, 110, 120].map((percent) => scaled(percent, 2));

const window = record<NonNullable<ModelFile['window']>>({ from: optional(day), to: optional(day) });

/** How a file of scenarios is written. */
export const modelShape = record<ModelFile>({
  id: needed(string), version: or(string, '1'), name: needed(text), window: optional(window),
  budget: optional(figure), base: optional(string), scenarios: needed(list(scenario, 1, MOST_SCENARIOS)),
  stress: or(record<ModelFile['stress']>({ levels: or(list(factor, 1, MOST_VALUES), USUAL_LEVELS), by: optional(string) }), { levels: USUAL_LEVELS, by: undefined }),
  sensitivity: or(list(tried), []), solve: or(list(wanted), []), risk: optional(risk),
  ran: optional(record<NonNullable<ModelFile['ran']>>({ scenario: needed(string), window: optional(window) })),
});

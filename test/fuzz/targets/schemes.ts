import fc from 'fast-check';
import { equals, sum } from '../../../src/money';
import { payOut, prepare, type Payout } from '../../../src/payout';
import { presetById, PRESETS } from '../../../src/presets';
import { describeScheme, parseScheme, parseSchemeText, schemeToJson, type Scheme } from '../../../src/scheme';
import { tableOfRecords, type RawTable } from '../../../src/table';
import { company, type Company } from '../../payout/tables';
import { changedAt, changes, pathsOf } from '../../scheme/faulty';
import { must, mustBeSaid, valueOrTold, type Target } from '../law';
import { OF_CELLS, texts } from '../texts';

interface Tried {
  /** A scheme as JSON, or the text of one. */
  readonly scheme: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  readonly tables: Company;
}

/** JSON holds no other numbers. */
const figure = fc.double({ noNaN: true, noDefaultInfinity: true });

/** A preset with up to three places changed. */
const changed = fc.nat({ max: PRESETS.length - 1 }).chain((which) => {
  const json: unknown = PRESETS[which]?.json;
  const change = fc.tuple(fc.constantFrom(...pathsOf(json)), fc.oneof(fc.constantFrom(...changes), texts(OF_CELLS, 3).map((text) => () => text), figure.map((n) => () => n)));
  return fc.array(change, { maxLength: 3 }).map((all) => all.reduce((value, [path, by]) => changedAt(value, path, by), json));
});

/** The text of a preset with a piece taken out, doubled or put in. */
const garbled = fc.tuple(fc.constantFrom(...PRESETS.map(({ json }) => JSON.stringify(json))), fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', '[', '{', '"', '}', ']', ',', '\\u0000', '[[[[[[[[', '1e999', '"__proto__":{},'))
  .map(([text, at, length, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length));

const given = fc.oneof(texts(OF_CELLS, 4), figure, fc.constantFrom<unknown>(null, true, 0, 1, -1, '5%', [], {}, '', '2024-02-30', [{ atLeast: 0, value: '1%' }]));
const params = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, {
  weight: 1, arbitrary: fc.dictionary(fc.constantFrom('from', 'to', 'budget', 'capPerRecipient', 'places', 'rounding', 'negatives', 'excludeRoles', 'monthStartsOn', 'dormantMonths', 'tiers', 'rate', 'prizes', 'bonus'), given, { maxKeys: 3 }),
});

function rawTables(tables: Company): Partial<Record<keyof Company, RawTable>> {
  const raw: Partial<Record<keyof Company, RawTable>> = {};
  for (const name of ['sales', 'people', 'teams', 'history'] as const) {
    const table = valueOrTold(tableOfRecords(name, tables[name] ?? []));
    if (table !== undefined) raw[name] = table;
  }
  return raw;
}

function mustBeWhole({ lines, totals, rejected, excluded, notes }: Payout): void {
  must(equals(sum(lines.map(({ amount }) => amount)), sum(totals.map(({ amount }) => amount))), 'The totals are not the sum of the lines.');
  for (const line of lines) for (const language of ['zh', 'en'] as const) must(!/\{\w+\}|undefined|NaN/.test(line.why(language)), `A working is not whole: ${line.why(language)}`);
  for (const { sentence } of [...rejected, ...excluded, ...notes]) mustBeSaid(sentence);
}

function mustBePrinted(scheme: Scheme): void {
  const again = valueOrTold(parseScheme(schemeToJson(scheme)));
  must(again !== undefined && JSON.stringify(schemeToJson(again)) === JSON.stringify(schemeToJson(scheme)), 'A scheme that is printed is read as another.');
  for (const language of ['zh', 'en'] as const) describeScheme(scheme, language);
}

/** Schemes with something wrong in them: refused with their places, or worked out; never anything between. */
export const schemes: Target<Tried> = {
  inputs: fc.record({ scheme: fc.oneof({ weight: 6, arbitrary: changed }, { weight: 2, arbitrary: garbled }, { weight: 1, arbitrary: fc.json({ stringUnit: 'binary' }) }), params, tables: company }),
  holds({ scheme: json, params: parameters, tables }) {
    const said = JSON.stringify([json, parameters]);
    const scheme = valueOrTold(typeof json === 'string' ? parseSchemeText(json) : parseScheme(json), said);
    if (scheme === undefined) return;
    mustBePrinted(scheme);
    const prepared = valueOrTold(prepare({ scheme, parameters, tables: rawTables(tables), findScheme: presetById }), said);
    if (prepared !== undefined) mustBeWhole(payOut(prepared));
  },
  shown: (tried) => JSON.stringify(tried),
};

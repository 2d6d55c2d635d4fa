import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../src/i18n';
import { checkExamples } from '../../src/payout';
import { GALLERY, PRESETS, presetById } from '../../src/presets';
import { bindAsFar, parseScheme, paragraphText, renamed, sayScheme } from '../../src/scheme';
import type { Scheme } from '../../src/scheme';
import { STANDARD } from '../../src/table';
import { blocksOf, schemesOf } from './page';
import { component, problemsOf, sample, valueOf } from './sample';

// Called otherwise, a column or a figure is so everywhere: the scheme says and pays what it did.

const FOLDER = path.join(__dirname, 'mechanics');
const mechanics = readdirSync(FOLDER).map((file): [string, unknown] => [file, JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))]);
const ALL: readonly (readonly [string, unknown])[] = [...[...PRESETS, ...GALLERY].map(({ id, json }) => [id, json] as const), ...mechanics, ...schemesOf(blocksOf('README.md'))];

/** Figures that stand in for one of the entry of a list which is called so. */
const ENTRIES = ['uptime', 'utilisation', 'workOrders', 'quality'];

function said(scheme: Scheme): string {
  return sayScheme(scheme, bindAsFar(scheme, scheme.examples[0]?.params ?? {}).parameters).map((paragraph) => say(paragraphText(paragraph), 'zh')).join('\n');
}

test.each(ALL)('%s', (_, json) => {
  const scheme = valueOf(parseScheme(json));
  const written = JSON.stringify(json);
  const names = [
    ...scheme.fields.flatMap(({ field, own }) => (own === undefined ? [] : [{ what: 'field' as const, from: field }])),
    ...scheme.parameters.flatMap(({ name }) => (written.includes(`"name":"${name}"`) && !ENTRIES.includes(name) ? [{ what: 'parameter' as const, from: name }] : [])),
  ].map((each, index) => ({ ...each, to: `called${index}` }));
  const next = names.reduce((before, name) => valueOf(renamed(before, name)), json);
  const after = valueOf(parseScheme(next));
  expect([...after.fields.map(({ field }) => field), ...after.parameters.map(({ name }) => name)]).toEqual(expect.arrayContaining(names.map(({ to }) => to)));
  expect(said(after)).toBe(said(scheme));
  expect(checkExamples(after, presetById).map(({ code }) => code)).toEqual(checkExamples(scheme, presetById).map(({ code }) => code));
  if (!names.some(({ from }) => STANDARD.field('people', from) !== undefined)) expect([...names].reverse().reduce((back, { what, from, to }) => valueOf(renamed(back, { what, from: to, to: from })), next)).toEqual(json);
});

test.each([...PRESETS.filter(({ id }) => id === 'floating-bonus').map(({ json }) => json)])('a figure that stands in for one of an entry of a list keeps its name', (json) => {
  expect(problemsOf(renamed(json, { what: 'parameter', from: 'utilisation', to: 'other' })).map(({ code }) => code)).toEqual(['name']);
});

const own = { own: 'margin', type: 'amount', signed: true, label: { zh: '毛利', en: 'Margin' }, headers: ['毛利'] };
const rate = { name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, default: '5%' };
const table = { name: 'rates', type: 'table', value: 'rate', hit: 'unique', label: '表', columns: [{ name: 'margin', label: '毛利', holds: 'figures' }], default: [{ value: '1%' }] };

function formula(text: string, what: 'field' | 'parameter', from: string, to: string): unknown {
  const json = sample({ language: 2, fields: ['person', 'amount', own], parameters: [rate, table], components: [component({ formula: text })] });
  return Reflect.get(Object(Reflect.get(Object(Object(Reflect.get(Object(valueOf(renamed(json, { what, from, to }))), 'components'))[0]), 'rule')), 'formula');
}

describe('in a formula only what is meant is called otherwise', () => {
  it.each([
    ['=SUM(margin) * rate', '=SUM(profit) * rate'],
    ['=SUM([margin]) + SUM( margin,where: margin >= 0 )', '=SUM([profit]) + SUM( profit,where: profit >= 0 )'],
    ['=SUM([毛利]) * rate', '=SUM([毛利]) * rate'],
    ['=SUM(margin * DECIDE(rates, margin, margin))', '=SUM(profit * DECIDE(rates, margin, profit))'],
    ['=SUM(amount, where: WORDS(person) = "margin") + 0 * SUM(margin)', null],
  ])('%s', (before, after) => {
    if (after === null) expect(() => formula(before, 'field', 'margin', 'profit')).toThrow('First mend');
    else expect(formula(before, 'field', 'margin', 'profit')).toBe(after);
  });

  it('a figure by its name and behind a $', () => {
    expect(formula('=SUM(margin) * rate + $rate * SUM(amount)', 'parameter', 'rate', 'part')).toBe('=SUM(margin) * part + $part * SUM(amount)');
  });
});

test.each([
  ['毛利', '"毛利" will not do'], ['', '"" will not do'], ['2nd', '"2nd" will not do'], ['amount', '"amount" is the name of another column or figure'], ['rate', '"rate" is the name'], ['rounding', '"rounding" is the name'], ['quantity', '"quantity" is the name'],
])('a column cannot be called "%s"', (to, told) => {
  const json = sample({ language: 2, fields: ['person', 'amount', own], parameters: [rate], components: [component({ formula: '=SUM(margin) * rate' })] });
  expect(problemsOf(renamed(json, { what: 'field', from: 'margin', to })).map((problem) => say(problem.sentence, 'en')).join()).toContain(told);
});

test('what else is still to be put right is no hindrance, but a formula that cannot be read is', () => {
  const json = (formula: string): unknown => sample({ language: 2, fields: ['person', 'amount', own], parameters: [{ ...rate, default: '' }], components: [component({ formula: '=SUM(margin) * rate' }), { ...component({ formula }), id: 'other' }] });
  const done = (formula: string): readonly string[] => {
    const next = renamed(json(formula), { what: 'field', from: 'margin', to: 'profit' });
    return next.ok ? [...JSON.stringify(next.value).matchAll(/"formula":"([^"]*)"/g)].map(([, each = '']) => each) : next.problems.map(({ sentence: told }) => say(told, 'en'));
  };
  expect(done('=')).toEqual(['=SUM(profit) * rate', '=']);
  expect(done('=SUM(margin')).toEqual(['First mend the formula that cannot be read: the names in it are not seen yet.']);
});

import { GUIDES } from '../../src/excel';
import { functionFiles, FUNCTIONS, NAMESPACE } from '../../src/functions';
import { metadata } from '../../src/functions/metadata';

const URL = 'https://pay.example.com';
const files = functionFiles(URL);

interface Parameter { name: string; description: string; type: string; dimensionality: string; optional: boolean; customEnumId?: string }
interface Described { id: string; name: string; description: string; helpUrl: string; parameters: Parameter[]; result: { type: string; dimensionality: string } }
interface Listed { functions: Described[]; enums: { id: string; type: string; values: { name: string; stringValue: string; tooltip: string }[] }[]; allowErrorForDataTypeAny: boolean }

const read = (name: string): Listed => JSON.parse(files[name] ?? '');
const english = read('functions.json');
const chinese = read('functions.zh-CN.json');

/** The public promise: names and arguments as they stand in the contract. */
const SIGNATURES = [
  'TIERED_COMMISSION(amount, tiers, [method], [bound], [places], [prior])',
  'TIERED_BONUS(value, tiers, [bound])',
  'UNIT_REWARD(count, tiers, [bound])',
  'REFERRAL_REWARD(amount, terms, [grade], [status], [places])',
  'ATTAINMENT_BONUS(actual, target, bonus, [excess_rate], [threshold], [cap])',
  'GROWTH_BONUS(current, previous, tiers)',
  'MILESTONE_BONUS(previous_total, current_total, milestones)',
  'STREAK_BONUS(results, length, bonus)',
  'RANK_PRIZE(values, prizes, [ties], [tiebreak])',
  'SPLIT_POOL(pool, weights, [places])',
  'WEIGHTED_SCORE(scores, weights)',
  'CLAWBACK(paid, original_amount, refunded_amount, tiers, [method], [bound])',
  'NEW_CUSTOMER(customers, dates, [history_customers], [history_dates], [dormant_months])',
  'EXPLAIN_TIERS(amount, tiers, [method], [bound])',
  'SALES_FOR_REWARD(reward, tiers, [method], [bound])',
  'TIER_CLIFFS(tiers, [method], [bound])',
  'SCHEME_PAYOUT(scheme, sales, [people], [params], [teams], [history], [period])',
  'SCHEME_COST(scheme, sales, [people], [params], [teams], [history], [period])',
  'SCHEME_TABLE(scheme, sales, parameter, values, [parameter2], [values2], [people], [params], [teams], [history])',
  'SCHEME_SOLVE(scheme, sales, parameter, budget, [step], [people], [params], [teams], [history])',
  'SCHEME_COMPARE(schemeA, paramsA, schemeB, paramsB, sales, [people], [teams], [history])',
  'SCHEME_STRESS(scheme, sales, levels, [by], [people], [params], [teams], [history])',
  'SCHEME_RISK(scheme, sales, low, likely, high, [budget], [draws], [seed], [people], [params], [teams], [history])',
  'RMB_UPPER(amount)',
];

describe('the metadata', () => {
  test('holds every function with its arguments', () => {
    const signatures = english.functions.map(({ name, parameters }) => `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(', ')})`);
    expect(signatures).toEqual(SIGNATURES);
  });

  test('is the same in both languages but for what is said', () => {
    const bare = ({ functions, enums, ...rest }: Listed) => ({
      ...rest,
      functions: functions.map(({ description: _, helpUrl: __, parameters, ...more }) => ({ ...more, parameters: parameters.map(({ description: ___, ...parameter }) => parameter) })),
      enums: enums.map(({ values, ...more }) => ({ ...more, values: values.map(({ tooltip: _, ...value }) => value) })),
    });
    expect(bare(chinese)).toEqual(bare(english));
    for (const { description, parameters } of chinese.functions) for (const text of [description, ...parameters.map((each) => each.description)]) expect(text).toMatch(/[\u4e00-\u9fff]/);
    for (const { description, parameters } of english.functions) for (const text of [description, ...parameters.map((each) => each.description)]) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test.each(english.functions.map((each) => [each.id, each] as const))('of %s is as Excel wants it', (_, { id, name, description, helpUrl, parameters, result }) => {
    expect(name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z_]{2,127}$/);
    expect(description.length).toBeLessThanOrEqual(255);
    expect(helpUrl).toBe(`${URL}/help/en/${id}.html`);
    expect(parameters.map(({ optional }) => optional)).toEqual([...parameters].map(({ optional }) => optional).sort((a, b) => Number(a) - Number(b)));
    for (const parameter of parameters) {
      expect(['any', 'string']).toContain(parameter.type);
      expect(['scalar', 'matrix']).toContain(parameter.dimensionality);
      expect(parameter.description.length).toBeLessThanOrEqual(255);
      // Errors reach us in arguments of any type only, so every range is one of those.
      if (parameter.dimensionality === 'matrix') expect(parameter.type).toBe('any');
      if (parameter.customEnumId !== undefined) expect(english.enums.map((each) => each.id)).toContain(parameter.customEnumId);
    }
    expect(['any', 'string', 'number', 'boolean']).toContain(result.type);
  });

  test('offers the words that arguments take', () => {
    expect(english.enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)])).toEqual([
      ['METHOD', ['graduated', 'slab']], ['BOUND', ['atLeast', 'above']], ['TIES', ['share', 'first', 'same']],
    ]);
  });

  test('lets errors in ranges through, so that they stay in their cell', () => expect(english.allowErrorForDataTypeAny).toBe(true));

  test('follows the address that the add-in is served from', () => {
    expect(JSON.stringify(metadata('zh', 'https://a.example/pay'))).toContain('https://a.example/pay/help/zh/RMB_UPPER.html');
  });
});

describe('the help pages', () => {
  const pages = Object.entries(files).filter(([name]) => name.endsWith('.html'));

  test('are one for each function, for each guide to the pane and for each language, and one that lists them', () => {
    const wanted = ['zh', 'en'].flatMap((language) => [...FUNCTIONS.map(({ id }) => id), ...GUIDES].map((id) => `help/${language}/${id}.html`));
    expect(pages.map(([name]) => name).sort()).toEqual(['help/index.html', ...wanted].sort());
    for (const name of wanted) expect(files['help/index.html']).toContain(`href="${name.slice('help/'.length)}"`);
    for (const { functions } of [chinese, english]) for (const { helpUrl } of functions) expect(Object.keys(files)).toContain(helpUrl.slice(URL.length + 1));
  });

  test.each(pages)('%s is whole, in its language, without a script, and links to pages that are there', (name, html) => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="(zh-CN|en)">/);
    expect(html).not.toMatch(/<script|\son\w+=|https?:|undefined|\{\w+\}/);
    expect(html).toContain('prefers-color-scheme: dark');
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [, link = ''] of html.matchAll(/href="([^"#]+)(?:#\w+)?"/g)) {
      const target = new globalThis.URL(link, `https://x/${folder}`).pathname.slice(1);
      expect(Object.keys(files)).toContain(target);
    }
    const opened = [...html.matchAll(/<(\w+)(?=[\s>])/g)].map(([, tag]) => tag).filter((tag) => tag !== 'meta' && tag !== 'html');
    const closed = [...html.matchAll(/<\/(\w+)>/g)].map(([, tag]) => tag).filter((tag) => tag !== 'html');
    expect(closed.sort()).toEqual(opened.sort());
  });

  test.each(FUNCTIONS.map((each) => [each.id, each] as const))('of %s show the way it is written, its arguments, examples with results, and errors', (id, { parameters, examples, errors }) => {
    for (const language of ['zh', 'en'] as const) {
      const html = files[`help/${language}/${id}.html`] ?? '';
      expect(html).toContain(`=${NAMESPACE}.${SIGNATURES.find((each) => each.startsWith(`${id}(`))}`);
      for (const { says } of parameters) expect(html).toContain(says[language].replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
      expect(html.match(/<figure>/g)).toHaveLength(examples.length);
      for (const { code } of errors) expect(html).toContain(`<code>${code}</code>`);
    }
  });

  test('a page shows an example as a sheet, and the formula that reads it', () => {
    const html = files['help/en/TIERED_COMMISSION.html'] ?? '';
    expect(html).toContain('<pre>=PAY.TIERED_COMMISSION(A2:A4,C2:D3)</pre>');
    expect(html).toContain('<td class="number result">50.04</td>');
  });
});

import { say } from '../../src/i18n';
import { GALLERY, PRESETS } from '../../src/presets';
import type { Condition, Facts, Scheme } from '../../src/scheme';
import { bindAsFar, decidedOne, factsOf, isCommon, paragraphText, parseScheme, sayScheme } from '../../src/scheme';
import { component, sample, valueOf } from './sample';

type Given = Readonly<Record<string, unknown>>;

function said(scheme: Scheme, given: Given = {}, language: 'zh' | 'en' = 'zh'): string {
  return sayScheme(scheme, bindAsFar(scheme, given).parameters).map((paragraph) => `${say(paragraph.title, language)}: ${say(paragraphText(paragraph), language)}`).join('\n');
}

const STATICS: readonly unknown[] = ['parameterIs', 'given', 'empty', 'column', 'all', 'any', 'not'];

/** Whether something is a condition that parameters may decide. */
function isStatic(part: object): part is Condition {
  return 'kind' in part && STATICS.includes(part.kind) && !('when' in part);
}

/** The parameters whose values a part of a scheme works with once the branches that are not taken are left out; written apart from what says it. */
function used(part: unknown, facts: Facts, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) {
    const parts: readonly unknown[] = part;
    const answers = parts.map((each) => (typeof each === 'object' && each !== null && isStatic(each) ? decidedOne(each, facts) : null));
    if (answers.includes(false)) return found;
    parts.forEach((each, index) => { if (answers[index] === null) used(each, facts, found); });
    return found;
  }
  if (typeof part !== 'object' || part === null || part instanceof Map) return found;
  if ('kind' in part && part.kind === 'any' && 'of' in part && Array.isArray(part.of)) {
    const open: readonly unknown[] = part.of;
    for (const each of open) if (typeof each !== 'object' || each === null || !isStatic(each) || decidedOne(each, facts) !== false) used(each, facts, found);
    return found;
  }
  if ('choices' in part && Array.isArray(part.choices)) {
    const choices: readonly { readonly when: readonly Condition[]; readonly value: unknown }[] = part.choices;
    for (const { when, value } of choices) {
      const answers = when.map((each) => decidedOne(each, facts));
      if (answers.includes(false)) continue;
      used(when, facts, found);
      used(value, facts, found);
      if (!answers.includes(null)) return found;
    }
    return 'otherwise' in part ? used(part.otherwise, facts, found) : found;
  }
  if ('parameter' in part && typeof part.parameter === 'string' && !('kind' in part)) found.add(part.parameter);
  if (Object.getPrototypeOf(part) === Object.prototype) for (const each of Object.values(part)) used(each, facts, found);
  return found;
}

/** The example's own values, and each choice by itself set to each of its words. */
function givensOf(scheme: Scheme): readonly Given[] {
  const given = scheme.examples[0]?.params ?? {};
  const choices = scheme.parameters.filter(({ type, name }) => type === 'choice' && !isCommon(name));
  return [given, ...choices.flatMap(({ name, choices: words }) => words.map(({ word }) => ({ ...given, [name]: word })))];
}

const ALL = [...PRESETS, ...GALLERY].map(({ id, json }) => [id, valueOf(parseScheme(json))] as const);

describe.each(ALL)('%s', (_, scheme) => {
  it.each(['zh', 'en'] as const)('names with its value every parameter that it works with, and none of a branch that is not taken (%s)', (language) => {
    const quoted = (label: string): string => (language === 'zh' ? `“${label}”` : `"${label}"`);
    for (const given of givensOf(scheme)) {
      const facts = factsOf(scheme, given);
      const live = scheme.components.filter((each) => !each.if.some((one) => decidedOne(one, facts) === false));
      const names = used(live.map((each) => ({ ...each, id: '', label: '', if: [] })), facts);
      const items = scheme.parameters.some(({ type, name }) => type === 'items' && names.has(name));
      const text = said(scheme, given, language);
      for (const { name, label } of scheme.parameters.filter((each) => !isCommon(each.name) && each.type !== 'choice')) {
        const isThere = text.includes(quoted(label[language]));
        if (names.has(name)) expect([name, isThere]).toEqual([name, true]);
        else if (!items && !JSON.stringify([scheme.fields, scheme.exclusions, scheme.base, scheme.costs]).includes(`"${name}"`) && !scheme.parameters.some((other) => other.name !== name && other.label[language] === label[language])) {
          const decides = JSON.stringify(scheme.components).includes(`{"kind":"empty","parameter":"${name}"}`);
          if (!decides) expect([name, isThere]).toEqual([name, false]);
        }
      }
    }
  });

  it('leaves nothing unsaid that stands open', () => {
    for (const language of ['zh', 'en'] as const) for (const given of givensOf(scheme)) expect(said(scheme, given, language)).not.toMatch(/\{\w+|undefined|NaN|\[object/);
  });
});

const preset = (id: string): Scheme => {
  const found = ALL.find(([each]) => each === id)?.[1];
  if (found === undefined) throw new Error(id);
  return found;
};

describe('what is said is what is done', () => {
  it('with the method that the parameters come to', () => {
    const tiers = { tiers: [{ atLeast: 0, value: '1%' }, { above: 15000, value: '2%' }] };
    const graduated = said(preset('base-plus-tiers'), tiers);
    expect(graduated).toContain('金额合计分段计算（“提成分档”：满 0（含）起为 1 %；超过 15,000（不含）起为 2 %；各段按各段的值）');
    expect(graduated).not.toContain('全部按');
    expect(graduated).toContain('“计算方式”：超额累进：各段按各段比例');
    const contracts = said(preset('base-plus-tiers'), { ...tiers, by: 'contracts' });
    expect(contracts).toContain('金额合计全部按笔数所到达的一档计算');
    expect(contracts).not.toMatch(/分段计算|“计算方式”/);
    expect(contracts).toContain('“分档依据”：合同数');
  });

  it('with the default that another parameter changes', () => {
    expect(said(preset('rank-prizes'), { by: 'quantity' }, 'en')).toContain('Of those tied, who got there first comes first.');
    expect(said(preset('rank-prizes'), {}, 'en')).toContain('Those tied share the prizes of their places.');
  });

  it('who takes part, what is rounded where, caps and the days', () => {
    const text = said(preset('upgrade-increment'), { from: '2026-01-01', to: '2026-12-31', excludeRoles: ['实习生'], places: 0, rounding: 'down', capPerRecipient: 8000, budget: 100000, negatives: 'carry' }, 'en');
    for (const part of ['Rows from 2026-01-01 to 2026-12-31, both included, count.', 'Roles left out: 实习生.', 'to 0 decimals (down, toward zero)', '8,000 at most', 'All cash together is 100,000 at most', 'comes off later periods', 'as though they had never been']) {
      expect(text).toContain(part);
    }
  });

  it('a parameter without a value is said to have none', () => {
    expect(said(preset('base-plus-tiers'), {}, 'en')).toContain('"Commission tiers": not set');
  });

  it('a component whose condition does not hold is not there', () => {
    const ids = sayScheme(preset('base-plus-tiers'), bindAsFar(preset('base-plus-tiers'), { baseFor: 'with-rows' }).parameters).flatMap(({ component: id }) => id ?? []);
    expect(ids).toEqual(['base-with-rows', 'commission']);
  });

  it('a column that decides is a condition until a table says', () => {
    const scheme = valueOf(parseScheme(sample({ components: [component({ formula: { sum: 'amount' } }, { if: [{ column: 'people.role' }] })] })));
    const { parameters } = bindAsFar(scheme, {});
    const text = (columns?: (table: string, field: string) => boolean): string => sayScheme(scheme, parameters, columns).map((paragraph) => say(paragraphText(paragraph), 'zh')).join('\n');
    expect(text()).toContain('本项只在人员表中有“岗位”列时适用。');
    expect(text(() => true)).not.toContain('本项只在');
    expect(text(() => false)).not.toContain('金额合计');
  });

  it('a payday, a limit and a tax category', () => {
    const scheme = valueOf(parseScheme(sample({
      components: [component({ formula: { sum: 'amount' } }, { due: { workingDays: 5, after: 'date' }, limit: { per: 'month', atMost: 900 }, bounds: { atLeast: 10, atMost: 500, apply: 'cap-first' }, taxCategory: 'labour' })],
    })));
    const text = said(scheme);
    for (const part of ['发放日：日期之后第 5 个工作日。', '每月合计不超过900', '先以500封顶，再补足到10', '按劳务报酬计税', '工作日']) expect(text).toContain(part);
    expect(text).not.toContain('没有规定发放日期');
  });
});

test('a day is before or after another, not above or below it', () => {
  const scheme = (by: string): Scheme => {
    const where = [{ value: 'date', [by]: { date: 'periodStart' } }];
    return valueOf(parseScheme(sample({ language: 2, components: [component({ formula: { sum: 'amount' } }, { where })] })));
  };
  const found = ['atLeast', 'above', 'atMost', 'below'].map((by) => [/日期(不?[早晚高低]于)期初日/.exec(said(scheme(by)))?.[1], /date (is [a-z ]*?) ?the first day/.exec(said(scheme(by), {}, 'en'))?.[1]]);
  expect(found).toEqual([['不早于', 'is not before'], ['晚于', 'is after'], ['不晚于', 'is not after'], ['早于', 'is before']]);
});

test('one month, one day, one level is said in the singular, however the figure is given', () => {
  const one = (rule: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}, given: Given = {}): string => said(valueOf(parseScheme(sample({
    language: 2, fields: ['person', 'amount', 'collectedDate', { people: 'manager', optional: true }], parameters: [{ name: 'few', type: 'integer', label: { zh: '几', en: 'Few' }, default: 1 }],
    components: [component({ formula: { sum: 'amount' } }), { ...component(rule, more), id: 'other', label: { zh: '另一项', en: 'Other' } }],
  }))), given, 'en');
  const texts = [
    one({ formula: { sum: 'amount' } }, { due: { addMonths: [{ date: 'periodEnd' }, 1] } }), one({ formula: { result: 'share', of: 'reports', level: 1 } }), one({ formula: { round: { sum: 'amount' }, places: 1, mode: 'half-up' } }),
    one({ streak: [{ value: { sum: 'amount' }, atLeast: 1 }], every: 1, amount: 5 }), one({ streak: [{ value: { sum: 'amount' }, atLeast: 1 }], from: 1, amount: 5 }),
    one({ formula: { sum: 'amount' } }, { where: [{ field: 'collectedDate', laterThan: { workingDays: 1, afterEndOf: 'month' } }] }), one({ formula: { count: 'newCustomers' } }, {}, { dormantMonths: 1, places: 1 }),
  ];
  for (const text of texts) expect(text).not.toMatch(/\b1 (?:working )?(?:months|days|levels|periods|decimals)\b/);
  expect(texts.join('\n')).toMatch(/1 month after[\s\S]*1 level below[\s\S]*1 decimal[\s\S]*1 period on end[\s\S]*1 period on end[\s\S]*1 working day after[\s\S]*for 1 month is new/);
});

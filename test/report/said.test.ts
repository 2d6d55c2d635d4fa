import fc from 'fast-check';
import { say, sentence } from '../../src/i18n';
import { saidTexts } from '../../src/i18n/texts/said';
import { saidRuleTexts, saidSchemeTexts } from '../../src/i18n/texts/said-rules';
import type * as Money from '../../src/money';
import { payOut, prepare, type Prepared } from '../../src/payout';
import { presetById } from '../../src/presets';
import { recordOf, type SaidPart } from '../../src/report';
import { PERIOD_KINDS } from '../../src/scheme';
import { day } from './sample';
import { rawTables } from '../payout/house';
import { ALL, company, type Filled } from '../payout/tables';

/** The methods by which the engine has worked anything out: a tier that is only found holds for the whole of another figure. */
const mockUsed = new Set<string>();
jest.mock('../../src/money', () => {
  const real = jest.requireActual<typeof Money>('../../src/money');
  class Watched extends real.TierScale {
    private busy = false;

    constructor(tiers: ConstructorParameters<typeof real.TierScale>[0], private readonly way: Money.ScaleMethod) {
      super(tiers, way);
    }

    override award(amount: Money.Exact): Money.Exact {
      mockUsed.add(this.way);
      this.busy = true;
      const award = super.award(amount);
      this.busy = false;
      return award;
    }

    override tierOf(amount: Money.Exact): number {
      if (!this.busy) mockUsed.add('slab');
      return super.tierOf(amount);
    }
  }
  return { ...real, TierScale: Watched };
});

/** The figures of a preset, and the same with each other word for each of its choices. */
function variantsOf({ scheme, params }: Filled): Readonly<Record<string, unknown>>[] {
  const choices = scheme.parameters.filter(({ name, type }) => type === 'choice' && name !== 'rounding' && name !== 'calendar');
  return [params, ...choices.flatMap(({ name, choices: words }) => words.map(({ word }) => ({ ...params, [name]: word })))];
}

const hard = fc.sample(company, { numRuns: 3, seed: 7 });

/** What the record says of the scheme of a run. */
function saidIn(prepared: Prepared): readonly SaidPart[] {
  const record = recordOf(prepared, { day: day('2024-04-30'), origin: () => ({ zh: '', en: '' }), fingerprintOf: () => '', sources: {}, linesFingerprint: '' });
  return record.schemes.flatMap(({ said }) => said);
}

/** Words that stand in the sentence of one method alone. */
const OF_METHOD = {
  graduated: '；各段按各段的值）', slab: '所到达的一档计算（', fixed: '所到达的一档的数额（', 'linear-amount': '各点之间的直线上取得的数额（', 'linear-rate': '各点之间的直线上取得的比例（',
};

test('the words by which methods are told apart stand in the sentences of their methods', () => {
  const { graduated, slab, slabOn, fixed, linearAmount, linearRate } = saidTexts;
  const found = [graduated, slab, slabOn, fixed, linearAmount, linearRate].map(({ zh }) => Object.values(OF_METHOD).filter((words) => zh.replace('（{table}', '（').replace('{table}', '').includes(words)));
  expect(found).toEqual([[OF_METHOD.graduated], [OF_METHOD.slab], [OF_METHOD.slab], [OF_METHOD.fixed], [OF_METHOD['linear-amount']], [OF_METHOD['linear-rate']]]);
});

function methodsSaid(parts: readonly SaidPart[]): string[] {
  const text = parts.flatMap(({ lines }) => lines).map((line) => say(line, 'zh')).join('');
  return Object.entries(OF_METHOD).filter(([, words]) => text.includes(words)).map(([method]) => method);
}

/** The periods of the components, as the sentence says that tells who they are for. */
function periodsSaid(parts: readonly SaidPart[]): string[] {
  const { each, period, subject, whoInWindow } = saidRuleTexts;
  const whole = Object.values(subject).map(({ zh }) => say(sentence(whoInWindow, { subject: zh }), 'zh'));
  return parts.filter(({ component }) => component !== undefined).map(({ lines: [first] }) => {
    const who = first === undefined ? '' : say(first, 'zh');
    const found = PERIOD_KINDS.find((kind) => who.includes(`，${each[kind].zh}：`) || who.includes(`（归入其所在的${period[kind].zh}）：`));
    return found ?? (whole.some((each) => who.startsWith(each)) ? 'window' : who);
  });
}

function negativesSaid(parts: readonly SaidPart[]): string[] {
  const texts = parts.flatMap(({ lines }) => lines);
  return Object.entries(saidSchemeTexts.negatives).filter(([, text]) => texts.includes(text)).map(([word]) => word);
}

const KIND_OF_PERIOD: readonly (readonly [RegExp, string])[] = [
  [/^window$/, 'window'], [/^\d{4}$/, 'year'], [/-H\d$/, 'half-year'], [/-Q\d$/, 'quarter'], [/-W\d+$/, 'week'], [/^\d{4}-\d\d$/, 'month'], [/^\d{4}-\d\d-\d\d$/, 'day'],
];

describe.each(ALL.map((filled) => [filled.id, filled] as const))('what the pane and the record say of %s', (_, filled) => {
  test('is what the engine does with these parameters', () => {
    for (const parameters of variantsOf(filled)) {
      mockUsed.clear();
      const periods = new Set<string>();
      let known: Prepared | undefined;
      for (const tables of hard) {
        const prepared = prepare({ scheme: filled.scheme, parameters, tables: rawTables(tables), findScheme: presetById });
        // A choice may ask for parameters that are not given.
        if (!prepared.ok || prepared.value.stages.length > 1) continue;
        known = prepared.value;
        for (const { period } of payOut(prepared.value).lines) periods.add(KIND_OF_PERIOD.find(([form]) => form.test(period))?.[1] ?? period);
      }
      if (known === undefined) continue;
      const said = saidIn(known);
      expect(said.flatMap(({ lines }) => lines)).toEqual(expect.arrayContaining([...filled.scheme.readings]));
      expect(said.map(({ title }) => title)).toContain(saidSchemeTexts.takesPart);
      expect({ parameters, methods: methodsSaid(said).sort() }).toEqual({ parameters, methods: [...mockUsed].sort() });
      expect(periodsSaid(said)).toEqual(expect.arrayContaining([...periods]));
      expect(negativesSaid(said)).toEqual([known.parameters.negatives]);
    }
  });
});

test('the method that was chosen is the one said', () => {
  const filled = ALL.find(({ id }) => id === 'base-plus-tiers');
  if (filled === undefined) throw new Error('There is such a preset.');
  const { scheme, params } = filled;
  const methods = (change: Readonly<Record<string, unknown>>): string[] => {
    const given = { ...params, ...change };
    const prepared = prepare({ scheme, parameters: given, tables: rawTables(hard[0] ?? {}), findScheme: presetById });
    if (!prepared.ok) throw new Error(prepared.problems.map((problem) => say(problem.sentence, 'en')).join());
    return methodsSaid(saidIn(prepared.value));
  };
  expect(methods({ by: 'amount', method: 'graduated' })).toEqual(['graduated']);
  expect(methods({ by: 'amount', method: 'slab' })).toEqual(['slab']);
  expect(methods({ by: 'contracts', method: 'graduated' })).toEqual(['slab']);
});

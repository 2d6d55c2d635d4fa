import fc from 'fast-check';
import { say } from '../../src/i18n';
import { ruleTexts } from '../../src/i18n/texts/rules';
import type * as Money from '../../src/money';
import { payOut, prepare, type Prepared } from '../../src/payout';
import { presetById } from '../../src/presets';
import { recordOf, rulesOf } from '../../src/report';
import { factsOf } from '../../src/scheme';
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

const hard = fc.sample(company, { numRuns: 6, seed: 7 });

/** What is laid down, in the words of the language, under one label. */
function told({ stages: [stage] }: Prepared, parameters: Readonly<Record<string, unknown>>, label: 'period' | 'method' | 'negatives'): string[] {
  if (stage === undefined) throw new Error('There is a stage.');
  const texts = { period: ruleTexts.periods, method: ruleTexts.methods, negatives: ruleTexts.negativeRules }[label];
  const facts = rulesOf(stage.scheme, { facts: factsOf(stage.scheme, parameters), parameters: stage.parameters });
  return Object.entries(texts).filter(([, text]) => facts.some((fact) => fact.label === ruleTexts[label] && fact.value === text)).map(([word]) => word);
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
      expect({ parameters, methods: told(known, parameters, 'method').sort() }).toEqual({ parameters, methods: [...mockUsed].sort() });
      expect(told(known, parameters, 'period')).toEqual(expect.arrayContaining([...periods]));
      expect(told(known, parameters, 'negatives')).toEqual([known.parameters.negatives]);
    }
  });
});

test('the method that the form has chosen is the one told', () => {
  const filled = ALL.find(({ id }) => id === 'base-plus-tiers');
  if (filled === undefined) throw new Error('There is such a preset.');
  const { scheme, params } = filled;
  const methods = (change: Readonly<Record<string, unknown>>): string[] => {
    const given = { ...params, ...change };
    const prepared = prepare({ scheme, parameters: given, tables: rawTables(hard[0] ?? {}), findScheme: presetById });
    if (!prepared.ok) throw new Error(prepared.problems.map((problem) => say(problem.sentence, 'en')).join());
    const record = recordOf(prepared.value, { day: day('2024-04-30'), origin: () => ({ zh: '', en: '' }), fingerprintOf: () => '', sources: {}, linesFingerprint: '' });
    return record.schemes.flatMap(({ laidDown }) => laidDown.filter(({ label }) => label === ruleTexts.method).map(({ value }) => say(value, 'en')));
  };
  expect(methods({ by: 'amount', method: 'graduated' })).toEqual([ruleTexts.methods.graduated.en]);
  expect(methods({ by: 'amount', method: 'slab' })).toEqual([ruleTexts.methods.slab.en]);
  expect(methods({ by: 'contracts', method: 'graduated' })).toEqual([ruleTexts.methods.slab.en]);
});

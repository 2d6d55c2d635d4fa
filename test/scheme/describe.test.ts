import { describeScheme, parseScheme } from '../../src/scheme';
import { component, sample, valueOf, withParameter } from './sample';

const described = (json: unknown, language: 'zh' | 'en' = 'en') => describeScheme(valueOf(parseScheme(json)), language);

describe('a scheme described', () => {
  it('is named in the language asked for', () => {
    expect([described(sample(), 'zh').name, described(sample(), 'en').name]).toEqual(['样例', 'Sample']);
    expect(described(sample(), 'zh').parameters[0]).toEqual({ name: 'rate', type: 'rate', label: '比例', default: '5%' });
  });

  it('says of each parameter that it is required, or its default', () => {
    const { parameters } = described({ ...withParameter({ type: 'choice', hint: { zh: '提示', en: 'a hint' }, choices: [{ word: 'a', label: 'A' }] }) });
    expect(parameters.find(({ name }) => name === 'extra')).toEqual({ name: 'extra', type: 'choice', label: 'Extra', hint: 'a hint', required: true, choices: ['a'] });
    expect(parameters.find(({ name }) => name === 'budget')).toMatchObject({ type: 'amount', default: null });
  });

  it('lists the fields that it reads, with date and status, and history where new customers matter', () => {
    const fields = (json: unknown): readonly string[] => described(json).fields.map(({ table, field, need }) => `${table}.${field} ${need}`);
    expect(fields(sample())).toEqual(['sales.date required', 'sales.status optional', 'sales.person required', 'sales.amount required', 'sales.customer optional', 'people.role optional']);
    expect(fields(sample({ components: [component({ formula: 1 }, { each: 'newCustomer' })] }))).toEqual(expect.arrayContaining(['history.customer optional', 'history.date optional']));
    expect(fields(sample({ fields: [{ people: 'basePay' }], components: [component({ formula: { people: 'basePay' } }, { each: 'member' })] }))).toEqual(['people.basePay required']);
  });

  it('calls what some choice of parameters needs conditional', () => {
    const json = sample({ fields: ['person', 'amount', { sales: 'quantity', if: [{ given: 'rate' }] }] });
    expect(described(json).fields).toContainEqual({ table: 'sales', field: 'quantity', need: 'conditional' });
  });
});

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

it('tells in one language all that a scheme is called, reads and asks for', () => {
  const both = (zh: string, en: string) => ({ zh, en });
  const scheme = valueOf(parseScheme(sample({
    name: both('样例', 'Sample'), description: both('说明。', 'What it is.'), source: both('来源', 'Source'), readings: [both('读法', 'A reading')], exactlyOne: [['rate', 'bonus']],
    fields: ['person', { sales: 'amount', if: [{ given: 'bonus' }] }, { sales: 'region', optional: true, if: [{ given: 'bonus' }] }, { people: 'role', where: [{ field: 'region', blank: false }] }],
    parameters: [
      { name: 'rate', type: 'rate', label: both('比例', 'Rate') }, { name: 'bonus', type: 'amount', label: both('奖金', 'Bonus'), hint: both('提示', 'Hint'), optional: true }, { name: 'by', type: 'choice', label: both('依据', 'By'), choices: [{ word: 'a', label: 'A' }, { word: 'b', label: 'B' }], default: 'a' },
    ],
  })));
  const told = describeScheme(scheme, 'en');
  expect({ ...told, parameters: told.parameters.slice(0, 3) }).toEqual({
    id: 'sample', name: 'Sample', description: 'What it is.', source: 'Source', readings: ['A reading'], exactlyOne: [['rate', 'bonus']],
    fields: [
      { table: 'sales', field: 'date', need: 'required' }, { table: 'sales', field: 'status', need: 'optional' }, { table: 'sales', field: 'person', need: 'required' }, { table: 'sales', field: 'amount', need: 'conditional' },
      { table: 'sales', field: 'region', need: 'optional' }, { table: 'people', field: 'role', need: 'conditional' },
    ],
    parameters: [
      { name: 'rate', type: 'rate', label: 'Rate', required: true }, { name: 'bonus', type: 'amount', label: 'Bonus', hint: 'Hint', default: null }, { name: 'by', type: 'choice', label: 'By', default: 'a', choices: ['a', 'b'] },
    ],
  });
  const bare = describeScheme(valueOf(parseScheme(sample({ fields: [{ people: 'basePay' }], parameters: [], components: [component({ formula: 'basePay' }, { each: 'member' })] }))), 'zh');
  expect([bare.name, bare.fields, 'source' in bare, 'readings' in bare, 'exactlyOne' in bare]).toEqual(['样例', [{ table: 'people', field: 'basePay', need: 'required' }], false, false, false]);
  const opening = describeScheme(valueOf(parseScheme(sample({ parameters: [], components: [component({ formula: { count: 'newCustomers' } })] }))), 'zh');
  expect(opening.fields.slice(-2)).toEqual([{ table: 'history', field: 'customer', need: 'optional' }, { table: 'history', field: 'date', need: 'optional' }]);
});

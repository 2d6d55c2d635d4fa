import { PRESETS } from '../../src/presets';
import { bindParameters, parseScheme, type Parameter, type Scheme } from '../../src/scheme';
import { draftOf, givenOf } from '../../src/taskpane/state/drafts';
import { figuresForm } from '../../src/taskpane/state/figures';
import { judge } from '../../src/taskpane/state/bound';
import { curveOf } from '../../src/taskpane/state/curve';

const schemes = PRESETS.map(({ json }): Scheme => {
  const read = parseScheme(json);
  if (!read.ok) throw new Error('A preset cannot be read.');
  return read.value;
});

const parameter = (type: Parameter['type'], more: Partial<Parameter> = {}): Parameter => ({
  name: 'x', type, label: { zh: '甲', en: 'A' }, required: true, defaults: [], choices: [], ...more,
});
const noScheme = (): Record<string, unknown> => ({});

describe('the form of a parameter', () => {
  test.each([
    ['a rate is shown as a percentage', parameter('rate'), 0.05, { kind: 'text', text: '5%' }],
    ['an amount with its thousands', parameter('amount'), 12500.5, { kind: 'text', text: '12,500.5' }],
    ['a word as it is', parameter('choice'), 'share', { kind: 'text', text: 'share' }],
    ['nothing as nothing', parameter('amount'), undefined, { kind: 'text', text: '' }],
    ['a list with its entries side by side', parameter('words'), ['财务部', 'finance'], { kind: 'list', text: '财务部、finance' }],
    ['tiers with their bounds and sides', parameter('tiers', { value: 'rate' }), [{ above: 1000, value: 0.02 }],
      { kind: 'tiers', rows: [{ side: 'above', bound: '1,000', value: '2%' }] }],
    ['a mapping with the keys that there must be', parameter('mapping', { value: 'rate', keys: ['a', 'b'] }), { b: '3%' },
      { kind: 'mapping', rows: [{ key: 'a', value: '' }, { key: 'b', value: '3%' }] }],
  ])('%s', (_, of, value, draft) => {
    expect(draftOf(of, value)).toEqual(draft);
  });

  test.each([
    ['1,000、2,000', ['1,000', '2,000']],
    ['50,30,20', ['50', '30', '20']],
    ['1,000,500', ['1,000,500']],
    ['甲，乙\n丙;丁', ['甲', '乙', '丙', '丁']],
  ])('a list typed as %j has the entries %j', (text, entries) => {
    expect(givenOf(parameter('words'), { kind: 'list', text }, noScheme)).toEqual(entries);
  });

  test('rows of a tier table without anything in them are not given', () => {
    const rows = [{ side: 'atLeast' as const, bound: '0', value: '1%' }, { side: 'above' as const, bound: ' ', value: '' }];
    expect(givenOf(parameter('tiers'), { kind: 'tiers', rows }, noScheme)).toEqual([{ atLeast: '0', value: '1%' }]);
  });

  test.each([
    ['a default that is shown as blank is not put back unseen', parameter('amount', { default: 5 }), { kind: 'text', text: '  ' }, ''],
    ['a default that stands in another field holds', parameter('amount', { default: '$y' }), { kind: 'text', text: '' }, undefined],
    ['without a default nothing is given', parameter('amount'), { kind: 'text', text: ' ' }, undefined],
    ['of a mapping, the name without a figure is given', parameter('mapping'), { kind: 'mapping', rows: [{ key: 'VIP', value: '' }, { key: '', value: ' ' }] }, { VIP: '' }],
    ['of a mapping with names of its own, nothing is given', parameter('mapping', { keys: ['a'] }), { kind: 'mapping', rows: [{ key: 'a', value: '' }] }, undefined],
    ['of a mapping with names and defaults, an emptied one is given', parameter('mapping', { keys: ['a'], default: { a: 1 } }), { kind: 'mapping', rows: [{ key: 'a', value: '' }] }, {}],
  ] as const)('an empty field: %s', (_, of, draft, given) => {
    expect(givenOf(of, draft, noScheme)).toEqual(given);
  });
});

describe('the defaults of every preset', () => {
  const all = schemes.flatMap((scheme) => scheme.parameters
    .filter(({ default: value, type }) => value !== undefined && type !== 'scheme' && !(typeof value === 'string' && value.startsWith('$')))
    .map((each) => [scheme.id, each.name, scheme, each] as const));

  test.each(all)('%s: what the form shows for %s is read back as the same', (_scheme, name, scheme, each) => {
    const given = givenOf(each, draftOf(each, each.default), noScheme);
    const needed = Object.fromEntries(scheme.parameters.filter(({ required }) => required).map(({ name: other }) => [other, '?']));
    const problems = (values: Record<string, unknown>): unknown => {
      const bound = bindParameters(scheme, { ...needed, ...values });
      return bound.ok ? [] : bound.problems.filter(({ place }) => place?.path?.startsWith(name));
    };
    expect(problems(given === undefined ? {} : { [name]: given })).toEqual(problems({}));
  });
});

describe('the form of a scheme', () => {
  const scheme = schemes.find(({ parameters }) => parameters.some(({ name, required, type }) => name === 'excessRate' && required && type === 'rate'));
  if (scheme === undefined) throw new Error('There is no scheme with a required rate.');

  test('says that a figure is missing only after the user has tried to go on', () => {
    const problems = judge([], scheme, {});
    expect(figuresForm(scheme, problems, {}, false).own.flatMap(({ messages }) => messages)).toEqual([]);
    expect(figuresForm(scheme, problems, {}, true).own.filter(({ parameter: { required } }) => required).every(({ messages }) => messages.length > 0)).toBe(true);
  });

  test('says at once, beside the field, that a rate above 1 is no rate', () => {
    const drafts = { excessRate: { kind: 'text' as const, text: '5' } };
    const field = figuresForm(scheme, judge([], scheme, drafts), drafts, false).own.find(({ parameter: { name } }) => name === 'excessRate');
    expect(field?.messages).toHaveLength(1);
    expect(field?.changed).toBe(true);
  });

  test('keeps the window apart from the other general settings', () => {
    const form = figuresForm(scheme, [], {}, false);
    expect(form.window.map(({ parameter: { name } }) => name)).toEqual(['from', 'to']);
    expect(form.common.map(({ parameter: { name } }) => name)).toContain('rounding');
    expect(form.own.map(({ parameter: { name } }) => name)).not.toContain('rounding');
  });
});

describe('the line that a tier table draws', () => {
  const scheme = schemes.find(({ id }) => id === 'base-plus-tiers');
  if (scheme === undefined) throw new Error('There is no such scheme.');
  const tier = (side: 'atLeast' | 'above', bound: string, value: string) => ({ side, bound, value });
  const curve = (method: string, ...rows: ReturnType<typeof tier>[]) =>
    curveOf(scheme, 'tiers', { kind: 'tiers', rows }, { method: { kind: 'text', text: method } });
  const said = (of: ReturnType<typeof curve>) => of?.marks.map(({ bound, award }) => `${bound} ${award}`);

  test('goes on without a jump where each slice has its own rate', () => {
    const drawn = curve('graduated', tier('atLeast', '0', '1%'), tier('above', '1万', '2%'));
    expect(said(drawn)).toEqual(['≥ 0 0', '> 10,000 100']);
    expect(drawn?.end).toEqual({ bound: '15,000', award: '200' });
    expect(drawn?.pieces.map(({ from, to }) => [from.x, from.y, to.x, to.y].map((at) => Number(at.toFixed(4))))).toEqual([[0, 0, 0.6667, 0.5], [0.6667, 0.5, 1, 1]]);
  });

  test('jumps where the whole is paid at the rate reached, and starts at nothing below the first tier', () => {
    const drawn = curve('slab', tier('above', '1000', '5%'), tier('atLeast', '2000', '10%'));
    expect(said(drawn)).toEqual(['> 1,000 50', '≥ 2,000 200']);
    expect(drawn?.pieces[0]).toEqual({ from: { x: 0, y: 0 }, to: { x: drawn?.pieces[1]?.from.x, y: 0 } });
    expect(drawn?.pieces[1]?.to.y).toBeLessThan(drawn?.pieces[2]?.from.y ?? 0);
  });

  test('is not drawn while a figure cannot be read, or two tiers start at the same bound', () => {
    expect(curve('slab', tier('atLeast', '0', 'x'))).toBeUndefined();
    expect(curve('slab', tier('atLeast', '5', '1%'), tier('above', '5', '2%'))).toBeUndefined();
    expect(curve('slab')).toBeUndefined();
  });
});

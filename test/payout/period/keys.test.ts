import fc from 'fast-check';
import { keyParts, keyText } from '../../../src/payout';

// The key of a sum as it stands in files: by it a line of a payout is known again, whatever it was called on the way.

type Sum = Parameters<typeof keyText>[0];
const ann: Sum = { scheme: 'tenth', component: 'share', recipient: 'Ann', recipientKind: 'person', personId: undefined, period: '2026-01', award: 'cash' };

it.each<[string, Partial<Sum>, string]>([
  ['a person by name', {}, 'tenth|share|Ann|2026-01|cash'],
  ['a person by the staff number, where there is one', { personId: 'E01' }, 'tenth|share|E01|2026-01|cash'],
  ['a team behind its kind', { recipient: '一队', recipientKind: 'team' }, 'tenth|share|team:一队|2026-01|cash'],
  ['a customer behind its kind', { recipient: 'Acme', recipientKind: 'customer' }, 'tenth|share|customer:Acme|2026-01|cash'],
  ['a part of an award', { component: 'order/later' }, 'tenth|order/later|Ann|2026-01|cash'],
  ['points of the window', { period: 'window', award: 'points' }, 'tenth|share|Ann|window|points'],
  ['a name with what stands between the parts', { recipient: 'Ann|Bob|' }, 'tenth|share|Ann\\|Bob\\||2026-01|cash'],
  ['a name with what marks it', { recipient: 'A\\nn' }, 'tenth|share|A\\\\nn|2026-01|cash'],
])('%s', (_, of, text) => {
  const sum = { ...ann, ...of };
  expect(keyText(sum)).toBe(text);
  const { scheme, component, recipient, recipientKind, personId, period, award } = sum;
  expect(keyParts(text)).toEqual({ scheme, component, payee: recipientKind === 'person' ? personId ?? recipient : `${recipientKind}:${recipient}`, period, award });
});

it('whatever is written comes back', () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom('|', '\\', 'a', '甲', ' ', '\n', ':') });
  fc.assert(fc.property(text, text, text, (component, recipient, period) => {
    expect(keyParts(keyText({ ...ann, component, recipient, period }))).toEqual({ scheme: 'tenth', component, payee: recipient, period, award: 'cash' });
  }));
});

it.each([['nothing', ''], ['one part', 'tenth'], ['two', 'tenth|share'], ['three', 'tenth|share|Ann'], ['four', 'tenth|share|Ann|2026-01'], ['six', 'tenth|share|Ann|2026-01|cash|more'], ['a blank part', 'tenth||Ann|2026-01|cash']])('%s is no key', (_, text) => {
  expect(keyParts(text)).toBeUndefined();
});

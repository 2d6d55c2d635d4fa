import { describeParameters } from '../../src/report';
import { bindParameters, parseScheme } from '../../src/scheme';
import { sample, valueOf } from '../scheme/sample';

const scheme = valueOf(parseScheme(sample({
  parameters: [
    { name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, default: '5%' },
    { name: 'launch', type: 'date', label: { zh: '上线日', en: 'Launch' }, optional: true },
    { name: 'closed', type: 'dates', label: { zh: '停业日', en: 'Closed' }, default: [] },
  ],
})));

function recorded(given: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  const records = describeParameters(scheme, valueOf(bindParameters(scheme, given)));
  return Object.fromEntries(records.map(({ label, value }) => [label.en, value?.en]));
}

it('a company’s own dates are recorded as they were given, like those of every scheme', () => {
  expect(recorded({ launch: '2024-03-15', closed: ['2024-02-10', '2024-02-11'], from: '2024-01-01' })).toMatchObject({ Launch: '2024-03-15', Closed: '2024-02-10, 2024-02-11', Rate: '5 %' });
  expect(recorded({})['Launch']).toBeUndefined();
});

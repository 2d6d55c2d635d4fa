import { say } from '../../src/i18n';
import { bindParameters, parseScheme, type Parameter, type Scheme } from '../../src/scheme';
import { judge } from '../../src/taskpane/state/bound';
import { isCells, pasted, type DecisionDraft } from '../../src/taskpane/state/decision-draft';
import { draftOf, givenOf, type ParameterDraft } from '../../src/taskpane/state/drafts';
import { figuresForm, type FigureField } from '../../src/taskpane/state/figures';
import { hardware } from './hardware';

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

const scheme = schemeOf(hardware);

function parameter(name: string): Parameter {
  const found = scheme.parameters.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no parameter ${name}.`);
  return found;
}

const rates = parameter('rates');
const share = parameter('share');
const shownTable = draftOf(rates, rates.default);
const rowsOf = (draft: ParameterDraft): readonly DecisionDraft[] => (draft.kind === 'table' ? draft.rows : []);
const given = (of: Parameter, draft: ParameterDraft): unknown => givenOf(of, draft, () => ({}));
const row = (cells: string, value: string): DecisionDraft => ({ cells: cells.split('|'), value });

function field(name: string, draft: ParameterDraft): FigureField {
  const drafts = { [name]: draft };
  const found = figuresForm(scheme, judge([], scheme, drafts), drafts, true).own.find((each) => each.parameter.name === name);
  if (found === undefined) throw new Error(`There is no figure ${name}.`);
  return found;
}

describe('a decision table', () => {
  test('is shown as it may be typed, and read back as the same', () => {
    expect(rowsOf(shownTable)).toEqual([row('门锁|<1000', '1%'), row('门锁|>=1000', '2%'), row('合页 / 螺丝|', '3%')]);
    const [typed, before] = [{ rates: given(rates, shownTable) }, {}].map((values) => bindParameters(scheme, values));
    expect(typed?.ok === true && typed.value.table({ parameter: 'rates' })).toEqual(before?.ok === true && before.value.table({ parameter: 'rates' }));
  });

  test.each<[string, string, { row: number; column: number }, readonly DecisionDraft[]]>([
    ['cells fill the grid from where they are pasted, and go on below it', '螺丝\t>=5\t9%\r\n胶水\t\t8%\r\n', { row: 2, column: 0 }, [row('门锁|<1000', '1%'), row('门锁|>=1000', '2%'), row('螺丝|>=5', '9%'), row('胶水|', '8%')]],
    ['a column alone fills that column', '4%\n5%\n6%', { row: 0, column: 2 }, [row('门锁|<1000', '4%'), row('门锁|>=1000', '5%'), row('合页 / 螺丝|', '6%')]],
    ['with headers it is the whole table, its columns in any order', '比例\t品类\n7%\t门锁\n', { row: 1, column: 1 }, [row('门锁|', '7%')]],
    ['what goes beyond the last column is no part of it', '门锁\t<5\t1%\t备注', { row: 0, column: 0 }, [row('门锁|<5', '1%'), row('门锁|>=1000', '2%'), row('合页 / 螺丝|', '3%')]],
  ])('pasted from a sheet: %s', (_, text, at, expected) => {
    expect(pasted(rates, rowsOf(shownTable), text, at)).toEqual(expected);
  });

  test('one cell is typed, not pasted over the grid', () => {
    expect(['门锁', '门锁\n', '门锁\t1%', '门锁\n合页'].map(isCells)).toEqual([false, false, true, true]);
  });

  test('tells at its row which row may hold at the same time, and under it for what no row holds', () => {
    const overlapping = field('rates', { kind: 'table', rows: [row('门锁|<1000', '1%'), row('门锁|>=500', '2%')] });
    expect(overlapping.atRows.map(({ row: at, said }) => [at, say(said, 'en')])).toEqual([[1, expect.stringContaining('Rows 2 and 1 can both hold')]]);
    expect(overlapping.messages).toEqual([]);
    const gaping = field('rates', { kind: 'table', rows: [row('门锁|<1000', '1%'), row('门锁|>1000', '2%')] });
    expect([gaping.atRows, gaping.gaps]).toEqual([[], ['门锁, 1000']]);
    expect(field('rates', shownTable).gaps).toEqual([]);
  });

  test('counts the rows as they stand, with those in which nothing stands yet', () => {
    expect(field('rates', { kind: 'table', rows: [row('门锁|<1000', '1%'), row('|', ''), row('门锁|>=500', '2%')] }).atRows.map(({ row: at }) => at)).toEqual([2]);
  });

  test('tells at its row what cannot be read', () => {
    const { atRows } = field('rates', { kind: 'table', rows: [row('门锁|<1000', '1%'), row('合页|很多', '2%'), row('螺丝|', '')] });
    expect([...new Set(atRows.map(({ row: at }) => at))]).toEqual([1, 2]);
  });
});

describe('values from days on', () => {
  test('are shown each with its day, and read back as the same', () => {
    const draft = draftOf(share, share.default);
    expect(draft).toEqual({ kind: 'dated', rows: [{ from: '', draft: { kind: 'text', text: '5%' } }, { from: '2024-07-01', draft: { kind: 'text', text: '6%' } }] });
    expect(given(share, draft)).toEqual([{ value: '5%' }, { from: '2024-07-01', value: '6%' }]);
  });

  test('are one plain value where there is no day', () => {
    const draft = draftOf(share, '4%');
    expect(draft).toEqual({ kind: 'dated', rows: [{ from: '', draft: { kind: 'text', text: '4%' } }] });
    expect(given(share, draft)).toBe('4%');
  });

  test('are wrong at their own row: a day that is none, a value that lacks', () => {
    const text = (value: string): ParameterDraft => ({ kind: 'text', text: value });
    const { atRows, messages } = field('share', { kind: 'dated', rows: [{ from: '', draft: text('5%') }, { from: 'soon', draft: text('6%') }, { from: '2024-08-01', draft: text('') }] });
    expect([atRows.map(({ row: at }) => at), messages]).toEqual([[1, 2], []]);
  });
});

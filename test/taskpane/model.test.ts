import { asDay } from '../../src/calendar';
import { say } from '../../src/i18n';
import { fixed, scaled, sum } from '../../src/money';
import { modelToJson } from '../../src/model';
import { NO_CHANGE, stepAsked, stepSaid, type ChangeTyped } from '../../src/taskpane/model/state/changes';
import { createModelSession, type ModelSession } from '../../src/taskpane/model/session';
import type { CameTyped } from '../../src/taskpane/model/workflow/evaluate';
import type { ScenarioView } from '../../src/taskpane/model/engine/view';
import type { SavedFile } from '../../src/taskpane/workflow/desk';
import type { Session } from '../../src/taskpane/workflow/session';
import { memoryBook, type MemoryBook } from './memory-book';
import { calculated, orders, pane, settled } from './previewed';

// The page that models the cost, without its drawing: what it works out on the chosen scheme and tables, and what it does with it.

const SOLD = orders(
  [45352, '张三', '甲公司', 10_000, '有效'], [45353, '李四', '乙公司', 30_000, '有效'], [45383, '张三', '丙公司', 20_000, '有效'],
  [45384, '王五', '丁公司', 5_000, '有效'], [45385, '李四', '甲公司', 40_000, '有效'],
);

const TIERS = [{ side: 'atLeast', bound: '0', value: '1%' }, { side: 'atLeast', bound: '20000', value: '3%' }] as const;

interface Modelled {
  readonly session: Session;
  readonly model: ModelSession;
  readonly book: MemoryBook;
  readonly saved: SavedFile[];
}

async function modelled(book = memoryBook(SOLD), tiers: readonly { readonly side: 'atLeast'; readonly bound: string; readonly value: string }[] = TIERS): Promise<Modelled> {
  const { session, files: saved } = pane(book);
  await session.open();
  session.chooseScheme('base-plus-tiers');
  await settled(session);
  session.setDraft('tiers', { kind: 'tiers', rows: tiers });
  const model = createModelSession(session.desk);
  await model.start();
  return { session, model, book, saved };
}

const scenarios = (model: ModelSession): readonly ScenarioView[] => model.store.get().view?.scenarios ?? [];
const costs = (model: ModelSession): readonly string[] => scenarios(model).map(({ cost }) => cost);
const told = (model: ModelSession): string[] => model.store.get().problems.map(({ sentence }) => say(sentence, 'zh'));

test('without any configuration it tells what the pane would pay, other levels of sales, and what each bound does', async () => {
  const { session, model } = await modelled();
  session.go('result');
  await settled(session);
  const [now] = scenarios(model);
  expect(now).toMatchObject({ id: 'now', name: '现在', toBase: null });
  expect(now?.cost).toBe(fixed(sum(calculated(session).payout.totals.map(({ amount }) => amount)), 2));
  expect(now?.stress.map(({ level }) => level)).toEqual(['80 %', '90 %', '100 %', '110 %', '120 %']);
  expect(now?.stress[2]?.cost).toBe(now?.cost);
  expect(now?.times.map(({ label, parts }) => [label, parts.map(({ name }) => name), parts.reduce((all, { amount }) => all + Math.round(100 * Number(amount)), 0)]))
    .toEqual([['按期间的成本', ['2024-03', '2024-04'], Math.round(100 * Number(now?.cost))]]);
  expect(model.store.get().view?.levels.rows).toHaveLength(5);
  expect(now?.charts.tiers[0]?.rows.length).toBeGreaterThan(4);
});

test('a budget is met by the largest round value of a figure, in a scenario beside the base, and it is told who loses', async () => {
  const { model } = await modelled();
  const [before] = costs(model);
  expect(model.setBudget('1000')).toBe(true);
  model.store.dispatch({ type: 'by', path: 'tiers[1].value' });
  await model.solve();
  const [now, solved] = scenarios(model);
  expect(now?.cost).toBe(before);
  expect(Number(solved?.cost)).toBeLessThanOrEqual(1000);
  const { asides, open, file } = model.store.get();
  const found = asides[open]?.solved;
  if (found?.state !== 'done') throw new Error('Nothing was found.');
  expect(Number(found.value.solutions[0]?.next?.cost)).toBeGreaterThan(1000);
  expect(found.value.curve).toMatchObject({ kind: 'scatter', marks: [{ on: 'value', at: '1000' }] });
  expect(solved?.losers).toBe(solved?.people.filter(({ difference }) => difference.startsWith('-')).length);
  expect(solved?.losers).toBeGreaterThan(0);
  expect(file?.solve).toMatchObject([{ scenario: open, parameter: 'tiers[1].value', atMost: 'budget' }]);
  await model.whole();
  expect(model.store.get().asides[open]?.whole).toMatchObject({ state: 'done' });
});

test('a budget that nothing can meet is told with the least cost', async () => {
  const { model } = await modelled();
  model.setBudget('1');
  await model.solve();
  const solved = model.store.get().asides['now']?.solved;
  expect(solved).toMatchObject({ state: 'done', value: { solutions: [] } });
});

test.each(['-5', '一百', '0'])('“%s” is no budget', async (text) => {
  const { model } = await modelled();
  expect(model.setBudget(text)).toBe(false);
  expect(model.store.get().budgetWrong).toBe(true);
});

test('a moved figure is answered at once, and everything is worked out when it rests: the same as a payout with that figure', async () => {
  const { session, model } = await modelled();
  model.add();
  await model.again();
  await model.setFigure('tiers[1].value', scaled(5, 2));
  const moving = model.store.get().moving['s1']?.cost;
  await model.again();
  expect(costs(model)[1]).toBe(moving);
  model.use();
  expect(session.store.get()).toMatchObject({ step: 'figures', modelling: false, drafts: { tiers: { kind: 'tiers', rows: [{ value: '1%' }, { value: '5%' }] } } });
  session.go('result');
  await settled(session);
  expect(fixed(sum(calculated(session).payout.totals.map(({ amount }) => amount)), 2)).toBe(moving);
});

test('a figure that the scheme does not take is refused where it is typed', async () => {
  const { model } = await modelled();
  model.add();
  expect(model.typeFigure('tiers[1].value', '三成')).toBe(false);
  expect(model.typeFigure('tiers[1].value', '4%')).toBe(true);
});

test('pay that falls for more sales is told before everything else, and until where', async () => {
  const { session, model } = await modelled(memoryBook(SOLD), [{ side: 'atLeast', bound: '0', value: '5%' }, { side: 'atLeast', bound: '20000', value: '1%' }]);
  expect(scenarios(model)[0]?.findings.filter(({ grade }) => grade === 'falls')).toEqual([]);
  session.setDraft('method', { kind: 'text', text: 'slab' });
  await model.start();
  const [first] = scenarios(model)[0]?.findings ?? [];
  expect([first?.grade, first === undefined ? '' : say(first.said, 'zh')]).toEqual(['falls', expect.stringMatching(/≥ 20,000 处卖得多反而少拿 800\.00，要到 [\d,.]+ 才补回来/)]);
});

test('scenarios are kept in the workbook without any pay, and come back beside what the pane has then', async () => {
  const { session, model, book } = await modelled();
  model.add();
  await model.again();
  model.rename('s1', '更高的提成');
  await model.setFigure('tiers[1].value', scaled(6, 2));
  await model.keep();
  expect(told(model)).toEqual([]);
  expect(JSON.stringify(book.keptModels)).not.toMatch(/张三|李四/);
  session.setDraft('tiers', { kind: 'tiers', rows: [{ side: 'atLeast', bound: '0', value: '2%' }] });
  const later = createModelSession(session.desk);
  await later.start();
  expect(later.store.get().file?.scenarios.map(({ id, name }) => [id, name?.zh])).toEqual([['now', '现在'], ['s1', '更高的提成']]);
  expect(modelToJson(later.store.get().file ?? raise())).toMatchObject({ scenarios: [{ params: { tiers: [{ atLeast: '0', value: '2%' }] } }, { params: { tiers: [{}, { value: '6%' }] } }] });
  await later.forget();
  expect(book.keptModels).toEqual([]);
});

test('a file of scenarios goes out and comes in again; one that means nothing is refused with its place', async () => {
  const { model, saved } = await modelled();
  model.setBudget('2000');
  model.add();
  model.export();
  const [file] = saved;
  expect(file?.name).toBe('底薪加提成 的测算 测算.model.json');
  const text = new TextDecoder().decode(file?.parts[0]);
  const { model: other } = await modelled();
  await other.import(text);
  expect(told(other)).toEqual([]);
  expect(other.store.get().file).toEqual(model.store.get().file);
  await other.import('{"id": "x", "name": "x", "scenarios": [{"id": "a", "like": "b"}]}');
  expect(told(other)[0]).toMatch(/测算文件无法读取.*情景“a”/);
});

test('a scenario is removed with what was asked of it; the base stays', async () => {
  const { model } = await modelled();
  model.add();
  await model.again();
  model.remove('now');
  expect(model.store.get().file?.scenarios).toHaveLength(2);
  model.remove('s1');
  await model.again();
  expect(scenarios(model).map(({ id }) => id)).toEqual(['now']);
  expect(model.store.get().open).toBe('now');
});

test('the sheets of the model are written whole, and no payout is noted', async () => {
  const { model, book } = await modelled();
  model.setBudget('1000');
  const figure = model.solvedFigure();
  await model.solve();
  // What was looked for stays chosen, whatever matters most in the scenario that came of it.
  expect([model.store.get().by, model.solvedFigure()]).toEqual([figure, figure]);
  await model.write();
  expect(model.store.get().writing.state).toBe('done');
  expect(book.reports[0]?.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['方案对比', '个人套算', '达成情景', '检查']));
  expect(book.paid).toEqual([]);
  const compare = book.reports[0]?.sheets[0]?.blocks[0]?.rows.at(0).find((cell) => cell?.kind === 'formula');
  expect(compare).toMatchObject({ formula: 'SUM(ModelPeople[现在])' });
});

test('without a scheme it says where to go', () => {
  const { session } = pane(memoryBook(SOLD));
  expect(createModelSession(session.desk).obstacle()?.step).toBe('scheme');
});

function raise(): never {
  throw new Error('There is no file.');
}

test('a scenario changes the data, step by step, and can be changed back', async () => {
  const { model } = await modelled();
  model.add();
  await model.again();
  await model.addStep({ kind: 'scale', field: 'amount', by: scaled(2, 0), where: [{ field: 'person', in: ['王五'] }] });
  const [now, doubled] = scenarios(model);
  expect(doubled?.facts.find(({ label }) => label === '销售额')?.value).toBe('110,000.00');
  await model.addStep({ kind: 'leave', leave: { person: '李四', from: asDay(0), sales: 'lost' } });
  expect(scenarios(model)[1]?.facts.find(({ label }) => label === '销售额')?.value).toBe('40,000.00');
  await model.removeStep(0);
  await model.removeStep(0);
  expect(scenarios(model)[1]?.cost).toBe(now?.cost);
});

test('a scenario pays several schemes together, and one again', async () => {
  const { model } = await modelled();
  model.add();
  await model.again();
  await model.addScheme('customer-order-size');
  const [now, both] = scenarios(model);
  expect(both?.parts).toHaveLength((now?.parts.length ?? 0) + 1);
  expect(Number(both?.cost)).toBeGreaterThan(Number(now?.cost));
  await model.removeScheme(1);
  expect(scenarios(model)[1]?.cost).toBe(now?.cost);
  expect(model.store.get().file?.scenarios[1]).toMatchObject({ scheme: 'base-plus-tiers', plan: undefined });
});

test('pairs that were tried are asked of the sheets too', async () => {
  const { model } = await modelled();
  await model.pairs('tiers[1].value', 'tiers[1].atLeast');
  const { file } = model.store.get();
  expect(file?.sensitivity).toMatchObject([{ scenario: 'now', parameter: 'tiers[1].value', across: { parameter: 'tiers[1].atLeast' } }]);
  await model.pairs('tiers[1].value', 'tiers[1].atLeast');
  expect(model.store.get().file?.sensitivity).toHaveLength(1);
});

describe('what is typed of a change of the data', () => {
  const typed = (part: Partial<ChangeTyped>) => stepAsked({ ...NO_CHANGE, ...part });
  test.each<[Partial<ChangeTyped>, string | null]>([
    [{}, '金额为现在的 110 %'],
    [{ kind: 'orders', by: '1.2', field: 'team', words: '华东，华南' }, '笔数为现在的 120 %，仅限团队为华东, 华南'],
    [{ kind: 'targets', by: '95%' }, '目标为现在的 95 %'],
    [{ kind: 'newCustomers', count: '12' }, '每月新增 12 个客户'],
    [{ kind: 'join', person: '新人', team: '华东', from: '2026-07-01', ramp: '30%, 60%' }, '新人 从 2026-07-01 入职，像 华东'],
    [{ kind: 'leave', person: '张三', from: '2026-10-01', sales: 'spread' }, '张三 从 2026-10-01 离职，销售由团队接手'],
    [{ by: '多' }, null], [{ field: 'team', words: ' ' }, null], [{ kind: 'newCustomers', count: '1.5' }, null], [{ kind: 'leave', person: '张三', from: '明天' }, null],
    [{ kind: 'join', person: '新人', team: '华东', from: '2026-07-01', ramp: '三成' }, null],
  ])('%j is %s', (part, said) => {
    const step = typed(part);
    expect(step === null ? null : say(stepSaid(step), 'zh')).toBe(said);
  });
});

describe('a scheme that ran, afterwards', () => {
  const came = async (book: MemoryBook, typed: CameTyped): Promise<{ readonly model: ModelSession; readonly said: readonly (string | readonly string[])[] }> => {
    const { model } = await modelled(book);
    model.add();
    await model.setFigure('tiers[1].value', scaled(5, 2));
    await model.evaluate(typed);
    const evaluated = model.store.get().asides['s1']?.evaluated;
    if (evaluated?.state === 'failed') return { model, said: evaluated.problems.map(({ sentence }) => say(sentence, 'zh')) };
    if (evaluated?.state !== 'done') throw new Error(JSON.stringify(evaluated));
    return { model, said: evaluated.value.measures.slice(0, 2).map(({ label, values }) => [label, ...values]) };
  };

  test('in one table: March paid 600; 5 % for the second tier was to make it 800; April came to 1,450, and to 1,050 had nothing changed', async () => {
    const { model, said } = await came(memoryBook(SOLD), { source: '订单', from: '2024-04-01', to: '' });
    expect(said).toEqual([['成本', '600.00', '800.00', '1,450.00', '1,050.00'], ['销售额', '40,000.00', '40,000.00', '65,000.00', '65,000.00']]);
    const evaluated = model.store.get().asides['s1']?.evaluated;
    expect(evaluated?.state === 'done' && evaluated.value.facts.map(({ value }) => value)).toEqual(['情景 1，代替 现在', '换方案 400.00，销售变化 450.00', '650.00']);
    expect(evaluated?.state === 'done' && evaluated.value.people.map(({ name, before, after }) => `${name} ${before} ${after}`)).toEqual(['王五 0.00 50.00', '张三 100.00 200.00', '李四 500.00 1200.00']);
    await model.write();
    const { writing } = model.store.get();
    expect(writing).toMatchObject({ state: 'done', value: { sheets: expect.arrayContaining(['事后评估']) } });
    // With other figures it is another scenario.
    await model.setFigure('tiers[1].value', scaled(6, 2));
    expect(model.store.get()).toMatchObject({ came: null, asides: { s1: {} } });
  });

  test('in a table of its own, of which everything counts', async () => {
    const april = { ...orders([45383, '张三', '丙公司', 20_000, '有效'], [45385, '李四', '甲公司', 40_000, '有效']), name: '四月', sheet: '四月' };
    const { said } = await came(memoryBook(SOLD, april), { source: '四月', from: '', to: '' });
    expect(said[0]).toEqual(['成本', '1,650.00', '2,250.00', '1,400.00', '1,000.00']);
  });

  test.each<[string, CameTyped, RegExp]>([
    ['the same table without a day', { source: '订单', from: '', to: '' }, /请填从哪天起/], ['no day', { source: '订单', from: '四月', to: '' }, /“四月”不是日期/],
    ['no table', { source: '', from: '', to: '' }, /请选择/],
  ])('%s is told', async (_, typed, sentence) => {
    const { said } = await came(memoryBook(SOLD), typed);
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });
});

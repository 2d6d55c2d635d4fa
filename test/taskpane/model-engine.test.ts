import fc from 'fast-check';
import { plain, scaled, toNumber } from '../../src/money';
import { rowsOf } from '../../src/table';
import { crewOf, shareOf } from '../../src/taskpane/model/engine/crew';
import { givenUp, ownEngine, workerEngine, type Engine, type WorkerLike } from '../../src/taskpane/model/engine/engine';
import { Bench } from '../../src/taskpane/model/engine/bench';
import type { Asked, QuestionKind, StepDone } from '../../src/taskpane/model/engine/questions';
import { receivedTable, sentTable } from '../../src/taskpane/model/engine/sent-table';
import { drawnFigure, scaleOf, short, spanOf, ticksOf, ticksWithin } from '../../src/taskpane/model/charts/scale';
import { roundStops, slideOf, stopOf, stopValue } from '../../src/taskpane/model/state/slide';
import { rawTables } from '../payout/house';

// Who answers the page's questions about models, by whatever threads, and the pure parts of what is shown.

const sales = Array.from({ length: 60 }, (_, row) => ({ date: `2024-${String((row % 6) + 1).padStart(2, '0')}-1${row % 9}`, person: ['陈晨', '方圆', '高远'][row % 3] ?? '', amount: 1000 + ((row * 7919) % 30_000) }));
const ground: Asked<'load'> = {
  tables: { sales: sentTable(rawTables({ sales })['sales'] ?? raise()) }, mapping: {}, taught: {}, schemes: [], language: 'zh',
};
const file = {
  id: 'm', name: 'm', budget: '9000', scenarios: [{ id: 'now', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30_000, value: '3%' }] } }],
  risk: { level: { low: '90%', likely: '100%', high: '110%' }, draws: 200, seed: 7 },
};
const atOnce = (): Promise<void> => Promise.resolve();

function raise(): never {
  throw new Error('There is no table.');
}

/** A worker that is a thread of its own in name only: what goes in and out is copied. */
function copying(): WorkerLike & { readonly sent: unknown[] } {
  const engine = ownEngine(atOnce);
  const worker: WorkerLike & { readonly sent: unknown[] } = {
    sent: [], onmessage: null, onerror: null, terminate: () => undefined,
    postMessage: (message) => {
      const { id, kind, asked }: { id: number; kind: 'load'; asked: Asked<'load'> } = structuredClone(message) as never;
      worker.sent.push(kind);
      if (kind === undefined) return;
      void engine.ask(kind, asked).then((answer) => worker.onmessage?.(new MessageEvent('message', { data: structuredClone({ id, answer }) })));
    },
  };
  return worker;
}

async function riskBy(make: () => Engine, size: number): Promise<string> {
  const crew = crewOf(make, size);
  await crew.load(ground);
  return JSON.stringify(await crew.risk({ file, scenario: 'now' }, 200));
}

test('the same seed comes to the same bytes with one who draws and with four, on this thread and by copies', async () => {
  const alone = await riskBy(() => ownEngine(atOnce), 1);
  expect(alone).toContain('"ok":true');
  expect(await riskBy(() => ownEngine(atOnce), 4)).toBe(alone);
  expect(await riskBy(() => workerEngine(copying(), () => ownEngine(atOnce)), 4)).toBe(alone);
});

test.each([[1000, 4], [7, 3], [2, 4]])('%i draws are shared among %i without a gap', (draws, of) => {
  const shares = Array.from({ length: of }, (_, index) => shareOf(draws, index, of));
  expect(shares.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(Array.from({ length: draws }, (_, index) => index));
});

test('where a worker does not start, everything is answered on the page’s own thread', async () => {
  const dead: WorkerLike = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
  const engine = workerEngine(dead, () => ownEngine(atOnce));
  const loaded = engine.ask('load', ground);
  const view = engine.ask('analyse', { file });
  dead.onerror?.(new Event('error') as ErrorEvent);
  expect(await loaded).toMatchObject({ ok: true });
  expect(await view).toMatchObject({ ok: true, value: { scenarios: [{ id: 'now' }] } });
  expect(await engine.ask('cost', { scenario: 'now', parameters: file.scenarios[0]?.params ?? {} })).toMatchObject({ ok: true });
});

test('what is given up is answered as such, and told to the worker', async () => {
  const worker = copying();
  const engine = workerEngine(worker, () => ownEngine(atOnce));
  const stop = new AbortController();
  const asked = engine.ask('analyse', { file }, { signal: stop.signal });
  stop.abort();
  expect(await asked).toEqual(givenUp);
  expect(worker.sent).toEqual(['analyse', undefined]);
});

/** What the steps of an answer tell. */
function stepsOf<K extends QuestionKind>(bench: Bench, kind: K, asked: Asked<K>): readonly StepDone[] {
  const told: StepDone[] = [];
  const steps = bench.answer(kind, asked);
  for (let next = steps.next(); next.done !== true; next = steps.next()) told.push(next.value);
  return told;
}

test('looking for a value, pairs of values and making ready to draw can be given up between any two payouts; draws are counted once they begin', () => {
  const bench = new Bench();
  stepsOf(bench, 'load', ground);
  const of = { file, scenario: 'now' };
  expect(stepsOf(bench, 'solve', { ...of, parameter: 'tiers[1].value', atMost: '5000' }).length).toBeGreaterThan(10);
  expect(stepsOf(bench, 'pairs', { ...of, down: 'tiers[0].value', across: 'tiers[1].value' }).length).toBeGreaterThan(10);
  const drawing = stepsOf(bench, 'draws', { ...of, from: 0, to: 200 });
  const ready = drawing.filter(({ isBefore }) => isBefore === true);
  expect(ready.length).toBeGreaterThan(15);
  expect(drawing.slice(ready.length).map(({ done, of }) => [done, of])).toEqual(Array.from({ length: 20 }, (_, index) => [10 * (index + 1), 200]));
});

test('a table that was sent is what it was', () => fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.constant(null), fc.string(), fc.double({ noNaN: true }), fc.boolean()), { minLength: 2, maxLength: 2 })), (rows) => {
  const table = rawTables({ sales })['sales'] ?? raise();
  const given = { ...table, headers: ['a', 'b'], length: rows.length, column: (index: number) => ({ length: rows.length, at: (row: number) => rows[row]?.[index] ?? null, format: (row: number) => (row % 2 === 0 ? '0.00%' : 'General') }) };
  const received = receivedTable(structuredClone(sentTable(given)));
  expect(rowsOf(received)).toEqual(rowsOf(given));
  rows.forEach(([first], index) => { if (typeof first === 'number') expect(received.column(0).format?.(index)).toBe(given.column(0).format(index)); });
})));

describe('sliders', () => {
  const parameter = { name: 'rate', type: 'rate', label: { zh: '', en: '' }, required: false, defaults: [], choices: [] } as const;

  test.each([[500, '0.0005', 200], [3, '0.0001', 200], [0, '0.0001', 200]])('a rate of %i hundredths of a per cent goes in steps of %s', (units, step, last) => {
    const slide = slideOf({ kind: 'rate', current: scaled(units, 4), parameter, between: null });
    expect([slide === null ? '' : plain(slide.step), slide?.first, slide?.last]).toEqual([step, 0, last]);
  });

  test('from nothing to twice the figure in so few stops that they can be told apart, each a whole number of usual steps', () => fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (current) => {
    const slide = slideOf({ kind: 'amount', current: scaled(current, 0), parameter: { ...parameter, type: 'amount' }, between: null });
    if (slide === null) throw new Error('There is a slider.');
    expect(slide.last - slide.first).toBeLessThanOrEqual(400);
    expect(toNumber(stopValue(slide, slide.last))).toBeGreaterThanOrEqual(Math.min(current, 200));
    expect(stopOf(slide, stopValue(slide, slide.first + 1))).toBe(slide.first + 1);
    expect(roundStops(slide, 6).length).toBeLessThanOrEqual(14);
  })));

  test('the bound of a tier does not pass those beside it', () => {
    const slide = slideOf({ kind: 'amount', current: scaled(50, 0), parameter: { ...parameter, type: 'amount' }, between: { above: scaled(40, 0), below: scaled(60, 0) } });
    if (slide === null) throw new Error('There is a slider.');
    expect([slide.first, slide.last].map((stop) => plain(stopValue(slide, stop)))).toEqual(['41', '59']);
  });
});

describe('axes', () => {
  test('ticks are round and go around all figures', () => fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1, max: 1e9, noNaN: true }), (least, width) => {
    const ticks = ticksOf(least, least + width);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks[0]).toBeLessThanOrEqual(least + width * 1e-6);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(least + width - width * 1e-6);
  })));

  test('what lies outside is left out', () => expect(ticksWithin(12, 47)).toEqual([20, 30, 40]));
  test('an axis begins at nothing unless all figures lie close together', () => expect([spanOf([3, 100]), spanOf([80, 100]), spanOf([-5, 10]), spanOf([NaN])]).toEqual([[0, 100], [80, 100], [-5, 10], [0, 1]]));
  test('places lie in proportion', () => expect(scaleOf([0, 10], 100, 200)(5)).toBe(150));
  test.each([[123_456, '12.3万', '123k'], [1_500_000_000, '15亿', '1.5bn'], [0.25, '0.25', '0.25'], [-20_000, '-2万', '-20k']])('%d is short', (figure, zh, en) => expect([short(figure, 'zh'), short(figure, 'en')]).toEqual([zh, en]));
  test('nothing is drawn of nothing', () => expect([drawnFigure(null), drawnFigure('1.5')]).toEqual([NaN, 1.5]));
});

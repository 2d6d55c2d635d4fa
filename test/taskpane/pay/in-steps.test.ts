import type { Session } from '../../../src/taskpane/workflow/session';
import { clerkWith, type Clerk, type Order } from './clerk';

const ORDERS: readonly Order[] = [['2026-01-10', '张三', '甲公司', 1000, '有效'], ['2026-02-10', '李四', '乙公司', 20000, '有效']];

let clerk: Clerk;

beforeEach(async () => {
  clerk = await clerkWith(ORDERS);
  // Every step takes so long that the screen has its turn after it.
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => {
  jest.restoreAllMocks();
  clerk.excel.close();
});

/** Calls `each` with how far the work is, whenever that is told. */
function watch(session: Session, each: (done: number, of: number) => void): void {
  session.store.subscribe(() => {
    const { calculation } = session.store.get();
    if (calculation.state === 'working' && calculation.progress !== undefined) each(calculation.progress.done, calculation.progress.of);
  });
}

test('how far the working of a period has come is told step by step', async () => {
  const told: (readonly [number, number])[] = [];
  watch(clerk.session, (done, of) => told.push([done, of]));
  expect(await clerk.due()).toEqual(['张三 50.00 regular']);
  const steps = told.at(-1)?.[1] ?? 0;
  expect(told).toEqual(Array.from({ length: steps - 1 }, (_, index) => [index + 1, steps]));
  expect(steps).toBeGreaterThan(4);
});

test('it can be given up half-way, and begun again', async () => {
  const told: number[] = [];
  let isToGoOn = false;
  watch(clerk.session, (done) => {
    told.push(done);
    if (done === 2 && !isToGoOn) clerk.session.stopCalculating();
  });
  await expect(clerk.due()).resolves.toEqual([]);
  expect(clerk.session.store.get()).toMatchObject({ step: 'figures', calculation: { state: 'idle' } });
  expect(told).toEqual([1, 2]);
  isToGoOn = true;
  expect(await clerk.due()).toEqual(['张三 50.00 regular']);
});

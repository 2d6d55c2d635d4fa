import { reduce } from '../../src/taskpane/state/reducer';
import { INITIAL, type Action, type PaneState } from '../../src/taskpane/state/state';
import { createStore } from '../../src/taskpane/state/store';
import { STEPS, stepFrom } from '../../src/taskpane/state/steps';

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, INITIAL);
const FAILED = { state: 'failed', problems: [] } as const;

describe('what was worked out is dropped when anything that it was worked out from changes', () => {
  test.each<[string, Action]>([
    ['another scheme', { type: 'choose-scheme', id: 'other' }],
    ['another table', { type: 'choose-source', table: 'sales', source: 'b', byHand: true }],
    ['a table read again', { type: 'reading', table: 'sales', source: 'a', reading: FAILED }],
    ['another column', { type: 'map', table: 'sales', field: 'amount', headers: ['金额'] }],
    ['another figure', { type: 'draft', name: 'rate', draft: { kind: 'text', text: '5%' } }],
  ])('%s', (_, action) => {
    const start: readonly Action[] = [
      { type: 'choose-scheme', id: 'one' }, { type: 'choose-source', table: 'sales', source: 'a', byHand: false },
      { type: 'calculation', calculation: FAILED }, { type: 'applying', applying: FAILED },
    ];
    expect(after(...start).calculation).toBe(FAILED);
    const { calculation, applying } = after(...start, action);
    expect([calculation.state, applying.state]).toEqual(['idle', 'idle']);
  });
});

test('what arrives late for a table that is no longer chosen is dropped', () => {
  const state = after({ type: 'choose-source', table: 'sales', source: 'a', byHand: true }, { type: 'choose-source', table: 'sales', source: 'b', byHand: true });
  expect(reduce(state, { type: 'reading', table: 'sales', source: 'a', reading: FAILED })).toBe(state);
});

test('another table has its columns understood afresh', () => {
  const state = after({ type: 'map', table: 'sales', field: 'amount', headers: ['金额'] }, { type: 'choose-source', table: 'sales', source: 'b', byHand: true });
  expect(state.tables.sales.overrides).toEqual({});
});

test('a draft that is taken back leaves the default', () => {
  expect(after({ type: 'draft', name: 'rate', draft: { kind: 'text', text: '5%' } }, { type: 'draft', name: 'rate', draft: undefined }).drafts).toEqual({});
});

test('a scheme that is no longer there is no longer chosen', () => {
  expect(after({ type: 'choose-scheme', id: 'gone' }, { type: 'schemes', schemes: [] }).schemeId).toBeNull();
});

test('listeners hear of changes, and only of changes', () => {
  const store = createStore((count: number, by: number) => count + by, 0);
  const heard: number[] = [];
  const stop = store.subscribe(() => heard.push(store.get()));
  for (const by of [1, 0, 2]) store.dispatch(by);
  stop();
  store.dispatch(5);
  expect(heard).toEqual([1, 3]);
});

test('the steps follow each other and end at their ends', () => {
  expect(STEPS.map((step) => stepFrom(step, 1))).toEqual([...STEPS.slice(1), STEPS.at(-1)]);
  expect(stepFrom('scheme', -1)).toBe('scheme');
});

test('starting again keeps what was filled in, and works it out anew', () => {
  const state = after({ type: 'choose-scheme', id: 'one' }, { type: 'calculation', calculation: FAILED }, { type: 'restart' });
  expect([state.schemeId, state.step, state.calculation.state]).toEqual(['one', 'scheme', 'idle']);
});

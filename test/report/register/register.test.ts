import { say } from '../../../src/i18n';
import { fixed } from '../../../src/money';
import { parsePeriod } from '../../../src/calendar';
import { advanced, cameBefore, dropped, registerSheet, sealed, STATES, textOfPaidFile, type AskedBefore, type CameBefore, type Payouts, type PayoutState, type ReadRow, type RegisteredPayout } from '../../../src/report';
import type { Grid } from '../../../src/table';
import { bookOf, day, draftOf, edited, gridsOf, months, payoutNamed, read, reportOf, sha256 } from './book';

const told = ({ entry: { id, state, totals }, faults }: RegisteredPayout): string => (
  [id, state, ...totals.map(({ amount }) => fixed(amount, 2)), ...faults.map(({ kind }) => kind)].join(' ')
);

/** A row of a payout that has come as far as this state. */
async function rowIn(state: PayoutState, made: ReadRow): Promise<ReadRow> {
  const signed = Object.fromEntries(STATES.slice(0, STATES.indexOf(state) + 1).map((each) => [each, { who: 'Eve', day: day('2026-04-03') }]));
  return sealed({ ...made.entry, state, signed }, sha256);
}

async function bookIn(...states: readonly PayoutState[]): Promise<Grid[]> {
  const payouts = months(...['2026-01', '2026-02', '2026-03'].slice(0, states.length));
  const rows = await Promise.all(payouts.map(async (each, index) => rowIn(states[index] ?? 'draft', await draftOf(each))));
  return bookOf(payouts, 'en', rows);
}

function ask(payouts: Payouts, period: string, more: Partial<AskedBefore> = {}): CameBefore {
  return cameBefore({ payPeriod: parsePeriod(period) ?? { kind: 'window', index: 0 }, schemes: ['tenth'], monthStartsOn: 1, payouts: payouts.payouts, given: [], confirmed: new Set(), ...more });
}

const waiting = ({ obstacles }: CameBefore): string[] => obstacles.map(({ kind, id, problem }) => `${kind} ${id} ${problem.code}`);

describe('the payouts of a workbook', () => {
  test.each(['zh', 'en'] as const)('are read back from their sheets and the register, in %s', async (language) => {
    const payouts = await read(await bookOf(months('2026-01', '2026-02', '2026-03'), language));
    expect(payouts.payouts.map(told)).toEqual(['2026-01 draft 600.00', '2026-02 draft 700.00', '2026-03 draft 900.00']);
    expect(payouts.payouts.map(({ sheets }) => sheets.length)).toEqual([5, 5, 5]);
    expect(payouts.payouts[0]?.entry.schemes).toEqual([{ id: 'tenth', version: '1' }]);
    expect(payouts.payouts[2]?.paid?.earlier).toEqual(['2026-01', '2026-02']);
  });

  test('are the same whatever their sheets are called and in whichever order columns stand', async () => {
    const turned = (cells: Grid['cells'][number]): Grid['cells'][number] => Array.from({ length: 30 }, (_, index) => cells[29 - index] ?? null);
    // Facts say their value to the right of their label: those stay as they are.
    const sheets = (await bookOf(months('2026-01', '2026-02'))).map((grid, index): Grid => ({
      ...grid, name: `s${index}`, sheet: `s${index}`,
      cells: /Lines|Register/.test(grid.name) ? grid.cells.map((cells) => (cells.filter((cell) => cell !== null).length > 2 ? turned(cells) : cells)) : grid.cells,
    }));
    expect((await read(sheets)).payouts.map(told)).toEqual(['2026-01 draft 600.00', '2026-02 draft 700.00']);
  });

  test('that have no row are drafts that nobody has approved', async () => {
    const found = await read((await bookIn('paid', 'paid')).filter(({ name }) => name !== 'Register'));
    expect(found.payouts.map((each) => `${told(each)} ${each.isRegistered}`)).toEqual(['2026-01 draft 600.00 false', '2026-02 draft 700.00 false']);
  });

  test('know their lines by their number, and lines without one by being the only ones', async () => {
    const book = await bookIn('paid', 'paid');
    const without = edited(book, 'Lines 2', '2026-02', 'removed');
    expect((await read(without)).payouts.map(told)).toEqual(['2026-01 paid 600.00', '2026-02 paid 700.00']);
  });

  test('of which a sheet is gone, or everything, are told', async () => {
    const book = await bookIn('paid', 'paid');
    const withoutLines = (await read(book.filter(({ name }) => name !== 'Lines'))).payouts;
    expect(withoutLines.map(told)).toEqual(['2026-01 paid 600.00 unreadable', '2026-02 paid 700.00']);
    expect(withoutLines[0]?.faults.map(({ sentence }) => say(sentence, 'zh'))).toEqual(['“2026-01”的明细表不见了，或者它的表头被改过。']);
    const gone = book.filter(({ name }) => !['Summary', 'Lines', 'Statements', 'Problems', 'Record'].includes(name));
    expect((await read(gone)).payouts.map(told)).toEqual(['2026-01 paid 600.00 gone', '2026-02 paid 700.00']);
  });

  test('whose sheets went into a file of their own keep no sums', async () => {
    const [january] = months('2026-01');
    if (january === undefined) throw new Error('no payout');
    const row = await draftOf(january, 'en', 'january.xlsx');
    const payouts = await read(await gridsOf([registerSheet([row], 'en')]));
    expect(payouts.payouts.map(told)).toEqual(['2026-01 draft elsewhere']);
    expect(payouts.payouts[0]?.entry).toMatchObject({ file: 'january.xlsx', totals: [] });
  });
});

describe('what was changed by hand', () => {
  test.each<[string, string, string | number, string | number, string, readonly string[]]>([
    ['an amount', 'Lines', 500, 450, '2026-01 paid 600.00 lines-edited', ['was 500, is 450']],
    ['a recipient', 'Lines', 'Ann', 'Zoe', '2026-01 paid 600.00 lines-edited', ['was Ann, is Zoe']],
    ['a key', 'Lines', 'tenth|share|Ann|2026-01|cash', 'tenth|share|Zoe|2026-01|cash', '2026-01 paid 600.00 lines-edited', ['was tenth|share|Ann|2026-01|cash, is tenth|share|Zoe|2026-01|cash']],
    ['the state in the register', 'Register', 'paid', 'draft', '2026-01 draft 600.00 row-edited', []],
    ['a sum in the register', 'Register', 600, 601, '2026-01 paid 601.00 row-edited', []],
  ])('%s is told with its cell and what it was', async (_, sheet, before, after, expected, changes) => {
    const [january] = (await read(edited(await bookIn('paid'), sheet, before, after))).payouts;
    expect(january && told(january)).toBe(expected);
    expect(january?.changes.map(({ sentence }) => say(sentence, 'en').replace(/^.*?: /, ''))).toEqual(changes);
    if (changes.length > 0) expect(january?.changes[0]?.place).toEqual({ sheet: 'Lines', cell: expect.stringMatching(/^[A-Z]\d+$/) });
  });

  test('a line that was deleted and one that was added', async () => {
    const grids = (await bookIn('paid')).map((grid): Grid => (grid.name === 'Lines' ? { ...grid, cells: grid.cells.filter((cells) => !cells.includes('Ann')) } : grid));
    const [january] = (await read(grids)).payouts;
    expect(january?.changes.map(({ sentence }) => say(sentence, 'en'))).toEqual(['A line is missing: Ann, tenth|share|Ann|2026-01|cash, 500']);
  });

  test('rows that were merely sorted are no change', async () => {
    const sorted = (await bookIn('paid')).map((grid): Grid => {
      if (grid.name !== 'Lines') return grid;
      const at = grid.cells.findIndex((cells) => cells.includes('Ann'));
      const [first = [], second = []] = grid.cells.slice(at, at + 2);
      return { ...grid, cells: [...grid.cells.slice(0, at), second, first, ...grid.cells.slice(at + 2)] };
    });
    expect((await read(sorted)).payouts.map(told)).toEqual(['2026-01 paid 600.00']);
  });

  test('what the record keeps for later runs', async () => {
    const grids = (await bookIn('paid')).map((grid): Grid => (grid.name === 'Record'
      ? { ...grid, cells: grid.cells.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell.replace('"settledTo":null', '"settledTo":"2026-01"') : cell))) } : grid));
    expect((await read(grids)).payouts.map(told)).toEqual(['2026-01 paid 600.00 record-edited']);
  });
});

describe('a payout goes from draft to submitted, approved and paid', () => {
  const april = day('2026-04-05');

  test.each<[PayoutState, 'submitted' | 'approved' | 'paid', string]>([
    ['draft', 'submitted', 'submitted'], ['submitted', 'approved', 'approved'], ['approved', 'paid', 'paid'],
    ['draft', 'approved', 'wrong-state'], ['draft', 'paid', 'wrong-state'], ['submitted', 'paid', 'wrong-state'],
    ['paid', 'submitted', 'wrong-state'], ['approved', 'approved', 'wrong-state'],
  ])('from %s to %s: %s', async (state, to, expected) => {
    const { payouts } = await read(await bookIn(state));
    const next = payouts[0] && advanced(payouts[0], to, ' Fay ', april, payouts);
    expect(next?.ok === true ? next.value.state : next?.problems[0]?.code).toBe(expected);
    if (next?.ok === true) expect(next.value.signed[to]).toEqual({ who: 'Fay', day: april });
  });

  test('not without a name, nor before the step before', async () => {
    const { payouts: [january] } = await read(await bookIn('draft'));
    const code = (who: string, on: string) => {
      const next = january && advanced(january, 'submitted', who, day(on), [january]);
      return next?.ok === false ? next.problems[0]?.code : undefined;
    };
    expect([code('  ', '2026-04-05'), code('Fay', '2026-04-01'), code('Fay', '2026-04-05')]).toEqual(['who', 'day-before', undefined]);
  });

  test('not once its lines were changed, nor after something else was approved', async () => {
    const changed = await read(edited(await bookIn('submitted'), 'Lines', 500, 450));
    expect(advanced(payoutNamed(changed, '2026-01'), 'approved', 'Fay', april, changed.payouts)).toMatchObject({ ok: false, problems: [{ code: 'not-whole' }] });
    const [first, second] = [...months('2026-01'), ...months('2026-02')];
    if (first === undefined || second === undefined) throw new Error('no payouts');
    const rows = [await rowIn('paid', await draftOf(first)), await rowIn('submitted', await draftOf(second))];
    const stale = await read(await bookOf([first, second], 'en', rows));
    expect(advanced(payoutNamed(stale, '2026-02'), 'approved', 'Fay', april, stale.payouts)).toMatchObject({ ok: false, problems: [{ code: 'stale' }] });
  });

  test('and is dropped only before it is approved', async () => {
    const { payouts } = await read(await bookIn('approved', 'submitted', 'draft'));
    expect(payouts.map(dropped).map(({ ok }) => ok)).toEqual([false, true, true]);
  });
});

describe('what counts as paid before', () => {
  test('is what was approved or paid; a draft of the same period is replaced', async () => {
    const payouts = await read(await bookIn('paid', 'approved', 'draft'));
    const before = ask(payouts, '2026-03');
    expect([before.earlier.map(({ id }) => id), before.replaces?.entry.id, before.isFirst, waiting(before)]).toEqual([['2026-01', '2026-02'], '2026-03', false, []]);
    expect(waiting(ask(payouts, '2026-04'))).toEqual(['draft 2026-03 earlier-draft']);
    expect(waiting(ask(payouts, '2026-03', { schemes: ['other'] }))).toEqual(['draft 2026-03 other-draft']);
  });

  test('is asked about where there is nothing', async () => {
    expect(ask({ register: null, payouts: [] }, '2026-03')).toEqual({ earlier: [], replaces: null, isFirst: true, obstacles: [] });
  });

  test('waits for the file of a payout whose sheets are gone', async () => {
    const payouts = await read((await bookIn('paid', 'paid')).filter(({ name }) => !['Summary', 'Lines', 'Statements', 'Problems', 'Record'].includes(name)));
    expect(waiting(ask(payouts, '2026-03'))).toEqual(['file 2026-01 payout-gone']);
    expect(waiting(ask(payouts, '2026-03', { confirmed: new Set(['2026-01']) }))).toEqual(['file 2026-01 payout-gone']);
    const file = (january = months('2026-01')) => gridsOf(january.flatMap((each) => reportOf(each).sheets));
    const given = async (grids: Grid[]) => {
      const { paid } = payoutNamed(await read(grids), '2026-01');
      if (paid === null) throw new Error('no sheets');
      return { paid, linesNow: sha256(textOfPaidFile(paid)), recordNow: sha256([paid.stored ?? '']) };
    };
    const right = ask(payouts, '2026-03', { given: [await given(await file())] });
    expect([right.earlier.map(({ id }) => id), waiting(right)]).toEqual([['2026-01', '2026-02'], []]);
    expect(waiting(ask(payouts, '2026-03', { given: [await given(edited(await file(), 'Lines', 500, 50))] }))).toEqual(['file 2026-01 not-the-file']);
  });

  test('waits for an answer where figures were changed', async () => {
    const payouts = await read(edited(await bookIn('paid'), 'Lines', 500, 450));
    expect(waiting(ask(payouts, '2026-02'))).toEqual(['answer 2026-01 payout-edited']);
    const confirmed = ask(payouts, '2026-02', { confirmed: new Set(['2026-01']) });
    expect(confirmed.earlier[0]?.lines.map(({ amount }) => fixed(amount, 2))).toEqual(['450.00', '100.00']);
  });

  test('never replaces what may have been approved once', async () => {
    expect(waiting(ask(await read(edited(await bookIn('paid'), 'Register', 'paid', 'draft')), '2026-01'))).toEqual(['draft 2026-01 other-draft']);
    expect(waiting(ask(await read((await bookIn('paid')).filter(({ name }) => name !== 'Register')), '2026-01'))).toEqual(['draft 2026-01 other-draft']);
  });
});

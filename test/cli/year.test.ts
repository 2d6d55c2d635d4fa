import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPaidFile } from '../../src/cli/period/paid-files';
import { fixed } from '../../src/money';
import { payladder } from './run-here';

// A year paid month by month through files, held against a plain account of what is owed: in cents, by person and month, whatever happened between.

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-year-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });
const put = (name: string, content: unknown): void => writeFileSync(path.join(folder, name), JSON.stringify(content));

const base = { language: 2, version: '1', description: 'As it is.', period: 'month', refunds: 'as-if-never', negatives: 'keep', parameters: [], examples: [] };
const SHARE_CAP = 100_000;
const PLAN_CAP = 120_000;
const SCHEMES = [
  { ...base, id: 'share', name: 'Share', fields: ['person', 'amount'], defaults: { capPerRecipient: SHARE_CAP / 100 }, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 5%' } }] },
  { ...base, id: 'large', name: 'Large orders', fields: ['person', 'amount'], components: [{ id: 'large', label: 'Large order', each: 'row', where: [{ value: 'amount', above: 3000 }], rule: { formula: 100 } }] },
];
const planOf = (schemes: readonly string[]): object => ({ id: 'both', version: '1', name: 'Both', schemes: schemes.map((scheme) => ({ scheme: `${scheme}.json` })), capPerRecipient: { amount: PLAN_CAP / 100, per: 'month' } });

interface Order { orderId: string; month: number; person: string; amount: number; status: string }
interface Decided {
  readonly action: string; readonly id: string; readonly scheme?: string; readonly component?: string; readonly recipient?: string;
  readonly period?: string; readonly amount?: number; readonly reason: string; readonly decidedBy: string;
}

const PEOPLE = ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'];
const MONTHS = 12;
const key = (month: number): string => `2026-${String(month + 1).padStart(2, '0')}`;
const sumKey = (component: string, person: string, month: number): string => `${component} ${person} ${month}`;

/** What happens in a month besides new orders, drawn by number. */
const happening = fc.record({
  what: fc.constantFrom('late', 'refund', 'correct-row', 'move', 'delete', 'hold', 'release', 'add', 'withdraw', 'correct', 'again', 'leave', 'nothing'),
  pick: fc.nat(10_000), amount: fc.integer({ min: 1, max: 200 }).map((each) => each * 100),
});
const year = fc.record({
  fresh: fc.array(fc.array(fc.record({ person: fc.nat(4), amount: fc.integer({ min: 1, max: 150 }).map((each) => each * 100) }), { maxLength: 4 }), { minLength: MONTHS, maxLength: MONTHS }),
  happened: fc.array(fc.array(happening, { maxLength: 4 }), { minLength: MONTHS, maxLength: MONTHS }),
  kinds: fc.array(fc.constantFrom('json', 'json', 'xlsx'), { minLength: MONTHS, maxLength: MONTHS }),
  dropAt: fc.constantFrom(7, 99),
});

class Year {
  private orders: Order[] = [];
  private number = 0;
  private readonly files: string[] = [];
  private readonly paid = new Map<string, number>();
  private readonly additions = new Map<string, number>();
  private readonly paidAdditions = new Map<string, number>();
  private readonly corrections = new Map<string, number>();
  private readonly held = new Map<string, string>();
  private readonly balances = new Map<string, number>();
  private readonly left = new Set<string>();
  private decided: Decided[] = [];
  private schemes = ['share', 'large'];

  constructor(private readonly name: number) {}

  /** Differences whose reason names no row, nor anything else that changed. */
  readonly unexplained: string[] = [];

  order(month: number, person: string, amount: number): void {
    this.number += 1;
    this.orders.push({ orderId: `O${this.number}`, month, person, amount, status: '有效' });
  }

  fresh(month: number, person: string, amount: number): void {
    if (!this.left.has(person)) this.order(month, person, amount);
  }

  drop(): void {
    this.schemes = ['share'];
    for (const [sum] of this.held) if (sum.startsWith('large')) this.held.delete(sum);
  }

  happen(month: number, what: string, pick: number, amount: number): void {
    const order = this.orders[pick % Math.max(1, this.orders.length)];
    const person = PEOPLE[pick % PEOPLE.length] ?? '';
    const at = pick % (month + 1);
    const said = { reason: 'agreed', decidedBy: 'Zoe' };
    const component = this.schemes[pick % this.schemes.length] ?? '';
    const sum = { scheme: component, component, recipient: person, period: key(at) };
    const id = `${what}-${this.decided.length}-${month}-${pick}`;
    switch (what) {
      case 'late': return this.order(at, person, amount);
      case 'refund': if (order !== undefined) order.status = '已退款'; return;
      case 'correct-row': if (order !== undefined) order.amount = amount; return;
      case 'move': if (order !== undefined) order.person = person; return;
      case 'delete': this.orders = this.orders.filter((each) => each !== order || each.orderId === 'O1'); return;
      case 'leave': this.left.add(person); return;
      case 'hold':
        if (this.held.has(sumKey(component, person, at))) return;
        this.held.set(sumKey(component, person, at), id);
        this.decided.push({ action: 'hold', id, ...sum, ...said });
        return;
      case 'release': {
        const [first] = this.held;
        if (first === undefined) return;
        this.held.delete(first[0]);
        this.decided.push({ action: 'release', id: first[1], ...said });
        return;
      }
      case 'add':
        this.additions.set(`${id} ${person}`, amount);
        this.decided.push({ action: 'add', id, recipient: person, amount: amount / 100, scheme: 'share', ...said });
        return;
      case 'withdraw': {
        const [first] = this.additions.keys();
        if (first === undefined) return;
        this.additions.delete(first);
        this.decided.push({ action: 'withdraw', id: first.split(' ')[0] ?? '', ...said });
        return;
      }
      case 'correct':
        this.corrections.set(sumKey(component, person, at), amount);
        this.decided.push({ action: 'correct', id: `correct ${sumKey(component, person, at)}`, ...sum, amount: amount / 100, ...said });
        return;
      default:
    }
  }

  /** What is owed of a person's month by now, in cents. */
  private owed(person: string, month: number): number {
    const own = this.orders.filter((order) => order.person === person && order.month === month && order.status === '有效');
    const worked: Record<string, number> = {
      share: Math.min(SHARE_CAP, own.reduce((sum, { amount }) => sum + amount * 5, 0)), large: own.filter(({ amount }) => amount > 3000).length * 10_000,
    };
    const sums = ['share', 'large'].map((component) => {
      const sum = sumKey(component, person, month);
      return this.held.has(sum) || !this.schemes.includes(component) ? this.paid.get(sum) ?? 0 : this.corrections.get(sum) ?? worked[component] ?? 0;
    });
    return Math.min(PLAN_CAP, sums.reduce((sum, each) => sum + each, 0));
  }

  async run(month: number, kind: string, round = 0): Promise<void> {
    const out = `${this.name}-${month}-${round}.${kind}`;
    for (const scheme of SCHEMES) put(`${scheme.id}.json`, scheme);
    put('plan.json', planOf(this.schemes));
    put('sales.json', this.orders.map(({ month: of, ...each }) => ({ ...each, customer: 'Acme', date: `${key(of)}-10` })));
    put('decisions.json', this.decided);
    const outcome = await payladder(folder, [
      'payout', '--lang', 'en', '--date', '2027-01-05', '--plan', 'plan.json', '--sales', 'sales.json', '--period', key(month), '--paid', ...(this.files.length === 0 ? ['none'] : this.files),
      ...(this.decided.length === 0 ? [] : ['--adjust', 'decisions.json']), '--out', out,
    ]);
    if (outcome.status !== 0) throw new Error(outcome.err);
    const read = await readPaidFile(path.join(folder, out), null);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    if (kind === 'json') {
      const answer: { readonly lines: readonly { readonly kind: string; readonly why: string }[] } = JSON.parse(readFileSync(path.join(folder, out), 'utf8'));
      for (const line of answer.lines) if ((line.kind === 'late' || line.kind === 'take-back') && !/because .*row|that was withdrawn/i.test(line.why)) this.unexplained.push(line.why);
    }
    this.files.push(out);
    this.decided = [];
    const nets = new Map<string, number>();
    for (const { component, recipient, period, amount, adjustment } of read.value.payout.lines) {
      const cents = Math.round(Number(fixed(amount, 2)) * 100);
      nets.set(recipient, (nets.get(recipient) ?? 0) + cents);
      const [sums, name] = adjustment === undefined ? [this.paid, sumKey(component, recipient, Number(period.slice(5)) - 1)] : [this.paidAdditions, `${adjustment} ${recipient}`];
      sums.set(name, (sums.get(name) ?? 0) + cents);
    }
    for (const person of PEOPLE) this.balances.set(person, Math.min(0, (this.balances.get(person) ?? 0) + (nets.get(person) ?? 0)));
    const owing = read.value.payout.balances.filter(({ kind: of, closing }) => of === 'pay' && fixed(closing, 2) !== '0.00').map(({ recipient, closing }) => `${recipient} ${fixed(closing, 2)}`);
    expect(owing.sort()).toEqual(PEOPLE.flatMap((person) => ((this.balances.get(person) ?? 0) === 0 ? [] : [`${person} ${((this.balances.get(person) ?? 0) / 100).toFixed(2)}`])).sort());
    this.check(month);
  }

  /** Nothing is paid twice, and nothing lost: by person and month, and of each addition. */
  private check(until: number): void {
    const differences = PEOPLE.flatMap((person) => Array.from({ length: MONTHS }, (_, month) => {
      const paid = ['share', 'large'].reduce((sum, component) => sum + (this.paid.get(sumKey(component, person, month)) ?? 0), 0);
      const owed = month > until ? 0 : this.owed(person, month);
      return paid === owed ? [] : [`after ${key(until)}: ${person} ${key(month)}: paid ${paid}, owed ${owed}`];
    })).flat();
    const additions = [...new Set([...this.additions.keys(), ...this.paidAdditions.keys()])].flatMap((id) => (
      (this.additions.get(id) ?? 0) * 1 === (this.paidAdditions.get(id) ?? 0) ? [] : [`${id}: paid ${this.paidAdditions.get(id) ?? 0}, owed ${this.additions.get(id) ?? 0}`]
    ));
    expect([...differences, ...additions]).toEqual([]);
  }
}

test('a year of a plan of two schemes under a cap is paid to the cent, whatever happens between its months', async () => {
  let years = 0;
  await fc.assert(fc.asyncProperty(year, async ({ fresh, happened, kinds, dropAt }) => {
    years += 1;
    const account = new Year(years);
    account.order(0, 'Ann', 100);
    for (let month = 0; month < MONTHS; month += 1) {
      if (month === dropAt) account.drop();
      for (const { person, amount } of fresh[month] ?? []) account.fresh(month, PEOPLE[person] ?? '', amount);
      const events = happened[month] ?? [];
      for (const { what, pick, amount } of events) account.happen(month, what, pick, amount);
      await account.run(month, kinds[month] ?? 'json');
      const again = events.find(({ what }) => what === 'again');
      if (again === undefined) continue;
      account.happen(month, 'late', again.pick, again.amount);
      await account.run(month, kinds[month] ?? 'json', 1);
    }
    expect(account.unexplained).toEqual([]);
  }), { numRuns: 2, endOnFailure: true });
});

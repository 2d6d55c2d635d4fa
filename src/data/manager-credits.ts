import type { Exact } from '../money';
import { add, maxOf, multiply, ONE, sign, subtract, ZERO } from '../money';
import type { ManagerCredit, Parameters } from '../scheme';
import { READ } from '../table';
import type { Credits } from './credits';
import { CreditBook } from './credits';
import type { Dataset } from './dataset';
import { Managers } from './managers';

/** Credits that go up the chain of managers of those to whom rows are credited: each manager once a row. `counts`: which of the rows (or credits) of the dataset count. */
export function managerCredits(credit: ManagerCredit, data: Dataset, parameters: Parameters, counts: (row: number) => boolean): Credits {
  const managers = new Managers(data);
  const chains = new Map<number, readonly number[]>();
  const chainOf = (person: number): readonly number[] => {
    const chain = chains.get(person) ?? managers.chain(person);
    chains.set(person, chain);
    return chain;
  };
  const partOf = partsIn(credit, data, parameters);
  const book = new CreditBook(credit.counts);
  const own = data.credits;
  let shares = new Map<number, Exact>();
  for (let row = 0; row < data.sales.length; row++) {
    if (counts(row)) {
      const person = data.people.ofSales[row] ?? -1;
      const weight = own?.figures[own.shares[row] ?? -1] ?? ONE;
      chainOf(person).forEach((manager, level) => {
        const part = partOf(person, manager, level);
        if (sign(part) <= 0) return;
        const more = weight === ONE ? part : multiply(weight, part);
        const before = shares.get(manager);
        shares.set(manager, before === undefined ? more : add(before, more));
      });
    }
    if (data.rowOf(row + 1) === data.rowOf(row)) continue;
    if (shares.size === 0) continue;
    book.add(data.rowOf(row), [...shares].map(([manager, share]) => ({ person: manager, share })));
    shares = new Map<number, Exact>();
  }
  return book.done();
}

/** What of a person's row a manager so many levels above has. */
function partsIn({ shares }: ManagerCredit, data: Dataset, parameters: Parameters): (person: number, manager: number, level: number) => Exact {
  if (shares === 'whole') return () => ONE;
  if (!('rate' in shares)) {
    const figures = shares.map((share) => parameters.figure(share) ?? ZERO);
    return (_, __, level) => figures[level] ?? ZERO;
  }
  return managerRates(shares, data);
}

/** The rate that a manager has for what a person below sold or earned: the manager's own, or as far as it is higher than those of all below. */
export function managerRates({ rate, less }: { readonly rate: string; readonly less: boolean }, data: Dataset): (person: number, manager: number) => Exact {
  const rateOf = ratesOf(rate, data);
  if (!less) return (_, manager) => rateOf(manager);
  const managers = new Managers(data);
  const known = new Map<string, Exact>();
  return (person, manager) => {
    const name = `${person} ${manager}`;
    const part = known.get(name) ?? lessBelow(person, manager, managers, rateOf);
    known.set(name, part);
    return part;
  };
}

/** A manager's rate above the highest of those below, down to the one whose row it is. */
function lessBelow(person: number, manager: number, managers: Managers, rateOf: (person: number) => Exact): Exact {
  let highest = rateOf(person);
  for (let below = managers.of(person); below >= 0 && below !== manager; below = managers.of(below)) highest = maxOf(highest, rateOf(below));
  return maxOf(ZERO, subtract(rateOf(manager), highest));
}

function ratesOf(field: string, { staff, people }: Dataset): (person: number) => Exact {
  const { state, values } = staff.numbers(field);
  return (person) => {
    const row = people.row(person);
    return state[row] === READ ? values.at(row) : ZERO;
  };
}

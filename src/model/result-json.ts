import type { Language } from '../i18n';
import { say } from '../i18n';
import type { Exact } from '../money';
import { fixed, nearestWhole, plain, round } from '../money';
import type { ModelResult, ScenarioResult } from './analysis';
import type { Weight } from './concentration';
import type { Evaluation } from './evaluation';
import type { Measures, Spread } from './measures';
import { per100 } from './stress';
import type { Risk } from './risk/risk';
import { written } from './setting';

const money = (value: Exact): string => fixed(value, 2);
const orNull = (value: Exact | null): string | null => (value === null ? null : money(value));
/** Shares of a whole, as parts of 1. */
const share = (value: Exact | null): string | null => (value === null ? null : plain(round(value, 4)));
const shareOf = (value: number): number => nearestWhole(value * 10_000) / 10_000;

/** Everything that a file of scenarios came to, for programs: money with two places, shares as parts of 1, null where something cannot be told. */
export function resultJson(result: ModelResult, language: Language, evaluation: Evaluation | null = null): unknown {
  const { file, base, scenarios, concentration, sensitivity, solve } = result;
  return {
    model: { id: file.id, version: file.version, name: say(file.name, language) },
    base,
    budget: file.budget === undefined ? null : money(file.budget),
    ...(evaluation === null ? {} : { evaluation: evaluationJson(evaluation) }),
    scenarios: scenarios.map((each) => scenarioJson(each, language)),
    concentration: concentration.map(({ scenario, orders, customers, people, among }) => ({ scenario, orders: orders.map(weightJson), customers: customers.map(weightJson), people: people.map(weightJson), among })),
    sensitivity: sensitivity.map(({ scenario, tried, values, costs }) => ({
      scenario, parameter: tried.parameter, values,
      ...(tried.across === undefined ? { costs: costs.map(([cost]) => orNull(cost ?? null)) } : { across: tried.across, costs: costs.map((row) => row.map(money)) }),
    })),
    solve: solve.map(({ wanted, budget, answer, problem }) => ({
      scenario: wanted.scenario, parameter: wanted.parameter, budget: money(budget),
      ...(answer === null ? { solutions: [], reason: problem === null ? null : say(problem.sentence, language) } : {
        course: answer.course, complete: answer.complete, runs: answer.runs,
        toTheCent: answer.refined === null ? null : { value: written(answer.refined.value, answer.setting.kind), cost: money(answer.refined.cost), met: answer.refined.isExact },
        solutions: answer.solutions.map(({ value, cost, left, next }) => ({
          value: written(value, answer.setting.kind), cost: money(cost), left: money(left),
          next: next === null ? null : { value: written(next.value, answer.setting.kind), cost: money(next.cost) },
        })),
      }),
    })),
  };
}

function scenarioJson(result: ScenarioResult, language: Language): unknown {
  const { scenario, measures: m, marginal, elasticity, comparison, stress, checks, equity, bands, tornado, risk, rejected } = result;
  return {
    id: scenario.id, name: say(scenario.name, language), schemes: scenario.plan.map(({ scheme: { id, version } }) => ({ id, version })),
    cost: money(m.cost), rejected,
    components: m.parts.map(({ scheme, component, label, award, amount }) => ({ scheme: say(scheme, language), component, label: say(label, language), award, amount: award === 'cash' ? money(amount) : plain(amount) })),
    periods: m.periods.map(({ period, amount }) => ({ period, amount: money(amount) })),
    payable: m.payable.map(({ month, amount }) => ({ month, amount: money(amount) })),
    cut: m.cut.map(({ reason, amount }) => ({ reason, amount: money(amount) })),
    sales: orNull(m.sales), per100: orNull(m.per100), orders: m.orders, perOrder: orNull(m.perOrder), newCustomers: m.newCustomers, perNewCustomer: orNull(m.perNewCustomer), perHead: orNull(m.perHead),
    marginal: orNull(marginal), elasticity: share(elasticity),
    people: m.people, paid: m.paid, paidShare: share(m.paidShare), amongPaid: spreadJson(m.amongPaid), amongAll: spreadJson(m.amongAll),
    others: m.others.map(({ kind, count, paid, amount }) => ({ kind, count, paid, amount: money(amount) })), topTenth: share(m.topTenth), leverage: share(m.leverage),
    headroom: m.headroom === null ? null : { left: money(m.headroom.left), used: share(m.headroom.used) },
    comparison: comparison === null ? null : {
      gainers: comparison.gainers, losers: comparison.losers.length, gained: money(comparison.gained), lost: money(comparison.lost),
      byScheme: money(comparison.byScheme), byData: money(comparison.byData),
      people: comparison.changes.map(({ name, kind, personId, before, after, difference }) => ({
        recipient: name, recipientKind: kind, ...(personId === undefined ? {} : { personId }), before: money(before), after: money(after), difference: money(difference),
      })),
      wholeAgain: comparison.losers.flatMap(({ name, whole }) => (whole === undefined ? [] : [{ recipient: name, times: whole === null ? null : plain(whole) }])),
    },
    stress: stress.map(({ level, sales, cost }) => ({ level: plain(level), sales: orNull(sales), cost: money(cost), per100: orNull(per100(cost, sales)) })),
    cliffs: checks.bounds.map(({ component, bound, side, before, at, jump, kind, until, reached, below, above, reachCost, bunching }) => ({
      component: say(component, language), bound: plain(bound), side, before: plain(before), at: plain(at), jump: plain(jump), kind, until: until === null ? null : plain(until),
      reached, below, above, reachCost: money(reachCost), bunching: bunching === null ? null : shareOf(bunching),
    })),
    tiers: checks.tiers.map(({ component, tier, subjects, measured, given }) => ({
      component: say(component, language), bound: plain(tier.bound), side: tier.side, value: plain(tier.value), subjects, measured: plain(measured), given: plain(round(given, 2)),
    })),
    curves: checks.curves.map(({ component, flat, mean }) => ({
      component: say(component, language), flat: flat.map(({ from, to }) => ({ from: plain(from), to: to === null ? null : plain(to) })),
      mean: mean === null ? null : { measure: plain(round(mean.measure, 2)), cost: money(mean.cost), given: money(mean.given) },
    })),
    bands: bands.map(({ component, subjects, bounds, belowFirst, belowTarget, atTarget, atLast }) => ({
      component: say(component, language), subjects, first: bounds === null ? null : plain(bounds.first), last: bounds === null ? null : plain(bounds.last),
      belowFirst: share(belowFirst), belowTarget: share(belowTarget), atTarget: share(atTarget), atLast: share(atLast),
    })),
    equity: {
      rateSpread: share(equity.rateSpread),
      tau: equity.tau === null ? null : shareOf(equity.tau), discordant: equity.discordant, pairs: equity.pairs,
      worst: equity.worst.map(({ more, less, gap }) => ({ more: someoneJson(more), less: someoneJson(less), gap: money(gap) })),
      groups: equity.groups.map(({ by, name, people, per100: rate, paidShare, median }) => ({ by, name, people, per100: orNull(rate), paidShare: share(paidShare), median: money(median) })),
    },
    tornado: tornado.map(({ path, kind, current, less, more }) => ({ parameter: path, value: written(current, kind), less: orNull(less), more: orNull(more) })),
    risk: risk === null ? null : riskJson(risk),
  };
}

function evaluationJson({ scenario, base, before, said, came, unchanged, changes, byScheme, bySales, missed, isWithin }: Evaluation): unknown {
  const told = ({ cost, sales, per100: rate, orders, people, paid }: Measures): unknown => ({ cost: money(cost), sales: orNull(sales), per100: orNull(rate), orders, people, paid });
  return {
    ran: scenario.id, base: base.id, before: told(before), said: told(said), came: told(came), unchanged: told(unchanged),
    byScheme: money(byScheme), bySales: money(bySales), missed: money(missed), withinRange: isWithin,
    people: changes.map(({ name, kind, before: was, after, difference }) => ({ recipient: name, recipientKind: kind, before: money(was), after: money(after), difference: money(difference) })),
  };
}

function weightJson({ name, sales, cost, without }: Weight): unknown {
  return { name, sales: orNull(sales), cost: money(cost), without: money(without) };
}

function someoneJson({ name, sales, pay }: { readonly name: string; readonly sales: Exact; readonly pay: Exact }): unknown {
  return { recipient: name, sales: money(sales), pay: money(pay) };
}

function spreadJson(spread: Spread | null): unknown {
  return spread === null ? null : Object.fromEntries(Object.entries(spread).map(([name, value]: [string, Exact]) => [name, money(value)]));
}

function riskJson({ low, likely, high, mean, reserve, broken, fromLevel, converging, enough, draws, seed, months, way }: Risk): unknown {
  return {
    p10: money(low), p50: money(likely), p90: money(high), mean: money(mean), reserve: money(reserve),
    overBudget: broken === null ? null : { times: broken.times, chance: shareOf(broken.chance), low: shareOf(broken.between[0]), high: shareOf(broken.between[1]) },
    fromLevel: shareOf(fromLevel), fromMix: shareOf(1 - fromLevel),
    converging: converging.map((each) => ({ draws: each.draws, p50: money(each.likely), p90: money(each.high) })), enough, draws, seed, months, way,
  };
}

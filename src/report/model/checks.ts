import { sentence, type Sentence, type Text } from '../../i18n';
import { modelReportTexts as t } from '../../i18n/texts/model-report';
import { abs, fixed, grouped, nearestWhole, plain } from '../../money';
import type { BoundCheck, ModelResult } from '../../model';
import { countCell, exactCell, rowsOf, textCell } from '../cells';
import type { Fact, ReportSheet } from '../types';
import { cents, money, words } from './columns';
import type { Voice } from './voice';

const SIGNS = { atLeast: '≥', above: '>' } as const;

/** How many fall into each tier, and what it gives them. */
export function tiersSheet({ scenarios }: ModelResult, voice: Voice): ReportSheet {
  const rows = scenarios.flatMap(({ scenario, checks }) => checks.tiers.map((tier) => ({ id: scenario.id, ...tier })));
  return {
    role: 'model', name: voice.say(t.tiers), title: voice.title(t.tiers), facts: [], closing: [], landscape: false,
    columns: [
      words(voice.say(t.scenario), 20), words(voice.say(t.component), 22), words(voice.say(t.bound), 14), { header: voice.say(t.value), kind: 'figure', width: 14 },
      { header: voice.say(t.subjects), kind: 'integer', width: 11 }, money(voice.say(t.measured)), money(voice.say(t.given)),
    ],
    blocks: [{
      table: 'ModelTiers',
      rows: rowsOf(rows, ({ id, component, tier, subjects, measured, given }) => [
        textCell(voice.nameOf(id)), textCell(voice.say(component)), textCell(`${SIGNS[tier.side]} ${plain(tier.bound)}`), exactCell(tier.value), countCell(subjects), cents(measured), cents(given),
      ]),
    }],
  };
}

function findingOf({ kind, jump, reached }: BoundCheck): Text | Sentence {
  const amount = fixed(abs(jump), 2);
  if (kind === 'falls') return sentence(t.falls, { amount });
  if (!reached) return t.outOfReach;
  return kind === 'jump' ? sentence(t.jumps, { amount }) : t.smooth;
}

/** What each bound does, who stands near it, and whether pay follows sales. */
export function checksSheet({ scenarios }: ModelResult, voice: Voice): ReportSheet {
  const rows = scenarios.flatMap(({ scenario, checks }) => checks.bounds.map((bound) => ({ id: scenario.id, bound })));
  const facts = scenarios.flatMap(({ scenario, equity, checks }): Fact[] => [
    { label: voice.say(t.tau), value: `${voice.nameOf(scenario.id)}: ${equity.tau === null ? '–' : String(nearestWhole(equity.tau * 100) / 100)}` },
    { label: '', value: voice.say(sentence(t.discordant, { scenario: voice.nameOf(scenario.id), count: equity.pairs, discordant: equity.discordant })) },
    ...checks.curves.flatMap(({ component, flat }) => flat.map(({ from, to }): Fact => {
      const where = { scenario: voice.nameOf(scenario.id), component, from: grouped(from) };
      return { label: voice.say(t.flat), value: voice.say(to === null ? sentence(t.flatOn, where) : sentence(t.flatTo, { ...where, to: grouped(to) })) };
    })),
  ]);
  return {
    role: 'model', name: voice.say(t.checks), title: voice.title(t.checks), facts, closing: [], landscape: true,
    columns: [
      words(voice.say(t.scenario), 20), words(voice.say(t.component), 20), words(voice.say(t.bound), 14), money(voice.say(t.before)), money(voice.say(t.at)), money(voice.say(t.jump)),
      words(voice.say(t.finding), 26), money(voice.say(t.until)), { header: voice.say(t.below), kind: 'integer', width: 12 }, { header: voice.say(t.above), kind: 'integer', width: 12 }, money(voice.say(t.reachCost)),
    ],
    blocks: [{
      table: 'ModelChecks',
      rows: rowsOf(rows, ({ id, bound }) => [
        textCell(voice.nameOf(id)), textCell(voice.say(bound.component)), textCell(`${SIGNS[bound.side]} ${plain(bound.bound)}`), cents(bound.before), cents(bound.at), cents(bound.jump),
        textCell(voice.say(findingOf(bound))), cents(bound.until), countCell(bound.below), countCell(bound.above), cents(bound.reachCost),
      ]),
    }],
  };
}

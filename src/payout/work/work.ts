import type { Context, ResultsOf } from '../../evaluate';
import type { Component } from '../../scheme';
import { resultsAskedOf } from '../../scheme';
import type { Judged } from '../judge/judge';
import { rowsFor } from '../judge/judge';
import { contextOf } from '../prepare/context';
import type { Prepared, ReadyStage } from '../prepare/prepare';
import type { Outcome } from './component';
import { workOut } from './component';
import type { KeptWork } from './kept';
import { inSequence } from './sequence';

/** What the components of one scheme came to: of the scheme itself, or of one that it is built on. */
export interface WorkedStage {
  readonly stage: ReadyStage;
  readonly outcomes: readonly Outcome[];
}

/** All awards: exact, between their components' own bounds, rounded once, within their limits; nothing yet taken off for other reasons. */
export interface Worked {
  readonly prepared: Prepared;
  readonly judged: Judged;
  /** The innermost scheme first: what a scheme takes off, it takes off its own lines and those of the schemes before it. */
  readonly stages: readonly WorkedStage[];
  /** What the next working may take from this one; nothing is kept of a run that is worked out once. */
  readonly kept: KeptWork | undefined;
}

/** Works out what the rows earn with the parameters that are bound. */
export function work(judged: Judged, prepared: Prepared, kept?: KeptWork): Worked {
  const stages = [...prepared.stages].reverse().map((stage) => {
    const contextFor = (component: Component): Context => {
      const rows = rowsFor(judged, component, stage.scheme);
      return contextOf(stage, rows.data, rows).context;
    };
    return { stage, outcomes: outcomesOf(stage.components, contextFor, kept) };
  });
  return { prepared, judged, stages, kept };
}

/** Each component after those whose results it asks for, and all in the order in which they are written. */
function outcomesOf(components: readonly Component[], contextFor: (component: Component) => Context, kept: KeptWork | undefined): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  const results = (id: string): ResultsOf | undefined => {
    const outcome = outcomes.get(id);
    return outcome === undefined ? undefined : resultsOf(outcome);
  };
  // What rests on results rests on all that they rest on, so that nothing of it can be kept.
  for (const component of inSequence(components)) outcomes.set(component.id, workOut(component, { ...contextFor(component), results }, resultsAskedOf(component).size === 0 ? kept : undefined));
  return components.flatMap(({ id }) => outcomes.get(id) ?? []);
}

function resultsOf({ worked: { component, scope }, whole }: Outcome): ResultsOf {
  const lines = whole.map(({ award, recipient, amount }) => ({ subject: award.of ?? award.subject, recipient, amount }));
  return { label: component.label, award: component.award, each: scope.each, per: scope.per, lines };
}

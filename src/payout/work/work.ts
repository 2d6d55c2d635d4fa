import type { Judged } from '../judge/judge';
import { contextOf } from '../prepare/context';
import type { Prepared, ReadyStage } from '../prepare/prepare';
import type { KeptWork, Outcome } from './component';
import { workOut } from './component';

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
    const { context } = contextOf(stage, judged.data, judged.rows);
    return { stage, outcomes: stage.components.map((component) => workOut(component, context, kept)) };
  });
  return { prepared, judged, stages, kept };
}

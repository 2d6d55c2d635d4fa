import { success, type Result } from '../../../i18n';
import type { Engine, WatchStep } from './engine';
import { givenUp } from './engine';
import type { Answer, Asked, Draws, OfScenario, QuestionKind } from './questions';
import type { RiskView } from './view';

/** One or several who answer questions about the same tables. Whoever draws, the same draws come to the same. */
export interface Crew {
  load(ground: Asked<'load'>): Promise<Result<null>>;
  ask<K extends QuestionKind>(kind: K, asked: Asked<K>, watch?: WatchStep): Promise<Result<Answer<K>>>;
  /** The risk of a scenario, its draws shared among all. */
  risk(of: OfScenario, draws: number, watch?: WatchStep): Promise<Result<RiskView>>;
  close(): void;
}

/** The first answers everything; the others are made once there are draws to be shared. */
export function crewOf(make: () => Engine, size: number): Crew {
  const engines: Engine[] = [make()];
  let ground: Asked<'load'> | undefined;
  const all = (): readonly Engine[] => {
    while (engines.length < size) {
      const engine = make();
      engines.push(engine);
      if (ground !== undefined) void engine.ask('load', ground);
    }
    return engines;
  };
  const first = (): Engine => engines[0] ?? make();
  return {
    load: async (given) => {
      ground = given;
      const loaded = await Promise.all(engines.map((engine) => engine.ask('load', given)));
      return loaded.find(({ ok }) => !ok) ?? success(null);
    },
    ask: (kind, asked, watch) => first().ask(kind, asked, watch),
    risk: async (of, draws, { onStep, signal } = {}) => {
      const members = all();
      const done = members.map(() => 0);
      const shares = await Promise.all(members.map((engine, index) => engine.ask('draws', { ...of, ...shareOf(draws, index, members.length) }, {
        signal, onStep: (step) => {
          // Each makes ready for itself, all the same; the first tells how far that is.
          if (step.isBefore === true) {
            if (index === 0) onStep?.(step);
            return;
          }
          done[index] = step.done;
          onStep?.({ done: done.reduce((sum, own) => sum + own, 0), of: draws });
        },
      })));
      const drawn: Draws = { level: new Float64Array(draws), mix: new Float64Array(draws) };
      for (const [index, share] of shares.entries()) {
        if (!share.ok) return share;
        const { from } = shareOf(draws, index, members.length);
        drawn.level.set(share.value.level, from);
        drawn.mix.set(share.value.mix, from);
      }
      return signal?.aborted === true ? givenUp : first().ask('risk', { ...of, draws: drawn }, { signal });
    },
    close: () => engines.forEach((engine) => engine.close()),
  };
}

/** Which draws somebody makes: neighbours, as many as the others but for one. */
export function shareOf(draws: number, index: number, of: number): { readonly from: number; readonly to: number } {
  return { from: Math.floor((draws * index) / of), to: Math.floor((draws * (index + 1)) / of) };
}

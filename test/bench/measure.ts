/** One way to get a job done. */
export interface Contender {
  readonly name: string;
  /** How many rounds it takes part in; slow ones need fewer. */
  readonly rounds: number;
  /** Does the whole job once. What it returns is looked at, so that no work can be left out: yuan, row by row. */
  run(): ArrayLike<number>;
}

/** One job, done by all contenders on the same rows; the first of them is what the others are measured against. */
export interface Contest {
  readonly title: string;
  readonly rows: number;
  readonly contenders: readonly Contender[];
  /** What is right, row by row. */
  readonly truth: ArrayLike<number>;
  /** What the reader should know beside the table. */
  readonly notes: readonly string[];
}

export interface Standing {
  readonly name: string;
  /** The median of its times over the median of the first contender's. */
  readonly ratio: number;
  readonly milliseconds: number;
  /** Rows on which it was not right. */
  readonly wrong: number;
}

export interface Held {
  readonly contest: Contest;
  readonly standings: readonly Standing[];
}

/** Rounds that are not measured, in which the machine learns the code; contenders of few rounds are too slow to gain by them. */
const WARM_UP = 10;
const FEW = 2;

/**
 * Runs the contenders in turns, so that whatever else the machine does falls on all of them. Those of few rounds come
 * in at the end, so that what they leave in memory weighs on few rounds of the others.
 */
export function hold(contest: Contest): Held {
  const { contenders, truth } = contest;
  const wrong = contenders.map(() => NaN);
  const times: number[][] = contenders.map(() => []);
  const rounds = Math.max(...contenders.map((contender) => contender.rounds));
  for (let round = -WARM_UP; round < rounds; round++) {
    if (round >= 0) globalThis.gc?.();
    contenders.forEach((contender, index) => {
      const first = rounds - contender.rounds;
      if (round < 0 ? contender.rounds <= FEW : round < first) return;
      const before = process.hrtime.bigint();
      const result = contender.run();
      const milliseconds = Number(process.hrtime.bigint() - before) / 1e6;
      if (round >= 0) times[index]?.push(milliseconds);
      if (round === first) wrong[index] = differing(result, truth);
    });
  }
  const medians = times.map(median);
  return {
    contest,
    standings: contenders.map(({ name }, index) => ({
      name,
      ratio: (medians[index] ?? NaN) / (medians[0] ?? NaN),
      milliseconds: medians[index] ?? NaN,
      wrong: wrong[index] ?? NaN,
    })),
  };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function differing(result: ArrayLike<number>, truth: ArrayLike<number>): number {
  let count = 0;
  for (let row = 0; row < truth.length; row++) if (result[row] !== truth[row]) count++;
  return count;
}

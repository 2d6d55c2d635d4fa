import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { tried, type Target } from './law';
import { commandLines } from './targets/arguments';
import { cells } from './targets/cells';
import { files } from './targets/files';
import { functions } from './targets/functions';
import { names } from './targets/names';
import { schemes } from './targets/schemes';

interface Order {
  readonly target: string;
  readonly seconds: number;
  readonly seed: string;
  readonly path?: string;
  /** Where the input being tried is kept, for the one who watches. */
  readonly last: string;
}

const order: Order = JSON.parse(process.argv[2] ?? '{}');

/** A message to the one who watches, sent when the promise is fulfilled. */
const tell = (message: object): Promise<void> => new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

async function hunt<T>(target: Target<T>): Promise<void> {
  const seed = Number(order.seed);
  let told = 0;
  const property = fc.asyncProperty(target.inputs, async (input) => {
    writeFileSync(order.last, `${target.shown(input)}\n(seed ${seed})\n`);
    await tried(target, input);
    if (Date.now() - told > 1000) {
      told = Date.now();
      await tell({ alive: true });
    }
  });
  const details = await fc.check(property, {
    seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: order.seconds * 1000, markInterruptAsFailure: false, ...(order.path === undefined ? {} : { path: order.path, numRuns: 1 }),
  });
  const [found] = details.counterexample ?? [];
  const well = !details.failed || found === undefined;
  const text = well ? `${details.numRuns} inputs, seed ${seed}: all is well.` : [
    `${String(details.errorInstance)}`, target.shown(found), `Again: npm run fuzz -- ${order.target} --seed ${details.seed} --path ${details.counterexamplePath}`,
  ].join('\n');
  await tell({ done: true, well, text });
}

const TARGETS: Readonly<Record<string, () => Promise<void>>> = {
  files: () => hunt(files), cells: () => hunt(cells), schemes: () => hunt(schemes), names: () => hunt(names), functions: () => hunt(functions), arguments: () => hunt(commandLines),
};

void TARGETS[order.target]?.().then(() => process.exit());

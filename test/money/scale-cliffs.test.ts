import type { ScaleMethod } from '../../src/money';
import { integer, plain, TierScale } from '../../src/money';
import type { PlainTier } from './tiers';
import { tiersOf } from './tiers';

const at = (bound: string, value: string): PlainTier => ({ bound, side: 'atLeast', value });
const above = (bound: string, value: string): PlainTier => ({ bound, side: 'above', value });

/** Of each bound the award just before it, at it, by how much it leaps, and where it falls, from when on as much is earned again. */
function cliffs(tiers: readonly PlainTier[], method: ScaleMethod, unit?: number): string[] {
  return new TierScale(tiersOf(tiers), method).cliffs(unit === undefined ? undefined : integer(unit)).map(({ bound, before, at: first, jump, dead }) => (
    `${plain(bound)}: ${plain(before)} ${plain(first)} ${plain(jump)}${dead === null ? '' : ` ${dead.until === null ? 'never' : plain(dead.until)}`}`
  ));
}

describe('what a bound does to an award', () => {
  test.each<[string, readonly PlainTier[], ScaleMethod, number | undefined, readonly string[]]>([
    ['it leaps', [at('0', '0.05'), at('1000', '0.08')], 'slab', undefined, ['0: 0 0 0', '1000: 49.9995 80 30.0005']],
    ['it falls, and so much later it is as high again', [at('0', '0.1'), at('1000', '0.05')], 'slab', undefined, ['0: 0 0 0', '1000: 99.999 50 -49.999 1999.98']],
    ['it falls just above the bound', [at('0', '0.1'), above('1000', '0.05')], 'slab', undefined, ['0: 0 0 0', '1000: 100 50.0005 -49.9995 2000']],
    ['it falls for good', [at('0', '10'), at('1000', '5')], 'fixed', undefined, ['0: 0 10 10', '1000: 10 5 -5 never']],
    ['it stays', [at('0', '10'), at('1000', '10')], 'fixed', undefined, ['0: 0 10 10', '1000: 10 10 0']],
    ['it is counted in whole pieces', [at('0', '0.1'), at('10', '0.04')], 'slab', 1, ['0: 0 0 0', '10: 0.9 0.4 -0.5 23']],
    ['slices never fall', [at('0', '0.1'), at('1000', '0.05')], 'graduated', undefined, ['0: 0 0 0', '1000: 99.999 100 0.001']],
  ])('%s', (_, tiers, method, unit, told) => expect(cliffs(tiers, method, unit)).toEqual(told));
});

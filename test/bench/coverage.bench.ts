import { coverageOf, PEOPLE, strayed, WORLDS } from './worlds';

/** So many worlds of each kind; with 600 a share of 80 % is told to less than two points in a hundred. */
const COUNT = Number(process.env['PAYLADDER_WORLDS'] ?? 150);
const DRAWS = 500;

/** Whether the range that a model tells holds next year's cost as often as it says: in worlds of our own, where next year is known. */
export function section(): string {
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const found = WORLDS.map((world) => coverageOf(world, COUNT, DRAWS));
  const wrong = found.flatMap(strayed);
  if (wrong.length > 0) throw new Error(`The risk is no longer right as often as is stated:\n${wrong.join('\n')}`);
  const held = (share: number, stated: number): string => `${percent(share)} (${percent(stated)})`;
  const rows = found.map(({ world: { name, stated }, worlds, mixAlone, mixAndLevel, width }) => [name, held(mixAlone / worlds, stated.mixAlone), held(mixAndLevel / worlds, stated.mixAndLevel), percent(width)]);
  const head = ['how years differ', 'mix alone (stated)', 'mix and level of the right size (stated)', 'its width, as a part of the cost'];
  return [
    '## How often next year lies in the range that a model tells', '',
    ...[head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    `- ${COUNT} worlds of each kind: ${PEOPLE} people whose own months differ by a standard deviation of 0.6, twelve months with a season, a tiered scheme. From last year's table the model tells P10 and P90 with ${DRAWS} draws; next year's table is paid. 80 % would be right. Three standard errors from what was stated where the method was chosen, of 600 worlds, are no longer the same: then this fails.`,
    '- The level is the range of next year\'s sales relative to last year\'s, as HR is asked for it; here it is known. Without it, what a whole year shares is in no range.', '',
  ].join('\n');
}

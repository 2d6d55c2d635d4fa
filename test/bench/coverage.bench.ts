import { coverageOf, PEOPLE, WORLDS } from './worlds';

/** So many worlds of each kind; with these a share of 80 % is told to about three points in a hundred. */
const COUNT = Number(process.env['PAYLADDER_WORLDS'] ?? 150);
const DRAWS = 500;

/** Whether the range that a model tells holds next year's cost as often as it says: in worlds of our own, where next year is known. */
export function section(): string {
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const rows = WORLDS.map((world) => coverageOf(world, COUNT, DRAWS)).map(({ world, worlds, mixAlone, mixAndLevel, width }) => [world, percent(mixAlone / worlds), percent(mixAndLevel / worlds), percent(width)]);
  const head = ['how years differ', 'mix alone', 'mix and level of the right size', 'its width, as a part of the cost'];
  return [
    '## How often next year lies in the range that a model tells', '',
    ...[head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    `- ${COUNT} worlds of each kind: ${PEOPLE} people whose own months differ by a standard deviation of 0.6, twelve months with a season, a tiered scheme. From last year's table the model tells P10 and P90 with ${DRAWS} draws; next year's table is paid. 80 % would be right.`,
    '- The level is the range of next year\'s sales relative to last year\'s, as HR is asked for it; here it is known. Without it, what a whole year shares is in no range.', '',
  ].join('\n');
}

import type { Held } from './measure';

/** A section of the table of results, in Markdown. */
export function tableOf({ contest, standings }: Held): string {
  const head = ['method', 'time, as a multiple of the first line', 'milliseconds here', 'rows wrong'];
  const rows = standings.map(({ name, ratio, milliseconds, wrong }) => [name, ratio.toPrecision(ratio < 10 ? 2 : 3), milliseconds.toFixed(milliseconds < 100 ? 1 : 0), wrong.toLocaleString('en')]);
  const lines = [head, ['---', '---:', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${contest.title}`, '', `${contest.rows.toLocaleString('en')} rows.`, '', ...lines, '', ...contest.notes.map((note) => `- ${note}`), ''].join('\n');
}

import type { Held } from './measure';

/** A section of the table of results, in Markdown. */
export function tableOf({ contest, standings }: Held): string {
  const head = ['method', 'time, as a multiple of the first line', 'milliseconds here', 'rows wrong'];
  const rows = standings.map(({ name, ratio, milliseconds, wrong }) => [name, multiple(ratio), milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString('en'), wrong.toLocaleString('en')]);
  const lines = [head, ['---', '---:', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${contest.title}`, '', `${contest.rows.toLocaleString('en')} rows.`, '', ...lines, '', ...contest.notes.map((note) => `- ${note}`), ''].join('\n');
}

function multiple(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en');
}

import type { Came } from './probe';

/** What one call came to. `told`: nothing in particular was expected. */
export interface CheckEntry {
  readonly member: string;
  readonly outcome: 'as expected' | 'otherwise' | 'told' | 'refused';
  /** What came, or the code, place and message with which Excel refused. */
  readonly came: Came;
  readonly expected?: Came;
  readonly milliseconds: number;
}

/** Which Excel this is, and what each call came to. Nothing of what stands in the workbook. */
export interface CheckLog {
  readonly facts: Readonly<Record<string, Came>>;
  readonly entries: readonly CheckEntry[];
}

const WIDTH = 12;

/** The log as a text to be copied and sent: for whoever looks after the add-in, so in English throughout. */
export function logText({ facts, entries }: CheckLog): string {
  const head = Object.entries(facts).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const lines = entries.map(({ member, outcome, came, expected, milliseconds }, index) => {
    const instead = outcome === 'otherwise' ? `, expected ${JSON.stringify(expected ?? null)}` : '';
    return `${String(index + 1).padStart(2)} ${outcome.padEnd(WIDTH)}${`${Math.ceil(milliseconds)} ms`.padStart(9)}  ${member}: ${JSON.stringify(came)}${instead}`;
  });
  return [...head, '', ...lines, ''].join('\n');
}

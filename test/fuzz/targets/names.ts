import fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Host } from '../../../src/cli/host';
import { run } from '../../../src/cli/run';
import { readWorkbook } from '../../../src/xlsx';
import { day } from '../../excel/sample';
import { rowsOfText } from '../../xlsx/text-rows';
import { must, type Target } from '../law';
import { OF_NAMES, texts } from '../texts';

interface Named {
  readonly people: readonly string[];
  readonly customer: string;
  readonly team: string;
  readonly format: 'csv' | 'json' | 'xlsx';
}

const name = texts(OF_NAMES, 5).map((text) => text.slice(0, 400));

/** What cannot be seen, and so cannot be compared. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\ufffd\s]/gu;
const seen = (text: string): string => text.replace(UNSEEN, '');

/** What a spreadsheet would run, whatever invisible stands before it. */
const RUNS = /^[=+\-@]/;
const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

function mustBeHarmless(fields: readonly unknown[]): void {
  for (const field of fields) {
    if (typeof field !== 'string' || isNumber(field)) continue;
    must(!RUNS.test(field.normalize('NFKC').replace(UNSEEN, '')), `A spreadsheet would run ${JSON.stringify(field)}.`);
  }
}

async function mustBeWritten(format: Named['format'], file: string): Promise<void> {
  const bytes = readFileSync(file);
  if (format === 'csv') {
    rowsOfText(bytes.toString('utf8').replace(/^\ufeff/, '')).forEach(mustBeHarmless);
  } else if (format === 'json') {
    JSON.parse(bytes.toString('utf8'));
  } else {
    const workbook = await readWorkbook(new Uint8Array(bytes), file);
    must(workbook.ok, 'The workbook cannot be read.');
    if (workbook.ok) for (const { uncalculated } of workbook.value.sheets) must(uncalculated === undefined, `A formula has no result: ${uncalculated}.`);
  }
}

/** Names of people, customers and teams from end to end: nothing that they hold is run, lost, or reaches the terminal. */
export const names: Target<Named> = {
  inputs: fc.record({ people: fc.array(name, { minLength: 1, maxLength: 3 }), customer: name, team: name, format: fc.constantFrom('csv', 'json', 'xlsx') }),
  async holds({ people, customer, team, format }) {
    const rows = people.map((person, index) => ({ date: `2024-03-0${index + 1}`, person, customer: `${customer}${index}`, team, amount: 1000 * (index + 1) }));
    writeFileSync('sales.json', JSON.stringify(rows));
    const told: string[] = [];
    const printed: Uint8Array[] = [];
    const host: Host = {
      localeLanguage: 'en', today: () => day(2024, 4, 30), tell: (line) => void told.push(line),
      print: async (chunks) => {
        printed.push(...chunks);
      },
    };
    const payout = (out: string): Promise<number> => run(['payout', '--scheme', 'customer-order-size', '--sales', 'sales.json', '--out', out], host);
    const code = await payout(`out.${format}`);
    for (const line of told) must(!/[\p{Cc}\u2028\u2029]/u.test(line), `Signs reach the terminal raw: ${JSON.stringify(line)}`);
    must(code === 0, `It is refused: ${told.join(' ')}`);
    await mustBeWritten(format, `out.${format}`);
    rmSync(`out.${format}`);
    await payout('-');
    const { lines }: { lines: { recipient: string }[] } = JSON.parse(Buffer.concat(printed).toString('utf8'));
    const given = new Set(people.map(seen));
    for (const { recipient } of lines) must(given.has(seen(recipient)), `Nobody is called ${JSON.stringify(recipient)}.`);
  },
  shown: (named) => JSON.stringify(named),
};

import path from 'node:path';
import type { Day } from '../calendar';
import { sentence } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import type { Payout, Prepared } from '../payout';
import { paidFacts, recordOf, storedRun, textOfLines, textOfPaid, textOfScheme, textOfTable, type RunRecord } from '../report';
import type { Scheme } from '../scheme';
import { TABLES } from '../table';
import { sha256 } from './digest';
import type { Sources } from './sources';

/** A scheme of a run, and the file that it, or one that it is built on, came from; undefined for a preset. */
export interface Made {
  readonly fileOf: (scheme: Scheme) => string | undefined;
  readonly prepared: Prepared;
}

/** What a run's record is made of, besides the payout and its schemes. */
export interface Run {
  readonly sources: Sources;
  readonly day: Day;
}

/** How a payout came about: with which schemes, parameters and tables, the fingerprints of all of these, and what later runs read of it. */
export function recordOfRun(payout: Payout, made: readonly Made[], run: Run): RunRecord {
  const [first, ...others] = made.map((each) => recordOfScheme(payout, each, run));
  if (first === undefined) throw new RangeError('A run has a scheme.');
  const stored = payout.run === undefined ? {} : { stored: JSON.stringify(storedRun(payout.run, payout.lines.length, sha256(textOfPaid(paidFacts(payout.lines))))) };
  return { ...first, schemes: [first, ...others].flatMap(({ schemes }) => schemes), parameters: [first, ...others].flatMap(({ parameters }) => parameters), ...stored };
}

function recordOfScheme(payout: Payout, { fileOf, prepared }: Made, { sources, day }: Run): RunRecord {
  const known = TABLES.flatMap((table) => {
    const raw = sources.tables[table];
    return raw === undefined ? [] : [[table, { name: sources.names[table], file: sources.files[table], fingerprint: sha256(textOfTable(raw)) }] as const];
  });
  return recordOf(prepared, {
    day,
    origin: (scheme) => {
      const file = fileOf(scheme);
      return file === undefined ? reportTexts.builtIn : sentence(reportTexts.fromFile, { file: path.basename(file) });
    },
    fingerprintOf: (scheme) => sha256(textOfScheme(scheme)),
    sources: Object.fromEntries(known),
    linesFingerprint: sha256(textOfLines(payout)),
  });
}

import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Day } from '../calendar';
import { sentence } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import type { Payout, Prepared } from '../payout';
import { presetById } from '../presets';
import { recordOf, textOfLines, textOfScheme, textOfTable, type RunRecord } from '../report';
import type { Scheme } from '../scheme';
import { TABLES } from '../table';
import type { Sources } from './sources';

/** What a run's record is made of, besides the payout. */
export interface Run {
  /** As it was asked for: the id of a preset, or a file. */
  readonly asked: string;
  readonly prepared: Prepared;
  readonly sources: Sources;
  readonly day: Day;
}


/** How a payout came about: with which scheme, parameters and tables, and the fingerprints of all of these. */
export function recordOfRun(payout: Payout, { asked, prepared, sources, day }: Run): RunRecord {
  // What a scheme is built on is always a preset.
  const isPreset = (scheme: Scheme): boolean => scheme !== prepared.scheme || presetById(asked) !== undefined;
  const known = TABLES.flatMap((table) => {
    const raw = sources.tables[table];
    return raw === undefined ? [] : [[table, { name: sources.names[table], file: sources.files[table], fingerprint: sha256(textOfTable(raw)) }] as const];
  });
  return recordOf(prepared, {
    day,
    origin: (scheme) => (isPreset(scheme) ? reportTexts.builtIn : sentence(reportTexts.fromFile, { file: path.basename(asked) })),
    fingerprintOf: (scheme) => sha256(textOfScheme(scheme)),
    sources: Object.fromEntries(known),
    linesFingerprint: sha256(textOfLines(payout)),
  });
}

function sha256(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text, 'utf8');
  return hash.digest('hex');
}

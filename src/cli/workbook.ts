import { createHash } from 'node:crypto';
import type { Day } from '../calendar';
import type { Language } from '../i18n';
import type { Payout } from '../payout';
import { describeParameters, describeReport, textOfLines, textOfTable, VERSION, type LineDetail, type RunRecord } from '../report';
import type { Parameters, Scheme } from '../scheme';
import type { TableName } from '../table';
import { writeReport } from '../xlsx';
import type { Sources } from './sources';

/** What the workbook's record is made of, besides the payout. */
export interface Run {
  readonly scheme: Scheme;
  readonly parameters: Parameters;
  readonly sources: Sources;
  readonly day: Day;
}

/** The payout sheets as a workbook. */
export function workbookOf(payout: Payout, run: Run, language: Language, detail: LineDetail): Promise<Uint8Array> {
  return writeReport(describeReport(payout, recordOf(payout, run), language, detail), { created: run.day });
}

const KINDS: readonly TableName[] = ['sales', 'people', 'teams', 'history'];

function recordOf(payout: Payout, { scheme, parameters, sources, day }: Run): RunRecord {
  return {
    version: VERSION,
    day,
    window: { from: parameters.from, to: parameters.to },
    parameters: describeParameters(scheme, parameters),
    sources: KINDS.flatMap((table) => {
      const raw = sources.tables[table];
      return raw === undefined ? [] : [{ table, name: sources.names[table] ?? raw.name, rows: raw.length, fingerprint: sha256(textOfTable(raw)) }];
    }),
    linesFingerprint: sha256(textOfLines(payout)),
  };
}

function sha256(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text, 'utf8');
  return hash.digest('hex');
}

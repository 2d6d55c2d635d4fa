import type { Day } from '../calendar';
import { sentence, type Sentence, type Text } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import type { Prepared, ReadyStage } from '../payout';
import { sayScheme, type Scheme } from '../scheme';
import { saidParts } from './said-parts';
import { FIGURES, TABLES, vocabularyOf, type Field, type FieldCatalogue, type TableName, type Taught, type Vocabulary } from '../table';
import { describeParameters } from './parameters';
import type { ColumnRecord, RunRecord, SchemeRecord, SourceRecord } from './record';
import { VERSION } from './version';

/** What only the host knows of a run: the day, where things came from, and fingerprints, since working these out takes a library of the host's. */
export interface HostFacts {
  readonly day: Day;
  origin(scheme: Scheme): Text | Sentence;
  fingerprintOf(scheme: Scheme): string;
  readonly sources: Partial<Record<TableName, Pick<SourceRecord, 'fingerprint' | 'file'> & { readonly name?: string | undefined }>>;
  readonly linesFingerprint: string;
}

/** The record of a run, from what it was prepared with. */
export function recordOf(prepared: Prepared, host: HostFacts): RunRecord {
  const { scheme, parameters } = prepared;
  return {
    version: VERSION,
    day: host.day,
    window: { from: parameters.from, to: parameters.to },
    schemes: prepared.stages.map((stage) => schemeRecord(stage, prepared, host)),
    parameters: describeParameters(scheme, parameters),
    sources: TABLES.flatMap((table) => sourceRecord(table, prepared, host)),
    linesFingerprint: host.linesFingerprint,
  };
}

function schemeRecord({ scheme, parameters }: ReadyStage, { data }: Prepared, host: HostFacts): SchemeRecord {
  const { id, version, name, description } = scheme;
  return {
    id, version, name, description, origin: host.origin(scheme), fingerprint: host.fingerprintOf(scheme),
    said: saidParts(sayScheme(scheme, parameters, (table, field) => data.isFilled(table, field))),
  };
}

function sourceRecord(table: TableName, { job, tables, catalogue }: Prepared, { sources }: HostFacts): SourceRecord[] {
  const [raw, understood, known] = [job.tables[table], tables[table], sources[table]];
  if (raw === undefined || understood === undefined || known === undefined) return [];
  const taught = job.taught?.[table];
  const columns = [...understood.columns].flatMap(([name, header]): ColumnRecord[] => {
    const field = catalogue.field(table, name);
    return field === undefined ? [] : [{ field: name, label: field.label, header: header.trim(), taught: taught === undefined ? [] : lessonsOn(field, taught, catalogue) }];
  });
  const { fingerprint, file } = known;
  return [{ table, name: known.name ?? raw.name, rows: raw.length, hiddenRows: raw.hiddenRows, columns, fingerprint, ...(file === undefined ? {} : { file }) }];
}

function lessonsOn(field: Field, { words, figures }: Taught, catalogue: FieldCatalogue): Sentence[] {
  const isMeant = ([name]: readonly [string, unknown]): boolean => catalogue.field(field.table, name)?.name === field.name;
  const known = vocabularyOf(field);
  return [
    ...[...words].filter(isMeant).flatMap(([, taught]) => [...taught]).map(([word, meaning]) => sentence(reportTexts.taughtWord, { word, meaning: labelIn(known, meaning) })),
    ...[...figures].filter(isMeant).flatMap(([, meanings]) => meanings).map((meaning) => sentence(reportTexts.taughtFigures, { meaning: labelIn(FIGURES, meaning) })),
  ];
}

/** What people call a word, whatever the spelling. */
function labelIn(vocabulary: Vocabulary | undefined, word: string): Text | string {
  const read = vocabulary?.read(word);
  return vocabulary !== undefined && read?.state === 'read' ? vocabulary.label(read.value) : word;
}

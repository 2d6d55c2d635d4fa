import { isoDay, type Day } from '../calendar';
import { say, sentence, type Language, type Problem, type Sentence, type Text } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import { schemeSheetTexts as t } from '../i18n/texts/scheme-sheet';
import { isCommon, lintScheme, sayScheme, type Parameters, type Scheme } from '../scheme';
import { rowsOf, textCell } from './cells';
import { describeParameters } from './parameters';
import { charactersOf } from './paper';
import type { ParameterRecord } from './record';
import { saidParts } from './said-parts';
import { signatures } from './signatures';
import type { Fact, Report, ReportBlock, ReportColumn, ReportSheet } from './types';

/** A scheme with its figures, as far as they are in order, and what is still to be put right in them. */
export interface SchemeToPrint {
  readonly scheme: Scheme;
  readonly parameters: Parameters;
  readonly problems: readonly Problem[];
  readonly day: Day;
}

/** The scheme as a sheet to print and sign: what holds, paragraph by paragraph, with which figures, and how its document is read. */
export function describeSchemeSheet(printed: SchemeToPrint, language: Language): Report {
  return { language, title: say(printed.scheme.name, language), sheets: [schemeSheet(printed, language)] };
}

function schemeSheet({ scheme, parameters, problems, day }: SchemeToPrint, language: Language): ReportSheet {
  const said = (what: Text | Sentence): string => say(what, language);
  const columns: ReportColumn[] = [{ header: said(t.part), kind: 'wrapped', width: 22 }, { header: said(t.says), kind: 'wrapped', width: 70 }];
  const lines = saidParts(sayScheme(scheme, parameters)).flatMap((part) => part.lines.map((line, index) => [index === 0 ? said(part.title) : '', said(line)] as const));
  const figures = describeParameters(scheme, parameters).filter(({ name, value }) => value !== null || !isCommon(name)).map((record) => [said(record.label), figureSaid(record, problems, said)] as const);
  const warnings = lintScheme(scheme, parameters).map((problem) => ['', said(problem.sentence)] as const);
  const block = (entries: readonly (readonly [string, string])[], heading?: Text): ReportBlock[] => (entries.length === 0 ? [] : [
    { ...(heading && { heading: said(heading) }), rows: rowsOf(entries, (cells) => cells.map(textCell)) },
  ]);
  return {
    role: 'scheme', name: said(t.sheet), title: said(sentence(reportTexts.title, { scheme: scheme.name, sheet: t.sheet })), landscape: false,
    facts: factsOf(scheme, day, said), columns,
    blocks: [...block(lines), ...block(figures, t.parameters), ...block(warnings, t.warnings)],
    closing: [signatures([t.forCompany, t.on], charactersOf(columns), language), signatures([t.forPeople, t.on], charactersOf(columns), language)],
  };
}

function factsOf({ name, id, version, source, description }: Scheme, day: Day, said: (what: Text | Sentence) => string): Fact[] {
  return [
    { label: said(t.scheme), value: said(sentence(reportTexts.schemeValue, { name, id, version })) },
    ...(source === undefined ? [] : [{ label: said(t.source), value: said(source) }]),
    { label: said(t.what), value: said(description) },
    { label: said(t.date), value: isoDay(day) },
  ];
}

/** A figure that was left open, that must still be given, or that cannot be read is told as such. */
function figureSaid({ name, value }: ParameterRecord, problems: readonly Problem[], said: (what: Text | Sentence) => string): string {
  const wrong = problems.find(({ place }) => /^[^.[]*/.exec(place?.path ?? '')?.[0] === name);
  if (wrong !== undefined) return wrong.code === 'missing' ? said(t.toBeGiven) : said(wrong.sentence);
  return value === null ? said(t.notSet) : said(value);
}

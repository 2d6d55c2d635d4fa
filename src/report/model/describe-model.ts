import { say, sentence, type Language } from '../../i18n';
import { modelReportTexts as t } from '../../i18n/texts/model-report';
import type { Evaluation, ModelResult } from '../../model';
import type { Report, ReportSheet } from '../types';
import { assumptionsSheet } from './assumptions';
import { chartsIn } from './charts';
import { checksSheet, tiersSheet } from './checks';
import { compareSheet, componentsSheet, peopleSheet } from './compare';
import { evaluationSheet } from './evaluation';
import { measuresSheet } from './measures';
import type { Topic } from './series/series';
import type { ModelRecord, Voice } from './voice';
import { riskSheet, sensitivitySheet, stressSheet } from './what-if';

/** Which charts stand on which sheet. */
const SHOWN = {
  compare: ['parts'], people: ['changes'], tiers: ['curve', 'tiers'], stress: ['levels'], sensitivity: ['solved', 'tried', 'tornado'], risk: ['risk'], checks: ['follows'],
} satisfies Record<string, readonly Topic[]>;

/** Describes the sheets of a model: totals are formulas over the sheet of people, so that they recompute without the add-in. */
export function describeModel(result: ModelResult, record: ModelRecord, language: Language, evaluation: Evaluation | null = null): Report {
  const names = new Map<string, string>();
  for (const { scenario } of result.scenarios) {
    const name = say(scenario.name, language);
    names.set(scenario.id, [...names.values()].includes(name) ? `${name} (${scenario.id})` : name);
  }
  const voice: Voice = {
    language,
    say: (what) => say(what, language),
    nameOf: (id) => names.get(id) ?? id,
    title: (sheet) => say(sentence(t.title, { model: result.file.name, sheet }), language),
  };
  const charts = chartsIn(result, Object.values(SHOWN), voice);
  const withCharts = (sheet: ReportSheet, topics: readonly Topic[]): ReportSheet => ({ ...sheet, charts: charts.on(topics) });
  return {
    language, title: say(result.file.name, language),
    sheets: [
      withCharts(compareSheet(result, voice), SHOWN.compare),
      ...(evaluation === null ? [] : [evaluationSheet(evaluation, voice)]), componentsSheet(result, voice), measuresSheet(result, voice),
      withCharts(peopleSheet(result, voice), SHOWN.people), withCharts(tiersSheet(result, voice), SHOWN.tiers),
      withCharts(stressSheet(result, voice), SHOWN.stress), withCharts(sensitivitySheet(result, voice), SHOWN.sensitivity),
      ...(result.file.risk === undefined ? [] : [withCharts(riskSheet(result, voice), SHOWN.risk)]), withCharts(checksSheet(result, voice), SHOWN.checks), assumptionsSheet(result, record, voice),
      ...(charts.figures === null ? [] : [charts.figures]),
    ],
  };
}

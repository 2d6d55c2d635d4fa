import { say, type Language } from '../../i18n';
import { functionTexts } from '../../i18n/texts/functions';
import { reportTexts } from '../../i18n/texts/report';
import { changesOf, type PayChange } from '../../model';
import { isZero, ratio } from '../../money';
import type { ShownValue } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { after, readyFor, type Ready } from '../scheme-run';
import { modelExamples } from './model-examples';
import { costingOf, modelErrors, money, sales } from './model-arguments';
import { history, params, people, schemeArgument, schemeArguments, teams } from './scheme-arguments';

function rowOf({ name, before, after: now, difference }: PayChange): ShownValue[] {
  return [name, money(before), money(now), money(difference), isZero(before) ? '' : ratio(difference, before)];
}

function tableOf(before: Ready, now: Ready, language: Language): ShownValue[][] {
  const headers = [reportTexts.recipient, functionTexts.before, functionTexts.after, functionTexts.difference, functionTexts.percentage];
  const changes = changesOf([costingOf(before.prepared).settled()], [costingOf(now.prepared).settled()]);
  return [headers.map((text) => say(text, language)), ...changes.map(rowOf)];
}

export const schemeCompare: FunctionDefinition = {
  id: 'SCHEME_COMPARE',
  summary: {
    zh: '比较两个方案：同一张销售表，每个人改前改后各得多少，差多少。',
    en: 'Compares two schemes on one sales table: what everybody gets by the one and by the other, and the difference.',
  },
  parameters: [
    { ...schemeArgument, name: 'schemeA', says: { zh: '改前的方案：内置方案的编号，或本工作簿中保存的方案名称。', en: 'The scheme before: the id of a preset, or the name of a scheme kept in this workbook.' } },
    { ...params, name: 'paramsA', optional: false, says: { zh: '改前方案的参数：两列，名称和值；可为空白。', en: 'Parameters of the scheme before: two columns, name and value; may be blank.' } },
    { ...schemeArgument, name: 'schemeB', says: { zh: '改后的方案。', en: 'The scheme after.' } },
    { ...params, name: 'paramsB', optional: false, says: { zh: '改后方案的参数；可为空白。', en: 'Parameters of the scheme after; may be blank.' } },
    sales, people, teams, history,
  ],
  result: {
    type: 'any', spills: true,
    says: {
      zh: '带表头的表：收款人、改前、改后、差额、差额÷改前（改前为 0 则为空白）。人员表中的人和有计入行的人都列出，只比现金。',
      en: 'A table with headers: recipient, before, after, difference, difference ÷ before (blank where that is 0). Everybody of the people table and with a counted row is there; cash only.',
    },
  },
  examples: modelExamples.compare,
  errors: modelErrors,
  ranges: 'tables',
  run([schemeA, paramsA, schemeB, paramsB, salesRange, peopleRange, teamsRange, historyRange], context) {
    const ready = (scheme: unknown, paramsRange: unknown) => readyFor(schemeArguments([scheme, salesRange, peopleRange, paramsRange, teamsRange, historyRange]), context);
    // One after the other: were both asked for at once, the refusal of one could be lost while the other is waited for.
    return after(ready(schemeA, paramsA), (before) => after(ready(schemeB, paramsB), (now) => tableOf(before, now, context.language)));
  },
};

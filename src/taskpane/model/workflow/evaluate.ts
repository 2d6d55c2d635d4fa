import { asDay, parseIsoDay, type Day } from '../../../calendar';
import { failure, sentence, success, type Problem, type Result, type Sentence, type Text } from '../../../i18n';
import { evaluationTexts as t } from '../../../i18n/texts/evaluation';
import { modelToJson, type ModelFile } from '../../../model';
import { catalogueOf } from '../../../scheme';
import { findTable } from '../../../table';
import { mappingOf, withoutLeftOut } from '../../state/columns';
import { unexpected } from '../../workflow/desk';
import type { CameSales } from '../engine/questions';
import { sentTable, type SentTable } from '../engine/sent-table';
import type { EvaluationView } from '../engine/view';
import { withRan } from '../state/document';
import { groundOf } from './analyse';
import { aside } from './asides';
import { openScenario } from './change';
import { ask, entryOf, type ModelDesk } from './desk';

/** Where the sales that came stand, and of which time. */
export interface CameTyped {
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

const fail = (said: Text | Sentence): Result<never> => {
  const problem: Problem = { code: 'came', sentence: 'zh' in said ? sentence(said) : said };
  return failure(problem);
};

/** Holds the open scenario, which has run, against the sales that came. */
export async function askEvaluation(desk: ModelDesk, typed: CameTyped): Promise<void> {
  const current = openScenario(desk);
  if (current === null) return;
  const { id } = current.scenario;
  const asked: CameSales[] = [];
  const done = await aside<EvaluationView>(desk, 'model evaluate', (evaluated) => ({ evaluated }), async (_, __, watch) => {
    const came = await cameOf(desk, current.file, id, typed);
    if (!came.ok) return came;
    asked.push(came.value);
    return ask(desk, 'evaluate', came.value, watch);
  });
  const [came] = asked;
  if (done.ok && came !== undefined) desk.store.dispatch({ type: 'came', scenario: id, came });
}

/** The file that says what ran, and the sales. Where both stand in one table, what is earlier than the day from which it ran counts as before. */
async function cameOf(desk: ModelDesk, file: ModelFile, scenario: string, { source, from, to }: CameTyped): Promise<Result<CameSales>> {
  const [first, last] = [dayIn(from), dayIn(to)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  const isSame = source === desk.pane.store.get().tables.sales.source;
  if (isSame && first.value === undefined) return fail(t.sameTable);
  const sales = isSame ? success(groundOf(desk).tables.sales) : await salesIn(desk, source);
  if (!sales.ok) return sales;
  if (sales.value === undefined) return fail(t.noTable);
  const window = file.window ?? (isSame && first.value !== undefined ? { from: undefined, to: asDay(first.value - 1) } : undefined);
  return success({ file: modelToJson(withRan({ ...file, window }, scenario, { from: first.value, to: last.value })), sales: sales.value });
}

function dayIn(text: string): Result<Day | undefined> {
  const day = text.trim() === '' ? undefined : parseIsoDay(text.trim());
  return day === null ? fail(sentence(t.badDay, { value: text })) : success(day);
}

/** Reads another table as the sales are read. */
async function salesIn(desk: ModelDesk, id: string): Promise<Result<SentTable | undefined>> {
  const { sources, tables } = desk.pane.store.get();
  const source = sources.state === 'done' ? sources.value.find((each) => each.id === id) : undefined;
  const entry = entryOf(desk);
  if (source === undefined || entry === undefined) return fail(t.noTable);
  const { overrides } = tables.sales;
  const grid = await desk.pane.book.read(source).catch((error: unknown) => failure(unexpected(error)));
  const raw = grid.ok ? findTable(grid.value, 'sales', mappingOf(overrides)) : grid;
  return raw.ok ? success(sentTable(withoutLeftOut('sales', raw.value, overrides, catalogueOf(entry.scheme)))) : raw;
}

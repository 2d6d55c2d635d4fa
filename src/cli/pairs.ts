import { success, type Result } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { chosenHeaders, fieldOf, takesSeveral, TABLES, type Overrides, type TableName, type Taught } from '../table';
import { wrong } from './wrong';

/** `amount=成交额` is of the sales table, `people.target=任务` of the one named. */
function tableAndField(name: string): { readonly table: TableName; readonly field: string } {
  const table = TABLES.find((each) => name.startsWith(`${each}.`));
  return { table: table ?? 'sales', field: table === undefined ? name : name.slice(table.length + 1) };
}

/** A field that several columns may hold can be named several times. */
export function readMapping(pairs: readonly string[]): Result<Partial<Record<TableName, Overrides>>> {
  const mapping: Partial<Record<TableName, Map<string, string | readonly string[]>>> = {};
  for (const pair of pairs) {
    const [left, header] = splitPair(pair);
    if (left === '' || header === '') return wrong(cliTexts.badPair, { option: '--map', form: cliTexts.mapForm, value: pair });
    const { table, field } = tableAndField(left);
    const columns = (mapping[table] ??= new Map());
    const before = columns.get(field);
    const found = fieldOf(table, field);
    if (before !== undefined && (found === undefined || !takesSeveral(found))) return wrong(cliTexts.mapTwice, { field: left });
    columns.set(field, before === undefined ? header : [...chosenHeaders(before), header]);
  }
  return success(mapping);
}

type Lessons = Partial<Record<TableName, { readonly words: Map<string, ReadonlyMap<string, string>>; readonly figures: Map<string, readonly string[]> }>>;

/** `status:已发货=valid`: what a word of a field means; `amount=万元`: how the figures of a field are meant. */
export function readTaught(words: readonly string[], figures: readonly string[]): Result<Partial<Record<TableName, Taught>>> {
  const lessons: Lessons = {};
  const lessonsOf = (table: TableName) => (lessons[table] ??= { words: new Map(), figures: new Map() });
  for (const pair of words) {
    const [, name, word, meaning] = /^\s*([^:：=]+?)\s*[:：]\s*(.*\S)\s*=\s*(\S.*?)\s*$/.exec(pair) ?? [];
    if (name === undefined || word === undefined || meaning === undefined) return wrong(cliTexts.badPair, { option: '--word', form: cliTexts.wordForm, value: pair });
    const { table, field } = tableAndField(name);
    const { words: taught } = lessonsOf(table);
    taught.set(field, new Map([...(taught.get(field) ?? []), [word, meaning]]));
  }
  for (const pair of figures) {
    const [name, meaning] = splitPair(pair);
    if (name === '' || meaning === '') return wrong(cliTexts.badPair, { option: '--figures', form: cliTexts.figuresForm, value: pair });
    const { table, field } = tableAndField(name);
    const { figures: taught } = lessonsOf(table);
    taught.set(field, [...(taught.get(field) ?? []), meaning]);
  }
  return success(lessons);
}

/** `rate=5%`: parameters by name. */
export function readParameters(pairs: readonly string[]): Result<Readonly<Record<string, unknown>>> {
  const parameters = new Map<string, unknown>();
  for (const pair of pairs) {
    const [name, value] = splitPair(pair);
    if (name === '' || !pair.includes('=')) return wrong(cliTexts.badPair, { option: '--param', form: cliTexts.paramForm, value: pair });
    if (parameters.has(name)) return wrong(cliTexts.paramTwice, { name });
    parameters.set(name, parameterValue(value));
  }
  return success(Object.fromEntries(parameters));
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

/** A value is JSON where it is valid JSON, else plain text; a number stays text where a JSON number would lose digits. */
function parameterValue(text: string): unknown {
  if (/^-?[\d.]+$/.test(text) && text.replace(/\D/g, '').length > 15) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

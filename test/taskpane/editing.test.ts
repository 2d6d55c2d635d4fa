import fc from 'fast-check';
import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import { isPlainObject, schemeToJson } from '../../src/scheme';
import { beginEditing, changed, paused, redone, typed, undone, type Editing } from '../../src/taskpane/state/editing/editing';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { judged } from '../../src/taskpane/state/editing/judged';
import { currentScheme } from '../../src/taskpane/state/select';
import type { Session } from '../../src/taskpane/workflow/session';
import { memoryBook } from './memory-book';
import { ORDERS, pane } from './previewed';

jest.setTimeout(60_000);

test('a text says what its JSON said, in lines that people can read', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
    expect(JSON.parse(jsonText(json))).toEqual(JSON.parse(JSON.stringify(json)));
  }));
  const lines = jsonText(schemeToJson(preset('three-level-rate'))).split('\n');
  expect(lines.length).toBeGreaterThan(20);
});

test('changes are undone and done again in their order; what is typed on end is one change', () => {
  const begun = beginEditing('a', { n: 0 });
  const typedOn = typed(typed(typed(begun, '1'), '12'), '123');
  const formed = changed(typedOn, { n: 1 });
  const texts = (editing: Editing): readonly string[] => [...editing.past, editing.text];
  expect(texts(formed)).toEqual(['{ "n": 0 }\n', '123', '{ "n": 1 }\n']);
  expect(undone(formed).text).toBe('123');
  expect(undone(undone(formed)).text).toBe('{ "n": 0 }\n');
  expect(undone(undone(undone(formed))).text).toBe('{ "n": 0 }\n');
  expect(redone(redone(undone(undone(formed)))).text).toBe('{ "n": 1 }\n');
  expect(texts(typed(paused(typedOn), '1234'))).toEqual(['{ "n": 0 }\n', '123', '1234']);
  expect(redone(typed(undone(formed), 'x')).text).toBe('x');
});

test.each<[string, (text: string) => string, RegExp]>([
  ['a misspelt word', (text) => text.replace('"newCustomer"', '"newCustommer"'), /^"newCustommer"/],
  ['a comma that lacks', (text) => text.replace('],\n  "components"', ']\n  "components"'), /^"components"/],
  ['a name in a formula that there is not', (text) => text.replace(/\{ "times".*?\] \}/, '"=SUM(amount) * rat"'), /^rat"/],
])('%s is told at its place while it is typed', (_, change, there) => {
  const text = change(jsonText(presetJson('signed-order-share')));
  const { scheme, told: [told] } = judged(text);
  expect(scheme).toBeUndefined();
  if (told === undefined) throw new Error('Something is told.');
  expect(text.slice(told.at)).toMatch(there);
  expect(text.split('\n')[told.line - 1]?.slice(told.column - 1)).toBe(text.slice(told.at).split('\n')[0]);
});

function preset(id: string) {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return scheme;
}

const presetJson = (id: string): unknown => schemeToJson(preset(id));

async function editing(id: string): Promise<{ session: Session; book: ReturnType<typeof memoryBook>; text: () => string }> {
  const book = memoryBook(ORDERS);
  const { session } = pane(book);
  await session.open();
  session.chooseScheme(id);
  session.editScheme();
  return { session, book, text: () => session.store.get().editing?.text ?? '' };
}

test('a preset that is changed as text is kept under a free id and name, its formulas as JSON, and chosen with its figures', async () => {
  const { session, book, text } = await editing('signed-order-share');
  session.setDraft('rate', { kind: 'text', text: '4%' });
  session.typeEdit(text().replace(/\{ "times".*?\] \}/, '"=SUM(amount) * rate + 10"').replace(/"examples": [^]*$/, '"examples": []\n}'));
  await session.applyEdit();
  const { schemeId, schemes, editing: still, notice, drafts } = session.store.get();
  expect([still, schemeId, drafts]).toEqual([null, 'signed-order-share-own', { rate: { kind: 'text', text: '4%' } }]);
  expect(currentScheme(schemes, schemeId)?.name).toEqual({ zh: '员工介绍新客户（我的）', en: "Share of an introduced customer's first order (mine)" });
  expect(notice && say(notice.sentence, 'zh')).toBe('已存为“员工介绍新客户（我的）”，现在用的就是它。');
  expect(JSON.stringify(book.kept[0]?.json)).toContain('{"plus":[{"times":[{"sum":"amount"},"$rate"]},10]}');
});

test('a scheme of one\'s own that is changed takes its own place, and the one before can be put back', async () => {
  const { session, book, text } = await editing('signed-order-share');
  session.changeEdit({ ...record(JSON.parse(text())), version: '2' });
  await session.applyEdit();
  session.editScheme();
  session.changeEdit({ ...record(JSON.parse(text())), version: '3' });
  await session.applyEdit();
  expect(book.kept.map(({ id, json }) => [id, record(json)['version']])).toEqual([['signed-order-share-own', '3']]);
  await session.putBack();
  expect(book.kept.map(({ id, json }) => [id, record(json)['version']])).toEqual([['signed-order-share-own', '2']]);
  expect(currentScheme(session.store.get().schemes, 'signed-order-share-own')?.version).toBe('2');
});

test('what is wrong is not kept; examples that no longer come out are told, and may be left out', async () => {
  const { session, book, text } = await editing('signed-order-share');
  session.typeEdit(`${text()}}`);
  await session.applyEdit();
  expect([book.kept.length, session.store.get().editing?.refused[0]?.code]).toEqual([0, 'not-json']);
  session.undoEdit();
  session.typeEdit(text().replace('"$rate"', '"$rate", 2'));
  await session.applyEdit();
  expect([book.kept.length, session.store.get().editing?.refused[0]?.code]).toEqual([0, 'example-fails']);
  session.dropExamples();
  await session.applyEdit();
  expect(book.kept.length).toBe(1);
});

test('the scheme is handed out as a sheet to sign, with its figures as they stand in the form', async () => {
  const book = memoryBook(ORDERS);
  const { session, files } = pane(book);
  await session.open();
  session.chooseScheme('signed-order-share');
  session.setDraft('rate', { kind: 'text', text: '4%' });
  await session.printScheme();
  expect(files.map(({ name }) => name)).toEqual(['员工介绍新客户 方案说明 2024-04-30.xlsx']);
  expect(session.store.get().notice && book.paid).toEqual([]);
});

function record(json: unknown): Readonly<Record<string, unknown>> {
  return isPlainObject(json) ? json : {};
}

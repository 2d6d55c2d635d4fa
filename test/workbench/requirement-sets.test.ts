import { readFileSync } from 'node:fs';
import { KINDS } from '../../src/workbench/protocol/objects/kinds';

const typings = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
const excel = typings.slice(typings.indexOf('declare namespace Excel {'));

/** The members of a class in Microsoft's typings, with the ExcelApi 1.x sets that their descriptions name. */
function documented(name: string): Map<string, Set<number>> {
  const start = excel.search(new RegExp(`\\n {4}class ${name}(?:<T>)? extends `));
  const body = excel.slice(start, excel.indexOf('\n    }\n', start));
  const found = new Map<string, Set<number>>();
  for (const [, description = '', member = ''] of body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\n\s*(?:readonly )?([A-Za-z]+)\??[:(]/g)) {
    const set = /\[Api set: ExcelApi 1\.(\d+)/.exec(description)?.[1];
    const sets = found.get(member) ?? new Set();
    found.set(member, sets.add(set === undefined ? 1 : Number(set)));
  }
  return found;
}

describe.each(KINDS)('$name', ({ name, members }) => {
  const sets = documented(name);

  test('is a class of Excel', () => {
    expect(sets.size).toBeGreaterThan(0);
  });

  // Members that only the library itself calls are in no typings.
  test.each(members.filter((member) => !member.name.startsWith('_') && member.name !== 'createWorkbook'))('$name came with ExcelApi 1.$since', (member) => {
    expect([...sets.get(member.name) ?? []]).toContain(member.since);
  });
});

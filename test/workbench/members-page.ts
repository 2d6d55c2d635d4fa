import { KINDS } from '../../src/workbench/protocol/objects/kinds';

const SORTS = { read: 'property', set: 'property, can be set', object: 'object', method: 'method' } as const;

const HEAD = `# What of office.js the stand-in knows

Every class of Excel's with the members that the stand-in answers, and the requirement set that brought each (ExcelApi 1.x). Whatever is not here it refuses with
\`ApiNotFound\`. This page is made from its tables: \`WRITE_PAGES=1 npx jest -c test/jest.config.js --selectProjects unit test/workbench/members\` writes it anew.
`;

/** The page of all classes and their members; members that only the library itself calls are left out. */
export function membersPage(): string {
  const classes = [...KINDS].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, members }) => ({ name, members: members.filter((member) => !member.name.startsWith('_')) }));
  const count = classes.reduce((sum, { members }) => sum + members.length, 0);
  return [HEAD, `${classes.length} classes, ${count} members.\n`, ...classes.map(({ name, members }) => section(name, members))].join('\n');
}

function section(name: string, members: (typeof KINDS)[number]['members']): string {
  const rows = [...members].sort((a, b) => (a.name < b.name ? -1 : 1)).map((member) => `| \`${member.name}\` | ${SORTS[member.sort]} | 1.${member.since} |`);
  return [`## ${name}`, '', '| member | what it is | since |', '|---|---|---|', ...rows, ''].join('\n');
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { membersPage } from './members-page';

const file = path.join(__dirname, '../../docs/stand-in.md');
if (process.env['WRITE_PAGES'] !== undefined) writeFileSync(file, membersPage());

test('the page of what the stand-in knows is up to date', () => {
  expect(readFileSync(file, 'utf8')).toBe(membersPage());
});

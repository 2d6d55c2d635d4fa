// The picture of the house: which room knows which, as the imports say it. `npm run picture` draws it into src/rooms.json and both READMEs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const READMES = ['README.md', 'README.zh-CN.md'];
const list = path.join(root, 'src/rooms.json');

export const rooms = () => JSON.parse(fs.readFileSync(list, 'utf8'));

/** Of each room those that its files import, in the order of the list. */
export function importsOf(order) {
  const found = new Map(order.map((room) => [room, new Set()]));
  for (const entry of fs.readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const own = roomOf(file);
    for (const [, asked] of fs.readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)) {
      const other = roomOf(path.resolve(path.dirname(file), asked));
      if (other !== own && other !== '..') (found.get(own) ?? found.set(own, new Set()).get(own)).add(other);
    }
  }
  return Object.fromEntries([...found].map(([room, known]) => [room, order.filter((each) => known.has(each)).concat([...known].filter((each) => !order.includes(each)))]));
}

const roomOf = (file) => path.relative(path.join(root, 'src'), file).split(path.sep)[0];

const ROW = /^\| `src\/([\w-]+)` \| (.*) \| ([^|]*) \|$/;

/** Of each room those that a README says it knows, in the order of its rows. */
export function drawnIn(readme) {
  const rows = fs.readFileSync(path.join(root, readme), 'utf8').split('\n').flatMap((line) => ROW.exec(line) ?? []);
  return Object.fromEntries(Array.from({ length: rows.length / 4 }, (_, at) => [rows[4 * at + 1], rows[4 * at + 3].split(' ').filter((room) => room !== '–')]));
}

export { READMES };

function draw() {
  const { pure, hosts, doors } = rooms();
  const found = importsOf([...Object.keys(pure), ...Object.keys(hosts)]);
  const only = (part) => Object.keys(part).map((room) => `    ${JSON.stringify(room)}: [${found[room].map((each) => JSON.stringify(each)).join(', ')}]`).join(',\n');
  const listed = Object.entries(doors).map(([room, ways]) => `    ${JSON.stringify(room)}: [${ways.map((each) => JSON.stringify(each)).join(', ')}]`).join(',\n');
  fs.writeFileSync(list, `{\n  "pure": {\n${only(pure)}\n  },\n  "hosts": {\n${only(hosts)}\n  },\n  "doors": {\n${listed}\n  }\n}\n`);
  for (const readme of READMES) {
    const lines = fs.readFileSync(path.join(root, readme), 'utf8').split('\n');
    fs.writeFileSync(path.join(root, readme), lines.map((line) => {
      const [, room, says] = ROW.exec(line) ?? [];
      return room === undefined ? line : `| \`src/${room}\` | ${says} | ${found[room].join(' ') || '–'} |`;
    }).join('\n'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) draw();

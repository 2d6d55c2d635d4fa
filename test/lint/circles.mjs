// Which files of src need each other to run, directly or around a corner. Types that name each other are no such thing: they are gone when the program runs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src');

/** Of each file those that it imports when it is loaded. */
function importsOfFiles() {
  const files = fs.readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
  const known = new Set(files);
  const fileOf = (place) => ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => `${place}${ending}`).find((file) => known.has(file));
  return new Map(files.map((file) => {
    const asked = [...fs.readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm)].map(([, name]) => fileOf(path.resolve(path.dirname(file), name)));
    return [file, new Set(asked.filter((other) => other !== undefined))];
  }));
}

/** The circles, each as its files by name (Tarjan's strongly connected components). */
export function circles() {
  const imports = importsOfFiles();
  const order = new Map();
  const lowest = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file));
    stack.push(file);
    for (const other of imports.get(file)) {
      if (!order.has(other)) visit(other);
      if (stack.includes(other)) lowest.set(file, Math.min(lowest.get(file), lowest.get(other)));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.map((each) => path.relative(source, each).replaceAll(path.sep, '/')).sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

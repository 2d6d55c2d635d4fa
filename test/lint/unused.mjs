// npm run unused: what is exported and imported nowhere. Names that something else than an import asks for are no fault: entry points, what is loaded on demand, what is printed by the bench.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { analyzeTsConfig } = createRequire(import.meta.url)('ts-unused-exports');

/** Asked for otherwise than by an import: commands and checks loaded on demand, what the build calls, modules put in another's place, jest's set-up, lists of words that types come from. */
const ASKED_FOR = [
  /^src\/cli\/[a-z]+-command\.ts$/, /^src\/deploy\/index\.ts$/, /^src\/excel\/namespace\.development\.ts$/, /^src\/excel\/check\/index\.ts$/, /^src\/scheme\/index\.ts$/,
  /\.d\.mts$/, /^test\/bench\//, /^test\/e2e\/(start|stop)\.ts$/, /^test\/money\/no-safe-limit\.ts$/,
];

/** The names that are taken out of a module where it is loaded: `const { name } = await import(…)`. */
const loaded = new Set(readdirSync(path.join(root, 'src'), { recursive: true }).filter((name) => /\.tsx?$/.test(name)).flatMap((name) => (
  [...readFileSync(path.join(root, 'src', name), 'utf8').matchAll(/\{([^{}]*)\} = await import\(/g)].flatMap(([, names]) => names.split(',').map((each) => each.split(':')[0].trim()))
)));

const { unusedExports } = analyzeTsConfig(path.join(root, 'tsconfig.json'), ['--allowUnusedTypes']);
const found = Object.entries(unusedExports).flatMap(([file, names]) => {
  const place = path.relative(root, file).replaceAll('\\', '/');
  const unused = names.map(({ exportName }) => exportName).filter((name) => !loaded.has(name));
  return unused.length === 0 || ASKED_FOR.some((known) => known.test(place)) ? [] : [`${place}: ${unused.join(', ')}`];
});
for (const line of found) console.error(line);
if (found.length > 0) console.error(`${found.length} modules export what nothing imports: use it, or do not export it.`);
process.exitCode = found.length > 0 ? 1 : 0;

// Code and tests as modules that can be begun anew for every mutant within milliseconds: each file is translated once, and run as often as it is asked for.
import { createRequire } from 'node:module';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'];
const GIVEN = ['exports', 'require', 'module', '__filename', '__dirname'];

const places = new Map();
const bodies = new Map();

/** A world of modules in which nothing has run yet. `packages`: what stands in for packages of a name. */
export function newModules(packages) {
  const loaded = new Map();
  const load = (file) => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const { body, require } = bodyOf(file);
    const within = (name) => {
      if (name.startsWith('.')) return load(placeOf(file, name));
      return packages[name] ?? require(name);
    };
    body(module.exports, within, module, file, path.dirname(file));
    return module.exports;
  };
  return load;
}

function bodyOf(file) {
  const known = bodies.get(file);
  if (known !== undefined) return known;
  const made = { body: vm.compileFunction(codeOf(file), GIVEN, { filename: file }), require: createRequire(file) };
  bodies.set(file, made);
  return made;
}

function codeOf(file) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return `module.exports = ${text}`;
  return transformSync(text, {
    filename: file, swcrc: false, configFile: false, sourceMaps: false,
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  }).code;
}

function placeOf(from, name) {
  const asked = path.resolve(path.dirname(from), name);
  if (!places.has(asked)) places.set(asked, ENDINGS.map((ending) => asked + ending).find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()));
  const place = places.get(asked);
  if (place === undefined) throw new Error(`${from} asks for ${name}, which is not there.`);
  return place;
}

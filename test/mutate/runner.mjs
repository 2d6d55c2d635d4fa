// Runs the tests of a room for Stryker within one process: Jest needs seconds to begin, which a thousand mutants would pay a thousand times.
// Modules begin anew for every mutant, cases of laws are the same each time, and what a test finds wrong ends the run.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import * as fc from 'fast-check';
import { bind } from 'jest-each';
import { newModules } from './modules.mjs';
import { testsOf } from './tests.mjs';

/** A mutant that survives so many random cases of a law is told as survived: thousands for each would take days. */
const MOST_CASES = 12;

const fewerCases = (property, given = {}) => fc.assert(property, { seed: 1, ...given, numRuns: Math.min(given.numRuns ?? 100, MOST_CASES) });
const PACKAGES = { 'fast-check': { ...fc, __esModule: true, assert: fewerCases, default: { ...fc.default, assert: fewerCases } } };

const OF_LANGUAGE = process.env.PAYLADDER_MUTATED?.startsWith('scheme') === true;

/** In the copy of the project that is mutated, which goes when all is done. */
const TOOK = '.cache/took.json';

/** What the instrumented code looks at: which mutant is on, and which test it runs in. */
const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

class RoomRunner {
  files = testsOf((process.env.PAYLADDER_MUTATED ?? '').split(','), process.cwd());
  /** How long each test took where nothing was changed: the quick ones are asked first, also by the process that comes after one that hung. */
  took = existsSync(TOOK) ? new Map(JSON.parse(readFileSync(TOOK, 'utf8'))) : new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    // Once for nothing: what is translated for the first time must not count as the time of whichever file comes first.
    const first = newModules(PACKAGES);
    for (const file of this.files) collected(file, first);
    context.mutantCoverage = { static: {}, perTest: {} };
    const tests = await this.runApart();
    for (const { id, fileName, timeSpentMs } of tests) {
      this.took.set(id, timeSpentMs);
      this.took.set(fileName, (this.took.get(fileName) ?? 0) + timeSpentMs);
    }
    mkdirSync(path.dirname(TOOK), { recursive: true });
    writeFileSync(TOOK, JSON.stringify([...this.took]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: context.mutantCoverage };
  }

  /**
   * All tests, each file with modules of its own: what is made when it is first asked for is then known to be looked at by the first test of each, not of one alone.
   * In the language, whose forms are made so, each test has modules of its own.
   */
  async runApart() {
    const results = [];
    for (const file of this.files) {
      const start = performance.now();
      const together = collected(file, newModules(PACKAGES));
      this.took.set(file, performance.now() - start);
      for (const [at, test] of together.entries()) results.push(await runTest(OF_LANGUAGE ? collected(file, newModules(PACKAGES))[at] ?? test : test));
    }
    return results;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    Object.assign(context, { mutantCoverage: undefined, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const asked = testFilter === undefined ? undefined : new Set(testFilter);
    const files = asked === undefined ? this.files : this.files.filter((file) => testFilter.some((id) => id.startsWith(`${file} `)));
    // What is looked at while modules load is changed only where nothing else looks at it.
    const turn = (on) => { context.activeMutant = on || mutantActivation === 'static' ? activeMutant.id : undefined; };
    try {
      const tests = await this.run(files, (id) => asked?.has(id) ?? true, turn);
      return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
    } finally {
      context.activeMutant = undefined;
    }
  }

  /** The tests that are chosen, up to the first that fails: of the quickest file first, and of each the quickest. A file is loaded when its turn comes. */
  async run(files, chosen, turn) {
    const load = newModules(PACKAGES);
    const inOrder = (all, name) => [...all].sort((a, b) => (this.took.get(name(a)) ?? 0) - (this.took.get(name(b)) ?? 0));
    const results = [];
    for (const file of inOrder(files, (each) => each)) {
      turn(false);
      const tests = collected(file, load).filter(({ id }) => chosen(id));
      turn(true);
      for (const test of inOrder(tests, ({ id }) => id)) {
        const result = await runTest(test);
        results.push(result);
        if (result.status === TestStatus.Failed) return results;
      }
    }
    return results;
  }
}

/** The tests of a file, named by it and by what they are described under. */
function collected(file, load) {
  const tests = [];
  const under = [];
  const test = (name, body) => { tests.push({ file, name: [...under, name].join(' '), body }); };
  const describe = (name, body) => {
    under.push(name);
    body();
    under.pop();
  };
  Object.assign(test, { each: bind(test) });
  Object.assign(describe, { each: bind(describe, false) });
  Object.assign(globalThis, { test, it: test, describe, expect });
  load(file);
  const times = new Map();
  return tests.map((one) => {
    const before = times.get(one.name) ?? 0;
    times.set(one.name, before + 1);
    return { ...one, id: `${file} ${one.name}${before === 0 ? '' : ` (${before + 1})`}` };
  });
}

async function runTest({ id, name, file, body }) {
  const start = performance.now();
  context.currentTestId = id;
  const result = (of) => ({ id, name, fileName: file, timeSpentMs: performance.now() - start, ...of });
  try {
    await body();
    return result({ status: TestStatus.Success });
  } catch (error) {
    return result({ status: TestStatus.Failed, failureMessage: error instanceof Error ? error.stack ?? error.message : String(error) });
  } finally {
    context.currentTestId = undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner)];

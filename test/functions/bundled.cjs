// Builds functions.js by itself as the build does, loads it with nothing around it but what every host has, and prints what some calls come to.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');
const webpack = require('webpack');
const [addIn] = require('../../webpack.config.js')();

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'functions-'));
const configuration = {
  ...addIn, entry: { functions: addIn.entry.functions }, output: { ...addIn.output, path: folder, clean: false }, plugins: [], cache: false,
  optimization: { ...addIn.optimization, minimize: false },
};

webpack(configuration, async (error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString({ all: false, errors: true }));
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
  const code = fs.readFileSync(path.join(folder, 'functions.js'), 'utf8');
  fs.rmSync(folder, { recursive: true });
  const functions = new Map();
  class CellError extends Error {
    constructor(errorCode, message) {
      super(message);
      this.code = errorCode;
    }
  }
  const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!' };
  const context = vm.createContext({ CustomFunctions: { associate: (id, work) => functions.set(id, work), Error: CellError, ErrorCode } });
  vm.runInContext(code, context);
  const call = async (id, ...given) => {
    try {
      return await functions.get(id)(...given);
    } catch (thrown) {
      return [thrown.code, thrown.message];
    }
  };
  const calls = JSON.parse(process.argv[2]);
  const results = [];
  for (const [id, ...given] of calls) results.push(await call(id, ...given));
  console.log(JSON.stringify({ files, ids: [...functions.keys()], results, size: code.length }));
});

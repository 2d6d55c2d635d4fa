// Compiles a module of this folder into one file as the runner is compiled, so that what is measured is what is shipped: `node bundle.cjs scheme-run.ts RESULT.cjs`.
const path = require('node:path');
const webpack = require('webpack');
const configurations = require('../../webpack.config.js');

const [, , entry, result] = process.argv;
const runner = configurations().find(({ name }) => name === 'runner');
const compiler = webpack({
  ...runner, name: 'bench', cache: false, entry: path.join(__dirname, entry),
  output: { ...runner.output, path: path.dirname(result), filename: path.basename(result) },
});
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error?.message ?? stats.toString({ all: false, errors: true }));
    process.exitCode = 1;
  }
  compiler.close(() => undefined);
});

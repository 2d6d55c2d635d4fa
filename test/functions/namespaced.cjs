// Compiles the sheet of examples as the build does, and prints the formula of the first example.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const webpack = require('webpack');
const [addIn] = require('../../webpack.config.js')();

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'namespace-'));
webpack({
  ...addIn, target: 'node20', mode: 'none', cache: false, entry: path.join(__dirname, '../../src/functions/examples-sheet.ts'),
  output: { path: folder, filename: 'sheet.cjs', library: { type: 'commonjs2' } }, plugins: addIn.plugins.filter((plugin) => plugin instanceof webpack.NormalModuleReplacementPlugin),
}, (error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString({ all: false, errors: true }));
  const { examplesSheet } = require(path.join(folder, 'sheet.cjs'));
  fs.rmSync(folder, { recursive: true });
  console.log(examplesSheet('en').blocks.find(({ role }) => role === 'formula').cells[0][0]);
});

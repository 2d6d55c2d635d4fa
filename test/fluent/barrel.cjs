// The index of a package of Fluent UI for the tests: what it passes on is loaded when it is first asked for. Whole, Fluent UI is two thousand files, which
// every test of the pane would load anew for the few that it draws.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const own = readFileSync(__filename);

/** A line that loads another file, for what is passed on of it. */
const PASSED_ON = /^const (_\w+) = (require\("[^"]+"\));$/gm;

function process(code) {
  const names = [...code.matchAll(PASSED_ON)].map(([, name]) => name);
  const inUse = new RegExp(`(?<![\\w/])(${names.join('|')})(?=\\.)`, 'g');
  return { code: code.replace(inUse, '$1()').replace(PASSED_ON, 'let $1$; const $1 = () => $1$ ??= $2;') };
}

module.exports = { process, getCacheKey: (code) => createHash('sha1').update(own).update(code).digest('hex') };

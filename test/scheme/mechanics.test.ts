import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../src/i18n';
import { checkExamples } from '../../src/payout';
import { parseSchemeText, schemeToJson } from '../../src/scheme';
import { valueOf } from './sample';

/*
 * One scheme for each mechanic of pay that the language must be able to say, with tables and every line that they come to.
 */

const FOLDER = path.join(__dirname, 'mechanics');

describe.each(readdirSync(FOLDER).sort())('the mechanic of %s', (file) => {
  const scheme = valueOf(parseSchemeText(readFileSync(path.join(FOLDER, file), 'utf8')));

  it('pays every line to the cent, and no other', () => {
    expect(scheme.examples.some(({ expect: { lines = [] } }) => lines.length > 0)).toBe(true);
    expect(checkExamples(scheme, () => undefined).map(({ sentence }) => say(sentence, 'en'))).toEqual([]);
  });

  it('comes back when it is printed and parsed again', () => {
    const printed = schemeToJson(scheme);
    const again = valueOf(parseSchemeText(JSON.stringify(printed)));
    expect(schemeToJson(again)).toEqual(printed);
    expect(again.components.map(({ per }) => per)).toEqual(scheme.components.map(({ per }) => per));
  });
});

const MADE_UP = readdirSync(FOLDER).filter((file) => file.startsWith('made-up-'));

test.each(MADE_UP)('a plan of a margin, three shares, an override, a recoverable draw and a dated rate is said in under 60 lines: %s', (file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  const said = text.slice(0, text.indexOf('"examples"'));
  expect(said.split('\n').length).toBeLessThan(60);
  for (const what of ['"signed": true', '"credit"', '"override"', '"recoverable": true', '"dated"']) expect(said).toContain(what);
});

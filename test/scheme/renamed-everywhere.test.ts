import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../src/i18n';
import { checkExamples } from '../../src/payout';
import { GALLERY, PRESETS, presetById } from '../../src/presets';
import { bindAsFar, parseScheme, paragraphText, renamed, sayScheme } from '../../src/scheme';
import type { Scheme } from '../../src/scheme';
import { STANDARD } from '../../src/table';
import { blocksOf, schemesOf } from './page';
import { valueOf } from './sample';

// Called otherwise, a column or a figure is so everywhere: the scheme says and pays what it did.

const FOLDER = path.join(__dirname, 'mechanics');
const mechanics = readdirSync(FOLDER).map((file): [string, unknown] => [file, JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))]);
const ALL: readonly (readonly [string, unknown])[] = [...[...PRESETS, ...GALLERY].map(({ id, json }) => [id, json] as const), ...mechanics, ...schemesOf(blocksOf('README.md'))];

/** Figures that stand in for one of the entry of a list which is called so. */
const ENTRIES = ['uptime', 'utilisation', 'workOrders', 'quality'];

function said(scheme: Scheme): string {
  return sayScheme(scheme, bindAsFar(scheme, scheme.examples[0]?.params ?? {}).parameters).map((paragraph) => say(paragraphText(paragraph), 'zh')).join('\n');
}

test.each(ALL)('%s', (_, json) => {
  const scheme = valueOf(parseScheme(json));
  const written = JSON.stringify(json);
  const names = [
    ...scheme.fields.flatMap(({ field, own }) => (own === undefined ? [] : [{ what: 'field' as const, from: field }])),
    ...scheme.parameters.flatMap(({ name }) => (written.includes(`"name":"${name}"`) && !ENTRIES.includes(name) ? [{ what: 'parameter' as const, from: name }] : [])),
  ].map((each, index) => ({ ...each, to: `called${index}` }));
  const next = names.reduce((before, name) => valueOf(renamed(before, name)), json);
  const after = valueOf(parseScheme(next));
  expect([...after.fields.map(({ field }) => field), ...after.parameters.map(({ name }) => name)]).toEqual(expect.arrayContaining(names.map(({ to }) => to)));
  expect(said(after)).toBe(said(scheme));
  expect(checkExamples(after, presetById).map(({ code }) => code)).toEqual(checkExamples(scheme, presetById).map(({ code }) => code));
  if (!names.some(({ from }) => STANDARD.field('people', from) !== undefined)) expect([...names].reverse().reduce((back, { what, from, to }) => valueOf(renamed(back, { what, from: to, to: from })), next)).toEqual(json);
});

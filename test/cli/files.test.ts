import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOutput, readBytes, writeWhole } from '../../src/cli/files';
import { say, type Problem } from '../../src/i18n';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-files-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (...names: string[]): string => path.join(folder, ...names);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = (problem: Problem | null): string => (problem === null ? 'none' : say(problem.sentence, 'en'));

describe('writing a result', () => {
  it('leaves the file and nothing else', () => {
    expect(writeWhole(at('out.csv'), [bytes('a'), bytes('b')])).toBeNull();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('ab');
  });

  it('replaces what was there only when the new file is whole', () => {
    writeFileSync(at('out.csv'), 'old');
    function* broken(): Generator<Uint8Array> {
      yield bytes('half');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    expect(said(writeWhole(at('out.csv'), broken()))).toContain('the disk is full');
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('follows a link to the file it stands for', () => {
    writeFileSync(at('real.csv'), 'old');
    symlinkSync(at('real.csv'), at('link.csv'));
    expect(writeWhole(at('link.csv'), [bytes('new')])).toBeNull();
    expect(readFileSync(at('real.csv'), 'utf8')).toBe('new');
  });

  it.each<[string, () => string, string]>([
    ['a folder that does not exist', () => at('nowhere', 'out.csv'), 'the folder does not exist'],
    ['a folder', () => { mkdirSync(at('out.csv')); return at('out.csv'); }, 'it is a folder'],
    ['a file taken for a folder', () => { writeFileSync(at('f'), ''); return at('f', 'out.csv'); }, 'part of the path is no folder'],
    ['links that go round in a circle', () => { symlinkSync(at('b'), at('a')); symlinkSync(at('a'), at('b')); return at('a', 'out.csv'); }, 'go round in a circle'],
  ])('is refused before anything is worked out: %s', (_, make, reason) => {
    const out = make();
    expect(said(checkOutput(out, []))).toContain(reason);
    expect(said(checkOutput(out, []))).not.toContain('\n');
  });

  it('never writes over a file that was read, by whatever name', () => {
    writeFileSync(at('sales.csv'), 'x');
    symlinkSync(at('sales.csv'), at('result.csv'));
    expect(said(checkOutput(at('result.csv'), [at('sales.csv')]))).toContain('must not be the input file');
    expect(checkOutput(at('other.csv'), [at('sales.csv')])).toBeNull();
    expect(existsSync(at('other.csv'))).toBe(false);
  });
});

describe('reading a file', () => {
  it.each<[string, () => string, string]>([
    ['one that is not there', () => at('none.csv'), 'There is no file'],
    ['a folder', () => folder, 'is a folder'],
    ['links in a circle', () => { symlinkSync(at('b'), at('a')); symlinkSync(at('a'), at('b')); return at('a'); }, 'links go round in a circle'],
  ])('tells in one sentence why it cannot read %s', (_, make, reason) => {
    const read = readBytes(make());
    expect(read.ok ? 'none' : read.problems.map(said).join('\n')).toContain(reason);
  });
});

import { spawnSync } from 'node:child_process';
import fs, { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { checkOutput, readBytes, writeWhole } from '../../src/cli/files';
import { unfinishedIn } from '../../src/cli/unfinished';
import { say, type Problem } from '../../src/i18n';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-files-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (...names: string[]): string => path.join(folder, ...names);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const modeOf = (name: string): number => statSync(at(name)).mode & 0o7777;
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

  it.each([['ENOSPC', 'the disk is full'], ['EDQUOT', 'your share of the disk is used up'], ['EFBIG', 'no file as large'], ['EIO', 'the disk has a fault']])('a disk that takes no more half-way (%s) is told, and leaves what was there', (code, reason) => {
    writeFileSync(at('out.csv'), 'old');
    const write = jest.spyOn(fs, 'writeSync').mockReturnValueOnce(3).mockImplementationOnce(() => { throw Object.assign(new Error(`${code}: write`), { code }); });
    expect(said(writeWhole(at('out.csv'), [bytes('longer than what fits')]))).toContain(reason);
    expect(write.mock.calls.map(([, , from]) => from)).toEqual([0, 3]);
    write.mockRestore();
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('a disk that says only at the end that it took nothing is told likewise', () => {
    const sync = jest.spyOn(fs, 'fsyncSync').mockImplementationOnce(() => { throw Object.assign(new Error('ENOSPC: fsync'), { code: 'ENOSPC' }); });
    expect(said(writeWhole(at('out.csv'), [bytes('x')]))).toContain('the disk is full');
    sync.mockRestore();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps who may read the file that it replaces; a new one is as the system makes files', () => {
    writeFileSync(at('kept.csv'), 'old', { mode: 0o600 });
    expect(writeWhole(at('kept.csv'), [bytes('new')])).toBeNull();
    expect(modeOf('kept.csv')).toBe(0o600);
    writeFileSync(at('shared.csv'), 'old');
    chmodSync(at('shared.csv'), 0o664);
    writeWhole(at('shared.csv'), [bytes('new')]);
    expect(modeOf('shared.csv')).toBe(0o664);
    writeWhole(at('new.csv'), [bytes('new')]);
    writeFileSync(at('plain.csv'), '');
    expect(modeOf('new.csv')).toBe(modeOf('plain.csv'));
  });

  it('lets nobody else read it while it is being written', () => {
    const seen: (readonly [string, number])[] = [];
    function* watched(): Generator<Uint8Array> {
      seen.push(...readdirSync(folder).map((name) => [name, modeOf(name)] as const));
      yield bytes('x');
    }
    writeWhole(at('out.csv'), watched());
    expect(seen).toEqual([[expect.stringMatching(/^\.payladder-.*\.unfinished$/), 0o600]]);
  });

  it('takes names as long as the system does', () => {
    const name = `${'发'.repeat(78)}.xlsx`;
    expect(writeWhole(at(name), [bytes('x')])).toBeNull();
    expect(readdirSync(folder)).toEqual([name]);
    expect(said(writeWhole(at(`${'发'.repeat(90)}.xlsx`), [bytes('x')]))).toContain('the name is too long');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('tidies what killed runs left behind, and nothing that another is still writing', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const [ended, running] = [pid, process.ppid].map((owner) => path.basename(unfinishedIn(folder)).replace(`-${process.pid}-`, `-${owner}-`));
    const elsewhere = `.payladder-00000000-${pid}-00000000.unfinished`;
    for (const name of [ended ?? '', running ?? '', elsewhere, '.payladder.unfinished']) writeFileSync(at(name), 'x');
    expect(writeWhole(at('out.csv'), [bytes('x')])).toBeNull();
    expect(readdirSync(folder).sort()).toEqual([elsewhere, '.payladder.unfinished', running, 'out.csv'].sort());
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
    ['a device', () => devNull, 'not a file; - stands for standard output'],
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

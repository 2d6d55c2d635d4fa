import { turnFormula } from '../../src/scheme/formula';
import { namesIn } from '../../src/scheme/formula/names';
import { COMPANY, complaints, reading } from './formulas';
import { sample } from './sample';

const company = namesIn(sample(COMPANY));

describe('how much a formula may hold', () => {
  const said = (formula: string): string => {
    const at = reading(company);
    const turned = turnFormula(formula, 'expression', at);
    const [problem] = at.trail.problems;
    return turned === null ? `${problem?.code ?? ''} ${problem?.place?.column ?? 0}` : 'read';
  };
  const brackets = (depth: number): string => `=${'('.repeat(depth)}1${')'.repeat(depth)}`;

  it.each<[string, string, string]>([
    ['40 brackets within one another', brackets(40), 'read'],
    ['41', brackets(41), 'too-deep 42'],
    ['any number beside one another', `=${'(1) + '.repeat(100)}1`, 'read'],
    ['functions beside one another', `=${'MAX(1) + '.repeat(100)}1`, 'read'],
    ['20 functions within one another', `=${'MAX('.repeat(20)}1${')'.repeat(20)}`, 'read'],
    ['21 functions, which JSON cannot say either', `=${'MAX('.repeat(21)}1${')'.repeat(21)}`, 'too-deep 82'],
    ['41 functions', `=${'MAX('.repeat(41)}1${')'.repeat(41)}`, 'too-deep 162'],
    ['41 signs before a figure', `=${'-'.repeat(41)}1`, 'too-deep 42'],
    ['a table within 40 brackets', `=${'('.repeat(40)}TIERS({>=0: 1}, 1, fixed)${')'.repeat(40)}`, 'too-deep 42'],
    ['20 differences', `=1${' - 1'.repeat(20)}`, 'read'],
    ['21 differences, which JSON cannot say either', `=1${' - 1'.repeat(21)}`, 'too-deep 4'],
    ['40 differences', `=1${' - 1'.repeat(40)}`, 'too-deep 80'],
    ['41 differences', `=1${' - 1'.repeat(41)}`, 'too-deep 164'],
    ['20 quotients', `=1${' / 1'.repeat(20)}`, 'read'],
    ['40 quotients', `=1${' / 1'.repeat(40)}`, 'too-deep 80'],
    ['41 quotients', `=1${' / 1'.repeat(41)}`, 'too-deep 164'],
    ['sums of any length', `=1${' + 1'.repeat(900)}`, 'read'],
    ['products of any length', `=1${' * 1'.repeat(900)}`, 'read'],
    ['a difference before a long sum', `=1 - 1${' + 1'.repeat(900)}`, 'read'],
    ['sums and differences in turn', `=1${' + 1 - 1'.repeat(10)}`, 'read'],
    ['40 of them', `=1${' + 1 - 1'.repeat(20)}`, 'too-deep 80'],
    ['41 of them', `=1${' + 1 - 1'.repeat(20)} + 1`, 'too-deep 164'],
    ['4000 characters', `=${'1 + '.repeat(999)}1  `.padEnd(4000), 'read'],
    ['4001 characters', `=${'1 + '.repeat(999)}1  `.padEnd(4001), 'too-large 1'],
  ])('%s', (_, formula, told) => {
    expect(said(formula)).toBe(told);
  });

  it.each<[string, string]>([
    [brackets(41), 'at character 42 of the formula: has brackets nested more than 40 deep: write it in a simpler way.'],
    [`=1${' - 1'.repeat(41)}`, 'at character 164 of the formula: has brackets nested more than 40 deep: write it in a simpler way.'],
    ['=1'.padEnd(4001), 'at character 1 of the formula: has 4001 characters; a formula has 4000 at most: make parameters or components of its parts.'],
  ])('%.20s…', (formula, told) => {
    const at = reading(company);
    turnFormula(formula, 'expression', at);
    expect(complaints(at)).toEqual([expect.stringContaining(told)]);
  });
});

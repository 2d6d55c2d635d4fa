import { call, callIn, codes, messageOf, ShownError } from './call';

describe('REFERRAL_REWARD', () => {
  const BY_AMOUNT = [[1000, 0.05], [5000, 0.08], [10000, 0.1, 50]].map(([bound, rate, fixed = null]) => [bound, rate, fixed]);
  const BY_GRADE = [['等级', '比例', '固定'], ['普通', '5%', null], ['VIP', 0.08, 100], [3, 0.1, 0]];

  test.each<[string, readonly unknown[], unknown]>([
    ['by amount, slab', [6000, BY_AMOUNT], 480],
    ['below the first bound', [999.99, BY_AMOUNT], 0],
    ['with the fixed amount of its own tier', [10000, BY_AMOUNT], 1050],
    ['by grade', [10000, BY_GRADE, '普通'], 500],
    ['by grade with a fixed amount', [10000, BY_GRADE, ' vip '], 900],
    ['by a grade that is a number', [10000, BY_GRADE, 3], 1000],
    ['valid', [6000, BY_AMOUNT, null, '有效'], 480],
    ['of blank status', [6000, BY_AMOUNT, null, ''], 480],
    ['refunded', [6000, BY_AMOUNT, null, '退款'], 0],
    ['returned, in English', [6000, BY_AMOUNT, null, 'Returned'], 0],
    ['cancelled', [6000, BY_AMOUNT, null, '取消'], 0],
    ['a fraud', [6000, BY_AMOUNT, null, '虚假'], 0],
    ['refunded, as a negative row', [-6000, BY_AMOUNT, null, '退款'], 0],
    ['refunded, of a grade that nobody knows', [6000, BY_GRADE, '?', '退款'], 0],
    ['in whole yuan', [1010, BY_AMOUNT, null, null, 0], 51],
    ['grades and states side by side', [[[1000], [1000], [null]], BY_GRADE, [['普通'], ['VIP'], ['VIP']], [['有效'], ['退款'], [null]]], [[50], [0], ['']]],
    ['a header above bounds', [6000, [['From', 'Rate'], [1000, 0.05]]], 300],
    ['by grade, with blank rows below the terms', [1000, [...BY_GRADE, [null, null, null], [null, null, null]], 'VIP'], 180],
    ['by amount where the cells of the grade are blank', [[[6000], [1000]], BY_AMOUNT, [[null], [null]]], [[480], [50]]],
  ])('%s', async (_, given, expected) => expect(await call('REFERRAL_REWARD', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], unknown]>([
    ['an unknown grade', [1000, BY_GRADE, '金牌'], '#N/A'],
    ['an unknown grade in its cell alone', [[[1000], [1000]], BY_GRADE, [['金牌'], ['VIP']]], [['#N/A'], [180]]],
    ['a blank grade among others', [[[1000], [1000]], BY_GRADE, [[null], ['VIP']]], [['#VALUE!'], [180]]],
    ['grades that are not given', [1000, BY_GRADE], '#VALUE!'],
    ['a rate without its grade', [1000, [['VIP', 0.05], ['', 0.08]], 'VIP'], '#VALUE!'],
    ['terms of one column', [1000, [['VIP']], 'VIP'], '#VALUE!'],
    ['a grade twice', [1000, [['VIP', 0.05], ['vip', 0.08]], 'VIP'], '#VALUE!'],
    ['an unknown status', [1000, BY_AMOUNT, null, '审核中'], '#VALUE!'],
    ['an unknown status in its cell alone', [[[6000], [6000]], BY_AMOUNT, null, [['?'], ['有效']]], [['#VALUE!'], [480]]],
    ['a negative amount', [-1, BY_AMOUNT], '#NUM!'],
    ['a word', ['x', BY_AMOUNT], '#VALUE!'],
    ['a rate that is a word', [1000, [['VIP', '很多'], ['普通', '更多']], '普通'], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('REFERRAL_REWARD', ...given))).toEqual(expected));

  test('names the grade and the words of the status', async () => {
    expect(messageOf(await callIn({ language: 'en' }, 'REFERRAL_REWARD', 1000, BY_GRADE, 'gold'))).toBe('The grade “gold” is not in the table of terms.');
    expect(messageOf(await call('REFERRAL_REWARD', 1000, BY_AMOUNT, null, '审核中'))).toMatch(/^状态“审核中”无法识别，可用：有效、退款、退货、取消、作假/);
  });
});

describe('ATTAINMENT_BONUS', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['on target', [10000, 10000, 500], 500],
    ['a cent below target', [9999.99, 10000, 500], 0],
    ['above target, with a rate on the excess', [12000, 10000, 500, 0.05], 600],
    ['from 80 % on', [8000, 10000, 500, 0.05, 0.8], 500],
    ['from 80 % on, as text', [8000, 10000, 500, null, '80%'], 500],
    ['a threshold above target does not touch the excess', [11000, 10000, 500, 0.05, 1.2], 50],
    ['capped', [12000, 10000, 500, 0.05, 1, 550], 550],
    ['capped at 0', [12000, 10000, 500, 0.05, 1, 0], 0],
    ['no excess below target', [9000, 10000, 500, 0.05, 0.8], 500],
    ['a third of a target is exact', [1, 3, 100, null, '33.3333333333333%'], 100],
    ['a negative actual', [-1, 10000, 500], 0],
    ['targets and bonuses side by side', [[[100], [null], [90]], [[100], [100], [100]], [[5], [5], [7]], null, 0.9], [[5], [''], [7]]],
    ['one target for all', [[[100], [99]], 100, 5], [[5], [0]]],
  ])('%s', async (_, given, expected) => expect(await call('ATTAINMENT_BONUS', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], unknown]>([
    ['a target of 0', [1, 0, 500], '#DIV/0!'],
    ['a target of 0 in its cell alone', [[[1], [1]], [[0], [1]], 500], [['#DIV/0!'], [500]]],
    ['a negative target', [1, -1, 500], '#NUM!'],
    ['a missing target', [1, null, 500], '#VALUE!'],
    ['a word', ['x', 1, 500], '#VALUE!'],
    ['a bonus that is a word', [1, 1, 'x'], '#VALUE!'],
    ['targets of another shape', [[[1], [1]], [[1, 1]], 500], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('ATTAINMENT_BONUS', ...given))).toEqual(expected));
});

describe('GROWTH_BONUS', () => {
  const TIERS = [[0.1, 300], ['20%', 800]];

  test.each<[string, readonly unknown[], unknown]>([
    ['exactly 10 %', [1100, 1000, TIERS], 300],
    ['just below 10 %', [1099.99, 1000, TIERS], 0],
    ['0.3 on 0.1 + 0.2', [0.33, 0.1 + 0.2, TIERS], 300],
    ['a third', [4, 3, [['33.33%', 5], [0.3334, 9]]], 5],
    ['shrinking', [900, 1000, [[-0.2, 10], [0, 20]]], 10],
    ['a column', [[[1100], [null], [1200]], [[1000], [1000], [1000]], TIERS], [[300], [''], [800]]],
  ])('%s', async (_, given, expected) => expect(await call('GROWTH_BONUS', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], unknown]>([
    ['growth from 0', [100, 0, TIERS], '#DIV/0!'],
    ['growth from 0 in its cell alone', [[[1100], [1100]], [[0], [1000]], TIERS], [['#DIV/0!'], [300]]],
    ['growth from below 0', [100, -1, TIERS], '#NUM!'],
    ['a missing base', [100, null, TIERS], '#VALUE!'],
    ['a word', ['x', 1, TIERS], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('GROWTH_BONUS', ...given))).toEqual(expected));
});

describe('MILESTONE_BONUS', () => {
  const STEPS = [['累计', '奖金'], [100, 1], [200, 2.5], ['>500', 8]];

  test.each<[string, readonly unknown[], unknown]>([
    ['none', [0, 99.99, STEPS], 0], ['one', [0, 100, STEPS], 1], ['two at once', [50, 200, STEPS], 3.5], ['no second time', [100, 150, STEPS], 0],
    ['the open bound not yet', [200, 500, STEPS], 0], ['the open bound', [500, 500.01, STEPS], 8], ['all', [0, 1000, STEPS], 11.5],
    ['a total that shrinks', [300, 50, STEPS], 0], ['no total before', [null, 100, STEPS], 1], ['blank now', [0, null, STEPS], ''],
    ['a running column', [[[null], [60], [150]], [[60], [150], [null]], STEPS], [[0], [1], ['']]],
  ])('%s', async (_, given, expected) => expect(await call('MILESTONE_BONUS', ...given)).toEqual(expected));

  test('refuses a word in its cell alone', async () => {
    expect(codes(await call('MILESTONE_BONUS', [['x'], [0]], [[100], [100]], STEPS))).toEqual([['#VALUE!'], [1]]);
  });
});

describe('RMB_UPPER', () => {
  test.each<[unknown, unknown]>([
    [1234.5, '壹仟贰佰叁拾肆元伍角整'], [0, '零元整'], [0.05, '伍分'], [0.5, '伍角整'], [10.5, '壹拾元伍角整'], [107000.53, '壹拾万零柒仟元伍角叁分'], [100000001.01, '壹亿零壹元零壹分'],
    [-5.6, '负伍元陆角整'], [999999999999999, '玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整'], ['¥1,234.50', '壹仟贰佰叁拾肆元伍角整'], ['1.2万', '壹万贰仟元整'],
    [null, ''], [[[1], [null], [0.1 + 0.2]], [['壹元整'], [''], ['叁角整']]],
  ])('%p is %p', async (amount, expected) => expect(await call('RMB_UPPER', amount)).toEqual(expected));

  test.each<[unknown, unknown]>([
    [0.001, '#NUM!'], [1e15, '#NUM!'], [-1e15, '#NUM!'], [1e300, '#NUM!'], ['壹元', '#VALUE!'], [true, '#VALUE!'], [[[0.001], [1], [new ShownError('#N/A', '')]], [['#NUM!'], ['壹元整'], ['#N/A']]],
  ])('refuses %p', async (amount, expected) => expect(codes(await call('RMB_UPPER', amount))).toEqual(expected));
});

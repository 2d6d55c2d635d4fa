import { clause, rows } from './clause';

const BONUS = { bonus: 100, excessRate: '10%' };
const TELE = { negatives: 'keep', ranked: 'on-target', bonus: 200, excessRate: 0, rankPrizes: [], missShare: '50%', streakBonus: 400 };

describe('the target that holds', () => {
  const FIELDS = 'date person amount target';
  clause('the first that is not blank in table order, not by date', 'target-and-excess', {
    params: BONUS, people: rows('person target', ['张三', 1]),
    sales: rows(FIELDS, ['2024-03-20', '张三', 600, null], ['2024-03-15', '张三', 0, 500], ['2024-03-01', '张三', 0, 600]),
    pays: { 张三: '110.00' },
  });
  clause('of counted rows alone', 'target-and-excess', {
    params: BONUS, people: rows('person target', ['张三', 100]),
    sales: rows(`${FIELDS} status`, ['2024-03-01', '张三', 600, 700, '退款'], ['2024-03-02', '张三', '?', 800, null], ['2024-03-03', '张三', 200, null, null]),
    pays: { 张三: '110.00' }, rejected: [2], excluded: [1],
  });
  clause('a target that is not above 0 rejects its row', 'target-and-excess', {
    params: BONUS, sales: rows(FIELDS, ['2024-03-01', '张三', 600, 0], ['2024-03-02', '张三', 600, -5], ['2024-03-03', '张三', 600, '高']), pays: {}, rejected: [1, 2, 3],
  });
  clause('a bad target of the people table is told, and is none', 'target-and-excess', {
    params: BONUS, people: rows('person target', ['张三', '待定'], ['李四', 0], ['王五', 100]),
    sales: rows('date person amount', ['2024-03-01', '张三', 600], ['2024-03-01', '李四', 600], ['2024-03-01', '王五', 100]),
    pays: { 王五: '100.00' }, rejected: ['people 1', 'people 2'],
  });
  clause('a person named twice has the first row of the people table', 'target-and-excess', {
    params: BONUS, people: rows('person target', ['张三', 100], [' 张三', 5]),
    sales: rows('date person amount', ['2024-03-01', '张三', 50]), pays: {}, rejected: ['people 2'],
  });
  clause('each month has its own', 'target-and-excess', {
    params: BONUS, people: rows('person target', ['张三', 1000]),
    sales: rows(FIELDS, ['2024-03-01', '张三', 500, 500], ['2024-04-01', '张三', 500, null]), pays: { 张三: '100.00' },
  });
  clause('a month may start on the 26th', 'target-and-excess', {
    params: { ...BONUS, monthStartsOn: 26 }, people: rows('person target', ['张三', 1000]),
    sales: rows('date person amount', ['2024-02-26', '张三', 500], ['2024-03-25', '张三', 500], ['2024-03-26', '张三', 500]), pays: { 张三: '100.00' },
  });
});

describe('what a target earns', () => {
  clause('nothing for a quarter that only reaches it', 'quarter-excess', {
    params: { rate: '10%' }, people: rows('person target', ['张三', 1000]), sales: rows('date person amount', ['2024-04-01', '张三', 1000], ['2024-07-01', '张三', 1000.05]), pays: { 张三: '0.01' },
  });
  clause('the stage of an exact attainment', 'staged-target', {
    params: { stages: [{ above: '0.3333333333', value: 9 }, { atLeast: 0.3, value: 5 }, { above: 0.33333333333334, value: 99 }] },
    people: rows('person target', ['张三', 3]), sales: rows('date person amount', ['2024-04-01', '张三', 1]), pays: { 张三: '9.00' },
  });
  clause('a bonus times the attainment, rounded once', 'completion-scaled-bonus', {
    params: { bonus: 100 }, people: rows('person target', ['张三', 3], ['李四', 1]), sales: rows('date person amount', ['2024-04-01', '张三', 4], ['2024-04-01', '李四', 9]), pays: { 张三: '133.33', 李四: '200.00' },
  });
  clause('a team\'s award only at its target, by sales of counted rows', 'team-year-target', {
    params: { award: 100 }, teams: rows('team target', ['一队', 300], ['二队', '?']), people: rows('person team', ['张三', '一队'], ['李四', '一队'], ['王五', '二队']),
    sales: rows('date person amount status', ['2024-01-01', '李四', 100, null], ['2024-01-02', '张三', 200, null], ['2024-01-03', '张三', 900, '退款'], ['2024-01-03', '王五', 900, null]),
    pays: { 李四: '33.33', 张三: '66.67' }, excluded: [3], rejected: ['teams 2'],
  });
  clause('an equal split counts those with rows, also of 0', 'team-year-target', {
    params: { award: 100, split: 'equal' }, sales: rows('date person team amount target', ['2024-01-01', '李四', '一队', 0, 300], ['2024-01-02', '张三', '一队', 300, 999]),
    pays: { 李四: '50.00', 张三: '50.00' },
  });
  clause('every manager of a team in the people table', 'manager-target', {
    people: rows('person team role', ['甲', '一店', 'Manager'], ['乙', '一店', '店员'], ['丙', '二店', '经理'], ['丁', '一店 ', '负责人'], ['丁', '二店', '经理']),
    teams: rows('team target', ['一店', 10], ['二店', 10]), sales: rows('date team quantity', ['2024-01-01', '一店', 10], ['2024-01-01', '二店', 9]),
    pays: { 甲: '300.00', 丁: '300.00' }, rejected: ['people 5'],
  });
  clause('three levels, each by its attainment of the month', 'three-level-rate', {
    params: { baseRate: '10%', personTiers: [{ atLeast: 1, value: 2 }], teamTiers: [{ above: 1, value: 3 }], companyTiers: [{ atLeast: 0.5, value: 0.5 }] },
    people: rows('person team target', ['甲', '一队', 100], ['乙', '一队', 100], ['丙', '二队', 100]), teams: rows('team target', ['一队', 150], ['二队', 150]),
    sales: rows('date person amount', ['2024-01-01', '甲', 100], ['2024-01-02', '乙', 51], ['2024-01-03', '丙', 150]),
    pays: { 甲: '30.00' },
  });
  clause('a team\'s people may sell for another team in their own rows', 'three-level-rate', {
    params: { baseRate: '10%', personTiers: [{ atLeast: 0, value: 1 }], teamTiers: [{ atLeast: 1, value: 1 }], companyTiers: [{ atLeast: 0, value: 1 }] },
    people: rows('person team target', ['甲', '一队', 100]), teams: rows('team target', ['一队', 100], ['二队', 50]),
    sales: rows('date person team amount', ['2024-01-01', '甲', '二队', 50]), pays: { 甲: '5.00' },
  });
});

describe('streaks', () => {
  const PEOPLE = rows('person target', ['张三', 100], ['李四', 100]);
  clause('a missed month without rows counts from the second miss on, to the last row of the table', 'tele-reward-penalty', {
    params: TELE, people: PEOPLE,
    sales: rows('date person amount', ['2024-01-05', '张三', 50], ['2024-05-05', '李四', 100]),
    pays: { 张三: '-400.00', 李四: '200.00' },
  });
  clause('a month without a target ends a run of misses', 'tele-reward-penalty', {
    params: TELE,
    sales: rows('date person amount target', ['2024-01-05', '张三', 50, 100], ['2024-02-05', '张三', 50, null], ['2024-03-05', '张三', 50, 100], ['2024-04-05', '张三', 50, 100]),
    pays: { 张三: '-100.00' },
  });
  clause('reaching the target exactly ends the run above it', 'tele-reward-penalty', {
    params: { ...TELE, bonus: 0 }, people: PEOPLE,
    sales: rows('date person amount', ['2024-01-05', '张三', 101], ['2024-02-05', '张三', 101], ['2024-03-05', '张三', 100], ['2024-04-05', '张三', 101], ['2024-05-05', '张三', 101], ['2024-06-05', '张三', 101], ['2024-07-05', '张三', 101]),
    pays: { 张三: '400.00' },
  });
  clause('fraud takes the month\'s rewards, keeps the deductions, and the place stays taken', 'tele-reward-penalty', {
    params: { ...TELE, rankPrizes: [30, 20] }, people: PEOPLE,
    sales: rows('date person amount status', ['2024-01-05', '张三', 500, null], ['2024-01-06', '张三', 500, '作假'], ['2024-01-07', '李四', 100, null], ['2024-02-05', '张三', 1, null], ['2024-03-05', '张三', 1, null], ['2024-03-06', '张三', 1, 'fraud']),
    pays: { 张三: '-100.00', 李四: '120.00' }, excluded: [2, 6],
  });
  clause('a count that starts again after each bonus', 'rookie-targets', {
    params: { rate: 0, streakBonus: 100, trainingSubsidy: 0 }, people: PEOPLE,
    sales: rows('date person amount', ...[1, 2, 3, 4, 5, 6, 7].map((month) => [`2024-0${month}-01`, '张三', 100])), pays: { 张三: '200.00' },
  });
  clause('the training subsidy needs no rows, and a bad yes or no is told', 'rookie-targets', {
    params: { rate: '10%', streakBonus: 1, trainingSubsidy: 300 }, people: rows('person target trained', ['张三', 100, '是'], ['李四', 100, '也许'], ['王五', 100, null]),
    sales: rows('date person amount', ['2024-01-01', '王五', 100]), pays: { 张三: '300.00', 王五: '10.00' }, rejected: ['people 2'],
  });
});

describe('milestones and growth', () => {
  clause('several milestones in one month, and one exactly reached', 'milestones', {
    params: { milestones: [{ atLeast: 300, value: 3 }, { atLeast: 100, value: 1 }, { atLeast: 200, value: 2 }] },
    sales: rows('date person amount', ['2024-02-01', '张三', 100], ['2024-01-01', '张三', 100]), pays: { 张三: '3.00' },
  });
  clause('only the window counts', 'milestones', {
    params: { milestones: [{ atLeast: 100, value: 1 }], from: '2024-02-01' },
    sales: rows('date person amount', ['2024-01-31', '张三', 99], ['2024-02-01', '张三', 99]), pays: {}, excluded: [1],
  });
  clause('growth of exactly the bound', 'growth-scaled', {
    params: { tiers: [{ atLeast: '10%', value: 5 }] },
    sales: rows('date person amount previousAmount', ['2024-02-01', '张三', 110, 100], ['2024-02-01', '李四', 3.3, 3], ['2024-02-01', '王五', 109.99, 100], ['2024-02-01', '赵六', 5, 0], ['2024-02-01', '孙', 5, null]),
    pays: { 张三: '5.00', 李四: '5.00' }, rejected: [5],
  });
  clause('a customer\'s growth goes to who made the year\'s first deal', 'growth-award', {
    params: { award: 10 },
    sales: rows('date person customer amount previousAmount', ['2024-06-01', '张三', '甲', 60, 50], ['2024-05-01', '李四', '甲', 50, 50]), pays: { 李四: '10.00' },
  });
});

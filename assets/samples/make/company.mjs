/*
 * A trading company that sells office equipment and services to other companies. All names are made up.
 */

const TEAMS = [
  { team: '华东一组', department: '销售一部', region: '华东', people: ['陈立新', '张伟', '王秀兰', '刘洋', '赵敏', '孙浩然', '周婷'] },
  { team: '华东二组', department: '销售一部', region: '华东', people: ['吴建国', '郑晓燕', '冯磊', '蒋欣怡', '沈涛', '韩雪', '杨帆'] },
  { team: '华南组', department: '销售一部', region: '华南', people: ['黄志强', '林小玲', '何俊杰', '梁嘉欣', '罗文斌', '谢敏仪', '邓伟明'] },
  { team: '华北组', department: '销售二部', region: '华北', people: ['马建军', '张伟', '李娜', '高翔', '宋丽华', '唐俊', '许静'] },
  { team: '西南组', department: '销售二部', region: '西南', people: ['曾庆华', '彭亮', '潘晓东', '田甜', '董洁', '袁野'] },
  { team: '大客户组', department: '大客户部', region: '华东', people: ['徐国栋', '朱雅琴', '秦朗', '傅佳', '欧阳海', '金明哲'] },
];

const HEADS = ['陈立新', '吴建国', '黄志强', '马建军', '曾庆华', '徐国栋'];

/** Forty people in six teams; each team's first is its manager. Two of them are called 张伟. */
export const people = TEAMS.flatMap((team) => team.people.map((name) => ({ name, ...team, manager: HEADS[TEAMS.indexOf(team)] })))
  .map(({ name, team, department, region, manager }, index) => ({
    id: 1001 + index, name, team, department, region, manager,
    role: name === manager ? '销售经理' : index % 6 === 5 ? '高级业务员' : '业务员',
    basePay: name === manager ? 9000 : index % 6 === 5 ? 6500 : 4500 + (index % 4) * 250,
  }));

export const teams = TEAMS.map(({ team }) => team);

const PLACES = {
  华东: ['上海', '杭州', '苏州', '南京', '宁波', '无锡', '合肥', '厦门'],
  华南: ['广州', '深圳', '佛山', '东莞', '珠海', '南宁'],
  华北: ['北京', '天津', '石家庄', '太原', '济南', '青岛'],
  西南: ['成都', '重庆', '昆明', '贵阳', '绵阳'],
};
const MARKS = ['恒信', '瑞丰', '华泽', '天和', '博远', '金桥', '明达', '嘉禾', '盛源', '宏图', '锦程', '安泰', '立方', '新纪元', '蓝海', '凯越', '德润', '同创', '百川', '晨光', '鼎新', '卓越', '汇通', '禾木', '一诺'];
const TRADES = ['科技', '商贸', '实业', '物流', '餐饮管理', '医疗器械', '建材', '教育咨询', '电子', '机械设备', '文化传媒', '服饰'];

/** Customers of a region, each name once: the place, the mark and the trade walk at different paces. */
function customersOf(region, count, random) {
  const names = new Set();
  while (names.size < count) names.add(`${random.pick(PLACES[region])}${random.pick(MARKS)}${random.pick(TRADES)}有限公司`);
  return [...names];
}

/** The customers by person: the old ones of the history sheet and the ones that come in this quarter. */
export function customerBase(random) {
  const pools = Object.fromEntries(Object.keys(PLACES).map((region) => [region, customersOf(region, region === '华东' ? 420 : 190, random)]));
  return people.map((person) => {
    const pool = pools[person.region];
    const take = (count) => pool.splice(0, count).map((name) => ({ name, region: person.region, grade: gradeOf(person, random) }));
    return { person, old: take(random.integer(5, 8)), fresh: take(random.integer(8, 13)) };
  });
}

function gradeOf(person, random) {
  return random.weighted(person.department === '大客户部'
    ? [[3, '大型企业'], [3, '战略合作伙伴'], [2, 'VIP'], [2, '普通']]
    : [[16, '普通'], [5, 'VIP'], [1, '战略合作伙伴'], [1, '大型企业']]);
}

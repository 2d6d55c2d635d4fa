import type { Text } from '../sentence';

/** To whom rows are credited, as a scheme said back tells it. */
export const saidCreditTexts = {
  cell: { zh: '每笔按“{field}”一格所写的人计入，格中写了比例的按比例，没写的平分。', en: 'Each row is credited to those whom its {field} names, in the shares that it says, or in equal parts.' },
  cellOverlay: { zh: '每笔按“{field}”一格所写的人计入，格中写了比例的按比例，没写的各按全额。', en: 'Each row is credited to those whom its {field} names, in the shares that it says, or the whole of it to each.' },
  columns: { zh: '每笔计入这些列所写的人：{all}。', en: 'Each row is credited to those whom these columns name: {all}.' },
  columnShare: { zh: '{field}（比例见{share}）', en: '{field} (with the share in {share})' },
  equalParts: { zh: '没有比例列的平分。', en: 'Without columns of shares the parts are equal.' },
  wholeParts: { zh: '没有比例列的各按全额。', en: 'Without columns of shares each has the whole row.' },
  roles: { zh: '每笔按角色计入：{all}。', en: 'Each row is credited by role: {all}.' },
  role: { zh: '{field} {share}', en: '{field} {share}' },
  emptyTo: { zh: '空着的角色的份额归{field}。', en: 'The share of an empty one goes to the {field}.' },
  overlay: { zh: '各份可以重叠，不必合计 100 %。', en: 'The shares overlay: they need not make 100 %.' },
  whole: { zh: '各份合计应为 100 %，不是的行不计并列出。', en: 'The shares must make 100 %; a row of which they do not does not count and is listed.' },
  countShare: { zh: '计数时只算所得的份额。', en: 'In counts a row is the part that is credited.' },
  countWhole: { zh: '计数时各算一笔。', en: 'In counts a row is one for each.' },
  managersWhole: { zh: '每笔全额计入其销售员的各级主管。', en: 'Each row is credited whole to every manager above its salesperson.' },
  managersShares: { zh: '每笔计入其销售员的各级主管，从直接主管往上依次为：{all}。', en: 'Each row is credited to the managers above its salesperson, from the direct one up: {all}.' },
  managersRate: { zh: '每笔计入其销售员的各级主管，各按自己在人员表中的{rate}。', en: 'Each row is credited to every manager above its salesperson at their own {rate} of the people table.' },
  managersLess: { zh: '每笔计入其销售员的各级主管，各按自己在人员表中的{rate}高出其下各级（含销售员本人）最高者的部分。', en: 'Each row is credited to every manager above its salesperson at their own {rate} of the people table, as far as it is higher than the highest below (the salesperson\'s among them).' },
  none: { zh: '本项每笔只计入行内的销售员。', en: 'Here each row is credited to its own salesperson alone.' },
  creditShare: { zh: '计入的份额', en: 'the share credited' },
} satisfies Record<string, Text>;

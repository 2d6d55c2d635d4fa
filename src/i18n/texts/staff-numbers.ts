/** What is said of numbers that tell people and orders apart. */
export const numberTexts = {
  ofSeveral: {
    zh: '工号“{number}”旁边写着不同的姓名：{names}。现在都算作同一个人，付给“{recipient}”；若是不同的人，请改正工号。',
    en: 'Staff number {number} stands beside different names: {names}. All of them are taken for one person and paid to {recipient}; if they are different people, correct the number.',
  },
  moreOfSeveral: { zh: '另有 {count} 个工号旁边写着不同的姓名。', en: '{count} more staff {count|number stands|numbers stand} beside different names.' },
  name: { zh: '“{name}”（{table}第 {row} 行）', en: '"{name}" ({table}, row {row})' },
  untold: {
    zh: '“{person}”有几个不同的工号，而销售表第 {rows} 行没有写工号（共 {count} 行），看不出是哪一位，现在另算作没有工号的一个人。请补上工号。',
    en: 'Several people with staff numbers are named {person}, and {count|row|rows} {rows} of the sales table {count|does|do} not say by number which is meant: what is worked out stands for somebody without a number. Enter the number.',
  },
  moreUntold: { zh: '另有 {count} 个姓名各有几个工号，而行里没有写工号。', en: '{count} more {count|name has|names have} several staff numbers, and rows that give none.' },
  damagedOrders: {
    zh: '“{header}”里有 {count} 个订单号是末尾几位已丢失的长数字（如“{first}”），同一订单写了两次也看不出来。请把这一列设为文本格式，重新录入或重新导出。',
    en: 'In {header} {count} order {count|number is a long number|numbers are long numbers} whose last digits were lost (such as "{first}"), so that an order that stands twice is not found. Format the column as text, and enter or export it again.',
  },
};

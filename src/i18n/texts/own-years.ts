import type { Text } from '../sentence';

/** Years that begin on a day of one's own: how they are said, why they mean nothing where they stand, and what is told of rows that have none. */
export const ownYearsTexts = {
  day: {
    zh: '自己的年度从某行、某人或方案自己的一天开始；会随期间、名次或业绩变的日子不能作起点。',
    en: 'years begin on a day that the row, its person or the scheme itself says, not on one that depends on the period or on what was sold.',
  },
  ofRows: {
    zh: '各行有各自的年度起点，而没有行的人、整个团队或全体没有。请改用人员表的日期（{"people": …}）或写明的一天（{"date": …}）。',
    en: 'each row has a day of its own there, which people without rows, teams and all together have not: say a date of the people table ({"people": …}) or a day of the scheme ({"date": …}).',
  },
  ofPeople: {
    zh: '年度起点因人而异，这个对象不是那个人。请按人计算，或写明同一天（{"date": …}）。',
    en: 'years that begin on a person\'s day are those of that person, which this subject is not: go through people, or say one day for all ({"date": …}).',
  },
  others: {
    zh: '各人（各行）的年度从不同的日子开始，同一年度里没有别人可比或可合计。请写明同一天（{"date": …}）。',
    en: 'the years of each begin on another day, so that nobody else has the same year to be compared with or added up: say one day for all ({"date": …}).',
  },
  following: {
    zh: '各行的年度从不同的日子开始，没有一年接一年的次序。请改用人员表的日期按人计算，或写明同一天（{"date": …}）。',
    en: 'the years of each row begin on another day, so that no year follows another: go through people by a date of the people table, or say one day for all ({"date": …}).',
  },
  limit: {
    zh: '奖励项的一期可能跨两个限额期间。请让两处的期间相同，或按 row 计算，或限额按整个日期范围（"window"）。',
    en: 'one line may lie in two periods of the limit: say the same period in both, work it out for each "row", or limit all of the time ("window").',
  },
  each: { zh: '自{from}起的每一年', en: 'each year from {from} on' },
  period: { zh: '自{from}起的年度', en: 'year from {from} on' },
  without: {
    zh: '“{label}”按自己的年度计算，下列行没有年度的起始日，不计入：{rows}（共 {count} 行）。',
    en: '“{label}” is worked out in years of one\'s own; rows without the day on which these begin are no part of it: {rows} ({count} in all).',
  },
  peopleWithout: { zh: '“{label}”按自己的年度计算，下列人没有年度的起始日，没有这一项：{people}。', en: '“{label}” is worked out in years of one\'s own; people without the day on which these begin have none: {people}.' },
} as const satisfies Record<string, Text>;

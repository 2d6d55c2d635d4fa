import type { Text } from '../sentence';

/** What is said of names that look like others. */
export const lookAlikeTexts = {
  lookAlike: {
    zh: '{table}的“{header}”里，“{name}”（{count} 行：第 {rows} 行）含有看不见的标记：看上去与“{other}”一样，却按另一个名字计算。请改正其中的写法。',
    en: 'In {header} of the {table}, "{name}" ({count|row|rows} {rows}) holds marks that are not seen: it looks like "{other}" and is paid as somebody else. Write it again.',
  },
  looksLike: {
    zh: '{table}的“{header}”里，“{name}”（{count} 行：第 {rows} 行）与“{other}”看上去一样，或只差空格、点号、横线，却当作两个名字计算。若是同一个，请改成同样的写法。',
    en: 'In {header} of the {table}, "{name}" ({count|row|rows} {rows}) looks like "{other}", or differs from it in blanks and dashes alone, and is taken for another name. If they are one, write them alike.',
  },
  strangeLetters: {
    zh: '{table}的“{header}”里，“{name}”（{count} 行：第 {rows} 行）含有别种字母表里样子相同的字母。请重新写一遍，以免与别处的写法对不上。',
    en: 'In {header} of the {table}, "{name}" ({count|row|rows} {rows}) holds letters of another alphabet that look like Latin ones. Write it again, so that it is the same name elsewhere.',
  },
  unseenMarks: {
    zh: '{table}的“{header}”里，“{name}”（{count} 行：第 {rows} 行）含有看不见的标记。请重新写一遍这个名字，以免与别处的写法对不上。',
    en: 'In {header} of the {table}, "{name}" ({count|row|rows} {rows}) holds marks that are not seen. Write it again, so that it is the same name elsewhere.',
  },
  moreLookAlikes: { zh: '另有 {count} 个写法看上去与别的相同或含有看不见的标记。', en: '{count} more {count|name looks|names look} like another or {count|holds|hold} such marks or letters.' },
} satisfies Record<string, Text>;

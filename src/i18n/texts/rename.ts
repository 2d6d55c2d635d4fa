import type { Text } from '../sentence';

/** Why a column or a figure of a scheme cannot bear a name. */
export const renameTexts = {
  notAName: { zh: '公式里的名称只用英文字母和数字，以字母开头，最多 60 个字符；“{name}”不行。', en: 'A name in formulas has letters from A to Z and digits, begins with a letter and has 60 characters at most; "{name}" will not do.' },
  taken: { zh: '“{name}”已经是另一列或另一个数的名称，请换一个。', en: '"{name}" is the name of another column or figure: choose another one.' },
  shared: { zh: '“{name}”也是另一张表的列、或清单里一项的名称，请在“全文”里逐处改名。', en: '"{name}" is also a column of another table, or an entry of a list: rename it place by place in the text.' },
  notRight: { zh: '先改好读不懂的公式，再改名：那里面的名称现在认不出来。', en: 'First mend the formula that cannot be read: the names in it are not seen yet.' },
} satisfies Record<string, Text>;

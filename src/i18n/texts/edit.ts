import type { Text } from '../sentence';

/** Changing a scheme in the pane. */
export const editTexts = {
  open: { zh: '修改方案…', en: 'Change the scheme…' },
  openHint: { zh: '谁领奖、用哪些列、怎样算，都可以改；另存为自己的方案，内置方案不变。', en: 'Who receives, which columns, how it is worked out: kept as a scheme of your own; what is built in stays.' },
  title: { zh: '修改“{name}”', en: 'Change “{name}”' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  cancel: { zh: '不保存', en: 'Discard' },
  apply: { zh: '保存并使用', en: 'Keep and use' },
  text: { zh: '全文（JSON）', en: 'As text (JSON)' },
  textLabel: { zh: '方案全文', en: 'The whole scheme' },
  textHint: { zh: '没有表单的内容在这里改。算式可写成公式，例如 "=SUM(amount) * rate"。', en: 'What has no form is changed here. A figure may be a formula, such as "=SUM(amount) * rate".' },
  right: { zh: '没有错误。', en: 'Nothing is wrong.' },
  wrong: { zh: '有 {count} 处要改：', en: '{count} {count|place is|places are} to be put right:' },
  atPlace: { zh: '第 {line} 行第 {column} 列', en: 'line {line}, column {column}' },
  refused: { zh: '还不能保存：', en: 'It cannot be kept yet:' },
  dropExamples: { zh: '去掉这些算例', en: 'Leave out these examples' },
  needText: { zh: '全文现在不是有效的 JSON，请先在“全文”里改好，表单才能使用。', en: 'The text is no JSON now: put it right first, then the forms can be used.' },
  changed: { zh: '已修改“{name}”，现在用的就是它。', en: '“{name}” is changed and in use now.' },
  keptAs: { zh: '已存为“{name}”，现在用的就是它。', en: 'Kept as “{name}”, which is in use now.' },
} satisfies Record<string, Text>;

import type { Text } from '../sentence';

/** The printable sheet of a scheme. */
export const schemeSheetTexts = {
  sheet: { zh: '方案说明', en: 'Scheme' },
  scheme: { zh: '方案', en: 'Scheme' },
  source: { zh: '出自', en: 'From' },
  date: { zh: '日期', en: 'Date' },
  what: { zh: '概要', en: 'In short' },
  part: { zh: '项目', en: 'Item' },
  says: { zh: '内容', en: 'What holds' },
  parameters: { zh: '参数', en: 'Figures' },
  notSet: { zh: '未填', en: 'not set' },
  toBeGiven: { zh: '必须填写，尚未填', en: 'must be given, and is not yet' },
  warnings: { zh: '请核对', en: 'Please check' },
  button: { zh: '可打印、签字的方案说明', en: 'The scheme as a sheet to print and sign' },
  opened: { zh: '方案说明已在新的工作簿中打开。', en: 'The sheet was opened in a new workbook.' },
  handed: { zh: '方案说明已交给浏览器保存：{file}。', en: 'The sheet was handed to the browser to save: {file}.' },
  fileName: { zh: '{scheme} 方案说明 {date}', en: '{scheme} scheme {date}' },
  forCompany: { zh: '制定：', en: 'For the company: ' },
  forPeople: { zh: '已阅知：', en: 'Read and understood: ' },
  on: { zh: '日期：', en: 'Date: ' },
} satisfies Record<string, Text>;

import type { Text } from '../sentence';

/** The frame of the pane: its steps, and what is said when it cannot work. */
export const paneTexts = {
  product: { zh: '奖梯', en: 'Payladder' },
  steps: { zh: '步骤', en: 'Steps' },
  stepScheme: { zh: '奖励方案', en: 'Scheme' },
  stepData: { zh: '数据', en: 'Data' },
  stepFigures: { zh: '参数', en: 'Figures' },
  stepCheck: { zh: '核对', en: 'Check' },
  stepResult: { zh: '结果', en: 'Preview' },
  stepApply: { zh: '生成', en: 'Apply' },
  back: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Next' },
  onPage: {
    zh: '请在 Excel 中打开奖梯：在“开始”选项卡里点“奖梯”。本页单独打开时不能读写工作簿。',
    en: 'Open Payladder inside Excel: choose “Payladder” on the Home tab. Opened by itself, this page cannot reach a workbook.',
  },
  otherProgram: {
    zh: '奖梯只能在 Excel 中使用，请打开 Excel 工作簿后再试。',
    en: 'Payladder works in Excel only: open a workbook in Excel and try again.',
  },
  broken: {
    zh: '窗格遇到意外错误，工作簿没有被改动。请点“重新载入”；若再次出现，请把下面的信息发给管理员。',
    en: 'The pane met an unexpected error; the workbook was not changed. Choose “Reload”; if it happens again, send the details below to your administrator.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
} satisfies Record<string, Text>;

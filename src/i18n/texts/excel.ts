/** What the open workbook may answer instead of doing what it was asked. */
export const excelTexts = {
  protected: {
    zh: '工作簿或工作表受保护，无法写入。请在“审阅”选项卡取消保护，或选择“写入新工作簿”。没有写入任何内容。',
    en: 'The workbook or a sheet is protected, so nothing can be written. Remove the protection on the Review tab, or choose “Write to a new workbook”. Nothing was written.',
  },
  readOnly: {
    zh: '工作簿是只读的，无法写入。请另存一份可编辑的副本，或选择“写入新工作簿”。没有写入任何内容。',
    en: 'The workbook is read-only, so nothing can be written. Save a copy that can be edited, or choose “Write to a new workbook”. Nothing was written.',
  },
  cellEdit: {
    zh: 'Excel 正在编辑单元格。请按 Enter 或 Esc 结束编辑，再试一次。',
    en: 'A cell is being edited. Press Enter or Esc to finish, then try again.',
  },
  gone: {
    zh: '找不到“{name}”，它可能已被删除或改名。请刷新数据列表后重新选择。',
    en: '“{name}” cannot be found: it may have been deleted or renamed. Refresh the list of tables and choose again.',
  },
  busy: {
    zh: 'Excel 正忙，没有完成这一步。请稍候再试。',
    en: 'Excel is busy and did not finish this step. Wait a moment, then try again.',
  },
  refused: {
    zh: 'Excel 没有完成这一步，工作簿保持原样。请再试一次；如果仍然不行，请保存并重新打开工作簿。（{code}：{message}）',
    en: 'Excel did not finish this step; the workbook is as it was. Try again; if that does not help, save and reopen the workbook. ({code}: {message})',
  },
  behind: {
    zh: 'Excel 没有接受这一步，多半是因为另一个工作簿或对话框在前台。请点一下本工作簿，等它到前台后再试一次。（{code}：{message}）',
    en: 'Excel did not take this step, most likely because another workbook or a dialog is in front. Click this workbook, and try again once it is in front. ({code}: {message})',
  },
  waiting: {
    zh: '似乎有另一个工作簿或对话框在前台：请点一下本工作簿并稍候，会自动继续。',
    en: 'Another workbook or a dialog seems to be in front: click this workbook and wait, it goes on by itself.',
  },
  plain: {
    zh: '工作表已完整写入。只是 Excel 没有接受最后一步：切换到新工作表、冻结表头、隐藏网格线，多半是因为另一个工作簿在前台，或正在编辑单元格。',
    en: 'The sheets are whole. Only the last step was not taken: showing them, freezing their header rows and hiding their gridlines, most likely because another workbook was in front or a cell was being edited.',
  },
  noPages: {
    zh: '工作表已完整写入。只是 Excel 没有接受打印设置（纸张、方向、缩放、分页），可能是没有安装打印机：打印前请自行设置，或导出 .xlsx 文件，其中已设好。',
    en: 'The sheets are whole. Only their page set-up (paper, orientation, scale, page breaks) was not taken by Excel, perhaps because no printer is installed: set it before printing, or write an .xlsx file, which has it.',
  },
  unfinishedBehind: {
    zh: '因为另一个工作簿或对话框一直在前台，Excel 没有完成写入，也没能删除写了一半的工作表，它们已标为“{mark}”。请点一下本工作簿，再打开本窗格，可一键删除。',
    en: 'Another workbook or a dialog stayed in front, so Excel neither finished nor removed what was written so far; it stands in sheets marked “{mark}”. Click this workbook; the pane offers to remove them when it opens next.',
  },
  unfinishedLeft: {
    zh: '与 Excel 的连接中断，写了一半的工作表已标为“{mark}”。下次打开本窗格时可一键删除。',
    en: 'The connection to Excel was lost. What was written so far stands in sheets marked “{mark}”; the pane offers to remove them when it opens next.',
  },
  selectedMuch: { zh: '选中的单元格超过 {most} 个，请只选中要取的那张表。', en: 'More than {most} cells are selected: select only the table that is to be taken.' },
  tooWide: {
    zh: '“{name}”的一行就超过了 Excel 一次能传送的大小。请删除过长的备注等无关列后再试。',
    en: 'A single row of “{name}” is larger than Excel can hand over at once. Remove columns that are not needed, such as long remarks, then try again.',
  },
  changing: {
    zh: '“{name}”正在被别人改动，读了几遍都不一样，没有采用。请等对方改完再试。',
    en: '“{name}” is being changed by somebody else: each time it was read it was different, so nothing was taken. Try again once they are done.',
  },
  unsteady: {
    zh: '“{name}”里有结果不断变化的公式（如 {cell}：{formula}），读了几遍都不一样，没有采用。请复制这些单元格，用“选择性粘贴”粘贴为数值；如果是别人正在改动它们引用的数据，请等对方改完。然后再试。',
    en: '“{name}” has formulas whose results keep changing (such as {cell}: {formula}): each time it was read it was different, so nothing was taken. Copy these cells and paste them as values (Paste Special), or wait, where somebody is changing what they refer to; then try again.',
  },
  cancelled: {
    zh: '已取消，工作簿保持原样。',
    en: 'Cancelled; the workbook is as it was.',
  },
  newWorkbookRefused: {
    zh: 'Excel 没有打开新工作簿，可能是公司的安全策略不允许。请改选“下载为 .xlsx 文件”；没有这一项时请选“写入本工作簿”。本工作簿没有改动。（{code}：{message}）',
    en: 'Excel did not open a new workbook; a policy of your company may forbid it. Choose “Download as an .xlsx file” or, where that is not offered, “Write to this workbook”. This workbook is unchanged. ({code}: {message})',
  },
  newWorkbookTooLarge: {
    zh: '内容太大，Excel 不能直接打开成新工作簿。请改选“下载为 .xlsx 文件”。本工作簿没有改动。',
    en: 'This is more than Excel can open as a new workbook. Choose “Download as an .xlsx file” instead. This workbook is unchanged.',
  },
  notSupported: {
    zh: '这个版本的 Excel 不支持此操作（需要 {set}）。请更新 Excel，或改用网页版。',
    en: 'This version of Excel cannot do this (it needs {set}). Update Excel, or use Excel on the web.',
  },
  decisions: { zh: '调整', en: 'Adjustments' },
  decisionColumn: {
    zh: '工作表“{sheet}”缺少列“{column}”，不能把这个决定完整地记下来。请加上这一列再试。',
    en: 'The sheet “{sheet}” lacks the column “{column}”, so this decision cannot be noted whole: add that column and try again.',
  },
} as const;

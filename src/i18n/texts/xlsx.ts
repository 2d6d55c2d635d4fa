import type { Text } from '../sentence';

/** Why a file cannot be read, and what to do about it. */
export const fileTexts = {
  oldWorkbook: {
    zh: '“{file}”是旧版 .xls 工作簿，请在 Excel 中用“另存为”存成 .xlsx 后再试。',
    en: '"{file}" is an old .xls workbook: open it in Excel, save it as .xlsx and try again.',
  },
  htmlWorkbook: {
    zh: '“{file}”其实是网页（HTML），只是取了表格文件的名字，请在 Excel 中打开后另存为 .xlsx 再试。',
    en: '"{file}" is a web page (HTML) with a spreadsheet\'s name: open it in Excel, save it as .xlsx and try again.',
  },
  encryptedWorkbook: {
    zh: '“{file}”设有打开密码，请在 Excel 中去掉密码并另存为 .xlsx 后再试。',
    en: '"{file}" is protected by a password: open it in Excel, remove the password, save it as .xlsx and try again.',
  },
  otherWorkbook: {
    zh: '“{file}”不是 .xlsx 格式的工作簿，请在 Excel 或 WPS 中另存为 .xlsx 后再试。',
    en: '"{file}" is a workbook of another kind: open it in Excel, save it as .xlsx and try again.',
  },
  notWorkbook: {
    zh: '“{file}”不是表格文件，请选择 Excel 工作簿（.xlsx）；若本来是表格，请在 Excel 中另存为 .xlsx 后再试。',
    en: '"{file}" is no spreadsheet: choose an Excel workbook, or save the table as .xlsx in Excel and try again.',
  },
  emptyFile: {
    zh: '“{file}”是空文件，请换成有内容的表格，如需要请在 Excel 中重新另存为 .xlsx。',
    en: '"{file}" is empty: choose a file with a table in it, saved from Excel as .xlsx where needed.',
  },
  damagedWorkbook: {
    zh: '“{file}”已损坏或不完整，请在 Excel 中打开（必要时修复）后另存为 .xlsx 再试。',
    en: '"{file}" is damaged or incomplete: open it in Excel (let it repair the file), save it as .xlsx and try again.',
  },
  tooLarge: {
    zh: '“{file}”展开后超过 {limit} MB，本产品不打开这么大的工作簿，请只保留需要的表，另存为 .xlsx 或 .csv 后再试。',
    en: '"{file}" is larger than {limit} MB when unpacked: keep only the sheets needed, save as .xlsx or .csv and try again.',
  },
  suspicious: {
    zh: '“{file}”的压缩方式异常，不像 Excel 存出的文件，出于安全没有打开，请在 Excel 中另存为 .xlsx 后再试。',
    en: '"{file}" is packed in a way that Excel never does, so it was not opened: save it as .xlsx in Excel and try again.',
  },
  tooManyCells: {
    zh: '“{file}”里的工作表范围过大（多半是很远处有一个多余的单元格），请删去多余的行列，另存为 .xlsx 后再试。',
    en: '"{file}" has a sheet that spans too many cells (often one stray cell far away): delete the surplus rows and columns, save as .xlsx and try again.',
  },
  wrongEncoding: {
    zh: '“{file}”不是 {encoding} 编码的文本（第 {line} 行读不出来），请去掉 --encoding 或换成另一种编码（{encodings}）。',
    en: '"{file}" is not {encoding} text (line {line} cannot be read): leave --encoding out, or give another one ({encodings}).',
  },
  mixedEncoding: {
    zh: '“{file}”的第 {line} 行与其他行编码不同：整个文件是 UTF-8，这一行不是。请把这一行改用 UTF-8 重新写入，或在 Excel 中打开核对后另存为 .xlsx 再试。',
    en: 'Line {line} of "{file}" is in another encoding than the rest: the file is UTF-8, this line is not. Write the line again in UTF-8, or open the file in Excel, check it, save it as .xlsx and try again.',
  },
  unclearEncoding: {
    zh: '看不出“{file}”用的是哪种编码（第 {line} 行不是 UTF-8），请用 --encoding 指明（{encodings}），或在 Excel 中另存为 .xlsx 后再试。',
    en: 'The encoding of "{file}" cannot be told (line {line} is not UTF-8): name it with --encoding ({encodings}), or save the table as .xlsx in Excel, and try again.',
  },
  tooWide: {
    zh: '“{file}”的列数过多或某一行过长，不像是表格，请检查分隔符，或在 Excel 中另存为 .xlsx 后再试。',
    en: '"{file}" has too many columns or a row that is too long for a table: check its separators, or save it as .xlsx in Excel, and try again.',
  },
  binaryText: {
    zh: '“{file}”不是文本表格，请在 Excel 中另存为 .xlsx 后再试。',
    en: '"{file}" is no text table: save it as .xlsx in Excel and try again.',
  },
  openQuote: {
    zh: '“{file}”第 {line} 行的引号没有结尾，请补上引号，或在 Excel 中另存为 .xlsx 后再试。',
    en: '"{file}" has a quotation mark in line {line} that is never closed: close it, or save the table as .xlsx in Excel, and try again.',
  },
  notJson: {
    zh: '“{file}”不是有效的 JSON，请检查文件内容。',
    en: '"{file}" is not valid JSON: check the file.',
  },
  notRecords: {
    zh: '“{file}”应是 JSON 数组，每一行数据是其中一个对象，例如 [{"客户": "甲公司", "金额": 1200}]。',
    en: '"{file}" must be a JSON array with one object for each row, for example [{"customer": "Acme", "amount": 1200}].',
  },
  notInEncoding: {
    zh: '{encoding} 编码存不下这些字：{characters}（如“{example}”），请改用 UTF-8 输出。',
    en: '{encoding} cannot hold these characters: {characters} (as in "{example}"): write UTF-8 instead.',
  },
} satisfies Record<string, Text>;

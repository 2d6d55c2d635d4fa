import type { RefusalCode } from '../model';

/** How Excel words its refusals, in the display language, with the HTTP status it sends along. */
const TEXTS: Readonly<Record<RefusalCode, { status: number; en: string; zh: string }>> = {
  AccessDenied: { status: 403, en: 'You may not do this here: the sheet or the workbook is protected or read-only.', zh: '无法执行此操作：工作表或工作簿受保护或为只读。' },
  ApiNotFound: { status: 501, en: 'This version of Excel does not have the member you asked for.', zh: '此版本的 Excel 没有所请求的成员。' },
  GeneralException: { status: 500, en: 'Excel failed while working on the request.', zh: 'Excel 处理请求时出错。' },
  InactiveWorkbook: { status: 409, en: 'Several workbooks are open, and the one asked has lost the focus.', zh: '打开了多个工作簿，被调用的工作簿不在前台。' },
  InvalidArgument: { status: 400, en: 'An argument is missing, of the wrong kind or out of range.', zh: '参数缺失、类型不对或超出范围。' },
  InvalidOperation: { status: 409, en: 'The object does not allow this now.', zh: '当前对象不允许此操作。' },
  InvalidOperationInCellEditMode: { status: 409, en: 'A cell is being edited. Press Enter or Tab to leave it, then try again.', zh: '正在编辑单元格。请按 Enter 或 Tab 键退出编辑，然后重试。' },
  InvalidReference: { status: 400, en: 'The reference is no longer valid.', zh: '引用已失效。' },
  InvalidSelection: { status: 400, en: 'What is selected does not allow this.', zh: '当前所选内容不允许此操作。' },
  ItemAlreadyExists: { status: 409, en: 'There is one of this name already.', zh: '已存在同名项。' },
  ItemNotFound: { status: 404, en: 'The object asked for does not exist.', zh: '所请求的对象不存在。' },
  NotImplemented: { status: 501, en: 'This has not been built.', zh: '尚未实现此功能。' },
  RequestPayloadSizeLimitExceeded: { status: 413, en: 'The request is larger than Excel takes.', zh: '请求超过了 Excel 允许的大小。' },
  ResponsePayloadSizeLimitExceeded: { status: 413, en: 'The answer is larger than Excel sends.', zh: '响应超过了 Excel 允许的大小。' },
  ServiceNotAvailable: { status: 503, en: 'Excel cannot be reached.', zh: '无法连接 Excel。' },
  UnsupportedSheet: { status: 400, en: 'A chart sheet or a macro sheet does not support this.', zh: '图表工作表或宏工作表不支持此操作。' },
  UnsupportedOperation: { status: 400, en: 'This is not supported here.', zh: '此处不支持该操作。' },
};

export function errorText(code: RefusalCode, detail: string, language: string): { message: string; status: number } {
  const { status, en, zh } = TEXTS[code];
  return { message: `${language.toLowerCase().startsWith('zh') ? zh : en}${detail === '' ? '' : ` [${detail}]`}`, status };
}

// Runs in the pane's frame ahead of office.js, and puts there what desktop Excel puts there: the host that the library looks for.
import type { ExcelForPane } from '../page/excel';

declare global {
  interface Window {
    _richApiNativeBridge?: ExcelForPane['bridge'];
  }
}

const excel: ExcelForPane | undefined = window.parent.payladderExcel;
if (excel !== undefined) {
  Object.defineProperty(window, 'external', { value: excel.external });
  window._richApiNativeBridge = excel.bridge;
}

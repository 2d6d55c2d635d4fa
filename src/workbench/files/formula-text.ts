// In a file, functions younger than the format carry a mark, and so do functions that an add-in brings (PAY.RMB_UPPER is _xldudf_PAY_RMB_UPPER).
const SHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);
const NEW_FUNCTIONS = new Set([
  ...SHEET_FUNCTIONS, 'CHOOSECOLS', 'CHOOSEROWS', 'CONCAT', 'DROP', 'EXPAND', 'HSTACK', 'IFNA', 'IFS', 'LET', 'MAXIFS', 'MINIFS', 'RANDARRAY', 'SEQUENCE', 'SORTBY', 'SWITCH',
  'TAKE', 'TEXTAFTER', 'TEXTBEFORE', 'TEXTJOIN', 'TEXTSPLIT', 'TOCOL', 'TOROW', 'UNIQUE', 'VSTACK', 'WRAPCOLS', 'WRAPROWS', 'XLOOKUP', 'XMATCH',
]);

/** Changes what stands outside quotes. */
function outsideText(formula: string, change: (code: string) => string): string {
  return formula.replace(/("[^"]*")|([^"]+)/g, (_, text?: string, code?: string) => text ?? change(code ?? ''));
}

/** A formula as a file holds it: without "=", with the marks. */
export function fileFormula(formula: string): string {
  return outsideText(formula.slice(1), (code) => code
    .replace(/\b([A-Z]{2,})\.([A-Z][A-Z0-9_]*)\(/g, (found, space: string, name: string) => (space === 'PAY' ? `_xldudf_${space}_${name}(` : found))
    .replace(/(?<![\w.])([A-Z]+)\(/g, (found, name: string) => (NEW_FUNCTIONS.has(name) ? `_xlfn.${SHEET_FUNCTIONS.has(name) ? '_xlws.' : ''}${found}` : found)));
}

/** The formula as it is typed. */
export function typedFormula(formula: string): string {
  return `=${outsideText(formula, (code) => code.replace(/_xldudf_PAY_/g, 'PAY.').replace(/_xlfn\.|_xlws\.|_xlpm\./g, ''))}`;
}

import type { DateSystem } from '../calendar';

/** Asks with the next request which of Excel's two date systems the workbook has: the serial of 1 January 2000 tells. */
export function askForDateSystem(context: Excel.RequestContext): () => DateSystem {
  const date = context.workbook.functions.date(2000, 1, 1);
  date.load('value');
  return () => (date.value === 35_064 ? 1904 : 1900);
}

export async function readDateSystem(context: Excel.RequestContext): Promise<DateSystem> {
  const told = askForDateSystem(context);
  await context.sync();
  return told();
}

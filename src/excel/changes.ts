/** Tells of changes of cells, with the name of their sheet. What is returned ends it. */
export async function onChanged(context: Excel.RequestContext, tell: (sheet: string) => void): Promise<() => Promise<void>> {
  // Excel before 2019 tells of no changes of the workbook as a whole: then what is shown is compared before it is written, as ever.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return () => Promise.resolve();
  const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
    await Excel.run(async (own) => {
      const sheet = own.workbook.worksheets.getItemOrNullObject(worksheetId).load('name');
      await own.sync();
      if (!sheet.isNullObject) tell(sheet.name);
    });
  });
  await context.sync();
  return async () => {
    await Excel.run(handler.context, async (own) => {
      handler.remove();
      await own.sync();
    });
  };
}

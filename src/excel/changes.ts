/** Tells of changes of cells, with the name of their sheet, and, without a name, of sheets that came or went. What is returned ends it. */
export async function onChanged(context: Excel.RequestContext, tell: (sheet: string | null) => void): Promise<() => Promise<void>> {
  // Excel before 2019 tells of no changes of the workbook as a whole: then what is shown is compared before it is written, as ever.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return () => Promise.resolve();
  const { worksheets } = context.workbook;
  const moved = (): Promise<void> => {
    tell(null);
    return Promise.resolve();
  };
  const coming = worksheets.onAdded.add(moved);
  const going = worksheets.onDeleted.add(moved);
  const handler = worksheets.onChanged.add(async ({ worksheetId }) => {
    await Excel.run(async (own) => {
      const sheet = own.workbook.worksheets.getItemOrNullObject(worksheetId).load('name');
      await own.sync();
      if (!sheet.isNullObject) tell(sheet.name);
    });
  });
  await context.sync();
  return async () => {
    await Excel.run(handler.context, async (own) => {
      coming.remove();
      going.remove();
      handler.remove();
      await own.sync();
    });
  };
}

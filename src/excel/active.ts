/**
 * The id of the sheet that the user looks at; undefined where Excel does not tell, as while a chart sheet is shown. A workbook that answers nothing
 * at all is told of by the next request.
 */
export async function activeSheetId(context: Excel.RequestContext): Promise<string | undefined> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  try {
    await context.sync();
    return active.id;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
}

import { failure, freshExcel } from './excel';

const excel = freshExcel();

test('settings keep plain JSON in the file', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('scheme', { id: 'mine', tiers: [1, null, { a: true }] });
    settings.add('second', 2);
    await context.sync();
    const kept = settings.getItemOrNullObject('scheme').load('value,key');
    const none = settings.getItemOrNullObject('other').load('value');
    const all = settings.load('items/key,items/value');
    const count = settings.getCount();
    await context.sync();
    expect(kept.value).toEqual({ id: 'mine', tiers: [1, null, { a: true }] });
    expect(none.isNullObject).toBe(true);
    expect(all.items.map((one) => one.key)).toEqual(['scheme', 'second']);
    expect(count.value).toBe(2);
    kept.delete();
    await context.sync();
  });
  expect([...excel.standIn.workbook.settings]).toEqual([['second', 2]]);
});

test('the older settings see the same, and save into the same file', async () => {
  const { settings } = Office.context.document;
  settings.set('plan', { places: 2 });
  const saved = await new Promise<Office.AsyncResult<void>>((resolve) => settings.saveAsync(resolve));
  expect(saved.status).toBe('succeeded');
  expect(excel.standIn.workbook.settings.get('plan')).toEqual({ places: 2 });
});

test('custom XML parts are found by id and by namespace', async () => {
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<schemes xmlns="urn:payladder:schemes"><scheme id="a"/></schemes>').load('id,namespaceUri');
    customXmlParts.add('<other/>');
    await context.sync();
    expect(part.namespaceUri).toBe('urn:payladder:schemes');
    const only = customXmlParts.getByNamespace('urn:payladder:schemes').getOnlyItemOrNullObject();
    const none = customXmlParts.getByNamespace('urn:nobody').getOnlyItemOrNullObject();
    const xml = customXmlParts.getItem(part.id).getXml();
    only.load('id');
    await context.sync();
    expect([only.isNullObject, none.isNullObject, xml.value]).toEqual([false, true, '<schemes xmlns="urn:payladder:schemes"><scheme id="a"/></schemes>']);
    part.setXml('<schemes xmlns="urn:payladder:schemes"/>');
    await context.sync();
    expect(excel.standIn.workbook.parts.map(({ xml: text }) => text)).toEqual(['<schemes xmlns="urn:payladder:schemes"/>', '<other/>']);
    only.delete();
    await context.sync();
    expect(excel.standIn.workbook.parts).toHaveLength(1);
    customXmlParts.add('no xml');
    expect((await failure(context.sync())).code).toBe('InvalidArgument');
  });
});

test('names mean cells or formulas, for the workbook or one sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('Tiers', sheet.getRange('B2:C5'), 'what is paid');
    sheet.names.add('Rate', '=0.05');
    await context.sync();
    const tiers = context.workbook.names.getItem('tiers').load('name,type,formula,comment,scope,value');
    const cells = tiers.getRange().load('address');
    const rate = sheet.names.getItem('Rate');
    const noCells = rate.getRangeOrNullObject();
    const here = sheet.getRange('Tiers').load('address');
    await context.sync();
    expect(tiers).toMatchObject({ name: 'Tiers', type: 'Range', formula: '=Sheet1!$B$2:$C$5', comment: 'what is paid', scope: 'Workbook', value: 'Sheet1!$B$2:$C$5' });
    expect([cells.address, here.address, noCells.isNullObject]).toEqual(['Sheet1!B2:C5', 'Sheet1!B2:C5', true]);
    context.workbook.names.add('TIERS', sheet.getRange('A1'));
    expect((await failure(context.sync())).code).toBe('ItemAlreadyExists');
    context.workbook.names.add('B12', sheet.getRange('A1'));
    expect((await failure(context.sync())).code).toBe('InvalidArgument');
    tiers.delete();
    await context.sync();
    expect(excel.standIn.workbook.names.map((one) => one.name)).toEqual(['Rate']);
  });
});

test('the document has properties, its own and custom ones', async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '一季度提成';
    properties.custom.add('payladder', 3);
    properties.load('title,author');
    const own = properties.custom.getItem('payladder').load('value,type');
    await context.sync();
    expect([properties.title, properties.author, own.value, own.type]).toEqual(['一季度提成', '', 3, 'Number']);
  });
});

test('whether the add-in starts with the document is kept', async () => {
  expect(await Office.addin.getStartupBehavior()).toBe('None');
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe('Load');
  expect(excel.standIn.startup.state).toBe('Background');
});

test('a new workbook is opened with the bytes it was given', async () => {
  await Excel.createWorkbook('UEsDBA==');
  await Excel.createWorkbook();
  expect(excel.standIn.host.opened).toEqual(['UEsDBA==', '']);
});

import { plain, shown, type Probe } from './probe';

/** How sheets are printed. */
export const pageProbes: readonly Probe[] = [
  {
    member: 'PageLayout.orientation and paperSize',
    async ask({ pageLayout }, context) {
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.load('orientation,paperSize');
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize];
    },
    expected: ['Landscape', 'A4'],
  },
  {
    member: 'PageLayout.leftMargin and centerHorizontally',
    async ask({ pageLayout }, context) {
      pageLayout.leftMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.load('leftMargin,centerHorizontally');
      await context.sync();
      return [pageLayout.leftMargin, pageLayout.centerHorizontally];
    },
    expected: [36, true],
  },
  {
    member: 'PageLayout.zoom (a scale)',
    async ask({ pageLayout }, context) {
      pageLayout.zoom = { scale: 64 };
      pageLayout.load('zoom');
      await context.sync();
      return plain(pageLayout.zoom.scale);
    },
    expected: 64,
  },
  {
    member: 'PageLayout.zoom (fitted to the width)',
    async ask({ pageLayout }, context) {
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('zoom');
      await context.sync();
      const { zoom } = pageLayout;
      pageLayout.zoom = { scale: 64 };
      await context.sync();
      return plain(zoom.horizontalFitToPages);
    },
    expected: 1,
  },
  {
    member: 'PageLayout.setPrintTitleRows',
    async ask({ pageLayout }, context) {
      pageLayout.setPrintTitleRows('$2:$3');
      return shown(context, pageLayout.getPrintTitleRowsOrNullObject(), 'address').then(([address]) => String(address).slice(String(address).indexOf('!') + 1));
    },
    expected: '2:3',
  },
  {
    member: 'PageLayout.setPrintArea',
    async ask(sheet, context) {
      sheet.pageLayout.setPrintArea(sheet.getRange('A1:D9'));
      return shown(context, sheet.pageLayout.getPrintAreaOrNullObject().areas.getItemAt(0), 'address').then(([address]) => String(address).slice(String(address).indexOf('!') + 1));
    },
    expected: 'A1:D9',
  },
  {
    member: 'HeaderFooter.leftFooter',
    async ask({ pageLayout }, context) {
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.leftFooter = '&P / &N';
      footer.load('leftFooter');
      await context.sync();
      return footer.leftFooter;
    },
    expected: '&P / &N',
  },
  {
    member: 'PageBreakCollection.add (twenty of them)',
    async ask({ horizontalPageBreaks }, context) {
      for (let row = 10; row < 210; row += 10) horizontalPageBreaks.add(`A${row}`);
      const count = horizontalPageBreaks.getCount();
      await context.sync();
      return count.value;
    },
    expected: 20,
  },
];

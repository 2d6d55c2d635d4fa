/** Where the file lies now. What the page was told when it was loaded, the document's own `url`, is not told anew once the file is saved under another name. */
export function fileAddress(): Promise<string> {
  const { document } = Office.context;
  return new Promise((resolve) => {
    document.getFilePropertiesAsync(({ status, value }) => resolve((status === Office.AsyncResultStatus.Succeeded ? value.url : document.url) ?? ''));
  });
}

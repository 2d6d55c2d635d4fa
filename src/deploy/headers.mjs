// What the server of `npm run excel` says with a file; the samples for nginx and IIS say the same. Plain JavaScript, so that it runs before anything is built.

/** Excel on the web fetches these by itself, from its own address: every site may read them. There is nothing of anybody's in them. */
const FETCHED_BY_EXCEL = /\/functions(\.[\w-]+)?\.(js|json)$/;

/** The headers of a file, by its path on the server. */
export function headersFor(path) {
  return { 'Cache-Control': 'no-cache', ...(FETCHED_BY_EXCEL.test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}) };
}

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.png': 'image/png', '.svg': 'image/svg+xml', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Nothing but this server may be asked for anything, and no text may become a program. Univer and Fluent UI write style elements. */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'",
    "worker-src 'self'", "frame-src 'self'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

const pathOf = (url) => decodeURIComponent(new URL(url, 'http://localhost').pathname);

/** The file for a path such as /office/office.js, looked for in the folders by their prefixes; undefined where there is none. */
function fileFor(path, folders) {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
  if (folder === undefined) return undefined;
  const file = normalize(join(folder, path.slice(prefix.length) || 'index.html'));
  if (!file.startsWith(normalize(folder) + sep)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { file, size: found.size } : undefined;
}

/**
 * Serves the folders, given as pairs of prefix and folder with the more special first, to this machine alone: it listens on 127.0.0.1 and answers
 * only requests that name this machine, so that no other site can reach it by a name of its own. With `tls` (cert and key) it speaks https;
 * `headersFor` gives the headers of a path.
 */
export function serve(folders, port, { tls, headersFor = () => HEADERS } = {}) {
  const answer = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (host !== 'localhost' && host !== '127.0.0.1') return response.writeHead(421).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    let found;
    let headers;
    try {
      const path = pathOf(request.url ?? '/');
      headers = headersFor(path);
      found = fileFor(path, folders);
    } catch {
      return response.writeHead(400).end();
    }
    if (found === undefined) return response.writeHead(404, headers).end();
    response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream', 'Content-Length': found.size });
    if (request.method === 'HEAD') return response.end();
    // A file may go while it is being sent, as when the workbench is built again.
    return createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

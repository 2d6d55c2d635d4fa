import type { Server } from 'node:http';

/** Serves the folders, given as pairs of prefix and folder with the more special first, to this machine alone. */
export function serve(
  folders: readonly (readonly [prefix: string, folder: string])[],
  port: number,
  options?: { readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer }; readonly headersFor?: (path: string) => Readonly<Record<string, string>> },
): Promise<Server>;

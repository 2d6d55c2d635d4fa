/** The headers of a file, by its path on the server. */
export function headersFor(path: string): Readonly<Record<string, string>>;

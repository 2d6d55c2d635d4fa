/** The path of a Chromium, Chrome or Edge on this machine, or undefined. */
export function findBrowser(): string | undefined;
/** The path of LibreOffice, or undefined. */
export function findLibreOffice(): string | undefined;

/** The path of a Chromium, Chrome or Edge on this machine, or undefined. */
export function findBrowser(): string | undefined;
/** The path of LibreOffice, or undefined. */
export function findLibreOffice(): string | undefined;
/** Installs what is missing. Returns a sentence where something still is, and undefined where all is there. */
export function provision(): string | undefined;

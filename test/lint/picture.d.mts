export type Picture = Readonly<Record<string, readonly string[]>>;
export const READMES: readonly string[];
export function rooms(): { readonly pure: Picture; readonly hosts: Picture; readonly doors: Picture };
/** Of each room those that its files import, in the order given. */
export function importsOf(order: readonly string[]): Picture;
/** Of each room those that a README says it knows, in the order of its rows. */
export function drawnIn(readme: string): Picture;

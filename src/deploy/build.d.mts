/** Builds dist/, told so by these variables besides those of the environment. Returns whether it is whole. */
export function build(variables?: Readonly<Record<string, string>>): boolean;

/** What is said where nobody said which address the add-in will be served from. */
export function warningAbout(environment: Readonly<Record<string, string | undefined>>): string | undefined;

/** What a sales row has from the people table where its own cell is blank. */
export const INHERITED: readonly string[] = ['team', 'role', 'department'];

/** The variable that says where a workbench runs. */
export const ADDRESS: 'PAYLADDER_WORKBENCH';
/** Starts what `npm start` starts, on a free port. Resolves to its address, and to what ends it. */
export function serveWorkbench(env?: NodeJS.ProcessEnv): Promise<{ readonly address: string; stop(): Promise<void> }>;

import { ADDRESS, serveWorkbench } from './serve.mjs';

let stopOurs: (() => Promise<void>) | undefined;

/** Once, before the first file of tests: starts a workbench where none was started for them; jest hands its address on to those who run them. */
export default async function start(): Promise<void> {
  if (process.env[ADDRESS] !== undefined) return;
  const { address, stop } = await serveWorkbench();
  process.env[ADDRESS] = address;
  stopOurs = stop;
}

/** Ends it after the last. */
export async function stop(): Promise<void> {
  await stopOurs?.();
}

import { Refusal } from '../model';
import { functionsKind, type FunctionCalls } from './functions';
import { text } from './given';
import { Kind, type Remote } from './remote';

/** What Excel keeps about the add-in's runtime: whether it starts with the document, and whether its pane is shown. */
export class Startup {
  state = 'Inactive';
  shown = 'Visible';
}

const startupKind = new Kind<Startup>('AppRuntimePersistenceService', {}, {
  since: 1,
  members: {
    getAppRuntimeStartState: { call: (startup) => startup.state },
    setAppRuntimeStartState: { run: (startup, [state]) => { startup.state = text(state); } },
  },
});

const runtimeKind = new Kind<Startup>('AppRuntimeService', {}, {
  since: 1,
  members: {
    getAppRuntimeState: { call: (startup) => startup.shown },
    setAppRuntimeState: { run: (startup, [state]) => { startup.shown = text(state); } },
  },
});

const internalKind = new Kind<object>('AddinInternalService', {}, { since: 1, members: { notifyActionHandlerReady: { run: () => undefined } } });

/** Services that the library asks for by name. Throws ApiNotFound for any other. */
export function serviceOf(name: string, calls: FunctionCalls, startup: Startup): Remote {
  if (name === 'Microsoft.ExcelServices.CustomFunctions') return functionsKind.of(calls);
  if (name === 'Microsoft.AppRuntime.AppRuntimePersistenceService') return startupKind.of(startup);
  if (name === 'Microsoft.AppRuntime.AppRuntimeService') return runtimeKind.of(startup);
  if (name === 'Microsoft.InternalService.AddinInternalService') return internalKind.of({});
  throw new Refusal('ApiNotFound', `the stand-in does not know the service ${name}`);
}

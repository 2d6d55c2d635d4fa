/** As much of a browser page as office.js asks for while it loads: a location that names the host, a document whose script elements load, timers. */
export interface Page {
  readonly window: Record<string, unknown>;
  /** Clears every timer that is still running, so that nothing outlives a test. */
  close(): void;
}

export interface PageOptions {
  readonly language: string;
  /** What the page's address says of the host. */
  readonly hostInfo: string;
  readonly libraryUrl: string;
  /** Runs the script of this address, given relative to the library. */
  load(path: string): void;
}

interface ScriptElement {
  src?: string;
  onload?: ((event: object) => void) | null;
  onerror?: ((event: object) => void) | null;
}

export function pageFor({ language, hostInfo, libraryUrl, load }: PageOptions): Page {
  const timers = new Set<NodeJS.Timeout>();
  const ignore = (): void => undefined;
  const search = `?${hostInfo}`;
  const location = {
    href: `https://payladder.test/taskpane.html${search}`, search, hash: '', hostname: 'payladder.test', host: 'payladder.test', protocol: 'https:',
    origin: 'https://payladder.test', pathname: '/taskpane.html',
  };
  const append = (element: ScriptElement): void => {
    const { src } = element;
    if (src === undefined) return;
    setImmediate(() => {
      load(src.slice(libraryUrl.length));
      element.onload?.({});
    });
  };
  const head = { appendChild: append };
  const document = {
    readyState: 'complete', cookie: '', location, head, body: head, documentElement: {}, addEventListener: ignore, removeEventListener: ignore,
    getElementById: () => null,
    getElementsByTagName: (name: string) => (name === 'script' ? [{ src: `${libraryUrl}office.js`, getAttribute: () => null }] : [head]),
    createElement: () => ({ style: {}, setAttribute: ignore, appendChild: ignore, addEventListener: ignore }),
  };
  const timer = (start: (run: (...given: unknown[]) => void, after?: number, ...given: unknown[]) => NodeJS.Timeout) => (
    (run: (...given: unknown[]) => void, after?: number, ...given: unknown[]): NodeJS.Timeout => {
      const started = start(run, after, ...given);
      timers.add(started);
      return started;
    }
  );
  const window: Record<string, unknown> = {
    document, location, navigator: { userAgent: 'Node', platform: 'Win32', language }, history: {}, performance, console,
    setTimeout: timer(setTimeout), clearTimeout, setInterval: timer(setInterval), clearInterval, addEventListener: ignore, removeEventListener: ignore,
  };
  for (const self of ['window', 'self', 'top', 'parent']) window[self] = window;
  return {
    window,
    close: () => {
      for (const started of timers) clearTimeout(started);
    },
  };
}

import { Refusal, type Sheet, type Workbook } from '../model';
import { Circumstances } from './circumstances';
import type { Remote } from './remote';

/** What the stand-in says it is. */
export interface HostOptions {
  /** The display language, such as zh-CN. */
  readonly language: string;
  readonly platform: 'PC' | 'Mac';
  /** Requirement sets by name, such as {ExcelApi: '1.17'}. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Excel around the workbook: versions, references held by the add-in, events it wants to hear of, and workbooks it has opened beside this one. */
export class ExcelHost {
  /** The base64 of each workbook that the add-in opened with Excel.createWorkbook; '' for an empty one. */
  readonly opened: string[] = [];
  /** Hears of each of them. */
  onOpened: (base64: string) => void = () => undefined;
  readonly minor: number;
  readonly circumstances = new Circumstances();
  /** Whether Office looks dark. */
  dark = false;
  eventsEnabled = true;
  private readonly references = new Map<string, Remote>();
  private readonly referenceOf = new WeakMap<object, string>();
  private readonly watched = new Map<string, number>();
  private nextReference = 0;

  constructor(readonly workbook: Workbook, readonly options: HostOptions) {
    this.minor = Number(/^1\.(\d+)$/.exec(options.sets['ExcelApi'] ?? '')?.[1] ?? 0);
  }

  /** Throws ApiNotFound where this Excel lacks ExcelApi 1.`minor`. */
  requireSet(minor: number, what: string): void {
    if (minor > this.minor) throw new Refusal('ApiNotFound', `${what} came with ExcelApi 1.${minor}; this Excel has 1.${this.minor}`);
  }

  requireSheet(sheet: Sheet): void {
    if (!this.workbook.sheets.includes(sheet)) throw new Refusal('ItemNotFound', `the sheet ${sheet.name} is gone`);
  }

  keep(remote: Remote): string {
    const known = this.referenceOf.get(remote);
    if (known !== undefined) return known;
    this.nextReference += 1;
    const id = `ref${this.nextReference}`;
    this.references.set(id, remote);
    this.referenceOf.set(remote, id);
    return id;
  }

  referenceId(remote: Remote): string | undefined {
    return this.referenceOf.get(remote);
  }

  kept(id: string): Remote {
    const remote = this.references.get(id);
    if (remote === undefined) throw new Refusal('InvalidReference', `no reference ${id}`);
    return remote;
  }

  release(id: string): void {
    const remote = this.references.get(id);
    if (remote !== undefined) this.referenceOf.delete(remote);
    this.references.delete(id);
  }

  /** How many references the add-in holds. */
  get referenceCount(): number {
    return this.references.size;
  }

  watch(on: boolean, type: number, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.watched.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.watched.set(key, count);
    else this.watched.delete(key);
  }

  isWatched(type: number, target: string): boolean {
    return this.eventsEnabled && this.watched.has(`${type} ${target}`);
  }
}

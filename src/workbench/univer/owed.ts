import type { ICommandInfo, IExecutionOptions, Nullable } from '@univerjs/core';
import { IActiveDirtyManagerService, type IFormulaDirtyData } from '@univerjs/engine-formula';
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { UniverBook } from './book';

type Cause = Parameters<IActiveDirtyManagerService['register']>[1];
type Dirt = ReturnType<Cause['getDirtyData']>;
type ByName<T> = Record<string, Nullable<T>>;

const LOOKS_ONLY: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/**
 * What has to be worked out, gathered from the commands that Univer carries out. Univer would do so itself, but waits a tenth of a second after
 * each, and of two calculations that overlap it may lose one; so what it knows about which command calls for what is taken over from it.
 */
export class Pending {
  private readonly causes = new Map<string, Cause>();
  private gathered: Dirt | null = null;

  constructor(private readonly book: UniverBook) {}

  get isEmpty(): boolean {
    return this.gathered === null;
  }

  /** Takes note of a command. Returns whether it calls for work. */
  note(command: ICommandInfo, options?: IExecutionOptions): boolean {
    const cause = this.cause(command.id);
    if (cause === undefined || isLooksOnly(command, options)) return false;
    const dirt = cause.getDirtyData(command);
    this.gathered = this.gathered === null ? dirt : joined(this.gathered, dirt);
    return true;
  }

  /** All that is owed, as Univer's calculation takes it; nothing is owed afterwards. */
  take(): IFormulaDirtyData {
    const dirt = this.gathered ?? {};
    this.gathered = null;
    return {
      forceCalculation: dirt.forceCalculation === true, dirtyRanges: dirt.dirtyRanges ?? [], dirtyNameMap: dirt.dirtyNameMap ?? {},
      dirtyDefinedNameMap: dirt.dirtyDefinedNameMap ?? {}, dirtySuperTableMap: dirt.dirtySuperTableMap ?? {}, dirtyUnitFeatureMap: dirt.dirtyUnitFeatureMap ?? {},
      dirtyUnitOtherFormulaMap: dirt.dirtyUnitOtherFormulaMap ?? {}, clearDependencyTreeCache: dirt.clearDependencyTreeCache ?? {},
    };
  }

  private cause(id: string): Cause | undefined {
    const known = this.book.spreadsheet.univer.__getInjector().get(IActiveDirtyManagerService);
    for (const [command, cause] of [...known.getDirtyConversionMap()]) {
      this.causes.set(command, cause);
      known.remove(command);
    }
    return this.causes.get(id);
  }
}

function isLooksOnly(command: ICommandInfo<{ trigger?: string }>, options?: IExecutionOptions): boolean {
  return command.id === SetRangeValuesMutation.id && (options?.onlyLocal === true || LOOKS_ONLY.has(command.params?.trigger ?? ''));
}

function joined(one: Dirt, two: Dirt): Dirt {
  return {
    forceCalculation: one.forceCalculation === true || two.forceCalculation === true,
    dirtyRanges: [...one.dirtyRanges ?? [], ...two.dirtyRanges ?? []],
    dirtyNameMap: both(one.dirtyNameMap, two.dirtyNameMap),
    dirtyDefinedNameMap: both(one.dirtyDefinedNameMap, two.dirtyDefinedNameMap),
    dirtySuperTableMap: both(one.dirtySuperTableMap, two.dirtySuperTableMap),
    dirtyUnitFeatureMap: both(one.dirtyUnitFeatureMap, two.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: both(one.dirtyUnitOtherFormulaMap, two.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: both(one.clearDependencyTreeCache, two.clearDependencyTreeCache),
  };
}

/** What two maps say of each workbook, put together. */
function both<T extends object>(one: ByName<T> = {}, two: ByName<T> = {}): Record<string, T> {
  return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(two)])].flatMap((name) => {
    const [first, second] = [one[name], two[name]];
    const said = first && second ? { ...first, ...second } : first ?? second;
    return said ? [[name, said]] : [];
  }));
}

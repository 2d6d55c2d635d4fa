import { VERSION } from '../../report';
import { plain, type Came } from './probe';

/** The sets of which we ask how far they go, each with the highest version that there is a use in asking for. */
const SETS = { ExcelApi: 25, SharedRuntime: 2, CustomFunctionsRuntime: 6, DelayForCellEdit: 1, RibbonApi: 2, ImageCoercion: 2 } as const;

function highest(name: string, most: number): string {
  for (let minor = most; minor >= 1; minor -= 1) if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
  return 'none';
}

/** Which Excel this is: its build, platform and language, and what it says that it can do. */
export function surroundings(): Record<string, Came> {
  const { diagnostics, displayLanguage, contentLanguage, platform, requirements } = Office.context;
  return {
    'Payladder': VERSION,
    'Excel': plain(diagnostics),
    'Platform': plain(platform),
    'Languages': plain([displayLanguage, contentLanguage]),
    'Requirement sets': Object.fromEntries(Object.entries(SETS).map(([name, most]) => [name, highest(name, most)])),
    'ExcelApiOnline': plain(requirements.isSetSupported('ExcelApiOnline', '1.1')),
    'Browser': typeof navigator === 'undefined' ? null : navigator.userAgent,
  };
}

import type { Problem, Sentence } from '../../i18n';
import type { Payout, PeriodPayout, Prepared } from '../../payout';
import type { GivenPayout, RegisteredPayout } from '../../report';
import type { Scheme } from '../../scheme';
import type { RawTable, TableName } from '../../table';
import type { PaidBefore, Source } from '../../excel';
import type { Drafts } from './drafts';
import type { Editing } from './editing/editing';
import type { RunsPage } from './runs/types';
import { NO_CHOICE, type Ledger, type PayChoice } from './pay/types';
import type { Step } from './steps';
import { IDLE, type Work } from './work';

/** A scheme that can be chosen: a preset, an example to start from, or one kept in the workbook. */
export interface SchemeEntry {
  readonly scheme: Scheme;
  /** As JSON, for keeping, copying and exporting. */
  readonly json: unknown;
  readonly own: boolean;
  readonly gallery?: true;
}

/** One of the four tables: where it is taken from, and how its columns are understood. */
export interface TableChoice {
  /** The source's id; null for no table. */
  readonly source: string | null;
  /** The ids of further sources that are one table with it, as where each month has a sheet. */
  readonly also: readonly string[];
  /** Chosen by the user, and so left alone by what finds sources by itself. */
  readonly byHand: boolean;
  readonly reading: Work<RawTable>;
  /** Field to headers, as corrected by the user: several for one that several columns may hold, none where it is to have no column. */
  readonly overrides: Readonly<Record<string, readonly string[]>>;
  /** Field to words of its cells, each with its meaning as the user has said it. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Field to how its figures are meant, as the user has said it. */
  readonly figures: Readonly<Record<string, string>>;
}

/** A payout, and what it was worked out from. */
export interface Calculated {
  readonly payout: Payout;
  /** The schemes that are paid, in their order. */
  readonly prepared: readonly [Prepared, ...Prepared[]];
  readonly fingerprints: Readonly<Partial<Record<TableName, string>>>;
  /** Earlier runs over the same rows. */
  readonly paidBefore: readonly PaidBefore[];
  /** Of a period: the payout as one, what it was worked out on top of, and the draft that it takes the place of. */
  readonly ofPeriod: { readonly payout: PeriodPayout; readonly ledger: Ledger; readonly replaces: RegisteredPayout | null } | null;
}

export type Destination = 'here' | 'new-workbook' | 'xlsx' | 'csv';

export interface Applied {
  readonly destination: Destination;
  readonly sheets: readonly string[];
  /** What could not be done to sheets that are whole all the same. */
  readonly remarks: readonly Sentence[];
}

/** What the pane has just done, in a sentence; a scheme that was removed can be put back. */
export interface Notice {
  readonly sentence: Sentence;
  readonly removed?: SchemeEntry;
}

/** A log to be copied, and how many calls came out otherwise than expected. */
export interface Checked {
  readonly text: string;
  readonly calls: number;
  readonly otherwise: number;
}

/** A text to be copied, under the name that its file would have. */
export interface Copying {
  readonly name: string;
  readonly text: string;
}

export interface PaneState {
  readonly step: Step;
  readonly schemes: readonly SchemeEntry[];
  readonly schemeId: string | null;
  readonly sources: Work<readonly Source[]>;
  readonly tables: Readonly<Record<TableName, TableChoice>>;
  readonly drafts: Drafts;
  /** Which period is paid, and on top of what. */
  readonly pay: PayChoice;
  /** What the workbook tells of earlier payouts and of decisions. */
  readonly ledger: Work<Ledger>;
  /** Payouts whose files the user has given. */
  readonly given: readonly GivenPayout[];
  /** Whether the user has tried to go on from the figures, so that what is missing is told. */
  readonly figuresTried: boolean;
  readonly calculation: Work<Calculated>;
  readonly applying: Work<Applied>;
  readonly shared: boolean;
  /** Sheets left behind by an interrupted run. */
  readonly unfinished: readonly string[];
  /** The scheme that is being changed; null while none is. */
  readonly editing: Editing | null;
  /** The check of this Excel, as the text of its log; null while its page is not open. */
  readonly checking: Work<Checked> | null;
  /** The page of payouts; null while it is not open. */
  readonly runs: RunsPage | null;
  /** Whether the page on which the cost is modelled is open. */
  readonly modelling: boolean;
  /** A text that the user is to copy, where Excel lets nobody download files. */
  readonly copying: Copying | null;
  /** What the message bar at the top says. */
  readonly problems: readonly Problem[];
  readonly notice: Notice | null;
}

const NO_TABLE: TableChoice = { source: null, also: [], byHand: false, reading: IDLE, overrides: {}, words: {}, figures: {} };

export const INITIAL: PaneState = {
  step: 'scheme',
  schemes: [],
  schemeId: null,
  sources: IDLE,
  tables: { sales: NO_TABLE, people: NO_TABLE, teams: NO_TABLE, history: NO_TABLE },
  drafts: {},
  pay: NO_CHOICE,
  ledger: IDLE,
  given: [],
  figuresTried: false,
  calculation: IDLE,
  applying: IDLE,
  shared: false,
  unfinished: [],
  editing: null,
  checking: null,
  runs: null,
  modelling: false,
  copying: null,
  problems: [],
  notice: null,
};

export type Action =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'schemes'; readonly schemes: readonly SchemeEntry[] }
  | { readonly type: 'choose-scheme'; readonly id: string }
  /** Back to the first step, with what was chosen and filled in, to be worked out anew. */
  | { readonly type: 'restart' }
  | { readonly type: 'sources'; readonly sources: Work<readonly Source[]> }
  | { readonly type: 'choose-source'; readonly table: TableName; readonly source: string | null; readonly byHand: boolean }
  | { readonly type: 'choose-also'; readonly table: TableName; readonly also: readonly string[] }
  | { readonly type: 'reading'; readonly table: TableName; readonly source: string; readonly reading: Work<RawTable> }
  | { readonly type: 'teach-word'; readonly table: TableName; readonly field: string; readonly word: string; readonly meaning: string | undefined }
  | { readonly type: 'teach-figures'; readonly table: TableName; readonly field: string; readonly meaning: string | undefined }
  | { readonly type: 'map'; readonly table: TableName; readonly field: string; readonly headers: readonly string[] }
  | { readonly type: 'draft'; readonly name: string; readonly draft: Drafts[string] | undefined }
  | { readonly type: 'pay'; readonly change: Partial<PayChoice> }
  | { readonly type: 'ledger'; readonly ledger: Work<Ledger> }
  | { readonly type: 'given'; readonly given: readonly GivenPayout[] }
  | { readonly type: 'figures-tried' }
  | { readonly type: 'calculation'; readonly calculation: Work<Calculated> }
  | { readonly type: 'applying'; readonly applying: Work<Applied> }
  | { readonly type: 'shared'; readonly shared: boolean }
  | { readonly type: 'unfinished'; readonly sheets: readonly string[] }
  | { readonly type: 'editing'; readonly editing: Editing | null }
  /** The changed scheme is kept: it is chosen, with the figures that it still asks for. */
  | { readonly type: 'changed-scheme'; readonly id: string; readonly drafts: Drafts }
  | { readonly type: 'checking'; readonly checking: Work<Checked> | null }
  | { readonly type: 'runs'; readonly runs: RunsPage | null }
  | { readonly type: 'modelling'; readonly open: boolean }
  | { readonly type: 'copy'; readonly copying: Copying | null }
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  | { readonly type: 'notice'; readonly notice: Notice | null };

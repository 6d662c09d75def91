import type { DocumentNode } from '#core/document/document';
import type { Loss } from '#core/document/losses';
import type { BlockPlace } from '#core/document/places/block-places';
import type { Stage } from '#core/draft/draft';
import type { EntryKind, EntryRow, RevisedRow } from '#core/library/entry';
import type { LockChoice, Repairable, SetAside, Stray } from '#core/library/storage';
import type { SearchHit } from '#core/search/search';
import type { DeckFormat, DeckNotes, Paper, PdfPages, SlideLook } from '#core/talk/deck';
import type { BackupCalls } from '../library/backup';
import type { BulkCalls } from '../library/bulk';
import type { CheckCalls } from '../checking/checking';
import type { CriteriaCalls } from '../growth/criteria';
import type { ConversationCalls } from '../growth/conversation';
import type { DraftCalls } from '../drafts/drafting';
import type { GapCalls } from '../checking/gaps';
import type { GrowthCalls } from '../growth/growth';
import type { HistoryCalls } from '../library/history';
import type { HomeCalls } from '../growth/home';
import type { LinkCalls } from '../links/linking';
import type {
  ConflictCalls,
  EntryComparison,
  EntryMerged,
  EntrySave,
  MergePicks,
  SavedRevision,
} from '../library/merging';
import type { NoteCalls } from '../entries/notes';
import type { PracticeCalls } from '../growth/practice';
import type { ProposalCalls } from '../talks/proposals';
import type { PlannedFile, PublishingCalls } from '../publishing/publication';
import type { PreviewCalls, PreviewState } from '../publishing/previews';
import type { RecallCalls } from '../growth/recall';
import type { RepositoryCalls } from '../publishing/repositories';
import type { ReviewCalls } from '../growth/reviews';
import type { Settings, SettingsChanges } from '../library/settings';
import type { SpellingCalls } from '../checking/spelling';
import type { TagCalls } from '../library/tagging';
import type { TalkCalls } from '../talks/talks';
import type { TargetCalls } from '../publishing/targets';
import type { TransferCalls } from '../importing/transferring';
import type { WinCalls } from '../growth/wins';
import type { TrashCalls, TrashedEntry } from '../library/trash';

/** The open library. */
export interface LibraryStatus {
  readonly folder: string;
  readonly name: string;
  readonly entries: number;
  /** Why it can only be read, in a sentence, or null. */
  readonly readOnly: string | null;
  /** Records that could not be read, each with its reason. */
  readonly setAside: readonly SetAside[];
  /** What was mended when it was opened, a sentence each. */
  readonly mended: readonly string[];
}

/** What `library.check` found: `ok` when there is nothing to mend. */
export interface LibraryCheck {
  readonly ok: boolean;
  readonly problems: readonly string[];
  /** Files that `tidy` brings to their places or moves to `set-aside/`. */
  readonly strays: readonly Stray[];
  readonly rebuilt: readonly string[];
}

/** An entry as a window or a script sees it. */
export interface Entry extends EntryRow {
  /** The row as lists show it: with the tags in the text beside the entry's own. */
  readonly row: EntryRow;
  readonly aliases: readonly string[];
  readonly revision: number;
  readonly document: DocumentNode;
  /** From an image source as the document writes it to the asset's name. */
  readonly attachments: Readonly<Record<string, string>>;
  /** Front matter keys that Outloud has no field for, as written. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** As written, fences included; null when there is none. */
  readonly frontMatter: string | null;
  /** Why its front matter can't be read, in a sentence; it is kept as it was written. */
  readonly frontMatterProblem: string | null;
}

/** An entry's text as its two views show it. */
export interface EntryViews {
  /** The revision that both were made from. */
  readonly revision: number;
  readonly title: string;
  readonly document: DocumentNode;
  /** The whole text, front matter too. */
  readonly markdown: string;
  /** Where each top-level block of the document stands in the Markdown, if it does. */
  readonly places: readonly (BlockPlace | null)[];
  /** What of the document the Markdown does not hold. */
  readonly losses: readonly Loss[];
}

/** The parts of an entry that a save may change; what is left out stays. */
export interface EntryChanges {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
  readonly stage?: Stage;
  readonly document?: DocumentNode;
  /**
   * The whole text as it was typed, in place of the document. What its front matter says goes
   * before the fields beside it; what it says nothing of stays.
   */
  readonly markdown?: string;
  /** The whole front matter, fences included; null takes it away. Its aliases become the entry's. */
  readonly frontMatter?: string | null;
  /** Attachments to add to those there. */
  readonly attachments?: Readonly<Record<string, string>>;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly title: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
  /** The text as Markdown; its front matter is read too. Empty when left out. */
  readonly markdown?: string;
}

/** The slides that are to be written. */
export interface DeckWish {
  readonly id: string;
  readonly format: DeckFormat;
  readonly folder: string;
  /** The version of the talk, by its slot; that of the talk's own slot when it is left out. */
  readonly minutes?: number;
  /** With speaker notes when it is left out; an outline never has any. */
  readonly notes?: DeckNotes;
  /** Light when it is left out; Marp has a look of its own. */
  readonly look?: SlideLook;
  /** What stands on the pages of a PDF; slides when it is left out. */
  readonly pages?: PdfPages;
  /** What its handouts and notes are printed on; A4 when it is left out. */
  readonly paper?: Paper;
}

/** What a deck's export would write into `folder`. */
export interface DeckPlan {
  readonly folder: string;
  readonly files: readonly PlannedFile[];
  readonly slides: number;
  readonly minutes: number;
  /** How many minutes the talk may take; null when nobody said. */
  readonly slot: number | null;
  /** What will look different on the slides, each with its slide's number and title. */
  readonly warnings: readonly string[];
}

/** What a deck's export has written. */
export interface DeckReport extends Pick<DeckPlan, 'minutes' | 'slot' | 'warnings'> {
  /** Paths in the folder. */
  readonly files: readonly string[];
}

/**
 * Everything that a window or the command line may ask of the app. Every call may be refused with
 * a `Problem`; a refused call has changed nothing.
 */
export interface Api {
  readonly library: {
    current(): Promise<LibraryStatus | null>;
    /** @throws Problem `unsafe-place` when the folder holds something else. */
    create(place: { folder: string; sample: boolean }): Promise<LibraryStatus>;
    /**
     * @param place.lock what to do about the lock of another machine; left out, it is respected
     * @throws Problem `held-elsewhere` when it seems to be open on another machine
     */
    open(place: { folder: string; lock?: LockChoice }): Promise<LibraryStatus>;
    /** Ends an opening that is going on; the library is left as it was. */
    cancelOpening(): Promise<void>;
    close(): Promise<void>;
    /** Checks every record, and what is derived from them: that is made anew only where it is wrong. */
    check(): Promise<LibraryCheck>;
    /** What can be made out in a record that is set aside, a line a block. */
    wordsIn(broken: { file: string }): Promise<string>;
    /** Entries that can't be read and have an earlier version to bring them back from. */
    repairable(): Promise<readonly Repairable[]>;
    /** Brings them back; the broken files are kept. @throws Problem `not-found`. */
    repair(entries: { ids: readonly string[] }): Promise<void>;
    /** Brings strays to their places. @returns what was done, a sentence each */
    tidy(): Promise<readonly string[]>;
    /**
     * Puts the default settings in place of a `library.json` that can't be read and keeps it.
     * @returns what was done, or null when the settings can be read
     * @throws Problem `not-found` when the folder holds no entries
     */
    mendSettings(place: { folder: string }): Promise<string | null>;
    /** Looks at once for what other programs did to the library's files. */
    look(): Promise<void>;
  };
  readonly entries: {
    /** Newest change first. @param filter.limit how many rows at most */
    list(filter: { kind?: EntryKind; tag?: string; limit?: number }): Promise<readonly EntryRow[]>;
    read(entry: { id: string }): Promise<Entry>;
    /** What lists show of some entries, without their texts; those that can't be read are left out. */
    rows(entries: { ids: readonly string[] }): Promise<readonly RevisedRow[]>;
    /**
     * The whole text; its front matter, where it has some, says what the fields say.
     * @param entry.document stands in for the entry's own, such as an earlier one
     */
    markdown(entry: { id: string; document?: DocumentNode }): Promise<string>;
    /** The document and its Markdown, compared. */
    views(entry: { id: string }): Promise<EntryViews>;
    add(entry: NewEntry): Promise<{ id: string }>;
    /**
     * Saves changes; where the entry has been saved since, both changes are merged.
     *
     * @param save.chosen what is to stay where both changed the same, see `compare`
     * @returns the revision that the caller now has; after a merge the entry has a higher one
     * @throws Problem `conflict` when both changed the same and nothing is chosen
     */
    save(save: EntrySave<EntryChanges> & { chosen?: MergePicks }): Promise<SavedRevision>;
    /** What a save was made of, side by side with the entry as it is now. */
    compare(save: EntrySave<EntryChanges>): Promise<EntryComparison>;
    /**
     * Replaces the text by Markdown; title, tags and the rest follow its front matter if any.
     * @param entry.revision the revision that the Markdown was made from
     * @throws Problem `conflict` when the entry has been saved since.
     */
    replace(entry: { id: string; revision: number; markdown: string }): Promise<SavedRevision>;
    remove(entry: { id: string }): Promise<void>;
    restore(entry: { id: string }): Promise<void>;
    /** The last removed first. */
    trash(): Promise<readonly TrashedEntry[]>;
  };
  readonly notes: NoteCalls;
  readonly bulk: BulkCalls;
  readonly tags: TagCalls;
  readonly conflicts: ConflictCalls<EntryChanges>;
  readonly settings: {
    read(): Promise<Settings>;
    change(changes: SettingsChanges): Promise<Settings>;
  };
  readonly spelling: SpellingCalls;
  readonly checks: CheckCalls;
  readonly gaps: GapCalls;
  readonly growth: GrowthCalls;
  readonly reviews: ReviewCalls;
  readonly wins: WinCalls;
  readonly criteria: CriteriaCalls;
  readonly home: HomeCalls;
  readonly practice: PracticeCalls;
  readonly recall: RecallCalls;
  readonly conversation: ConversationCalls;
  readonly history: HistoryCalls;
  readonly trash: TrashCalls;
  readonly backups: BackupCalls;
  readonly search: {
    /**
     * The entries that the text, as `parseQuery` reads it, asks for, best first. Waits until
     * everything that is stored can be found.
     */
    find(query: { text: string; limit: number }): Promise<readonly SearchHit[]>;
    /** The queries that were saved to be asked again. */
    saved(): Promise<readonly string[]>;
    /** Saves a query; one that is saved stays where it is. */
    save(query: { text: string }): Promise<void>;
    /** @throws Problem `not-found` when it is not saved. */
    forget(query: { text: string }): Promise<void>;
  };
  readonly links: LinkCalls;
  readonly drafts: DraftCalls;
  readonly assets: {
    /** @param file.name the file's name, for its extension */
    add(file: { name: string; bytes: Uint8Array }): Promise<{ asset: string }>;
  };
  readonly targets: TargetCalls;
  readonly repositories: RepositoryCalls;
  readonly publishing: PublishingCalls;
  readonly previews: PreviewCalls;
  readonly talks: TalkCalls;
  readonly proposals: ProposalCalls;
  readonly decks: {
    /** How many minutes a talk takes, and may take. @throws Problem `bad-input` when it is none */
    timing(talk: { id: string }): Promise<Pick<DeckPlan, 'minutes' | 'slot'>>;
    plan(deck: DeckWish): Promise<DeckPlan>;
    write(deck: DeckWish): Promise<DeckReport>;
  };
  readonly transfer: TransferCalls;
}

/** What the app tells by itself. Named in the past tense. */
export interface Events {
  /** Entries were added, changed, removed or restored. */
  readonly libraryChanged: { readonly ids: readonly string[] };
  readonly entryMerged: EntryMerged;
  /** Files of entries came by sync, or came further; what shows them asks for them again. */
  readonly assetsArrived: { readonly names: readonly string[] };
  /** Settings, targets or saved searches were changed. */
  readonly settingsChanged: Record<string, never>;
  /** A preview was written anew, or ended by itself. */
  readonly previewChanged: PreviewState;
  /** A long task went on; `total` is 0 while it is not known. */
  readonly progressed: { readonly task: string; readonly done: number; readonly total: number };
}

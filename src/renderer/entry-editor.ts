import type { ComponentType, Ref } from 'react';
import type { Entry, EntryChanges, EntryViews } from '#contract/calls/api';
import type { CheckProblem } from '#contract/checking/checking';
import type { Diagram, DrawnDiagram } from '#contract/desktop/diagram';
import type { LinkCandidate } from '#contract/links/linking';
import type { DocumentNode } from '#core/document/document';
import type { LinkPlace } from '#core/document/parts';
import type { Rework } from './reworking';
import type { TypedKeeper } from './text-patch';
import type { Spelling } from './spelling';
import type { WritingModes } from './writing-modes';

/** What the text may ask of the app around it. */
export interface EditorHost {
  readonly onOpenLink: (link: LinkPlace) => void;
  readonly onOpenAddress: (address: string) => void;
  readonly completeLinks: (text: string) => Promise<readonly LinkCandidate[]>;
  readonly completeTags: (text: string) => Promise<readonly string[]>;
  /** Keeps the file in the library; `src` is what the document's image is to hold. */
  readonly addAsset: (file: File) => Promise<{ src: string }>;
  /**
   * Where the window finds an image, or null when the library does not hold it.
   * @param of the entry that names it; this one when left out
   */
  readonly assetUrl: (src: string, of?: Entry) => string | null;
  /**
   * Tells when images came, or came further.
   * @param listener gets the ends of their addresses; null where any that is missing may be there
   * @returns ends the listening
   */
  readonly onAssets: (listener: (ends: readonly string[] | null) => void) => () => void;
  /** Whether brackets and quotes are typed in pairs. */
  readonly pairs: boolean;
  readonly entryId: string;
  /** The entry that a title names, as it is now; null where there is none. */
  readonly readLinked: (title: string) => Promise<Entry | null>;
  /** The entry with this id as it is now; null where there is none. */
  readonly readEntry: (id: string) => Promise<Entry | null>;
  /** The attachments of the entry, as they are now. */
  readonly attachments: () => Readonly<Record<string, string>>;
  /** Adds attachments that the library holds. */
  readonly attach: (attachments: Readonly<Record<string, string>>) => void;
  /** An excerpt's mark in the margin was chosen. */
  readonly onSources: () => void;
  /** Makes an empty note; says why where that fails. */
  readonly createNote: (title: string) => Promise<void>;
  /** Gives a block of another entry a name in its Markdown; says why where that fails. */
  readonly nameBlock: (entry: Entry, path: readonly number[], name: string) => Promise<void>;
  /**
   * Tells which entries were changed, added or removed.
   * @returns ends the listening
   */
  readonly onEntries: (listener: (ids: readonly string[]) => void) => () => void;
  /** Draws a Mermaid diagram, or says what is wrong with its source. */
  readonly drawDiagram: (diagram: Diagram) => Promise<DrawnDiagram>;
  readonly linkExists: (title: string) => Promise<boolean>;
  readonly spelling: Spelling;
  /** What checking found, to be marked; another list when it is looked for again. */
  readonly problems: readonly CheckProblem[];
  /** Asks why a problem may stay as it is. */
  readonly onIgnoreProblem: (problem: CheckProblem) => void;
  /**
   * Saves what waits, then gives the text as both views show it.
   * @throws Problem while something can't be saved
   */
  readonly readViews: () => Promise<EntryViews>;
  /** The Markdown of the entry with this document, such as an earlier one. */
  readonly writeMarkdown: (document: DocumentNode) => Promise<string>;
}

/** How an entry's text is shown: rich, or as its Markdown. */
export type TextView = 'text' | 'source';

/** A place in the text: from where to where in the text of which of its blocks. */
export interface TextPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where writing goes on: a place as ProseMirror counts, the end of the text, or where its cursor is
 * already, which is the beginning of one that was just opened.
 */
export interface TextCaret {
  readonly caret: number | 'end' | 'kept';
}

/**
 * What the open entry gives to the editor of its body. `src/renderer/app` joins the two features.
 */
export interface EntryEditorProps extends EditorHost {
  /** The entry as it was read; a new `id` or a reload means another document. */
  readonly entry: Entry;
  /**
   * Called at every change with the document, and with the title where the first heading names the
   * entry; saving is the entry's business.
   */
  readonly onChange: (changes: EntryChanges) => void;
  readonly readOnly: boolean;
  readonly modes: WritingModes;
  /** The view to begin with. */
  readonly view: TextView;
  readonly onView: (view: TextView) => void;
  /** What was typed as Markdown and could not be saved yet, or null. */
  readonly unsavedMarkdown: string | null;
  /** Keeps what is typed until it is saved. */
  readonly typed: TypedKeeper;
  readonly ref?: Ref<EntryEditorHandle>;
}

/** What became of a version that was made elsewhere. */
export type Followed = 'taken' | 'busy' | 'refused';

/** What the open entry may ask of the editor of its body. */
export interface EntryEditorHandle {
  /** Reports a change that is still waiting, at once. */
  flush(): void;
  focus(): void;
  /** Scrolls to a place and marks it; the cursor waits there. */
  showPlace(place: TextPlace): void;
  /** Puts the cursor there, or leaves it where it is, and the focus into the text. */
  placeCaret(caret: TextCaret['caret']): void;
  /** Adds a block of speaker notes after the block with the cursor. */
  insertSpeakerNotes(): void;
  /** Switches between the rich text and its Markdown. */
  switchView(): void;
  /** Opens what finds in the shown text. @param replaces whether to replace, too */
  find(replaces: boolean): void;
  /** Writes a comment at the cursor, or goes to the next one or the one before. */
  comment(what: 'write' | 'next' | 'previous'): void;
  /** Goes to the next marked problem, or the one before, and tells what it is. */
  goToProblem(step: 1 | -1): void;
  /** Makes the fixes of problems, as one step to undo. @returns false when the text is another now */
  fixProblems(problems: readonly CheckProblem[]): boolean;
  /**
   * Changes the text as a whole, with one undo.
   * @returns takes it back, see `ReworkRequest`; null where nothing was changed
   */
  rework(rework: Rework): (() => boolean) | null;
  /** Takes the last change of the rich text back, or makes it again. */
  goBack(step: 'undo' | 'redo'): void;
  /** Lets the text tell the fields that it tells as Markdown; gives back the others. */
  tellFields(changes: EntryChanges): EntryChanges;
  /**
   * Shows what was made of the entry elsewhere, with the cursor where it is. Only while nothing
   * waits to be reported.
   * @returns `busy` when it can't be done just now, `refused` when the entry is to be opened anew
   */
  follow(entry: Entry): Promise<Followed>;
}

/** Where the editor comes in that `src/renderer/app` puts there. */
export type EntryEditorSlot = ComponentType<EntryEditorProps>;

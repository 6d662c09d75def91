import type { ComponentType, Ref } from 'react';
import type { Entry, EntryChanges, LinkCandidate } from '#contract/api';

/** A place in the text: from where to where in the text of which of its blocks. */
export interface TextPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What the open entry may ask of the editor of its body. */
export interface EditorHandle {
  /** Reports a change that is still waiting, at once. */
  flush(): void;
  focus(): void;
  /** Scrolls to a place and marks it; the cursor waits there. */
  showPlace(place: TextPlace): void;
  /** Adds a block of speaker notes after the block with the cursor. */
  insertSpeakerNotes(): void;
}

/** What the open entry gives to whatever edits its body. `app.tsx` joins the two. */
export interface EditorSlotProps {
  /** The entry as it was read; a new `id` or a reload means another document. */
  readonly entry: Entry;
  /** Called at every change; saving is the entry's business. */
  readonly onChange: (changes: EntryChanges) => void;
  readonly onOpenLink: (link: { title: string; heading: string | null }) => void;
  readonly onOpenAddress: (address: string) => void;
  readonly completeLinks: (text: string) => Promise<readonly LinkCandidate[]>;
  readonly completeTags: (text: string) => Promise<readonly string[]>;
  /** Keeps the file in the library; `src` is what the document's image is to hold. */
  readonly addAsset: (file: File) => Promise<{ src: string }>;
  /** Where the window finds an image, or null when the library does not hold it. */
  readonly assetUrl: (src: string) => string | null;
  readonly linkExists: (title: string) => Promise<boolean>;
  readonly readOnly: boolean;
  readonly ref?: Ref<EditorHandle>;
}

export type Editor = ComponentType<EditorSlotProps>;

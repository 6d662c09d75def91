import type { DocumentNode } from '#core/document/document';
import { isPrivate } from '#core/publish/privacy';
import type { EntryRecord } from '#core/library/record';
import { startNames } from './clashes';
import type { DraftKind } from './draft';
import { copyNote } from './note-copy';
import { outlineNote } from './outline-note';

/** The parts of a new draft that its notes give. */
export interface ComposedDraft {
  readonly document: DocumentNode;
  /** From an image source as the draft writes it to the asset's name. */
  readonly attachments: Record<string, string>;
  /** The notes' tags, each once, in the order of their first use. */
  readonly tags: string[];
}

/**
 * Puts notes together, in the order given, as a draft whose every block remembers its source.
 * The notes stay as they are. A post gets the notes' text under their titles; a talk gets an
 * outline: a section a note, a slide a heading, points and code to show, prose to say.
 * @param newBlockId makes an id that no other block of the draft has
 */
export function composeDraft(
  kind: DraftKind,
  _title: string,
  notes: readonly EntryRecord[],
  newBlockId: () => string,
): ComposedDraft {
  const names = startNames();
  const attachments: Record<string, string> = Object.create(null) as Record<string, string>;
  const content: DocumentNode[] = [];
  for (const note of notes) {
    const copy = copyNote(note, names, newBlockId);
    for (const [source, asset] of Object.entries(copy.attachments)) attachments[source] = asset;
    content.push(
      ...(kind === 'talk'
        ? outlineNote(copy.title, copy.blocks, newBlockId)
        : [copy.title, ...copy.blocks]),
    );
  }
  return {
    document: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    attachments: { ...attachments },
    tags: joinTags(notes),
  };
}

/** Tags of private notes stay with them: a tag can tell as much as a title. */
function joinTags(notes: readonly EntryRecord[]): string[] {
  const tags = new Map<string, string>();
  const open = notes.filter((note) => !isPrivate(note));
  for (const tag of open.flatMap((note) => note.tags)) {
    const key = tag.toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}

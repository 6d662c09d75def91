import type { DocumentNode } from '#core/document/document';
import { isPrivate } from '#core/publish/privacy/privacy';
import type { EntryRecord } from '#core/library/record';
import { startNames } from './clashes';
import type { DraftKind } from './draft';
import { copyNote, type NoteCopy } from './note-copy';
import { outlineBlocks, outlineNote } from './outline-note';

/** The parts of a new draft that its notes give. */
export interface ComposedDraft {
  readonly document: DocumentNode;
  /** From an image source as the draft writes it to the asset's name. */
  readonly attachments: Record<string, string>;
  /** The notes' tags, each once, in the order of their first use. */
  readonly tags: string[];
}

/** What a draft takes of a note. The same note may come several times. */
export interface DraftPart {
  readonly note: EntryRecord;
  /** The names of its blocks in the order wanted, `title` for its title; all when left out. */
  readonly blocks?: readonly string[];
}

/**
 * Puts notes together, in the order given, as a draft whose every block remembers its source.
 * The notes stay as they are. A post gets the notes' text under their titles; a talk gets an
 * outline: a section a note, a slide a heading, points and code to show, prose to say.
 * @param newBlockId makes an id that no other block of the draft has
 */
export function composeDraft(
  kind: DraftKind,
  parts: readonly DraftPart[],
  newBlockId: () => string,
): ComposedDraft {
  const names = startNames();
  const attachments: Record<string, string> = Object.create(null) as Record<string, string>;
  const content: DocumentNode[] = [];
  for (const { note, blocks } of parts) {
    const copy = copyNote(note, names, newBlockId, blocks);
    for (const [source, asset] of Object.entries(copy.attachments)) attachments[source] = asset;
    content.push(...(kind === 'talk' ? toOutline(copy, newBlockId) : toPost(copy)));
  }
  return {
    document: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    attachments: { ...attachments },
    tags: joinTags(parts.map(({ note }) => note)),
  };
}

function toPost({ title, blocks }: NoteCopy): readonly DocumentNode[] {
  return title === null ? blocks : [title, ...blocks];
}

function toOutline({ title, blocks }: NoteCopy, newBlockId: () => string): readonly DocumentNode[] {
  return title === null
    ? outlineBlocks(blocks, newBlockId)
    : outlineNote(title, blocks, newBlockId);
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

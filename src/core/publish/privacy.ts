import { type DocumentNode, stringAttribute } from '#core/document/document';
import { collectTags } from '#core/document/tags';
import { visitNodes } from '#core/document/tree';
import { type Excerpt, listExcerpts } from '#core/draft/excerpts';
import type { EntryRecord } from '#core/library/record';

/**
 * A tag of an entry that only private entries have besides it, or null: such a tag tells of them.
 * @param library every entry that is not in the trash
 */
function privateTag(record: EntryRecord, library: readonly EntryRecord[]): string | null {
  const open = library.filter((one) => !isPrivate(one) && one.stage === null);
  const known = new Set(open.flatMap(tagKeys));
  const secret = new Set(library.filter(isPrivate).flatMap(tagKeys));
  const told = (tag: string) => secret.has(tag.toLowerCase()) && !known.has(tag.toLowerCase());
  return [...record.tags, ...collectTags(record.document)].find(told) ?? null;
}

/** Why an entry can't leave the library because of a tag, or null. */
export function tagObstacle(record: EntryRecord, library: readonly EntryRecord[]): string | null {
  const tag = privateTag(record, library);
  return tag === null
    ? null
    : `Its tag “${tag}” is one that only private notes have. Take it away, or use it in another note.`;
}

function tagKeys(record: EntryRecord): readonly string[] {
  return [...record.tags, ...collectTags(record.document)].map((tag) => tag.toLowerCase());
}

/** Whether an entry never leaves the library. Wins don't, whatever they are marked as. */
export function isPrivate(record: Pick<EntryRecord, 'kind' | 'private'>): boolean {
  return record.private || record.kind === 'win';
}

/**
 * Why an entry can't leave the library, or null when it can: it is private itself, holds an
 * excerpt from a private entry, or names one in a link.
 * @param find finds an entry by id
 * @param resolve finds the entry that a `[[link]]` names
 */
export function privacyObstacle(
  record: EntryRecord,
  find: (id: string) => EntryRecord | undefined,
  resolve: (title: string) => EntryRecord | undefined,
): string | null {
  if (record.kind === 'win') {
    return 'A win is a private record and is never published. Copy out what others may read.';
  }
  if (record.private) return 'It is marked private.';
  const excerpts = listExcerpts(record.document).flatMap((excerpt): [Excerpt, EntryRecord][] => {
    const note = find(excerpt.source.note);
    return note !== undefined && isPrivate(note) ? [[excerpt, note]] : [];
  });
  const [first, ...more] = excerpts;
  if (first !== undefined) {
    const [{ words }, note] = first;
    const others =
      more.length === 0
        ? ''
        : ` So ${more.length === 1 ? 'does 1 more block' : `do ${more.length} more blocks`}.`;
    return `The block “${words}” comes from the private note “${note.title}”.${others}`;
  }
  const linked = linkedPrivate(record.document, resolve);
  return linked === undefined ? null : `It links to the private note “${linked.title}”.`;
}

function linkedPrivate(
  document: DocumentNode,
  resolve: (title: string) => EntryRecord | undefined,
): EntryRecord | undefined {
  let found: EntryRecord | undefined;
  visitNodes(document, (node) => {
    if (found !== undefined || (node.type !== 'wikilink' && node.type !== 'embed')) return;
    const linked = resolve(stringAttribute(node, 'title'));
    if (linked !== undefined && isPrivate(linked)) found = linked;
  });
  return found;
}

import { decodeAddress } from '#core/decode-address';
import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { isDraftKind } from '#core/draft/draft';
import { type Excerpt, listExcerpts } from '#core/draft/excerpts';
import { growthFactsOf, textOf } from '#core/growth/growth-facts';
import type { EntryRecord } from '#core/library/record';

/** Records of one's own work and of others', which are private whatever they are marked as. */
const PRIVATE_KINDS: Partial<Record<EntryRecord['kind'], string>> = {
  win: 'A win is a private record and is never published. Copy out what others may read.',
  practice:
    'A practice log is a private record and is never published. Copy out what others may read.',
  review: 'A review is a private record and is never published. Copy out what others may read.',
};

/** Notes that are about a person's own way and worth, by the key of their front matter. */
const PRIVATE_FACTS: Readonly<Record<string, string>> = {
  conversation:
    'The note of a conversation about growth is private and is never published. Copy out what others may read.',
  'data-point':
    'An offer or a raise is a private record and is never published. Copy out what others may read.',
};

type Marked = Pick<EntryRecord, 'kind' | 'private' | 'frontMatter'>;

/** Whether an entry never leaves the library. */
export function isPrivate(record: Marked): boolean {
  return record.private || privateByNature(record) !== null;
}

/** Why an entry is private whatever it is marked as; null when its mark decides. */
function privateByNature({ kind, frontMatter }: Marked): string | null {
  const byKind = PRIVATE_KINDS[kind];
  if (byKind !== undefined) return byKind;
  // A post says such a word for a reason of its blog's, if it does.
  if (isDraftKind(kind)) return null;
  const facts = growthFactsOf(kind, frontMatter);
  const key = Object.keys(PRIVATE_FACTS).find((one) => textOf(facts, one) !== '');
  return key === undefined ? null : (PRIVATE_FACTS[key] ?? null);
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
  const byNature = privateByNature(record);
  if (byNature !== null) return byNature;
  if (record.private)
    return 'It is marked private. Turn that off above its text if others may read it.';
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
    return `The block “${words}” comes from the private note “${note.title}”.${others} Take it out, or turn “private” off for the note if others may read it.`;
  }
  const linked = linkedPrivate(record.document, resolve);
  return linked === undefined
    ? null
    : `It links to the private note “${linked.title}”. Take the link out, or turn “private” off for the note if others may read it.`;
}

function linkedPrivate(
  document: DocumentNode,
  resolve: (title: string) => EntryRecord | undefined,
): EntryRecord | undefined {
  let found: EntryRecord | undefined;
  visitNodes(document, (node) => {
    if (found !== undefined) return;
    for (const name of namesIn(node)) {
      const linked = resolve(name);
      if (linked !== undefined && isPrivate(linked)) found = linked;
    }
  });
  return found;
}

/** What a node's links call the entries that they lead to. */
function namesIn(node: DocumentNode): readonly string[] {
  if (node.type === 'wikilink' || node.type === 'embed') return [stringAttribute(node, 'title')];
  const links = (node.marks ?? []).filter((mark) => mark.type === 'link');
  const addresses = links.map((mark) => stringAttribute(mark, 'href'));
  if (node.type === 'definition') addresses.push(stringAttribute(node, 'href'));
  return addresses.flatMap((address) => {
    const file = /^(?![a-z][a-z0-9+.-]*:|\/\/)([^?#]*)\.(?:md|mdx|markdown)(?:[?#]|$)/i.exec(
      address,
    )?.[1];
    return file === undefined ? [] : [decodeAddress(file.split('/').at(-1) ?? '')];
  });
}

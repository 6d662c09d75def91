import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { DocumentNode } from '#core/document/document';
import { compareDocuments, compareTexts } from '#core/document/losses';
import { lossesOfWriting, type EntryCheck } from '#core/library/entry-losses';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import type { Incoming, IncomingText, ReadIncoming } from './incoming';
import type { Machine } from '../machine';

/** Compares what comes in with what will be given back, before anything is kept. */
export interface ImportLedger {
  /** Compares a text that was just read. */
  checkText(read: ReadIncoming): Promise<void>;
  /**
   * Compares a text whose links were changed to lead to entries.
   * @param before the document as it was read
   */
  checkLinks(incoming: Incoming, before: DocumentNode, linked: IncomingText): void;
  /** Forgets the texts that were checked. */
  forget(): void;
}

/** Remembers texts that were checked, so that an import after its dry run is spared the work. */
export function createImportLedger(machine: Machine): ImportLedger {
  const known = new Map<string, EntryCheck>();

  async function check({ markdown }: ReadIncoming): Promise<EntryCheck> {
    const hash = machine.hash(markdown);
    const found = known.get(hash) ?? (await machine.checkMarkdown(markdown));
    known.set(hash, found);
    return found;
  }

  return {
    checkText: async (read) => {
      const { losses, changes } = read.incoming.found;
      changes.push(...addedByReader(read));
      const { bytes, anew } = await check(read);
      losses.push(
        ...bytes.map((difference) => ({ what: BYTES, difference })),
        ...anew.map((difference) => ({ what: ANEW, difference })),
      );
    },
    checkLinks: ({ head, found }, before, linked) => {
      const changed = compareDocuments(before, linked.document);
      if (changed.length === 0) return;
      found.changes.push(...changed.map((difference) => ({ what: LINKS, difference })));
      const text = { ...head, ...linked };
      const lost = lossesOfWriting(text, writeEntryMarkdown(text));
      found.losses.push(...lost.map((difference) => ({ what: BYTES, difference })));
    },
    forget: () => known.clear(),
  };
}

const BYTES = 'Outloud would not give it back as it was.';
const ANEW = 'After an edit, this would not mean the same any more.';
const LINKS = 'Links to files of the source became [[links]] to their entries.';

/** What the reader wrote into a text that the source keeps elsewhere, such as in a file's name. */
function addedByReader({ original, markdown }: ReadIncoming): Incoming['found']['changes'] {
  if (original === null) return [];
  const isFromJson = fenceJsonFrontMatter(original) !== null;
  const isFrontMatter =
    isFromJson ||
    original.replace(leadingFrontMatter(original) ?? '', '').trimStart() ===
      markdown.replace(leadingFrontMatter(markdown) ?? '', '').trimStart();
  return compareTexts(original, markdown).map((difference) => ({
    what: isFromJson
      ? 'Its front matter was JSON and now says the same as YAML, between lines of ---.'
      : isFrontMatter
        ? 'Its front matter now says what the source keeps elsewhere.'
        : 'The text was changed on the way in.',
    difference: isFrontMatter ? { ...difference, place: 'front matter' } : difference,
  }));
}

import { leadingFrontMatter } from '#core/import/leading-front-matter';
import { compareDocuments, compareTexts } from '#core/document/losses';
import { lossesOfWriting, type EntryCheck } from '#core/library/entry-losses';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import type { Incoming } from './incoming';
import type { Machine } from './machine';

/** Compares what comes in with what will be given back, before anything is kept. */
export interface ImportLedger {
  /** Compares a text that was just read. */
  checkText(incoming: Incoming): Promise<void>;
  /** Compares a text whose links were changed to lead to entries. */
  checkLinks(incoming: Incoming): void;
  /** Forgets the texts that were checked. */
  forget(): void;
}

/** Remembers texts that were checked, so that an import after its dry run is spared the work. */
export function createImportLedger(machine: Machine): ImportLedger {
  const known = new Map<string, EntryCheck>();

  async function check({ markdown }: Incoming): Promise<EntryCheck> {
    const hash = machine.hash(markdown);
    const found = known.get(hash) ?? (await machine.checkMarkdown(markdown));
    known.set(hash, found);
    return found;
  }

  return {
    checkText: async (incoming) => {
      const { losses, changes } = incoming.found;
      changes.push(...addedByReader(incoming));
      const { bytes, anew } = await check(incoming);
      losses.push(
        ...bytes.map((difference) => ({ what: BYTES, difference })),
        ...anew.map((difference) => ({ what: ANEW, difference })),
      );
    },
    checkLinks: ({ document, record, found }) => {
      const linked = compareDocuments(document, record.document);
      if (linked.length === 0) return;
      found.changes.push(...linked.map((difference) => ({ what: LINKS, difference })));
      const lost = lossesOfWriting(record, writeEntryMarkdown(record));
      found.losses.push(...lost.map((difference) => ({ what: BYTES, difference })));
    },
    forget: () => known.clear(),
  };
}

const BYTES = 'Outloud would not give it back as it was.';
const ANEW = 'After an edit, this would not mean the same any more.';
const LINKS = 'Links to files of the source became [[links]] to their entries.';

/** What the reader wrote into a text that the source keeps elsewhere, such as in a file's name. */
function addedByReader({ original, markdown }: Incoming): Incoming['found']['changes'] {
  if (original === null) return [];
  const isFrontMatter =
    original.replace(leadingFrontMatter(original) ?? '', '').trimStart() ===
    markdown.replace(leadingFrontMatter(markdown) ?? '', '').trimStart();
  return compareTexts(original, markdown).map((difference) => ({
    what: isFrontMatter
      ? 'Its front matter now says what the source keeps elsewhere.'
      : 'The text was changed on the way in.',
    difference: isFrontMatter ? { ...difference, place: 'front matter' } : difference,
  }));
}

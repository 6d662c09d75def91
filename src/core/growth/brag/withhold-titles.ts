import { optionalAttribute, stringAttribute, type DocumentNode } from '#core/document/document';
import { changeBlocks } from '#core/draft/change-nodes';
import type { EntryRow } from '#core/library/entry';
import { markedPrivate } from '../marked-private';
import type { Win } from '../win';
import { BRAG_WORDS, type BragLanguage } from './brag-language';

/** The entry that a title names, as far as it matters here. */
type Named = Pick<EntryRow, 'id' | 'kind' | 'private'>;

/** Puts other words in the place of titles that a person marked as private. */
export interface Withholding {
  /** A win without them in its proof and among the drafts that have words of it. */
  win<T extends Win>(win: T): T;
  /** A text without them, where it links to their entries by nothing but the title. */
  text(document: DocumentNode): DocumentNode;
  /** How many entries were not named so far. */
  count(): number;
}

/** @param find the entry that a title names; undefined where there is none */
export function withholdTitles(
  find: (title: string) => Named | undefined,
  language: BragLanguage,
): Withholding {
  const withheld = new Set<string>();
  const other = (title: string): string | null => {
    const entry = find(title);
    const kind = entry === undefined ? null : markedPrivate(entry);
    if (entry === undefined || kind === null) return null;
    withheld.add(entry.id);
    return BRAG_WORDS[language].private[kind];
  };
  const inLine = (line: string): string =>
    other(line) ??
    line.replace(/\[\[([^\]|#]*)[^\]]*\]\]/g, (link, title: string) => other(title) ?? link);
  return {
    win: (win) => ({
      ...win,
      proof: win.proof.map(inLine),
      copied: win.copied.map((copy) => ({ ...copy, draft: other(copy.draft) ?? copy.draft })),
    }),
    text: (document) => ({
      ...document,
      content: changeBlocks(document.content ?? [], (node) => {
        if (node.type !== 'wikilink' && node.type !== 'embed') return node;
        if (optionalAttribute(node, 'label') !== null) return node;
        const words = other(stringAttribute(node, 'title'));
        return words === null ? node : { type: 'text', text: words };
      }),
    }),
    count: () => withheld.size,
  };
}

import type { DocumentNode } from '#core/document/document';
import { readFrontMatter } from '#core/document/front-matter';
import { listTextBlocks } from '#core/document/text-blocks';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { CheckedDraft, Finding, LinkedEntry } from '../rule';

/** A draft for a test, from its Markdown; `entries` are what its links find, by title. */
export function draftOf(
  markdown: string,
  { entries = {}, ...rest }: Partial<CheckedDraft> & { entries?: Record<string, LinkedEntry> } = {},
): CheckedDraft {
  const { frontMatter, document } = readEntryMarkdown(markdown);
  const values = readFrontMatter(frontMatter);
  return {
    kind: 'post',
    title: values.title ?? 'How two writers lose an update',
    tags: values.tags,
    frontMatter: values,
    document,
    blocks: listTextBlocks(document),
    resolve: (title) => entries[title] ?? null,
    generators: [],
    ownWords: [],
    wordings: [],
    ...rest,
  };
}

/** An entry that links can find, from its Markdown. */
export function linkedEntry(title: string, markdown: string, isPrivate = false): LinkedEntry {
  return { title, isPrivate, blocks: listTextBlocks(documentOf(markdown)) };
}

function documentOf(markdown: string): DocumentNode {
  return readEntryMarkdown(markdown).document;
}

/** The words that findings stand at; null for those of the draft as a whole. */
export function wordsOf(draft: CheckedDraft, findings: readonly Finding[]): (string | null)[] {
  return findings.map(({ place }) =>
    place === null ? null : (draft.blocks[place.block]?.text.slice(place.from, place.to) ?? null),
  );
}

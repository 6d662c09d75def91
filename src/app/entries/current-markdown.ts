import {
  type FrontMatterFields,
  readFrontMatter,
  writeFrontMatter,
} from '#core/document/front-matter';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';

/** The fields that the front matter tells otherwise, as they were changed since it was written. */
function changedFields(record: EntryRecord): FrontMatterFields {
  const told = readFrontMatter(record.frontMatter);
  return {
    ...(told.title !== undefined && told.title !== record.title && { title: record.title }),
    ...(isSame(told.tags, record.tags) ? {} : { tags: record.tags }),
    ...(isSame(told.aliases, record.aliases) ? {} : { aliases: record.aliases }),
    ...(told.private !== undefined &&
      told.private !== record.private && { private: record.private }),
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].join('\n') === others.join('\n');
}

/**
 * The Markdown of an entry to be edited as text: the bytes that were read as long as nothing was
 * changed. Front matter follows the fields, so that writing it back takes none of them back.
 */
export function currentMarkdown(record: EntryRecord, style: MarkdownStyle): string {
  if (record.frontMatter === null) return writeEntryMarkdown(record, style);
  const { problem } = readFrontMatter(record.frontMatter);
  const fields = changedFields(record);
  if (problem !== undefined || Object.keys(fields).length === 0)
    return writeEntryMarkdown(record, style);
  const frontMatter = writeFrontMatter(fields, record.frontMatter);
  return writeEntryMarkdown({ ...record, frontMatter }, style);
}

import type { EntryRecord } from '../record';

type Restored = Pick<
  EntryRecord,
  'title' | 'tags' | 'aliases' | 'frontMatter' | 'document' | 'verbatim' | 'attachments' | 'private'
>;

/**
 * What putting an earlier version back changes in an entry. What it is, where it came from, where
 * it was published and its stage stay as they are; and what is private now stays so.
 */
export function restoredFields(current: EntryRecord, version: EntryRecord): Restored {
  const { title, tags, aliases, frontMatter, document, verbatim, attachments } = version;
  return {
    title,
    tags,
    aliases,
    frontMatter,
    document,
    verbatim,
    attachments,
    private: current.private || version.private,
  };
}

import type { Entry, EntryChanges } from '#contract/calls/api';
import { type FrontMatterFields, writeFrontMatter } from '#core/document/front-matter';
import { toMarkdown } from '#core/document/to-markdown';

/**
 * An entry as it stands in the window, as one Markdown text, without asking the library: its disk
 * may be why the text can't be saved.
 *
 * @param unsaved what was changed since the entry was read
 */
export function unsavedCopy(
  entry: Entry,
  unsaved: EntryChanges | null,
): { readonly name: string; readonly markdown: string } {
  const title = unsaved?.title ?? entry.title;
  if (unsaved?.markdown !== undefined) return { name: title, markdown: unsaved.markdown };
  const isPrivate = unsaved?.private ?? entry.private;
  const written = (unsaved?.frontMatter === undefined ? entry : unsaved).frontMatter ?? undefined;
  const fields = {
    title,
    tags: unsaved?.tags ?? entry.tags,
    ...(entry.aliases.length > 0 && { aliases: entry.aliases }),
    ...(isPrivate && { private: true }),
    ...(written === undefined && { properties: entry.properties }),
  };
  const frontMatter = writeAround(fields, written);
  const text = toMarkdown(unsaved?.document ?? entry.document);
  return { name: title, markdown: `${frontMatter}\n\n${text}` };
}

/** With all that the front matter holds; without it where it can't be read. */
function writeAround(fields: FrontMatterFields, written: string | undefined): string {
  try {
    return writeFrontMatter(fields, written);
  } catch {
    return `${writeFrontMatter(fields)}\n\n${written}`;
  }
}

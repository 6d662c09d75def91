import type { Entry, EntryChanges } from '#contract/api';
import { writeFrontMatter } from '#core/document/front-matter';
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
  const frontMatter = writeFrontMatter({
    title,
    tags: unsaved?.tags ?? entry.tags,
    ...(entry.aliases.length > 0 && { aliases: entry.aliases }),
    ...(isPrivate && { private: true }),
    properties: entry.properties,
  });
  const text = toMarkdown(unsaved?.document ?? entry.document);
  return { name: title, markdown: `${frontMatter}\n\n${text}` };
}

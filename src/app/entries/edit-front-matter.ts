import { contentOf } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';

/**
 * The entry with other front matter. Aliases that it told and tells no longer are gone; those that
 * it never told stay.
 *
 * @throws Problem `bad-input` when the text is more, or less, than front matter
 */
export function editFrontMatter(
  record: EntryRecord,
  frontMatter: string | null,
): Pick<EntryRecord, 'frontMatter' | 'aliases'> {
  if (frontMatter !== null && !isFrontMatter(frontMatter)) {
    throw new Problem('bad-input', 'This is no front matter between two lines of --- or +++.');
  }
  const before = readFrontMatter(record.frontMatter).aliases;
  const told = readFrontMatter(frontMatter).aliases;
  const others = record.aliases.filter((alias) => !before.includes(alias));
  return { frontMatter, aliases: [...new Set([...told, ...others])] };
}

function isFrontMatter(text: string): boolean {
  const blocks = contentOf(fromMarkdown(text).document);
  return blocks.length === 1 && blocks[0]?.type === 'frontmatter';
}

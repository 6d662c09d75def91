import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { slugOf } from '#core/publish/places/names';
import { readerText } from './reader-text';
import type { Variant } from './variant';

/** A blog post as most blogs read one: title, date and tags in front matter, then the text. */
export function toBlogPost(record: EntryRecord, style: Partial<MarkdownStyle>): Variant {
  const { title, blocks, copies, warnings } = readerText(record);
  const head = [
    '---',
    yamlLine('title', title),
    `date: ${record.updated.slice(0, 10)}`,
    ...(record.tags.length > 0 ? [yamlLine('tags', record.tags)] : []),
    '---',
  ];
  const text = toMarkdown({ type: 'doc', content: blocks }, { style });
  return {
    path: `${slugOf(title)}.md`,
    text: `${head.join('\n')}\n\n${text}`,
    copies,
    posts: null,
    warnings,
  };
}

import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import type { HostileText } from './hostile-input';

/** Each text as blocks of its own below its name, however it would swallow what stands below it. */
export function blocksOfTexts(texts: readonly HostileText[]): readonly DocumentNode[] {
  return texts.flatMap(({ text, id }) => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: id }] },
    ...(fromMarkdown(text).document.content ?? []).filter(({ type }) => type !== 'frontmatter'),
  ]);
}

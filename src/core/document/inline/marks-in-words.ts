import { defaultHandlers, type Handle, type State } from 'mdast-util-to-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { blockHash } from '../block-hash';
import { contentOf } from '../document';
import { fromMarkdown } from '../from-markdown';
import type { MarkdownNode } from '../markdown-node';

interface Marks {
  readonly attention: (node: MarkdownNode, state: State) => { readonly markers: readonly string[] };
}

const REFERENCE = /&#x[\dA-F]+;/;

/** What is tried with asterisks alone just now. */
const alone = new WeakSet<MarkdownNode>();

/** Bold and italic words; those of a line that is tried with asterisks alone know no other marker. */
function markWriter(type: 'emphasis' | 'strong'): Handle {
  const usual = defaultHandlers[type] as Handle & Marks;
  return Object.assign((...call: Parameters<Handle>) => usual(...call), usual, {
    attention: (node: MarkdownNode, state: State) => {
      const info = usual.attention(node, state);
      return alone.has(node) ? { ...info, markers: ['*'] } : info;
    },
  });
}

/**
 * A line whose marks begin or end inside words. The writer gives marks that touch unlike markers,
 * and letters beside an underscore must be references then: `**&#x62;_&#x62;i_**`. It is written
 * with asterisks alone, `**b*bi***`, where that is read as the same.
 */
function line(usual: Handle): Handle {
  return (...call) => {
    const written = usual(...call);
    if (!REFERENCE.test(written)) return written;
    const marked = marksIn(call[0] as MarkdownNode);
    for (const mark of marked) alone.add(mark);
    const plain = usual(...call);
    for (const mark of marked) alone.delete(mark);
    return REFERENCE.test(plain) || meaningOf(plain) !== meaningOf(written) ? written : plain;
  };
}

function marksIn(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(marksIn)];
}

function meaningOf(markdown: string): string {
  return contentOf(fromMarkdown(markdown).document).map(blockHash).join();
}

/** GFM's writer of paragraphs knows which begin a task. */
const paragraph = gfmToMarkdown().extensions?.find(({ handlers }) => handlers?.paragraph)?.handlers
  ?.paragraph;

/** Writers of lines and of what is bold or italic in them. */
export const marksInWords: Readonly<Record<string, Handle>> = {
  paragraph: line(paragraph ?? defaultHandlers.paragraph),
  heading: line(defaultHandlers.heading),
  emphasis: markWriter('emphasis'),
  strong: markWriter('strong'),
};

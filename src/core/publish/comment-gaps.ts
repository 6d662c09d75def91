import { contentOf, isCodeText, type DocumentNode } from '#core/document/document';

/** What no space stands before, as after a comment that stood before it. */
const CLOSES = /^(?:\s|[.,;:!?…)\]}’”])/u;

/**
 * A block without what is gone from its lines, and without one of the two spaces around each: what
 * was hidden leaves no trace.
 * @param isGone whether readers get nothing of a node
 */
export function closeGaps(
  block: DocumentNode,
  isGone: (node: DocumentNode) => boolean,
): DocumentNode {
  if (block.type === 'codeBlock' || !contentOf(block).some(isGone)) return block;
  const content: DocumentNode[] = [];
  let isGap = false;
  for (const node of contentOf(block)) {
    if (isGone(node)) {
      isGap = true;
      continue;
    }
    if (isGap && CLOSES.test(node.text ?? '')) dropSpace(content, node);
    content.push(node);
    isGap = false;
  }
  return { ...block, content };
}

/** Takes the space before a gap away, unless it is code's own. */
function dropSpace(content: DocumentNode[], after: DocumentNode): void {
  const last = content.at(-1);
  if (last?.text === undefined || isCodeText(last) || isCodeText(after)) return;
  const text = last.text.replace(/[ \t\n]$/, '');
  if (text === '') content.pop();
  else content[content.length - 1] = { ...last, text };
}

import { type DocumentNode, optionalAttribute, textOf, isCodeText } from '#core/document/document';
import { escapeHtml } from '#core/document/html-text';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';

/** Signs that Marp makes pictures of, alone or joined. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/gu;

/** Names that Marp may make emoji of. */
const SHORT_NAME = /:(?=(?:100|[+-]1|[0-9_+-]*[a-z][a-z0-9_+-]*):)/gi;

/** What stands for an emoji, by its number, until the Markdown is written. No text can hold them. */
const [BEGIN, END] = ['\ufdd0', '\ufdd1'];
const HELD = new RegExp(`${BEGIN}([0-9a-f]+)${END}`, 'g');

/**
 * Blocks whose emoji Marp leaves alone. It would fetch a picture from the internet for each, which
 * a stage has no network for, and cuts joined ones short in code. It does neither to what stands
 * as a character reference, so code with emoji becomes HTML.
 */
export function holdEmoji(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  return changeBlocks(blocks, toHeld);
}

/** Markdown of held blocks, with their emoji as character references. */
export function writeHeldEmoji(markdown: string): string {
  return markdown.replace(HELD, '&#x$1;');
}

/** The font size, in per cent, of code that became HTML: Marp shrinks none of it. Null for 100. */
export function heldCodeSize(
  blocks: readonly DocumentNode[],
  scaleOf: (code: string) => number,
): number | null {
  const held = blocks.filter((block) => block.type === 'codeBlock' && hasEmoji(textOf(block)));
  const scale = Math.min(1, ...held.map((block) => scaleOf(textOf(block))));
  return scale === 1 ? null : Math.floor(scale * 100);
}

function toHeld(node: DocumentNode): Changed {
  if (node.type === 'codeBlock') {
    return hasEmoji(textOf(node)) ? { type: 'htmlBlock', attrs: { value: codeHtml(node) } } : node;
  }
  if (node.text === undefined) return node;
  if (!isCodeText(node)) return { ...node, text: hold(node.text).replace(SHORT_NAME, ':\u2060') };
  if (!hasEmoji(node.text)) return node;
  const marks = (node.marks ?? []).filter(({ type }) => type !== 'code');
  const value = `<code>${hold(escapeHtml(node.text))}</code>`;
  return { type: 'htmlInline', attrs: { value }, ...(marks.length > 0 && { marks }) };
}

function codeHtml(code: DocumentNode): string {
  const language = optionalAttribute(code, 'language');
  const name = language === null ? '' : ` class="language-${escapeHtml(language)}"`;
  return `<pre><code${name}>${hold(escapeHtml(textOf(code)))}\n</code></pre>`;
}

function hold(text: string): string {
  return text.replace(EMOJI, (sign) => `${BEGIN}${sign.codePointAt(0)?.toString(16)}${END}`);
}

function hasEmoji(text: string): boolean {
  return text.search(EMOJI) >= 0;
}

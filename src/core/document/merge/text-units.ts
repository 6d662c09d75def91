import { matchesOf } from '#core/document/matches';
import { contentOf, type DocumentNode } from '../document';

/** Blocks that hold text, and no blocks. */
const TEXTS = new Set(['paragraph', 'heading', 'codeBlock']);

/** Whether a block is merged by its sentences, or by its lines. */
export function isText({ type }: DocumentNode): boolean {
  return TEXTS.has(type);
}

/** A sentence, or a line of code. */
export interface TextUnit {
  /** Equal for those that say the same, whatever space is before them. */
  readonly key: string;
  readonly nodes: readonly DocumentNode[];
}

/** What a text is made of: words, runs of spaces, other signs, and whatever else stands in it. */
export function toTokens(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.flatMap((node) =>
    node.text === undefined
      ? [node]
      : matchesOf(node.text, /[\p{L}\p{N}\p{M}_]+|\s+|[^]/gu).map((text) => ({ ...node, text })),
  );
}

export function tokenKey(token: DocumentNode): string {
  return JSON.stringify(token);
}

/** Cuts a block's text into its sentences, or lines; together they are the text as it was. */
export function cutUnits(block: DocumentNode): readonly TextUnit[] {
  const content = contentOf(block);
  if (block.type === 'codeBlock') {
    const lines = content
      .map(({ text = '' }) => text)
      .join('')
      .split('\n');
    return lines.map((line) => ({
      key: line,
      nodes: line === '' ? [] : [{ type: 'text', text: line }],
    }));
  }
  const units: DocumentNode[][] = [];
  let isOver = true;
  for (const token of toTokens(content)) {
    if (isOver) units.push([]);
    const last = units.at(-1) ?? [];
    isOver = token.type === 'hardBreak' || (endsSentence(last) && isSpace(token));
    // The space between two sentences goes with the latter one.
    if (isOver && isSpace(token)) units.push([token]);
    else last.push(token);
    isOver &&= !isSpace(token);
    if (!isOver && /^[。！？]$/u.test(token.text ?? '')) isOver = true;
  }
  return units.map((nodes) => ({ key: keyOf(nodes), nodes: joinTexts(nodes) }));
}

/** Puts the later part of a text behind the earlier one, with what has to be between them. */
export function joinText(
  type: string,
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
): readonly DocumentNode[] {
  if (type === 'codeBlock') return joinTexts([...before, { type: 'text', text: '\n' }, ...after]);
  const [last, first] = [before.at(-1)?.text, after[0]?.text];
  const isTight = last !== undefined && first !== undefined && !/\s$/.test(last);
  // What was first in its block has no space before it.
  const space =
    isTight && /[.!?…)"'”’\]\p{L}\p{N}]$/u.test(last) && /^[\p{L}\p{N}"'“‘([]/u.test(first);
  return joinTexts([...before, ...(space ? [{ type: 'text', text: ' ' }] : []), ...after]);
}

/** Text of the same looks in one piece again. */
export function joinTexts(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isOne =
      node.text !== undefined &&
      last?.text !== undefined &&
      JSON.stringify(node.marks ?? []) === JSON.stringify(last.marks ?? []);
    if (isOne) joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

/** Without the space before it. */
export function trimStart(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const [first, ...rest] = nodes;
  if (first?.text === undefined) return nodes;
  const text = first.text.replace(/^[ \t\n]+/, '');
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}

function keyOf(tokens: readonly DocumentNode[]): string {
  const first = tokens.findIndex((token) => !isSpace(token));
  return first === -1 ? '' : joinTexts(tokens.slice(first)).map(tokenKey).join();
}

function isSpace({ text }: DocumentNode): boolean {
  return text !== undefined && /^\s+$/.test(text);
}

function endsSentence(tokens: readonly DocumentNode[]): boolean {
  let at = tokens.length - 1;
  while (at > 0 && /^["'”’)\]]$/.test(tokens[at]?.text ?? '')) at -= 1;
  return /^[.!?…]$/.test(tokens[at]?.text ?? '');
}

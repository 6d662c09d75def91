import { levelOf } from '#core/document/document';
import { commentText } from './comments';
import { contentOf, stringAttribute, type DocumentNode } from './document';
import { inlineText, listTextBlocks } from './text-blocks';
import { countTextWords } from './words';

/** Words that people read in a minute, of prose in their own language (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

/** Lines of code that people read in a minute, slower than prose. */
const CODE_LINES_A_MINUTE = 40;

/** A heading of a document, and where it is. */
export interface ContentsLine {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** Its number among `listTextBlocks`. */
  readonly block: number;
}

/** A comment of a document, and where it is. */
export interface ContentsComment {
  readonly text: string;
  /** Its block's number among `listTextBlocks`. */
  readonly block: number;
  /** From where to where in that block's text. */
  readonly start: number;
  readonly end: number;
}

/** A document at a glance. */
export interface Contents {
  readonly lines: readonly ContentsLine[];
  /** `%%…%%`, in order; empty ones are left out. */
  readonly comments: readonly ContentsComment[];
  /** Of the prose without the comments; a sign of Chinese or Japanese counts as a word. */
  readonly words: number;
  readonly codeLines: number;
  /** To read it, rounded up; 0 for an empty document. */
  readonly minutes: number;
}

/** A part of a document, with its headings counted within it. */
interface Part extends Omit<Contents, 'minutes'> {
  /** How many of `listTextBlocks` it has. */
  readonly blocks: number;
}

/** Of each block what was found in it: of a long text that is typed in only one is gone through. */
const parts = new WeakMap<DocumentNode, Part>();

/** What a document holds: its headings in order, and how long it is. */
export function contentsOf(document: DocumentNode): Contents {
  const lines: ContentsLine[] = [];
  const comments: ContentsComment[] = [];
  let [blocks, words, codeLines] = [0, 0, 0];
  for (const child of contentOf(document)) {
    const part = partOf(child);
    for (const line of part.lines) lines.push({ ...line, block: blocks + line.block });
    for (const one of part.comments) comments.push({ ...one, block: blocks + one.block });
    blocks += part.blocks;
    words += part.words;
    codeLines += part.codeLines;
  }
  const minutes = Math.ceil(words / WORDS_A_MINUTE + codeLines / CODE_LINES_A_MINUTE);
  return { lines, comments, words, codeLines, minutes };
}

function partOf(child: DocumentNode): Part {
  const known = parts.get(child);
  if (known !== undefined) return known;
  const lines: ContentsLine[] = [];
  const comments: ContentsComment[] = [];
  let [words, codeLines] = [0, 0];
  const blocks = listTextBlocks(child);
  for (const [block, { text, isHeading, path }] of blocks.entries()) {
    const node = nodeAt(child, path) ?? child;
    const read = readText(node, text);
    if (isHeading) lines.push({ level: levelOf(node), text: read, block });
    comments.push(...commentsIn(node, block));
    if (node.type === 'codeBlock') codeLines += text.split('\n').length;
    else words += countTextWords(read);
  }
  const part = { blocks: blocks.length, lines, comments, words, codeLines };
  parts.set(child, part);
  return part;
}

/** What readers have of a text block: all but the comments. */
function readText(node: DocumentNode, text: string): string {
  if (isComment(node)) return '';
  const children = contentOf(node);
  if (!children.some(isComment)) return text;
  const shown = children.filter((child) => !isComment(child));
  return shown.map(inlineText).join('').trim();
}

function isComment({ type }: DocumentNode): boolean {
  return type === 'comment' || type === 'commentBlock';
}

function commentsIn(textBlock: DocumentNode, block: number): readonly ContentsComment[] {
  const found: ContentsComment[] = [];
  let start = 0;
  for (const node of isComment(textBlock) ? [textBlock] : contentOf(textBlock)) {
    const end = start + inlineText(node).length;
    const text = isComment(node) ? commentText(stringAttribute(node, 'value')) : '';
    if (text !== '') found.push({ text, block, start, end });
    start = end;
  }
  return found;
}

function nodeAt(document: DocumentNode, path: readonly number[]): DocumentNode | undefined {
  return path.reduce<DocumentNode | undefined>((node, index) => node?.content?.[index], document);
}

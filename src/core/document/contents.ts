import type { DocumentNode } from './document';
import { listTextBlocks } from './text-blocks';
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

/** A document at a glance. */
export interface Contents {
  readonly lines: readonly ContentsLine[];
  /** Of the prose; a sign of Chinese or Japanese counts as a word. */
  readonly words: number;
  readonly codeLines: number;
  /** To read it, rounded up; 0 for an empty document. */
  readonly minutes: number;
}

/** What a document holds: its headings in order, and how long it is. */
export function contentsOf(document: DocumentNode): Contents {
  const lines: ContentsLine[] = [];
  let words = 0;
  let codeLines = 0;
  for (const [block, { text, isHeading, path }] of listTextBlocks(document).entries()) {
    const node = nodeAt(document, path);
    if (isHeading) lines.push({ level: Number(node?.attrs?.['level'] ?? 1), text, block });
    if (node?.type === 'codeBlock') codeLines += text.split('\n').length;
    else words += countTextWords(text);
  }
  const minutes = Math.ceil(words / WORDS_A_MINUTE + codeLines / CODE_LINES_A_MINUTE);
  return { lines, words, codeLines, minutes };
}

function nodeAt(document: DocumentNode, path: readonly number[]): DocumentNode | undefined {
  return path.reduce<DocumentNode | undefined>((node, index) => node?.content?.[index], document);
}

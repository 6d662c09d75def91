import { contentOf, textOf, type DocumentNode } from '#core/document/document';
import { keySentence } from './key-sentence';
import { lineOf } from './line-of';

/**
 * The key sentence of a paragraph as a point on a slide: one line with its code, links and marks.
 * @returns null where the paragraph has no key sentence
 */
export function keyPoint(paragraph: DocumentNode): readonly DocumentNode[] | null {
  const sentence = keySentence(lineOf(paragraph));
  return sentence === null ? null : beginningOf(contentOf(paragraph), sentence.length);
}

/** What gives the first `length` characters of a line, as `lineOf` counts them. */
function beginningOf(content: readonly DocumentNode[], length: number): readonly DocumentNode[] {
  const taken: DocumentNode[] = [];
  let line = '';
  for (const leaf of content) {
    if (line.length >= length) break;
    if (leaf.type !== 'text' && leaf.type !== 'hardBreak') {
      const shown = lineOf(leaf);
      // What shows nothing stays with what is said.
      if (shown !== '') taken.push(leaf);
      line += shown;
      continue;
    }
    const whole = (leaf.type === 'text' ? textOf(leaf) : ' ').replace(/\s+/g, ' ');
    const isRepeated = whole.startsWith(' ') && /^$| $/.test(line);
    const counted = (isRepeated ? whole.trimStart() : whole).slice(0, length - line.length);
    // The space that code or a link ends with parts it from no word behind it.
    const text = isRepeated && !isParted(taken.at(-1)) ? ` ${counted}` : counted;
    if (text !== '') taken.push({ ...leaf, type: 'text', text });
    line += counted;
  }
  return taken;
}

/** Whether what comes next begins a line or stands behind a space of running text. */
function isParted(before: DocumentNode | undefined): boolean {
  if (before === undefined) return true;
  const isCode = before.marks?.some(({ type }) => type === 'code') ?? false;
  return before.type === 'text' && !isCode && textOf(before).endsWith(' ');
}

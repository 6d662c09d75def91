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
    const text = (/^$| $/.test(line) ? whole.trimStart() : whole).slice(0, length - line.length);
    if (text !== '') taken.push({ ...leaf, type: 'text', text });
    line += text;
  }
  return taken;
}

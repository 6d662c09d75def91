import { fromMarkdown } from '#core/document/from-markdown';
import type { DocumentNode } from '#core/document/document';
import { GeneratedNotes } from '#host/search/testing/generated-notes';
import { seededRandom } from '#host/search/testing/seeded-random';

/** Words in the text that the benchmarks write in. */
export const WORDS = 50_000;
/** Each has a code block. */
const PARTS = 200;
/** Words of a part that are not in its last paragraphs. */
const FIXED = 93;

/** What stands where a benchmark types, each once in the text. */
export const PLACES = {
  'in a paragraph': 'Typed within the paragraph here',
  'in a code block': 'Typed within the code here',
  'in a list': 'Typed within the item here',
  'at the end': 'Typed at the end here',
} as const;

const CODE = [
  ['ts', 'export async function NAME(id: string): Promise<void> {\n  // Why: ask first.\n'],
  ['python', 'def NAME(rows: list[str]) -> int:\n    """Counts rows."""\n'],
  ['bash', '#!/bin/sh\nset -eu\nfor NAME in *.md; do echo "$NAME"; done\n'],
] as const;

/**
 * The text of a note as long as a book: 50,000 words with headings, marks, lists, quotes and 200
 * code blocks. Only what a bare TipTap editor shows, too.
 * @param beginning what it starts with
 * @param words how many; fewer make a short note
 */
export function longNote(beginning: string, words: number = WORDS): DocumentNode {
  const notes = new GeneratedNotes();
  const random = seededRandom(36);
  const say = (count: number): string =>
    Array.from({ length: count }, () => notes.word(random)).join(' ');
  const count = Math.max(1, Math.round((PARTS * words) / WORDS));
  const perPart = words / count;
  const middle = count >> 1;
  const parts = Array.from({ length: count }, (_, part) => {
    const code = (): string => {
      const [language, start] = CODE[part % CODE.length] ?? CODE[0];
      const lines = Array.from(
        { length: 10 },
        () => `  const ${notes.word(random)} = [1, "${say(2)}"];`,
      );
      const typed = part === middle ? `  // ${PLACES['in a code block']}\n` : '';
      return `\`\`\`${language}\n${start.replaceAll('NAME', 'name')}${typed}${lines.join('\n')}\n\`\`\``;
    };
    const item = part === middle ? `- ${PLACES['in a list']}\n` : '';
    const typed = part === middle ? `${PLACES['in a paragraph']} ${say(20)}` : say(20);
    const rest = Math.max(3, perPart - FIXED);
    return [
      `## ${part === 0 ? beginning : say(4)}`,
      `${say(20)} **${say(2)}** ${typed} \`${say(1)}\` and [${say(2)}](https://example.org/${part}).`,
      `- ${say(12)}\n${item}- ${say(12)}\n- *${say(3)}* ${say(5)}`,
      code(),
      `> ${say(12)}`,
      ...Array.from({ length: 3 }, () => `${say(Math.round(rest / 3))}.`),
    ].join('\n\n');
  });
  const text = `${parts.join('\n\n')}\n\n${PLACES['at the end']}`;
  return fromMarkdown(text).document;
}

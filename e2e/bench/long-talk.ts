import { fromMarkdown } from '#core/document/from-markdown';
import type { DocumentNode } from '#core/document/document';
import { GeneratedNotes } from '#host/search/testing/generated-notes';
import { seededRandom } from '#host/search/testing/seeded-random';

/** The slides of the long talk beside its title slide. */
export const SLIDES = 200;
const A_SECTION = 10;

/** What stands where the benchmark types: in the middle of the talk. */
export const TYPED_AT = 'Typed on the slide here';

/**
 * The text of a talk with points, code, tables and speaker notes, in sections of ten slides.
 * @param beginning the title of its first section
 */
export function longTalk(beginning: string, slides: number = SLIDES): DocumentNode {
  const notes = new GeneratedNotes();
  const random = seededRandom(7);
  const say = (count: number): string =>
    Array.from({ length: count }, () => notes.word(random)).join(' ');
  const middle = slides >> 1;
  const parts = Array.from({ length: slides }, (_, at) => {
    const title = at === 0 ? beginning : say(4);
    const level = at % A_SECTION === 0 ? '##' : '###';
    const plan =
      at % 4 === 0 ? ' {minutes=1 priority=must}' : at % 4 === 3 ? ' {priority=may}' : '';
    const typed = at === middle ? `${TYPED_AT}\n\n` : '';
    return `${level} ${title}${plan}\n\n${typed}${shownOn(at, say)}\n\n:::notes\n${say(60)}.\n:::`;
  });
  return fromMarkdown(parts.join('\n\n')).document;
}

function shownOn(at: number, say: (count: number) => string): string {
  if (at % 3 === 0) {
    const lines = Array.from({ length: 8 }, () => `  const ${say(1)} = call("${say(2)}");`);
    return `\`\`\`ts\n${lines.join('\n')}\n\`\`\``;
  }
  if (at % 10 === 4) {
    const rows = Array.from({ length: 4 }, () => `| ${say(1)} | ${say(2)} |`);
    return `| ${say(1)} | ${say(1)} |\n| --- | --- |\n${rows.join('\n')}`;
  }
  return Array.from({ length: 4 }, () => `- ${say(5)}`).join('\n');
}

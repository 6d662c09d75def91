import type { DocumentNode } from '#core/document/document';
import { textOf } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { countWords } from '#core/draft/line-of';
import type { Slide } from './outline';
import { toHalves } from './tell-minutes';
import type { ShownTime } from './timing';

/** What a slide shows, in a few words such as `3 points, code of 12 lines`; null for nothing. */
export function tellShown({ shown }: Pick<Slide, 'shown'>): string | null {
  const counts = { points: 0, pictures: 0, tables: 0, formulas: 0, diagrams: 0, words: 0 };
  const codes: number[] = [];
  const document = { type: 'doc', content: shown };
  visitNodes(document, (node) => {
    if (node.type === 'listItem' || node.type === 'taskItem') counts.points += 1;
    else if (node.type === 'image') counts.pictures += 1;
    else if (node.type === 'table') counts.tables += 1;
    else if (node.type === 'mathBlock') counts.formulas += 1;
    else if (node.type === 'codeBlock' && node.attrs?.['language'] === 'mermaid') {
      counts.diagrams += 1;
    } else if (node.type === 'codeBlock') codes.push(textOf(node).trimEnd().split('\n').length);
  });
  const prose = shown.filter(({ type }) => type === 'paragraph' || type === 'blockquote');
  counts.words = prose.reduce((sum, block) => sum + countWords(block), 0);
  const told = [
    count(counts.points, 'point'),
    ...codes.map((lines) => `code of ${count(lines, 'line')}`),
    count(counts.pictures, 'picture'),
    count(counts.diagrams, 'diagram'),
    count(counts.tables, 'table'),
    count(counts.formulas, 'formula'),
    count(counts.words, 'word'),
  ].filter((part) => part !== null);
  return told.length === 0 ? null : told.join(', ');
}

/** How many words are said with a slide; null for none. */
export function tellSaid({ notes }: Pick<Slide, 'notes'>): string | null {
  return count(
    notes.reduce((sum: number, block: DocumentNode) => sum + countWords(block), 0),
    'word',
  );
}

function count(number: number, one: string): string | null {
  if (number === 0) return null;
  return number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${one}s`;
}

/** When something is shown, in words: `5 to 7.5 min into the talk`. */
export function tellWhen(time: ShownTime): string {
  const [from, to] = [toHalves(time.from), toHalves(time.to)];
  return from === to ? `${from} min into the talk` : `${from} to ${to} min into the talk`;
}

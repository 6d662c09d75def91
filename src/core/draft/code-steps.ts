import { changeCodeInfo, readCodeInfo, type FenceWords } from '#core/document/code-info';
import { stringAttribute, textOf, type DocumentNode } from '#core/document/document';

/** Code with fewer lines is taken in at once. */
const LEAST_LINES = 8;

/** A part with fewer lines is shown with the one before. */
const LEAST_PART = 2;

/** Nobody follows more steps through one piece of code. */
const MOST_STEPS = 6;

/** What is drawn, or has no lines to go through. */
const WITHOUT_STEPS = new Set(['mermaid', 'math', 'text', 'diff']);

/**
 * Code as a talk goes through it: its parts, which blank lines keep apart, are marked one after
 * the other. Short code, code in one part and code with marks of its own stay as they are.
 */
export function withSteps(code: DocumentNode): DocumentNode {
  const words = wordsOf(code);
  const { language, marked } = readCodeInfo(words);
  if (language === null || WITHOUT_STEPS.has(language) || marked !== '') return code;
  const steps = partsOf(textOf(code));
  if (steps.length < 2 || steps.length > MOST_STEPS) return code;
  return {
    ...code,
    attrs: { ...code.attrs, ...changeCodeInfo(words, { marked: steps.join('|') }) },
  };
}

/** Code for readers, who see all of it at once. */
export function withoutSteps(code: DocumentNode): DocumentNode {
  const words = wordsOf(code);
  if (!readCodeInfo(words).marked.includes('|')) return code;
  return { ...code, attrs: { ...code.attrs, ...changeCodeInfo(words, { marked: '' }) } };
}

function wordsOf(code: DocumentNode): FenceWords {
  return {
    language: stringAttribute(code, 'language') || null,
    meta: stringAttribute(code, 'meta') || null,
  };
}

/** The lines of each part, such as `1-4`. */
function partsOf(text: string): readonly string[] {
  const lines = text.replace(/(?<!\s)\s+$/, '').split('\n');
  if (lines.length < LEAST_LINES) return [];
  const parts: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (line.trim() === '') continue;
    const isNew = last === undefined || lines[index - 1]?.trim() === '';
    if (isNew && (last === undefined || last.to - last.from + 1 >= LEAST_PART)) {
      parts.push({ from: index + 1, to: index + 1 });
    } else last.to = index + 1;
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
}

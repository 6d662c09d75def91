import { type DocumentNode } from '#core/document/document';
import { readCodeInfo, fenceWords } from '#core/document/code-info';
import { nodeAt } from '../problem-place';
import type { Finding, Rule } from '../rule';

export const codeLanguageRule: Rule = {
  id: 'readiness/code-language',
  group: 'readiness',
  severity: 'warning',
  title: 'Code without a language',
  why: 'Without its language code is not coloured, and readers have to guess what it is.',
  check: ({ document, blocks }) =>
    blocks.flatMap(({ path, text }, block): Finding[] => {
      const node = nodeAt(document, path);
      if (node?.type !== 'codeBlock' || languageOf(node) !== null || isNoCode(text)) return [];
      const first = text.indexOf('\n');
      return [
        {
          message: 'This code names no language. Choose one; “text” for what is none.',
          place: { block, from: 0, to: first < 0 ? text.length : first },
        },
      ];
    }),
};

function languageOf(node: DocumentNode): string | null {
  return readCodeInfo(fenceWords(node)).language;
}

/** Drawings, trees of files and bare addresses have no language. */
function isNoCode(text: string): boolean {
  return /[\u2500-\u257f]/.test(text) || /^\s*https?:\/\/\S+\s*$/.test(text);
}

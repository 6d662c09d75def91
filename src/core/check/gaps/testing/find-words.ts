import type { LinkedEntry, Rule } from '../../rule';
import { draftOf, wordsOf } from '../../testing/draft-of';

/** The words of a Markdown text that a rule points at. */
export function findWords(
  rule: Rule,
  markdown: string,
  entries: Record<string, LinkedEntry> = {},
): readonly (string | null)[] {
  const draft = draftOf(markdown, { entries });
  return wordsOf(draft, rule.check(draft));
}

import type { SpellingLanguage } from '#core/spelling/spelling';
import type { FoundElsewhere, RuleAbout } from '../check';
import type { CheckedDraft, Finding } from '../rule';
import { proseOf, isBesideHidden, type ProseBlock } from './read-prose';
import type { ProseHit, ProseReader } from './prose-reader';

export const GRAMMAR: RuleAbout = {
  id: 'prose/grammar',
  group: 'prose',
  severity: 'warning',
  title: 'Grammar',
  why: 'A slip in the grammar makes readers stop at the words instead of the thought.',
};

export const INSENSITIVE: RuleAbout = {
  id: 'prose/insensitive',
  group: 'prose',
  severity: 'hint',
  title: 'Words that may hurt',
  why: 'There is nearly always a word that says the same and leaves nobody out.',
};

/** What the reader of prose finds in a draft. */
export async function findByReader(
  draft: CheckedDraft,
  reader: ProseReader,
  language: SpellingLanguage,
): Promise<readonly FoundElsewhere[]> {
  const prose = proseOf(draft);
  const hits = await reader.read(
    prose.map(({ text, hidden }) => fillHidden(text, hidden)),
    language,
  );
  const findOf = (what: ProseHit['what']) =>
    prose.flatMap((block, index) =>
      (hits[index] ?? [])
        .filter((hit) => hit.what === what && !isBesideHidden(block, hit.from, hit.to))
        .map((hit) => toFinding(block, hit)),
    );
  return [
    { rule: GRAMMAR, findings: findOf('grammar') },
    { rule: INSENSITIVE, findings: findOf('insensitive') },
  ];
}

/** A sentence with a hole in it would be wrong: what was hidden reads as a name. */
function fillHidden(text: string, hidden: readonly number[]): string {
  let filled = text;
  for (let at = 0; at < hidden.length; at += 2) {
    const [from = 0, to = 0] = [hidden[at], hidden[at + 1]];
    if (to > from)
      filled = `${filled.slice(0, from)}X${'x'.repeat(to - from - 1)}${filled.slice(to)}`;
  }
  return filled;
}

function toFinding({ block }: ProseBlock, { from, to, message, replacements }: ProseHit): Finding {
  const [replacement] = replacements;
  return {
    message,
    place: { block, from, to },
    ...(replacement !== undefined && {
      fix: {
        title: replacement === '' ? 'Take it out' : `Write “${replacement}”`,
        replacement,
      },
    }),
  };
}

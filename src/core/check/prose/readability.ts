import { countTextWords } from '#core/document/words';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { proseOf, type ProseBlock } from './read-prose';
import { sentencesOf } from './sentences';

/** Words that a section needs for a measure of it to mean anything. */
const LEAST = 100;
/** The grade of the Automated Readability Index from which on a text is for the patient only. */
const HARD = 14;

interface Section {
  readonly heading: ProseBlock | null;
  readonly blocks: readonly ProseBlock[];
}

export const readabilityRule: Rule = {
  id: 'prose/readability',
  group: 'prose',
  severity: 'hint',
  title: 'A section that is hard to read',
  why: 'Long sentences of long words cost readers the strength that the subject itself needs.',
  check: (draft) => sectionsOf(draft).flatMap((section) => checkSection(draft, section)),
};

function sectionsOf(draft: CheckedDraft): readonly Section[] {
  const sections: { heading: ProseBlock | null; blocks: ProseBlock[] }[] = [];
  for (const block of proseOf(draft)) {
    if (block.isHeading) sections.push({ heading: block, blocks: [] });
    else if (sections.length === 0) sections.push({ heading: null, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function checkSection(draft: CheckedDraft, { heading, blocks }: Section): readonly Finding[] {
  const sentences = blocks.flatMap(({ text }) => sentencesOf(text));
  const words = sentences.reduce((sum, { text }) => sum + countTextWords(text), 0);
  const at = heading ?? blocks[0];
  if (at === undefined || words < LEAST) return [];
  const letters = sentences.reduce((sum, { text }) => sum + countLetters(text), 0);
  const [perWord, perSentence] = [letters / words, words / sentences.length];
  // The Automated Readability Index (Senter and Smith 1967): it needs no syllables.
  const grade = 4.71 * perWord + 0.5 * perSentence - 21.43;
  if (grade < HARD) return [];
  const { text } = draft.blocks[at.block] ?? { text: '' };
  const first = heading === null ? (sentencesOf(at.text)[0]?.to ?? text.length) : text.length;
  return [
    {
      message: `${heading === null ? 'The beginning' : 'This section'} is hard to read: ${Math.round(perSentence)} words a sentence, ${perWord.toFixed(1)} letters a word. Shorten both.`,
      place: { block: at.block, from: 0, to: first },
    },
  ];
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

import type { DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { listPassages, type Passage } from './passages';
import { asTitle, inDraft, quote } from './question';

/** A shorter section says what it says, and needs no example. */
const LEAST_WORDS = 70;

/** What shows something: not only told of. */
const SHOWS = new Set([
  'codeBlock',
  'image',
  'table',
  'embed',
  'mathBlock',
  'blockquote',
  'htmlBlock',
  'mathInline',
]);

/** How English begins an example. */
const EXAMPLE =
  /\b(?:for (?:example|instance)|examples?|e\.g\.|such as|say,|say (?:you|we|I|that|there)|imagine|suppose|like (?:this|so|these)|here(?:['’]s| is| are)|let['’]s say|as in|consider|picture|in (?:my|our) case|one day|once)/iu;

/** Parts of a text that lead in or sum up: their examples stand elsewhere. */
const AROUND =
  /^(?:abstract|background|conclusions?|consequences?|context|decision|introduction|limitations?|motivation|next steps?|notes?|outlook|overview|preface|related work|status|summary|thanks|what (?:remains|is next)|why)\b/iu;

const PERSON = /\b(?:I|we|my|our|me|us)\b/gu;

/** So many words of the writer's own doings in a hundred: a story is an example in itself. */
const STORY = 0.035;

/** Sections that explain something in general, and show nothing of it. English alone. */
export const examples: Rule = {
  id: 'gaps/examples',
  group: 'gaps',
  severity: 'hint',
  title: 'Sections without an example',
  why: 'What is only told in general is hard to believe and harder to use. One case, a line of code or a picture makes it plain.',
  check: (draft) => {
    const sections: Passage[][] = [];
    for (const passage of listPassages(draft)) (sections[passage.section] ??= []).push(passage);
    return sections.flatMap((passages) => checkSection(draft, passages));
  },
};

function checkSection(draft: CheckedDraft, passages: readonly Passage[]): readonly Finding[] {
  const [heading, ...rest] = passages;
  if (heading?.kind !== 'heading' || rest.length === 0) return [];
  if (AROUND.test(heading.text.trim())) return [];
  if (rest.some(({ kind, isEnglish, isQuoted }) => kind !== 'prose' || !isEnglish || isQuoted))
    return [];
  if (
    rest.some(
      ({ hasSource, node, around }) =>
        hasSource || shows(node) || around.some(({ type }) => SHOWS.has(type)),
    )
  )
    return [];
  if (rest.some(({ block }) => (draft.blocks[block]?.code.length ?? 0) > 0)) return [];
  const text = rest.map((passage) => passage.text).join('\n');
  const words = text.split(/\s+/u).length;
  if (words < LEAST_WORDS || EXAMPLE.test(text)) return [];
  if ([...text.matchAll(/\d+/gu)].length >= 2) return [];
  if ([...text.matchAll(PERSON)].length >= words * STORY) return [];
  const title = heading.text.trim();
  return [
    {
      message: `Nothing in “${title}” shows what it tells. Add a case, a line of code or a picture.`,
      place: { block: heading.block, from: 0, to: heading.text.length },
      question: asTitle(`What is an example of ${quote(title)}${inDraft(draft.title)}?`),
    },
  ];
}

function shows(node: DocumentNode): boolean {
  let found = false;
  visitNodes(node, ({ type }) => {
    found ||= SHOWS.has(type);
  });
  return found;
}

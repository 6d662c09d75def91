import { byPlace } from '../problem-place';
import type { DocumentNode } from '#core/document/document';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { listPassages, type Passage } from './passages';
import { asTitle } from './question';

const NOUN = String.raw`[\p{L}][\p{L}-]{3,}(?: [\p{L}][\p{L}-]{2,}){0,2}?`;

/** How English defines: each with the term as its first group. */
const DEFINITIONS = [
  new RegExp(
    String.raw`(?:^|[.!?:]\s+)(?:(?:An?|One) )?(${NOUN}) (?:means|refers to|is when) \p{L}`,
    'gu',
  ),
  new RegExp(String.raw`\b[Bb]y (?:an? |the )?["“']?(${NOUN})["”']? (?:I|we) mean\b`, 'gu'),
];

/** So do plain statements, but only of a term that is marked as one. */
const STATEMENT = new RegExp(
  String.raw`(?:^|[.!?:]\s+)(?:(?:An?|One|The) )?(${NOUN}) (?:is|are) (?:an?|the|any|more|less|one|what|when|where|how)\b`,
  'gu',
);

/** Headings that promise a definition. */
const HEADINGS = [
  new RegExp(String.raw`^What (?:is|are) (?:an? |the )?(${NOUN})\??$`, 'u'),
  new RegExp(String.raw`^What (?:an? |the )?(${NOUN}) (?:is|are|means)\??$`, 'u'),
];

/** Words that need no definition, though texts say what they are. */
const PLAIN = new Set(
  `this that there thing problem reason point idea result answer question first second next difference
  solution example note people person other another simple better good common single great more most
  what which case trick catch downside upside goal name function file page post table list value`.split(
    /\s+/,
  ),
);

interface Definition {
  readonly term: string;
  readonly passage: Passage;
  readonly from: number;
}

/** Terms that the draft explains, but only after it has used them. English alone. */
export const terms: Rule = {
  id: 'gaps/terms',
  group: 'gaps',
  severity: 'hint',
  title: 'Terms before they are explained',
  why: 'A term helps from the moment it is explained. Before that it is a word that readers have to carry along.',
  check: (draft) => {
    const first = new Map<string, Definition>();
    for (const one of listDefinitions(draft)) {
      const key = one.term.toLowerCase();
      if (!first.has(key)) first.set(key, one);
    }
    return [...first.values()]
      .flatMap((definition) => findEarlier(draft, definition))
      .toSorted(byPlace);
  },
};

function listDefinitions(draft: CheckedDraft): readonly Definition[] {
  return listPassages(draft).flatMap((passage): readonly Definition[] => {
    const { kind, isEnglish, isQuoted, text } = passage;
    if (!isEnglish || isQuoted) return [];
    const found = kind === 'heading' ? HEADINGS.flatMap((pattern) => pattern.exec(text) ?? []) : [];
    const headed = found.length > 1 ? [{ term: found[1] ?? '', passage, from: 0 }] : [];
    if (kind === 'heading') return headed.filter(isTerm);
    if (kind !== 'prose') return [];
    const findAll = (pattern: RegExp): Definition[] =>
      [...text.matchAll(pattern)].map(({ index, 1: term = '' }) => ({
        term,
        passage,
        from: index,
      }));
    const stated = findAll(STATEMENT).filter(({ term }) => isMarked(passage.node, term));
    return [...DEFINITIONS.flatMap(findAll), ...stated].filter(isTerm);
  });
}

/** Whether a term stands in italics or bold. */
function isMarked({ content = [] }: DocumentNode, term: string): boolean {
  return content.some(
    ({ text, marks = [] }) =>
      text?.trim().toLowerCase() === term.toLowerCase() &&
      marks.some(({ type }) => type === 'italic' || type === 'bold'),
  );
}

function isTerm({ term }: Definition): boolean {
  return term.split(' ').every((word) => !PLAIN.has(word.toLowerCase()));
}

function findEarlier(draft: CheckedDraft, { term, passage, from }: Definition): readonly Finding[] {
  const use = new RegExp(String.raw`(?<![\p{L}\p{N}-])${term}(?:s|es)?(?![\p{L}\p{N}-])`, 'iu');
  for (const earlier of listPassages(draft)) {
    if (earlier.block > passage.block) return [];
    if (earlier.kind !== 'prose') continue;
    const text = earlier.block === passage.block ? earlier.text.slice(0, from) : earlier.text;
    const found = use.exec(text);
    if (found === null) continue;
    return [
      {
        message: `“${found[0]}” is explained only further down. Explain it here, or use it later.`,
        place: { block: earlier.block, from: found.index, to: found.index + found[0].length },
        question: asTitle(`What is “${term}”?`),
      },
    ];
  }
  return [];
}

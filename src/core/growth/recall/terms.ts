import type { DocumentNode } from '#core/document/document';
import { textOf } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { collectWikilinks } from '#core/document/wikilinks';
import { hasWords, namesSomething, wordKey } from './words';

/** What in an entry a term is. */
export type TermKind = 'heading' | 'link' | 'code' | 'emphasis' | 'word';

/** Something of an entry that an explanation should say. */
export interface Term {
  readonly kind: TermKind;
  /** As the entry has it. */
  readonly words: string;
  /** What it may be called as well. */
  readonly forms: readonly string[];
}

/** Longer code is no identifier, and longer emphasis no term but a sentence. */
const LONGEST = 60;

/** Headings that say where in a text one is, and nothing of what it is about. */
const SIGNPOSTS = new Set(
  `Background|Context|Example|Examples|Further reading|In short|Introduction|Links|More|Next step|
  Next steps|Note|Notes|Open question|Open questions|Pattern to watch|Pitfall|Pitfalls|References|
  Related|See also|Source|Sources|Summary|Takeaway|Takeaways|TL;DR|Todo|What I take from it|
  What I learned|Why it matters`
    .split('|')
    .map(wordKey),
);

const EMPHASIS = new Set(['bold', 'italic', 'highlight']);

/** `camelCase`, `snake_case` and `CONSTANTS` in a sentence are code, marked or not. */
const IDENTIFIER =
  /(?<![\p{L}\p{N}_])(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Za-z]\w*_\w+)(?!\w)/gu;

/**
 * The terms of an entry in the order of its text, each once: its headings but for signposts, links,
 * identifiers, the words of sense that it emphasises, and the words of the writer's own that it has.
 *
 * @param own words that the writer has taught the spell check
 */
export function termsOf(
  { title, document }: { readonly title: string; readonly document: DocumentNode },
  own: readonly string[] = [],
): readonly Term[] {
  const terms = new Map<string, Term>();
  const skipped = wordKey(title);
  const add = (kind: TermKind, words: string, forms: readonly string[] = []): void => {
    const line = words.replaceAll(/\s+/g, ' ').trim();
    const key = wordKey(line);
    if (!hasWords(line) || key === skipped || terms.has(key)) return;
    terms.set(key, { kind, words: line, forms: forms.filter(hasWords) });
  };
  const ownWords = new Set(own.map((word) => word.toLowerCase()));
  visitNodes(document, (node) => {
    if (node.type === 'heading' && !SIGNPOSTS.has(wordKey(textOf(node)))) {
      add('heading', textOf(node));
    }
    if (node.type === 'wikilink' || node.type === 'embed') {
      for (const link of collectWikilinks(node)) {
        if (link.title !== '') add('link', link.title, [link.label ?? '', link.heading ?? '']);
      }
    }
    if (node.type === 'codeBlock') return;
    for (const { text, marks } of runsOf(node)) {
      if (text.length > LONGEST) continue;
      if (marks.includes('code')) add('code', text);
      else {
        const emphasis = marks.filter((mark) => EMPHASIS.has(mark));
        const isStress = emphasis.every((mark) => mark === 'italic');
        if (emphasis.length > 0 && namesSomething(text, isStress)) add('emphasis', text);
      }
    }
    for (const { text } of runsOf(node)) {
      for (const [found] of text.matchAll(IDENTIFIER)) add('code', found);
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (ownWords.has(word.toLowerCase())) add('word', word);
      }
    }
  });
  return [...terms.values()];
}

/** The runs of text below a block that have the same marks. */
function runsOf({ content = [] }: DocumentNode): readonly { text: string; marks: string[] }[] {
  const runs: { text: string; marks: string[] }[] = [];
  for (const { text, marks = [] } of content) {
    if (text === undefined) continue;
    const types = marks.map(({ type }) => type).toSorted();
    const last = runs.at(-1);
    if (last !== undefined && last.marks.join() === types.join()) last.text += text;
    else runs.push({ text, marks: types });
  }
  return runs;
}

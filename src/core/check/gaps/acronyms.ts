import { contentOf } from '../../document/document';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { explainerOf, type Explains } from './explains-acronym';
import { listLinked } from './linked';
import { isLink, listPassages, NOT_PROSE, type Passage } from './passages';
import { asTitle } from './question';
import { isShouted } from './shouted-words';
import { isWellKnown } from './well-known';

/** Two to six capitals, with a plural's `s`; not a part of a name, a path or a call. */
const ACRONYM =
  /(?<![\p{L}\p{N}_\-./#@$&'’\uFFFC])([A-Z]{2,6})s?(?![\p{L}\p{N}_(\uFFFC]|[.'’]\p{L}|-[A-Z\p{N}])/gu;

const WORD = /[\p{L}\p{N}_-]+/gu;

/** A place where an abbreviation is used. */
interface Use {
  readonly name: string;
  readonly passage: Passage;
  readonly from: number;
}

/**
 * Abbreviations that are used before the draft, or a note that it links to, explains them; each
 * once. It looks at English texts alone.
 */
export const acronyms: Rule = {
  id: 'gaps/acronyms',
  group: 'gaps',
  severity: 'hint',
  title: 'Abbreviations before they are explained',
  why: 'An abbreviation that a reader doesn’t know ends the reading. Say it in words at its first use.',
  check: (draft) => {
    const uses = listUses(draft);
    if (uses.length === 0) return [];
    const known = knownOtherwise(draft);
    const linked = listLinked(draft);
    const names = [...new Set(uses.map(({ name }) => name))].filter((name) => !known.has(name));
    return names.flatMap((name) => {
      const explains = explainerOf(name);
      const isLinked = linked.some(
        ({ title, blocks }) => title === name || blocks.some(({ text }) => explains(text)),
      );
      const own = uses.filter((use) => use.name === name);
      return isLinked ? [] : checkUses(draft, own, explains);
    });
  },
};

function listUses(draft: CheckedDraft): readonly Use[] {
  return listPassages(draft)
    .filter(({ kind, isEnglish, text }) => kind !== 'code' && isEnglish && /\p{Ll}/u.test(text))
    .flatMap((passage) =>
      [...passage.text.matchAll(ACRONYM)].flatMap(({ index, 1: name = '' }): Use[] =>
        isWellKnown(name) || isShouted(name) ? [] : [{ name, passage, from: index }],
      ),
    );
}

/**
 * Names that are no abbreviations here: those that are also written in small letters, those in code
 * (`EXIT`), and those that a link leads on from.
 */
function knownOtherwise(draft: CheckedDraft): ReadonlySet<string> {
  const known = new Set<string>();
  for (const passage of listPassages(draft)) {
    for (const [word] of passage.text.replaceAll(NOT_PROSE, ' ').matchAll(WORD)) {
      if (word === word.toLowerCase()) known.add(word.toUpperCase());
    }
    for (const [word] of codeIn(draft, passage).matchAll(WORD)) known.add(word.toUpperCase());
    for (const { text = '', marks = [] } of contentOf(passage.node)) {
      if (!marks.some(isLink)) continue;
      for (const [, name = ''] of text.matchAll(ACRONYM)) known.add(name);
    }
  }
  return known;
}

/** The code in a line of prose, a line each. */
function codeIn(draft: CheckedDraft, { block, kind }: Passage): string {
  const { code = [], text = '' } = draft.blocks[block] ?? {};
  if (kind === 'code') return '';
  return code
    .map((at, index) => (index % 2 === 0 ? text.slice(at, code[index + 1]) : '\n'))
    .join('');
}

/** A title may use it before: the text below it explains it. */
function checkUses(
  draft: CheckedDraft,
  uses: readonly Use[],
  explains: Explains,
): readonly Finding[] {
  const [first] = uses;
  if (first === undefined) return [];
  const inText = uses.find(({ passage }) => passage.kind !== 'heading') ?? first;
  const explained = draft.blocks.findIndex(({ text }) => explains(text));
  if (explained !== -1 && explained <= inText.passage.block) return [];
  const { name, passage, from } = first;
  return [
    {
      message:
        explained === -1
          ? `“${name}” is not explained, neither here nor in a linked note. Say it in words where it comes first.`
          : `“${name}” is explained only further down. Move that to where it comes first.`,
      place: { block: passage.block, from, to: from + name.length },
      question: asTitle(`What is ${name}, and what does it stand for?`),
    },
  ];
}

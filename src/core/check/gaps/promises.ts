import type { CheckedDraft, Finding, Rule } from '../rule';
import { listPassages, type Passage } from './passages';
import { listSentences, type Sentence } from './sentences';
import { asTitle, quote } from './question';
import { isTakenUp, stemsAfter } from './taken-up';

const TELL = String.raw`(?:show|explain|describe|cover|look at|look into|see|learn|discuss|walk (?:you )?through|go (?:over|through|into)|compare|talk about|tell|demonstrate|explore|examine|find out|build)`;

/** How English promises what comes; what is promised follows it. */
const PROMISE = new RegExp(
  [
    String.raw`\b(?:I|we)(?:['’]ll| will| shall|['’](?:m|re) going to| am going to| are going to| want to) (?:also |then |first |briefly |now )?${TELL}\b`,
    String.raw`\b(?:this|the following) (?:post|article|talk|note|series|guide|tutorial|piece|page)(?: will)? (?:shows?|explains?|describes?|covers?|looks? at|discuss(?:es)?|walks?|goes|compares?|tells?|explores?)\b`,
    String.raw`\b(?:first|then|finally|at the end|in the end|after that|later)(?:,)? (?:I|we) (?:will )?${TELL}\b`,
    String.raw`\byou(?:['’]ll| will) (?:also |then )?(?:learn|find out)\b`,
  ].join('|'),
  'giu',
);

/** What promises that something comes at once, whatever it is. */
const AT_ONCE = /\bhere(?:['’]s| is) how (?:I|we|it|you|to)\b/iu;

/** What the beginning says will come and no later part of the draft has. English alone. */
export const promises: Rule = {
  id: 'gaps/promises',
  group: 'gaps',
  severity: 'warning',
  title: 'Promises that are not kept',
  why: 'Readers came for what the beginning promised. Keep it, or don’t promise it.',
  check: (draft) =>
    introduction(draft).flatMap((passage) => {
      const sentences = listSentences(passage.text).filter(({ text }) => isPromise(text));
      if (sentences.length === 0) return [];
      const later = stemsAfter(draft, passage.block);
      return sentences.flatMap((sentence) => checkSentence(passage, sentence, later));
    }),
};

/** The writer's own prose before the first section; a heading at the start is the title. */
function introduction(draft: CheckedDraft): readonly Passage[] {
  const passages = listPassages(draft);
  const first = passages[0]?.kind === 'heading' ? 1 : 0;
  const end = passages.findIndex(({ kind, block }) => kind === 'heading' && block >= first);
  return passages
    .slice(first, end === -1 ? undefined : end)
    .filter(({ kind, isQuoted, isEnglish }) => kind === 'prose' && !isQuoted && isEnglish);
}

function isPromise(text: string): boolean {
  return AT_ONCE.test(text) || text.search(PROMISE) !== -1;
}

function checkSentence(
  passage: Passage,
  { text, from }: Sentence,
  later: ReadonlySet<string> | null,
): readonly Finding[] {
  const [promise] = [...text.matchAll(PROMISE)];
  const toFinding = (start: number, end: number): Finding => {
    const words = passage.text.slice(start, end);
    return {
      message: `${quote(words)} is promised here, and nothing that follows keeps it. Write it, or take the promise out.`,
      place: { block: passage.block, from: start, to: end },
      question: asTitle(`What about ${quote(words)}?`),
    };
  };
  if (later === null) {
    const at = promise?.index ?? text.search(AT_ONCE);
    return at === -1 ? [] : [toFinding(from + at, from + text.length)];
  }
  if (promise === undefined || text.endsWith(':')) return [];
  const start = promise.index + promise[0].length;
  return listItems(text.slice(start)).flatMap((item) => {
    if (isTakenUp(item.text, later)) return [];
    const at = from + start + item.from;
    return [toFinding(at, at + item.text.length)];
  });
}

/** What is promised, one by one: the parts of an enumeration. */
function listItems(text: string): readonly { text: string; from: number }[] {
  let start = 0;
  return text
    .split(/(,? and (?=how |why |what |when |where |the |a )|[,;:] ?(?:and |then )?)/u)
    .flatMap((piece, index) => {
      const from = start;
      start += piece.length;
      const bare = piece.trim().replace(/(?<![.!])[.!]+$/u, '');
      if (index % 2 === 1 || bare === '') return [];
      return [{ text: bare, from: from + piece.indexOf(bare) }];
    });
}

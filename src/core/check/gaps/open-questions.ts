import type { CheckedDraft, Finding, Rule } from '../rule';
import { isTask, listOwnProse, listPassages, type Passage } from './passages';
import { findPhrases, onceASentence, type Phrase } from './phrases';
import { asQuestion, asTitle, quote } from './question';
import { isTakenUp, stemsAfter } from './taken-up';

const ADVERB = String.raw`(?:(?:still|really|fully|entirely|quite|yet|actually|exactly|honestly|100%) ){0,2}`;
const NOT = String.raw`(?:do not|don['’]t|did not|didn['’]t)`;

/** How English writers say that they don't know. */
const UNKNOWN = new RegExp(
  [
    String.raw`\bI ${ADVERB}${NOT} ${ADVERB}(?:know|understand) (?:${ADVERB})(?:why|how|what|whether|if|where|when|which|who|these|this|that)\b`,
    String.raw`\bI ${ADVERB}${NOT} ${ADVERB}understand the\b`,
    String.raw`\b(?:I am|I['’]m) ${ADVERB}not ${ADVERB}sure\b(?! I (?:like|want|need|would))`,
    String.raw`(?:^|[\s(])not (?:entirely |quite )?sure (?:why|how|what|if|whether)\b`,
    String.raw`\bno idea (?:why|how|what|if|whether|where|which)\b`,
    String.raw`\bI (?:have not|haven['’]t) (?:yet )?(?:figured|tried|tested|worked out|verified|fact-checked|checked|measured|looked into|found)\b`,
    String.raw`\bI (?:could not|couldn['’]t|was unable to|wasn['’]t able to|can['’]t|cannot|can not) (?:figure out|work out|explain|find out|make sense)\b`,
    String.raw`\bI (?:do not|don['’]t) see (?:any|a) way\b`,
    String.raw`\bI wonder (?:why|if|whether|how|what)\b`,
    String.raw`\b(?:it is|it['’]s|it remains) (?:still )?(?:not clear|unclear|a mystery)\b`,
    String.raw`\bI(?:['’]m| am) worried\b`,
    String.raw`\bstill needs? to be (?:verified|checked|tested|confirmed|understood)\b`,
  ].join('|'),
  'giu',
);

/** A sentence of some words that asks. */
const ASKED = /\?[”"’')\]]*$/u;
const LEAST_WORDS = 4;

/** Questions that nothing answers, and what the writer says not to know. English alone. */
export const openQuestions: Rule = {
  id: 'gaps/open-questions',
  group: 'gaps',
  severity: 'hint',
  title: 'Questions left open',
  why: 'A question that the text leaves open is the best beginning of a note: answer it there, and the text can say it.',
  check: (draft) => {
    const phrases = findPhrases(listOwnProse(draft), UNKNOWN);
    return onceASentence([...phrases, ...findAsked(draft)])
      .toSorted((a, b) => a.passage.block - b.passage.block || a.from - b.from)
      .map(toFinding);
  },
};

/** Questions that end a section, and that no later section takes up. */
function findAsked(draft: CheckedDraft): readonly Phrase[] {
  const passages = listPassages(draft);
  return listOwnProse(draft).flatMap((passage): readonly Phrase[] => {
    if (isTask(passage)) return [];
    const next = passages[passage.block + 1];
    if (next !== undefined && next.section === passage.section) return [];
    const asked = lastSentence(passage).filter(
      ({ text }) => ASKED.test(text) && countWords(text) >= LEAST_WORDS,
    );
    if (asked.length === 0) return [];
    const later = stemsAfter(draft, passage.block);
    return asked.filter(({ text }) => later === null || !isTakenUp(text, later));
  });
}

function lastSentence(passage: Passage): readonly Phrase[] {
  return findPhrases([passage], /\S(?=\s*$)/gu).map(({ sentence }) => ({
    passage,
    ...sentence,
    sentence,
  }));
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

function toFinding({ passage, from, text, sentence }: Phrase): Finding {
  const isAsked = ASKED.test(sentence.text);
  const to = isAsked ? sentence.to : from + text.length;
  return {
    message: isAsked
      ? 'Nothing that follows answers the question. Answer it, or make a note that will.'
      : 'This says that something is not known. Find it out, or make a note that asks.',
    place: { block: passage.block, from, to: Math.max(to, from) },
    question: whatIsAsked(sentence.text, isAsked),
  };
}

/** “I don't know why it stops” asks why it stops. */
function whatIsAsked(sentence: string, isAsked: boolean): string {
  if (isAsked) return asQuestion(sentence);
  const [clause] = /\b(?:why|how|what|whether|where|when|which|who)\b.{8,}/iu.exec(sentence) ?? [];
  return clause === undefined ? asTitle(`Still open: ${quote(sentence, 100)}`) : asQuestion(clause);
}

import type { CheckedDraft, Rule } from '../rule';
import { listOwnProse, listPassages, type Passage } from './passages';
import { findPhrases, onceASentence } from './phrases';
import { asTitle, quote } from './question';

const NUMBER = String.raw`\d[\d.,]*`;
const WORDED = String.raw`(?:two|three|four|five|six|ten|twenty|a hundred|a thousand)`;
const COMPARED = String.raw`(?:faster|slower|smaller|larger|bigger|cheaper|better|worse|more|less|fewer|higher|lower|longer|shorter|quicker)`;

/** What English says of shares, ratios and frequencies. Versions, sizes and settings are none. */
const CLAIM = new RegExp(
  [
    String.raw`\b${NUMBER} ?(?:%|percent|per cent) (?:of (?!the (?:way|work|job|time)\b)(?:\p{L}+ ){0,3}?\p{L}+|${COMPARED})`,
    String.raw`\bby (?:about |around |almost |nearly |over |up to )?${NUMBER} ?(?:%|percent)`,
    String.raw`\b${NUMBER} ?[x×] ${COMPARED}`,
    String.raw`\b(?:${NUMBER}|${WORDED}) times (?:${COMPARED}|as [\p{L}]+)(?: as(?: [\p{L}]+){1,4})?`,
    String.raw`\b(?:half|twice|double|a third|a quarter) (?:of )?(?:the|as) (?:much |many |fast |large |long )?(?:memory|time|size|space|cost|cpu|latency|traffic|code|work|power|as)\b`,
    String.raw`\b(?:\d+|nine|eight|seven|six|five|four|three|two) (?:out of|in) (?:ten|\d+|five|four|three)\b(?! (?:ms|seconds|minutes|hours|days))`,
    String.raw`\b(?:more|less|fewer) (?:often )?than (?:once|twice|${NUMBER} times) (?:every|an?|per) (?:${NUMBER} )?\p{L}+`,
    String.raw`\b${NUMBER} (?:million|billion) (?:users|developers|people|downloads|requests|sites|websites|companies|customers)\b`,
    String.raw`\b${NUMBER} (?:requests|queries|transactions|messages|events|writes|reads|rows|tokens|ops|operations) (?:per|a|an|each) (?:second|minute|hour|day)`,
  ].join('|'),
  'giu',
);

/** How English says that the writer has seen it, or who has. */
const SOURCED =
  /\b(?:measur\w+|benchmark\w*|profil(?:ed?|ing)|according to|survey\w*|stud(?:y|ies)|report(?:s|ed)?|claims?|quot(?:es?|ing)|timed|tested|counted|(?:I|we) (?:ran|tried|saw|got|found|counted|compared|timed)|gave (?:me|us)|on (?:my|our|this) (?:machine|laptop|computer|mac)|in (?:my|our) tests?|from \d[^.]{0,20} to \d)/iu;

/** Neither claims nor measures: idioms and ways to say “all” and “none”. */
const IDIOM = /^(?:100|0|50) ?(?:%|percent)|of the (?:way|work|job|time)$/iu;

/** Claims with a number, and neither a source nor a measurement beside it. English alone. */
export const numbers: Rule = {
  id: 'gaps/numbers',
  group: 'gaps',
  severity: 'hint',
  title: 'Numbers without a source',
  why: 'A number convinces when readers can see where it comes from: a link, a footnote, or how you measured it.',
  check: (draft) => {
    const bare = listOwnProse(draft).filter((passage) => !isSourced(passage, draft));
    return onceASentence(findPhrases(bare, CLAIM).filter(({ text }) => !IDIOM.test(text))).map(
      ({ passage, text, from, to }) => ({
        message: `${quote(text)} has no source. Link to it, or say how you measured it.`,
        place: { block: passage.block, from, to },
        question: asTitle(`Where does ${quote(text)} come from?`),
      }),
    );
  },
};

/**
 * Whether a source or code is in it or right beside it, or its section tells of a measurement.
 */
function isSourced(passage: Passage, draft: CheckedDraft): boolean {
  if (passage.hasSource) return true;
  const section = listPassages(draft).filter((other) => other.section === passage.section);
  return section.some(
    ({ block, kind, text }) =>
      (kind === 'code' && Math.abs(block - passage.block) === 1) ||
      (kind !== 'code' && SOURCED.test(text)),
  );
}

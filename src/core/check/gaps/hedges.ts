import type { Rule } from '../rule';
import { listOwnProse } from './passages';
import { findPhrases } from './phrases';
import { asTitle, quote } from './question';

/** English alone. “Magic” is left out where it names a thing (magic bytes, magic command). */
const HEDGE = new RegExp(
  [
    String.raw`\bsomehow\b`,
    String.raw`\bfor (?:some|whatever|unknown|mysterious) (?:\w+ )?reasons?\b`,
    String.raw`\b(?:it|this|that|everything|things|all of it|which)\W{0,6}(?:should |will |would )?(?:all )?just works?\b`,
    String.raw`\b(?:by|like|pure|some|sheer|black|dark) magic\b`,
    String.raw`\b(?:auto)?magically\b`,
    String.raw`\b(?:something|somewhat|almost) magical\b`,
    String.raw`\b(?:do|does|doing|works) (?:its|their|some|all the|the|a lot of|the real|the rest of the) magic\b`,
    String.raw`\bmagic happens\b`,
    String.raw`\b(?:is|it's|it’s) (?:just |all |pure )?magic\b(?! [a-z])`,
    String.raw`\bvoodoo\b`,
    String.raw`\bmysteriously\b`,
    String.raw`\bapparently\b`,
    String.raw`\bpresumably\b`,
    String.raw`\bobviously\b(?! (?:I|we|you)\b)`,
  ].join('|'),
  'giu',
);

/** Words that stand in for an explanation. It knows English words only. */
export const hedges: Rule = {
  id: 'gaps/hedges',
  group: 'gaps',
  severity: 'hint',
  title: 'Words that hide a gap',
  why: '“Somehow”, “for some reason” and “it just works” stand where an explanation could be. Readers notice, and so does whoever asks after a talk.',
  check: (draft) =>
    findPhrases(listOwnProse(draft), HEDGE).map(({ passage, text, from, to, sentence }) => ({
      message: `${quote(text)} stands where an explanation could be. Say how or why it is so, or say openly that you don’t know yet.`,
      place: { block: passage.block, from, to },
      question: asTitle(`How or why is this so: ${quote(sentence.text)}`),
    })),
};

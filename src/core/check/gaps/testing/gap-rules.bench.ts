import { bench, describe } from 'vitest';
import { GAP_RULES } from '../gap-rules';
import { precisionOf, readLabelled, recallOf, scoreRule, type Part } from './labelled';

const texts = { tuned: readLabelled('tuned'), 'held-back': readLabelled('held-back') };

/** What the rules find in texts that were read by hand, a line a rule. */
function describeScores(part: Part): string {
  const rows = GAP_RULES.map((rule) => {
    const score = scoreRule(rule, texts[part]);
    const [precision, recall] = [precisionOf(score), recallOf(score)].map(
      (rate) => rate?.toFixed(2) ?? 'none',
    );
    const { found, wrong, missed } = score;
    const counts = `${found} right, ${wrong.length} wrong, ${missed.length} missed`;
    const name = `${rule.id}${rule.isOff === true ? ' (off)' : ''}`;
    return `${name.padEnd(30)} precision ${precision}  recall ${recall}  ${counts}`;
  });
  return [`The ${part} part, ${texts[part].length} texts`, ...rows, ''].join('\n');
}

process.stdout.write(`\n${describeScores('tuned')}\n${describeScores('held-back')}\n`);

describe('all rules for gaps', () => {
  bench('one text of the labelled', () => {
    const [first] = texts.tuned;
    // What is read once for all rules is kept by the draft.
    const draft = first === undefined ? null : { ...first.draft };
    if (draft !== null) for (const rule of GAP_RULES) rule.check(draft);
  });
});

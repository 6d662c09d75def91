import { bench, describe } from 'vitest';
import { describeScores, readLabelled } from '../../testing/labelled';
import { GAP_RULES } from '../gap-rules';

const texts = { tuned: readLabelled('tuned'), 'held-back': readLabelled('held-back') };

for (const [part, some] of Object.entries(texts)) {
  process.stdout.write(`\nGaps, the ${part} part, ${describeScores(GAP_RULES, some)}`);
}

describe('all rules for gaps', () => {
  bench('one text of the labelled', () => {
    const [first] = texts.tuned;
    // What is read once for all rules is kept by the draft.
    const draft = first === undefined ? null : { ...first.draft };
    if (draft !== null) for (const rule of GAP_RULES) rule.check(draft);
  });
});

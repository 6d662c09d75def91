import { bench, describe } from 'vitest';
import { OTHER_RULES } from './other-rules';
import { describeScores, readLabelled } from './labelled';

const texts = {
  tuned: readLabelled('tuned', 'others'),
  'held-back': readLabelled('held-back', 'others'),
};

for (const [part, some] of Object.entries(texts)) {
  process.stdout.write(`\nCheck, the ${part} part, ${describeScores(OTHER_RULES, some)}`);
}

describe('all rules of readiness and prose', () => {
  bench('one text of the labelled', () => {
    const [first] = texts.tuned;
    const draft = first === undefined ? null : { ...first.draft };
    if (draft !== null) for (const rule of OTHER_RULES) rule.check(draft);
  });
});

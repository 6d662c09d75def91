import { bench, describe } from 'vitest';
import { describeScores, readLabelled } from '#core/check/testing/labelled';
import { languageRules } from './language-rules';

for (const part of ['tuned', 'held-back'] as const) {
  const texts = readLabelled(part, 'language');
  const { rules, kinds } = await languageRules(texts.map(({ draft }) => draft));
  process.stdout.write(`\nCheck of language, the ${part} part, ${describeScores(rules, texts)}`);
  for (const [kind, rule] of kinds)
    process.stdout.write(`  ${kind}: ${describeScores([rule], texts)}`);
}

describe('the labelled texts about language', () => {
  bench('are read', () => {
    readLabelled('tuned', 'language');
  });
});

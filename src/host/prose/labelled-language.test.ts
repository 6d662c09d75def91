import { expect, it } from 'vitest';
import { precisionOf, readLabelled, scoreRule } from '#core/check/testing/labelled';
import { languageRules } from './testing/language-rules';

/** What is wrong more often is off. */
const LEAST_PRECISION = 0.7;

/** With fewer findings nothing can be told of a kind of slip. */
const FEW = 3;

it('spelling, grammar and each kind of slip are right in the labelled texts', async () => {
  const parts = [readLabelled('tuned', 'language'), readLabelled('held-back', 'language')];
  const texts = parts.flat();
  expect(texts.length).toBeGreaterThan(100);
  const { rules, kinds } = await languageRules(texts.map(({ draft }) => draft));
  for (const some of parts) {
    for (const rule of rules) {
      const score = scoreRule(rule, some);
      expect(precisionOf(score) ?? 1, score.wrong.join('\n')).toBeGreaterThanOrEqual(
        LEAST_PRECISION,
      );
    }
  }
  for (const [kind, rule] of kinds) {
    if (rule.isOff === true) continue;
    const score = scoreRule(rule, texts);
    if (score.found + score.wrong.length < FEW) continue;
    expect(precisionOf(score) ?? 1, `${kind}: ${score.wrong.join('\n')}`).toBeGreaterThanOrEqual(
      LEAST_PRECISION,
    );
  }
});

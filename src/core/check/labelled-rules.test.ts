import { describe, expect, it } from 'vitest';
import { precisionOf, readLabelled, scoreRule, type Part } from './testing/labelled';
import { OTHER_RULES } from './testing/other-rules';

/** A rule that is wrong more often is off. */
const LEAST_PRECISION = 0.7;

describe.each(['tuned', 'held-back'] satisfies Part[])('the %s labelled texts', (part) => {
  const texts = readLabelled(part, 'others');

  it.each(OTHER_RULES.filter(({ isOff }) => isOff !== true))('$id is right', (rule) => {
    const score = scoreRule(rule, texts);
    expect(precisionOf(score) ?? 1, score.wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it('are many, and name rules that there are', () => {
    expect(texts.length).toBeGreaterThan(40);
    const ids = new Set(OTHER_RULES.map(({ id }) => id));
    for (const { labels } of texts) for (const { rule } of labels) expect(ids).toContain(rule);
  });
});

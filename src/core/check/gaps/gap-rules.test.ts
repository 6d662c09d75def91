import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTextBlocks } from '#core/document/text-blocks';
import { arbitraryDocument } from '#core/document/testing/arbitrary-document';
import { arbitraryMarkdown } from '#core/document/testing/arbitrary-markdown';
import type { CheckedDraft } from '../rule';
import { draftOf, linkedEntry } from '../testing/draft-of';
import { GAP_RULES } from './gap-rules';
import { precisionOf, readLabelled, scoreRule, type Part } from '../testing/labelled';

/** A rule that is wrong more often is off. */
const LEAST_PRECISION = 0.7;

/** Words that rules look for, so that properties meet them. */
const english = fc
  .array(
    fc.constantFrom(
      'The WAL is somehow faster than it was.',
      'I don’t know why.',
      'Why does it stop here?',
      '[[Nowhere]]',
      'TODO measure',
      '- [ ] and this',
      '80% of all users leave.',
      'In this post I’ll show how it works, and why.',
      'A quorum is more than half.',
      '# What is a quorum?',
      '```js\na\nb\nc\nd\n```',
      '\n\n',
      '。我们不知道',
    ),
  )
  .map((parts) => parts.join(' '));

function expectPlacesInside(draft: CheckedDraft): void {
  for (const rule of GAP_RULES) {
    for (const { place, message, question } of rule.check(draft)) {
      expect(message).not.toBe('');
      expect(question?.trim()).toBeTruthy();
      expect(question).not.toMatch(/[\n[\]|]/);
      const text = draft.blocks[place?.block ?? -1]?.text ?? '';
      expect(place?.from).toBeGreaterThanOrEqual(0);
      expect(place?.from).toBeLessThan(place?.to ?? 0);
      expect(place?.to).toBeLessThanOrEqual(text.length);
    }
  }
}

describe.each(['tuned', 'held-back'] satisfies Part[])('the %s labelled texts', (part) => {
  const texts = readLabelled(part);

  it.each(GAP_RULES.filter(({ isOff }) => isOff !== true))('$id is right', (rule) => {
    const score = scoreRule(rule, texts);
    expect(precisionOf(score) ?? 1, score.wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it('are many', () => {
    expect(texts.length).toBeGreaterThan(100);
  });
});

describe('every rule for gaps', () => {
  it('points into the blocks of any text and asks in a line', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryMarkdown, english), (markdown) =>
        expectPlacesInside(draftOf(markdown)),
      ),
    );
  });

  it('takes any document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) =>
        expectPlacesInside({ ...draftOf(''), document, blocks: listTextBlocks(document) }),
      ),
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(english, (markdown) => {
        const told = (draft: CheckedDraft): string =>
          JSON.stringify(GAP_RULES.map(({ check }) => check(draft)));
        expect(told(draftOf(markdown))).toBe(told(draftOf(markdown)));
      }),
    );
  });

  it('leaves alone what is in another language, but for links and marks', () => {
    const german =
      'Der Dienst antwortet irgendwie schneller, und keiner weiß warum. Etwa 80 % der Anfragen kommen aus dem CRDT. Ist das so? Mehr sagt niemand.';
    const found = GAP_RULES.flatMap(({ check }) => check(draftOf(german)));
    expect(found).toEqual([]);
  });

  it('looks into linked notes', () => {
    const entries = { CRDT: linkedEntry('CRDT', 'Copies that agree.') };
    const found = GAP_RULES.flatMap(({ check }) =>
      check(draftOf('We use a CRDT for this and that, see [[CRDT]].', { entries })),
    );
    expect(found).toEqual([]);
  });
});

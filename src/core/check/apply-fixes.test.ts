import { expect, test } from 'vitest';
import { toMarkdown } from '#core/document/to-markdown';
import { applyFixes } from './apply-fixes';
import { draftOf } from './testing/draft-of';

const fixAt = (from: number, to: number, replacement: string, block = 0) => ({
  message: 'x',
  place: { block, from, to },
  fix: { title: 'Fix', replacement },
});

test('replaces words, whatever they look like, from several places at once', () => {
  const draft = draftOf('the the *end and and* end\n\n- and the the\n');
  const findings = [
    fixAt(0, 7, 'the'),
    fixAt(12, 19, 'and'),
    fixAt(4, 11, 'x'),
    fixAt(4, 11, 'the', 1),
  ];
  const { document, fixed } = applyFixes(draft, findings);
  expect(toMarkdown(document)).toBe('the *end and* end\n\n- and the\n');
  // The third overlaps the first.
  expect(fixed).toEqual([findings[0], findings[3], findings[1]]);
});

test('a fix across marks takes on those of its beginning', () => {
  const draft = draftOf('a **b c** d\n');
  const { document } = applyFixes(draft, [fixAt(2, 7, 'x')]);
  expect(toMarkdown(document)).toBe('a **x**\n');
});

test('what is more than text stays', () => {
  const draft = draftOf('the [[the]]\n');
  expect(applyFixes(draft, [fixAt(0, 7, 'the')])).toEqual({ document: draft.document, fixed: [] });
});

test('a word is taken out', () => {
  const draft = draftOf('so `code`\n');
  expect(toMarkdown(applyFixes(draft, [fixAt(0, 3, '')]).document)).toBe('`code`\n');
});

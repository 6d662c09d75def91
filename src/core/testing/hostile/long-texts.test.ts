import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toHtml } from '#core/document/to-html';
import { toMarkdown } from '#core/document/to-markdown';
import { longTexts } from './long-texts';

/** What took the square of its length would be felt at ten times of it; the cube never ends. */
test('long texts of one shape are read, shown and written', () => {
  for (const { id, text } of longTexts(3000)) {
    const { document, verbatim } = fromMarkdown(text);
    expect(toMarkdown(document, { verbatim }) === text, id).toBe(true);
    expect(() => toHtml(document), id).not.toThrow();
  }
}, 120_000);

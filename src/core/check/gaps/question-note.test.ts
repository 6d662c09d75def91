import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocumentProblem } from '#core/document/find-problem';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { toText } from '#core/document/to-text';
import { questionDocument, questionFrontMatter, readGap, writeGapState } from './question-note';

describe('the note of a question', () => {
  it('says what it is about in its front matter, and changes one line of it', () => {
    const made = questionFrontMatter('gaps/hedges');
    expect(readGap(made)).toEqual({ state: 'open', rule: 'gaps/hedges' });
    const closed = writeGapState(made, 'closed');
    expect(readGap(closed)).toEqual({ state: 'closed', rule: 'gaps/hedges' });
    expect(writeGapState(closed, 'open')).toBe(made);
  });

  it('is open where nothing is said', () => {
    expect(readGap(null)).toEqual({ state: 'open', rule: null });
    expect(readGap('---\n: [\n---\n')).toEqual({ state: 'open', rule: null });
  });

  it('quotes any passage and links any title as they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, words) => {
        const origin = { title: title.trim(), passage: words.replaceAll(/\s+/g, ' ').trim() };
        const document = questionDocument(origin);
        expect(findDocumentProblem(document)).toBeNull();
        const read = fromMarkdown(toMarkdown(document)).document;
        expect(toText(read)).toBe(toText(document));
      }),
    );
  });
});

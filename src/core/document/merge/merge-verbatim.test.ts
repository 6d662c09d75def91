import { describe, expect, it } from 'vitest';
import { contentOf } from '../document';
import { fromMarkdown } from '../from-markdown';
import { toMarkdown } from '../to-markdown';
import { mergeVerbatim } from './merge-verbatim';

const verbatimOf = (markdown: string) => fromMarkdown(markdown).verbatim;

/** A merged text, written with the source of both versions. */
function written(mine: string, theirs: string, merged: string): string {
  const verbatim = mergeVerbatim(verbatimOf(mine), verbatimOf(theirs));
  return toMarkdown(fromMarkdown(merged).document, { verbatim });
}

describe('the source of two versions', () => {
  it.each([
    ['*  a\n\n_b_\n', '_b_\n\n__c__\n', '* a\n\n*b*\n\n**c**', '*  a\n\n_b_\n\n__c__\n'],
    [
      '_a_\n\nx\n\n_b_\n',
      '_a_\n\n_b_\n\n_c_\n',
      '*a*\n\nx\n\n*b*\n\n*c*',
      '_a_\n\nx\n\n_b_\n\n_c_\n',
    ],
    ['a', 'a\n# _b_\n_c_', 'a\n\n# *b*\n\n*c*', 'a\n\n# _b_\n_c_'],
    ['# x\n', '_b_\n# x\n_c_\n', '# x\n\n*b*\n\n*c*', '# x\n\n_b_\n\n_c_\n'],
    ['a\r\n', 'a\r\n\r\n_b_\r\n', 'a\n\n*b*', 'a\r\n\r\n_b_\r\n'],
  ])('%j and %j write %j as %j', (mine, theirs, merged, text) => {
    expect(written(mine, theirs, merged)).toBe(text);
    expect(contentOf(fromMarkdown(text).document)).toHaveLength(
      contentOf(fromMarkdown(merged).document).length,
    );
  });

  it('is that of the one version of which it is known, or that has all', () => {
    const known = verbatimOf('a\n\nb');
    expect([mergeVerbatim(known, null), mergeVerbatim(null, known)]).toEqual([known, known]);
    expect(mergeVerbatim(known, verbatimOf('b'))).toBe(known);
    expect(mergeVerbatim(null, null)).toBeNull();
  });
});

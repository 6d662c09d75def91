import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { findAddressed } from './addressed';
import { indexLibrary } from './private-index';

const secret = makeRecord('n1', 'Pay', 'x', { private: true, tags: ['Raise'] });
const foundIn = (text: string, changes: Partial<typeof secret> = {}) => {
  const index = indexLibrary({ library: [{ ...secret, ...changes }], trash: [] });
  return [...findAddressed(text, index)].map(({ what }) => what);
};

describe('a private note with a short name', () => {
  it.each([
    ['a wikilink', 'See [[Pay]] and [[pay#part|that]].', ['Pay', 'pay']],
    ['a link', '[x](../notes/pay.md)', ['pay']],
    ['an address that is written in percents', '[x](<%50ay.html>)', ['Pay']],
    ['the address behind a reference', '[x]: /notes/pay/', ['pay']],
    ['HTML', '<a href="pay?x=1">x</a> <img src=\'/pay\'>', ['pay', 'pay']],
    ['an address in Docusaurus’ own words', '[x](pathname:///pay)', ['pay']],
    ['a place in the page', '[x](#pay)', ['pay']],
    ['an address that is no text in percents', '[x](/%zz/pay)', ['pay']],
    ['words', 'Pay is a word like others.', []],
    ['a page of another site', '[x](https://me.dev/pay) [y](//me.dev/pay)', []],
    ['a place in another page', '[x](/other#pay)', []],
  ])('is found where a text leads to it by %s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe('a tag that only private notes have', () => {
  it.each([
    ['a tag', 'So #raise it is, not a#raise.', ['raise']],
    ['the page of the tag', '[x](/tags/raise/) [y](/categories/Raise)', ['raise', 'Raise']],
    ['front matter', '---\ntags: [one, "raise"]\n---\n\nText.', ['raise']],
    ['a list in front matter', '---\ntags:\n  - raise\n---\n\nText.', ['raise']],
    ['a title', '---\ntitle: raise\n---\n\nA raise.', []],
  ])('is found in %s', (_, text, found) => {
    expect(foundIn(text, { title: 'Another name' })).toEqual(found);
  });

  it('is none of a note without one', () => {
    expect(foundIn('#raise', { tags: [] })).toEqual([]);
  });
});

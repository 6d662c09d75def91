import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { isTitledByHeading, TitleHeading } from './titled-by-heading';

function documentOf(text: string, level = 1): DocumentNode {
  const content = text === '' ? {} : { content: [{ type: 'text', text }] };
  return {
    type: 'doc',
    content: [{ type: 'heading', attrs: { level }, ...content }, { type: 'paragraph' }],
  };
}

describe('isTitledByHeading', () => {
  it('wants a first-level heading first that says the title', () => {
    expect(isTitledByHeading({ title: 'One', document: documentOf('One') })).toBe(true);
    expect(isTitledByHeading({ title: ' One  two ', document: documentOf('One two') })).toBe(true);
    expect(isTitledByHeading({ title: 'One', document: documentOf('Two') })).toBe(false);
    expect(isTitledByHeading({ title: 'One', document: documentOf('One', 2) })).toBe(false);
    expect(isTitledByHeading({ title: '', document: documentOf('') })).toBe(false);
  });
});

describe('TitleHeading', () => {
  it('gives the title that is typed into the heading, once', () => {
    const heading = new TitleHeading({ title: 'One', document: documentOf('One') });
    expect(heading.follow(documentOf('One more'))).toBe('One more');
    expect(heading.follow(documentOf('One more'))).toBeNull();
    expect(heading.follow(documentOf(''))).toBeNull();
    expect(heading.follow(documentOf('Two'))).toBe('Two');
  });

  it('keeps the title when the heading goes, and follows it again when it comes back', () => {
    const heading = new TitleHeading({ title: 'One', document: documentOf('One') });
    expect(heading.follow(documentOf('One', 2))).toBeNull();
    expect(heading.follow(documentOf('Other'))).toBeNull();
    expect(heading.follow(documentOf('One'))).toBeNull();
    expect(heading.follow(documentOf('One again'))).toBe('One again');
  });

  it('leaves a title alone that no heading shows', () => {
    const heading = new TitleHeading({ title: 'One', document: documentOf('Chapter') });
    expect(heading.follow(documentOf('Chapter two'))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { parseLinkTarget, showLinkTarget, writeLinkTarget } from './wikilink-text';

describe('parseLinkTarget', () => {
  it.each([
    ['Title', { title: 'Title', heading: null, block: null, label: null }],
    ['Title|shown', { title: 'Title', heading: null, block: null, label: 'shown' }],
    ['Title#Part', { title: 'Title', heading: 'Part', block: null, label: null }],
    ['Title#A#B', { title: 'Title', heading: 'A#B', block: null, label: null }],
    ['Title#^b1', { title: 'Title', heading: null, block: 'b1', label: null }],
    ['#Part', { title: '', heading: 'Part', block: null, label: null }],
    ['Title#Part|shown', { title: 'Title', heading: 'Part', block: null, label: 'shown' }],
  ])('reads %s and writes it back', (text, target) => {
    expect(parseLinkTarget(text)).toEqual(target);
    expect(writeLinkTarget(target)).toBe(text);
  });

  it.each(['', '|shown', 'a[b', 'a]b', '#'])('finds no link in %j', (text) => {
    expect(parseLinkTarget(text)).toBeNull();
  });
});

describe('showLinkTarget', () => {
  it('shows the label, else the title and the heading', () => {
    const target = { title: 'Title', heading: 'Part', block: null, label: null };
    expect(showLinkTarget(target)).toBe('Title › Part');
    expect(showLinkTarget({ ...target, label: 'shown' })).toBe('shown');
  });
});

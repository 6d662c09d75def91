import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { keepNames } from './keep-names';
import { mapNodes } from './tree';

/** The document with a name and a source for every block that can have them. */
function named(markdown: string): DocumentNode {
  let count = 0;
  return mapNodes(fromMarkdown(markdown).document, (node) => {
    if (!node.attrs || !('source' in node.attrs) || node.attrs['id'] !== null) return node;
    count += 1;
    const source = { note: 'note', block: `b${count}`, hash: 'h' };
    return { ...node, attrs: { ...node.attrs, id: `id${count}`, source } };
  });
}

/** The names of the top-level blocks after the text became another. */
function namesAfter(before: string, after: string): unknown[] {
  const kept = keepNames(named(before), fromMarkdown(after).document);
  return (kept.content ?? []).map(({ attrs }) => attrs?.['id'] ?? null);
}

describe('keepNames', () => {
  it('gives every block its name again, nested ones too', () => {
    const text = '# a\n\n- b\n- c\n\n> [!note] d\n> e\n\n| f |\n| - |\n| g |\n';
    expect(keepNames(named(text), fromMarkdown(text).document)).toEqual(named(text));
  });

  it('keeps the names of blocks beside new and missing ones', () => {
    expect(namesAfter('a\n\nb\n\nc', 'a\n\nnew\n\nb\n\nc')).toEqual(['id1', null, 'id2', 'id3']);
    expect(namesAfter('a\n\nb\n\nc', 'a\n\nc')).toEqual(['id1', 'id3']);
  });

  it('keeps the names of moved blocks', () => {
    expect(namesAfter('a\n\nb\n\nc', 'c\n\na\n\nb')).toEqual(['id3', 'id1', 'id2']);
  });

  it('gives a name once', () => {
    expect(namesAfter('a\n\nb', 'a\n\na\n\nb')).toEqual(['id1', null, 'id2']);
  });

  it('keeps the name of an edited block, and of what is in it', () => {
    expect(namesAfter('a\n\nb\n\nc', 'a\n\nbee\n\nc')).toEqual(['id1', 'id2', 'id3']);
    const kept = keepNames(named('- one\n- two'), fromMarkdown('- one\n- two more').document);
    expect(JSON.stringify(kept).match(/"id\d"/g)).toEqual(['"id3"', '"id1"', '"id2"']);
  });

  it('finds an edited block beside a new one by its words', () => {
    expect(namesAfter('some words here', 'new\n\nsome words were here')).toEqual([null, 'id1']);
    expect(namesAfter('some words here', 'quite other\n\nand more')).toEqual([null, null]);
  });

  it('keeps no name for another kind of block', () => {
    expect(namesAfter('text', '```\ntext\n```')).toEqual([null]);
  });

  it('lets the Markdown say the names that it can', () => {
    expect(namesAfter('a ^one', 'a ^two')).toEqual(['^two']);
    expect(namesAfter('a ^one', 'a')).toEqual([null]);
    expect(namesAfter('a', 'a ^one')).toEqual(['^one']);
  });
});

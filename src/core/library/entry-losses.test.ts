import { describe, expect, it } from 'vitest';
import { checkEntryText, lossesOfWriting } from './entry-losses';
import { readEntryMarkdown, writeEntryMarkdown } from './entry-markdown';

const MARKDOWN = '---\ntitle: "A"   # why\n---\n\n* odd   list\n\n---\n\nend  ';

describe('checkEntryText', () => {
  it('finds nothing in what comes back', () => {
    const text = readEntryMarkdown(MARKDOWN);
    expect(checkEntryText(text, MARKDOWN)).toEqual({ bytes: [], anew: [] });
  });

  it('names the lines that are not those that were read', () => {
    const text = readEntryMarkdown(MARKDOWN);
    const { bytes } = checkEntryText(text, MARKDOWN.replace('odd   list', 'odd list'));
    expect(bytes).toEqual([
      { kind: 'bytes', place: 'line 5', before: '* odd list\n', after: '* odd   list\n' },
    ]);
  });

  it('names blocks that can not be written anew', () => {
    const text = readEntryMarkdown('a\n');
    const document = {
      type: 'doc',
      content: [
        ...(text.document.content ?? []),
        { type: 'paragraph' },
        ...(text.document.content ?? []),
      ],
    };
    expect(checkEntryText({ ...text, document }, 'a\n').anew).toMatchObject([
      { kind: 'missing', place: 'block 2 (paragraph)' },
    ]);
  });
});

describe('lossesOfWriting', () => {
  it('compares the front matter too', () => {
    const text = readEntryMarkdown(MARKDOWN);
    const markdown = writeEntryMarkdown(text);
    expect(lossesOfWriting(text, markdown)).toEqual([]);
    expect(lossesOfWriting(text, markdown.replace('# why', '# how'))).toEqual([
      expect.objectContaining({ kind: 'changed', place: 'front matter' }),
    ]);
    expect(lossesOfWriting({ ...text, frontMatter: null }, markdown)).toHaveLength(1);
  });
});

import { Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { dropKnownIds, readSlice, writeSlice } from './document-slice';
import { readVsCodeLanguage } from './vs-code';

const read = (markdown: string) => schema.nodeFromJSON(fromMarkdown(markdown).document);

describe('a part of a document on the clipboard', () => {
  it('comes back with everything in it', () => {
    const document = read('## H ^id\n\n```js title="x"\ncode\n```\n\n[a][r]\n\n[r]: https://e.org');
    const slice = new Slice(document.content, 0, 0);
    expect(readSlice(writeSlice(slice), schema)?.eq(slice)).toBe(true);
  });

  it.each(['', '{', '[]', '{"content":[{"type":"script"}]}'])('is not found in %j', (json) => {
    const slice = readSlice(json, schema);
    expect(slice?.size ?? 0).toBe(0);
  });

  it('gives up the ids that the document has already', () => {
    const document = read('a ^one');
    const pasted = new Slice(read('a ^one\n\nb ^two').content, 0, 0);
    const ids = dropKnownIds(pasted, document).content.content.map((node) => node.attrs['id']);
    expect(ids).toEqual([null, '^two']);
  });
});

describe('readVsCodeLanguage', () => {
  const data = (told: string) => ({
    getData: (format: string) => (format === 'vscode-editor-data' ? told : ''),
  });

  it('reads the language, and nothing else', () => {
    expect(readVsCodeLanguage(data('{"mode":"typescript"}'))).toBe('typescript');
    expect(readVsCodeLanguage(data('{"mode":"a b"}'))).toBeNull();
    expect(readVsCodeLanguage(data(''))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { makeRecord } from '#core/draft/testing/make-record';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import { nameKey } from '../places/file-safe';
import { planMarkdownExport } from './markdown-export';

const asset = (digit: string): string => `${digit.repeat(64)}.png`;

function texts(records: readonly EntryRecord[]): Record<string, string> {
  const { files } = planMarkdownExport(records);
  return Object.fromEntries(
    files.map((file) => [file.path, 'text' in file ? file.text : file.asset]),
  );
}

/** As an import leaves a record. */
const origin = { source: 'markdown', path: '/notes/a.md', hash: '', revision: 1 };

describe('planMarkdownExport', () => {
  it.each([
    '# Event loop\n\nText\nover lines.  \n\n* odd   list\n',
    '---\ntitle: "Event loop"   # why\nzzz: 1\n---\n\n\nText',
    '\r\n\r\n# Event loop\r\nx\r\n',
    '\uFEFF# Event loop\n\n![a](img/a.png "t")\n',
    '---\nbad: [\n---\n# Event loop\n',
  ])('writes what came in and was not edited byte for byte: %j', (markdown) => {
    const record = makeRecord('n1', 'Event loop', markdown, {
      origin,
      attachments: { 'img/a.png': asset('a') },
    });
    expect(texts([record])['Event loop.md']).toBe(markdown);
  });

  it('adds front matter for what an import would not know', () => {
    const record = makeRecord('p1', 'A post', '# Another heading\n', {
      kind: 'post',
      stage: 'ready',
      tags: ['a'],
      private: true,
      revision: 3,
    });
    const text = texts([record])['A post.md'] ?? '';
    expect(text).toContain('\n---\n\n# Another heading\n');
    const derived = deriveEntryValues(readEntryMarkdown(text), 'A post.md', 'note');
    expect(derived).toEqual({
      kind: 'post',
      title: 'A post',
      tags: ['a'],
      aliases: [],
      private: true,
      stage: 'ready',
      created: record.created,
      updated: record.updated,
      problem: null,
    });
  });

  it('keeps unknown keys, their order and comments', () => {
    const record = makeRecord('n1', 'New title', '---\nzzz: 1 # why\ntitle: Old\n---\nx\n', {
      revision: 2,
    });
    expect(texts([record])['New title.md']).toMatch(/^---\nzzz: 1 # why\ntitle: New title\n/);
  });

  it('says when unreadable front matter keeps it from writing what was set', () => {
    const record = makeRecord('n1', 'Set in the app', '---\nbad: [\n---\nx\n', { revision: 2 });
    const { losses, files } = planMarkdownExport([record]);
    expect(losses).toEqual([
      { id: 'n1', file: 'Set in the app.md', what: expect.stringContaining('can’t be read') },
    ]);
    expect(files).toHaveLength(1);
  });

  it('names what Markdown can’t hold, block by block, and nothing else', () => {
    const text = (value: string) => ({ type: 'text', text: value });
    const paragraph = (...content: DocumentNode[]): DocumentNode => ({
      type: 'paragraph',
      content,
    });
    const bold = (value: string) => ({ ...text(value), marks: [{ type: 'bold' }] });
    const cell = (type: string, value: string): DocumentNode => ({
      type,
      content: [paragraph(text(value))],
    });
    const table: DocumentNode = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'a')] },
        { type: 'tableRow', content: [cell('tableCell', 'b'), cell('tableCell', 'surplus')] },
      ],
    };
    const content = [
      paragraph(bold('one'), bold('two')),
      { type: 'paragraph' },
      table,
      { type: 'blockquote', content: [paragraph(text('x')), { type: 'paragraph' }] },
      { type: 'paragraph' },
    ];
    const record = makeRecord('n1', 'Known', 'x\n', {
      revision: 2,
      document: { type: 'doc', content },
    });
    const { losses, files } = planMarkdownExport([record]);
    expect(losses).toMatchObject([
      {
        id: 'n1',
        file: 'Known.md',
        difference: {
          kind: 'missing',
          place: 'block 2 (paragraph)',
          before: '(an empty paragraph)',
        },
      },
      { difference: { kind: 'changed', place: 'block 4 (quote “x”)' } },
    ]);
    const [file] = files;
    expect(file && 'text' in file && file.text).toContain('| b | surplus |');
  });

  it('writes edited blocks in the style that was chosen, and others as they came', () => {
    const record = makeRecord('n1', 'Styled', '*kept*\n', { origin, revision: 1 });
    const made = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'made', marks: [{ type: 'italic' }] }],
    };
    const content = [...(record.document.content ?? []), made];
    const edited = { ...record, revision: 2, document: { ...record.document, content } };
    const [file] = planMarkdownExport([edited], 'flat', { emphasis: '_' }).files;
    expect(file && 'text' in file && file.text).toContain('*kept*\n\n_made_\n');
  });

  it('tells titles apart that some disks hold as one', () => {
    const records = ['Go', 'go', 'GO', 'é', 'e\u0301', '', 'a/b', 'a:b'].map((title, index) =>
      makeRecord(`n${index}`, title, 'x'),
    );
    const paths = planMarkdownExport(records).files.map((file) => file.path);
    expect(paths).toEqual([
      'Go.md',
      'go 2.md',
      'GO 3.md',
      'é.md',
      'é 2.md',
      'Untitled.md',
      'a-b.md',
      'a-b 2.md',
    ]);
  });

  it('keeps images where the text says and moves those that can not stay', () => {
    const one = makeRecord(
      'n1',
      'One',
      '![a](img/a.png) ![up](../up.png) ![e](with%20space.png)\n',
      {
        origin,
        attachments: {
          'img/a.png': asset('a'),
          '../up.png': asset('b'),
          'with%20space.png': asset('c'),
        },
      },
    );
    const two = makeRecord(
      'n2',
      'Two',
      '![a](img/a.png) ![A](IMG/A.png) ![same](./with%20space.png)\n',
      {
        origin,
        attachments: {
          'img/a.png': asset('d'),
          'IMG/A.png': asset('e'),
          './with%20space.png': asset('c'),
        },
      },
    );
    expect(texts([one, two])).toEqual({
      'One.md': '![a](img/a.png) ![up](assets/bbbbbbbbbbbb.png) ![e](with%20space.png)\n',
      'Two.md':
        '![a](assets/dddddddddddd.png) ![A](assets/eeeeeeeeeeee.png) ![same](./with%20space.png)\n',
      'img/a.png': asset('a'),
      'assets/bbbbbbbbbbbb.png': asset('b'),
      'with space.png': asset('c'),
      'assets/dddddddddddd.png': asset('d'),
      'assets/eeeeeeeeeeee.png': asset('e'),
    });
  });

  it.each([
    ['kind', ['note/A.md', 'post/A.md', 'note/C.md']],
    ['tag', ['js/async/A.md', 'js/A.md', 'C.md']],
  ] as const)('puts files into folders by %s', (layout, paths) => {
    const records = [
      makeRecord('n1', 'A', '![a](img/a.png) ![up](../up.png) ![[e.png]]\n', {
        origin,
        tags: ['js/async'],
        attachments: {
          'img/a.png': asset('a'),
          '../up.png': asset('b'),
          'e.png': asset('c'),
        },
      }),
      makeRecord('n2', 'A', 'x', { kind: 'post', stage: 'ready', tags: ['js'] }),
      makeRecord('n3', 'C', 'x'),
    ];
    const { files } = planMarkdownExport(records, layout);
    expect(files.slice(0, 3).map((file) => file.path)).toEqual(paths);
    const folder = paths[0].slice(0, -'A.md'.length);
    const up = '../'.repeat(folder.split('/').length - 1);
    expect(files.slice(3).map((file) => file.path)).toEqual([
      `${folder}img/a.png`,
      'assets/bbbbbbbbbbbb.png',
      `${folder}e.png`,
    ]);
    const [first] = files;
    expect(first && 'text' in first && first.text).toContain(
      `![a](img/a.png) ![up](${up}assets/bbbbbbbbbbbb.png) ![[e.png]]\n`,
    );
  });

  it('never gives a folder and a file one name', () => {
    const records = [makeRecord('n1', 'a', 'x'), makeRecord('n2', 'b', 'x', { tags: ['A.md'] })];
    const paths = planMarkdownExport(records, 'tag').files.map((file) => file.path);
    expect(paths).toEqual(['a 2.md', 'A.md/b.md']);
  });

  it('points embeds, links, HTML and covers to files that had to move', () => {
    const sources = ['/a.png', ':/b', '/c.png', '/d.png'];
    const record = makeRecord(
      'n1',
      'One',
      '---\ncover: /d.png\n---\n![[/a.png]] [b](:/b)\n\n<img src="/c.png">\n',
      {
        origin,
        attachments: Object.fromEntries(
          sources.map((source, index) => [source, asset(String(index))]),
        ),
      },
    );
    const text = texts([record])['One.md'] ?? '';
    expect(text).toContain('cover: assets/333333333333.png');
    expect(text).toContain('![[assets/000000000000.png]] [b](assets/111111111111.png)');
    expect(text).toContain('<img src="assets/222222222222.png">');
  });

  it('brings every entry back with its values, one file each', () => {
    const entry = fc.record({
      title: fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .filter((title) => title.trim() === title && title !== ''),
      tags: fc.uniqueArray(fc.constantFrom('go', 'C#', 'a b', '1.10', 'yes'), { maxLength: 3 }),
      private: fc.boolean(),
      revision: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom('note', 'post', 'talk', 'win', 'review'),
      markdown: fc.constantFrom(
        '',
        'text',
        '# Heading\n\ntext',
        '---\ntags: [x]\n---\ntext',
        '\n\n# Late\n',
      ),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const records = entries.map(({ title, markdown, kind, ...rest }, index) =>
          makeRecord(`n${index}`, title, markdown, {
            ...rest,
            kind: kind as EntryRecord['kind'],
            stage: kind === 'post' || kind === 'talk' ? 'ready' : null,
          }),
        );
        const { files, losses } = planMarkdownExport(records);
        expect(losses).toEqual([]);
        expect(new Set(files.map((file) => nameKey(file.path))).size).toBe(records.length);
        for (const record of records) {
          const file = files.find((one) => one.id === record.id);
          const text = file !== undefined && 'text' in file ? file.text : '';
          const derived = deriveEntryValues(readEntryMarkdown(text), file?.path ?? '', 'note');
          expect(derived).toMatchObject({
            kind: record.kind,
            title: record.title,
            tags: record.tags,
            private: record.private,
            stage: record.stage,
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

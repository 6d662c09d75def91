import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { visitNodes } from '#core/document/tree';
import { composeDraft } from './compose';
import { lineOf } from './line-of';
import { sourcedBlocks } from './source';
import { countIds, makeRecord, wholeNotes } from './testing/make-record';

const compose = (kind: 'post' | 'talk', notes: Parameters<typeof wholeNotes>[0]) =>
  composeDraft(kind, wholeNotes(notes), countIds());

describe('composeDraft for a post', () => {
  it('puts the notes under their titles and keeps the hierarchy of headings', () => {
    const draft = compose('post', [
      makeRecord(
        'n1',
        'Event loop',
        '---\ntags: [js]\n---\n# Event loop\n\nIntro.\n\n## Phases\n\n### Timers\n',
      ),
      makeRecord('n2', 'Promises', '# Not the title\n\nText.\n\n## Deep\n'),
    ]);
    expect(toMarkdown(draft.document)).toBe(
      [
        '## Event loop',
        'Intro.',
        '### Phases',
        '#### Timers',
        '## Promises',
        '### Not the title',
        'Text.',
        '#### Deep',
        '',
      ]
        .join('\n\n')
        .trimEnd() + '\n',
    );
  });

  it('makes a document that fits the schema, with a source on every block', () => {
    const draft = compose('post', [makeRecord('n1', 'A', 'One\n\n- x\n- y\n\n```js\n1\n```\n')]);
    schema.nodeFromJSON(draft.document).check();
    const sources = (draft.document.content ?? []).map((block) => block.attrs?.['source']);
    expect(sources).toEqual([
      { note: 'n1', block: 'title', hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
      { note: 'n1', block: '0', hash: expect.any(String) },
      { note: 'n1', block: '1', hash: expect.any(String) },
      { note: 'n1', block: '2', hash: expect.any(String) },
    ]);
    const ids = (draft.document.content ?? []).map((block) => block.attrs?.['id']);
    expect(new Set(ids).size).toBe(4);
  });

  it('joins tags without regard to case', () => {
    const draft = compose('post', [
      makeRecord('n1', 'A', 'x', { tags: ['Go', 'sql'] }),
      makeRecord('n2', 'B', 'y', { tags: ['go', 'web'] }),
    ]);
    expect(draft.tags).toEqual(['Go', 'sql', 'web']);
  });

  it('renames images that clash, in the draft only, and keeps equal ones', () => {
    const one = `${'1'.repeat(64)}.png`;
    const two = `${'2'.repeat(64)}.png`;
    const first = makeRecord('n1', 'A', '![a](a.png) ![same](s.png)', {
      attachments: { 'a.png': one, 's.png': one },
    });
    const second = makeRecord('n2', 'B', '![b](a.png) ![same](s.png) <img src="a.png">', {
      attachments: { 'a.png': two, 's.png': one },
    });
    const third = makeRecord('n3', 'C', '![missing](a.png)');
    const draft = compose('post', [first, second, third]);
    expect(draft.attachments).toEqual({ 'a.png': one, 's.png': one, 'a-2.png': two });
    const markdown = toMarkdown(draft.document);
    expect(markdown).toContain('![a](a.png) ![same](s.png)');
    expect(markdown).toContain('![b](a-2.png) ![same](s.png) <img src="a-2.png">');
    expect(markdown).toContain('![missing](a-3.png)');
    expect(toMarkdown(second.document)).toContain('![b](a.png)');
  });

  it('renames footnotes and link definitions that clash, consistently', () => {
    const draft = compose('post', [
      makeRecord(
        'n1',
        'A',
        'x[^1] [docs] [same]\n\n[^1]: first\n\n[docs]: https://a.example\n[same]: /s',
      ),
      makeRecord(
        'n2',
        'B',
        'y[^1] [docs] [text][DOCS] [same]\n\n[^1]: second\n\n[docs]: https://b.example\n[same]: /s',
      ),
    ]);
    const markdown = toMarkdown(draft.document);
    expect(markdown).toContain('y[^1-2] [docs][docs-2] [text][docs-2] [same]');
    expect(markdown).toContain('[^1-2]: second');
    expect(markdown).toContain('[docs-2]: https://b.example');
    expect(markdown).toContain('x[^1] [docs] [same]');
  });

  it('loses no block of any notes', () => {
    const block = fc.constantFrom(
      'A paragraph.',
      '# H',
      '## H',
      '### H',
      '- a\n- b',
      '```\n---\n```',
      '> q',
      '***',
      '| a |\n| - |\n| b |',
      '%%hidden%%',
      '<div>\n</div>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(block, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (notes) => {
          const records = notes.map((blocks, index) =>
            makeRecord(`n${index}`, `Note ${index}`, blocks.join('\n\n')),
          );
          for (const kind of ['post', 'talk'] as const) {
            const sources: string[] = [];
            const draft = compose(kind, records);
            visitNodes(draft.document, (node) => {
              const source = node.attrs?.['source'];
              const isPoint =
                kind === 'talk' &&
                node.type === 'bulletList' &&
                lineOf(node) === 'A paragraph A paragraph'.slice(0, 11);
              if (source !== null && typeof source === 'object' && !isPoint)
                sources.push(JSON.stringify(source));
            });
            const expected = records.reduce(
              (sum, record) =>
                sum +
                1 +
                (record.document.content ?? []).filter(
                  (one) => one.type !== 'paragraph' || one.content !== undefined,
                ).length,
              0,
            );
            expect(new Set(sources).size).toBe(expected);
          }
        },
      ),
    );
  });
});

describe('composeDraft for a talk', () => {
  const note = makeRecord(
    'n1',
    'Event loop',
    [
      '# Event loop',
      'It runs callbacks. There is a queue.',
      '## Phases',
      '- timers\n- poll',
      'Each phase has a queue.',
      '## Code',
      'First one:',
      '```js\na()\n```',
      'Now the second.',
      '```js\nb()\n```',
      'And done.',
    ].join('\n\n'),
  );

  it('gives a section with minutes, slides with points, code slides and speaker notes', () => {
    const draft = compose('talk', [note]);
    schema.nodeFromJSON(draft.document).check();
    expect(toMarkdown(draft.document)).toMatchInlineSnapshot(`
      "## Event loop

      - It runs callbacks

      :::notes
      It runs callbacks. There is a queue.
      :::

      ### Phases

      - timers
      - poll

      :::notes
      Each phase has a queue.
      :::

      ### Code

      :::notes
      First one:
      :::

      \`\`\`js
      a()
      \`\`\`

      ---

      - Now the second
      - And done

      :::notes
      Now the second.
      :::

      \`\`\`js
      b()
      \`\`\`

      :::notes
      And done.
      :::
      "
    `);
  });
});

it('leaves the tags of private notes with them', () => {
  const draft = compose('post', [
    makeRecord('n1', 'Open', 'x', { tags: ['sql'] }),
    makeRecord('n2', 'Hidden', 'y', { tags: ['nightingale'], private: true }),
  ]);
  expect(draft.tags).toEqual(['sql']);
});

describe('composeDraft from parts of notes', () => {
  const one = makeRecord('n1', 'One', 'First.\n\n## Deep\n\nSecond.[^a]\n\n[^a]: Foot.\n', {
    attachments: { 'unused.png': `${'1'.repeat(64)}.png` },
  });
  const two = makeRecord('n2', 'Two', 'Other.\n');
  const names = sourcedBlocks(one).map(({ source }) => source.block);
  const pick = (...places: number[]) => places.map((place) => names[place] ?? '');

  it('takes the blocks that are named, in that order, and a note in several places', () => {
    const { document, attachments } = composeDraft(
      'post',
      [
        { note: one, blocks: ['title', ...pick(2, 0)] },
        { note: two },
        { note: one, blocks: pick(1, 3) },
      ],
      countIds(),
    );
    expect(toMarkdown(document)).toBe(
      '## One\n\nSecond.[^a]\n\nFirst.\n\n## Two\n\nOther.\n\n### Deep\n\n[^a]: Foot.\n',
    );
    expect(attachments).toEqual({});
    const ids = (document.content ?? []).map(({ attrs }) => attrs?.['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on with a talk where a part has no title', () => {
    const parts = [{ note: two }, { note: one, blocks: pick(1, 2) }];
    const { document } = composeDraft('talk', parts, countIds());
    schema.nodeFromJSON(document).check();
    expect(toMarkdown(document)).toContain('### Deep\n\n- Second\n\n:::notes\nSecond.[^a]\n:::\n');
  });
});
